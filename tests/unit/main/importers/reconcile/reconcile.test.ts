import { describe, expect, it } from 'vitest'
import type { ReviewRow } from '../../../../../shared/importing/review.ts'
import type { CollectionName } from '../../../../../shared/model/collections.ts'
import { timed, tripOf } from '../../../../fixtures/trip-of.ts'
import { file, importInto, review, row } from './import-into.ts'

const only = (rows: readonly ReviewRow[]): ReviewRow => {
  const [first, ...others] = rows
  if (!first || others.length > 0) throw new Error(`${rows.length} rows`)
  return first
}

/** How a thing of a file is taken for the one thing of the trip. */
const matched = (collection: CollectionName, mine: object, theirs: object) => {
  const trip = tripOf({ [collection]: { it: { ...mine } } })
  return only(review(trip, [row('list.xlsx', 2, collection, { ...theirs })]).rows)
}

describe('a review of an import', () => {
  it('shows what is new with its words and where they stand', () => {
    const { rows } = review(tripOf({}), [
      row('list.xlsx', 2, 'delegates', { fullName: 'Ana Serrano', title: { en: 'Director' } }),
    ])
    const found = only(rows)
    expect(found).toMatchObject({ state: 'new', title: 'Ana Serrano', isTicked: true, file: 'list.xlsx', others: [] })
    expect(found.fields).toEqual([
      {
        name: 'fullName',
        state: 'new',
        before: '',
        after: 'Ana Serrano',
        source: { file: 'list.xlsx', at: 'row 2, fullName', words: 'Ana Serrano' },
      },
      expect.objectContaining({ name: 'title', after: 'Director' }),
    ])
  })

  it('does not tick what it is not sure of', () => {
    expect(only(review(tripOf({}), [row('a.txt', 1, 'topics', { name: { en: 'Energy' } }, 0.4)]).rows).isTicked).toBe(
      false,
    )
  })

  it('fills what is empty, keeps what was entered by hand, and says nothing of what the file does not name', () => {
    const found = matched(
      'delegates',
      { fullName: 'Ana Serrano', room: '12', email: 'ana@a.example' },
      { fullName: 'Ana Serrano', mobile: '+1 555 0100', email: 'ana@b.example' },
    )
    expect(found.state).toBe('conflict')
    expect(found.fields.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'fullName same',
      'mobile new',
      'email conflict',
    ])
    expect(found.fields[2]).toMatchObject({
      before: 'ana@a.example',
      after: 'ana@b.example',
      why: 'It was entered in the trip by hand.',
    })
  })

  it('shows a reference by the name of what it names', () => {
    const drafts = [
      row('list.xlsx', 1, 'agencies', { name: { en: 'Ministry of Economy' } }),
      row('list.xlsx', 2, 'officials', { fullName: 'Ximena Robledo', agency: 'list.xlsx#r1' }),
    ]
    const official = review(tripOf({}), drafts).rows.find(({ collection }) => collection === 'officials')
    expect(official?.fields[1]).toMatchObject({ name: 'agency', after: 'Ministry of Economy' })
  })

  it('adds a language to a text without a conflict', () => {
    const found = matched(
      'agencies',
      { name: { es: 'Secretaría de Economía' }, acronym: 'SE' },
      { name: { es: 'Secretaría de Economía', en: 'Ministry of Economy' } },
    )
    expect(found.fields[0]).toMatchObject({ state: 'new' })
    expect(found.match?.likeness).toBe(1)
  })

  it('joins what several files say of the same thing and shows where they do not agree', () => {
    const found = only(
      review(tripOf({}), [
        row('list.xlsx', 2, 'officials', { fullName: 'Ximena Robledo Quinones', languages: 'Spanish' }),
        row('book.docx', 9, 'officials', { fullName: 'Ximena Robledo Quiñones', languages: 'English', aide: 'Luis' }),
      ]).rows,
    )
    expect(found.fields.map(({ name, state, after }) => `${name} ${state}: ${after}`)).toEqual([
      'fullName new: Ximena Robledo Quiñones',
      'languages conflict: Spanish',
      'aide new: Luis',
    ])
    expect(found.fields[1]?.others).toEqual([
      { after: 'English', source: { file: 'book.docx', at: 'row 9, languages', words: 'English' } },
    ])
  })

  it('keeps two people of one name in one file apart', () => {
    const { rows } = review(tripOf({}), [
      row('list.xlsx', 2, 'delegates', { fullName: 'Juan Pérez', email: 'juan@a.example' }),
      row('list.xlsx', 3, 'delegates', { fullName: 'Juan Pérez', email: 'juan@b.example' }),
    ])
    expect(rows.map(({ key }) => key)).toEqual(['list.xlsx#r2', 'list.xlsx#r3'])
  })

  it('says which row to take along when a record cannot stand alone', () => {
    const { rows } = review(tripOf({}), [
      row('a.docx', 1, 'agendaItems', { title: { en: 'Customs round table' }, when: timed(23, '09:00', '10:00') }, 0.4),
      row('a.docx', 2, 'briefs', { agendaItem: 'a.docx#r1', drafter: 'Ana' }),
    ])
    expect(rows[1]).toMatchObject({
      isTicked: false,
      why: 'a row of a list. It belongs to Customs round table: take that one along',
    })
  })

  it('says so when a reference leads nowhere that a record needs', () => {
    const found = only(
      review(tripOf({}), [row('a.docx', 2, 'briefs', { agendaItem: 'a.docx#r1', drafter: 'Ana' })]).rows,
    )
    expect(found).toMatchObject({ isTicked: false, why: 'a row of a list. What it belongs to was not found' })
  })
})

describe('the same thing written otherwise', () => {
  it.each<[string, CollectionName, object, object, number]>([
    ['accents aside', 'officials', { fullName: 'Ximena Robledo Quiñones' }, { fullName: 'XIMENA ROBLEDO QUINONES' }, 1],
    ['surname first', 'officials', { fullName: 'Ana Serrano Vidal' }, { fullName: 'SERRANO VIDAL Ana' }, 0.9],
    ['after a comma', 'delegates', { fullName: 'Ana Serrano Vidal' }, { fullName: 'Serrano Vidal, Ana' }, 0.9],
    ['with a title', 'officials', { fullName: 'Ximena Robledo' }, { fullName: 'Lic. Ximena Robledo' }, 0.9],
    ['with a doctorate', 'officials', { fullName: 'Ximena Robledo' }, { fullName: 'Dr. Ximena Robledo' }, 0.9],
    ['one surname less', 'delegates', { fullName: 'Ana Serrano Vidal' }, { fullName: 'Ana Serrano' }, 0.8],
    ['misspelt', 'officials', { fullName: 'Ximena Robledo' }, { fullName: 'Ximena Robleda' }, 0.85],
    [
      'by its acronym',
      'agencies',
      { name: { es: 'Secretaría de Economía' }, acronym: 'SE' },
      { name: { en: 'SE' } },
      0.9,
    ],
    ['by its initials', 'agencies', { name: { en: 'Food and Drug Administration' } }, { name: { en: 'FDA' } }, 0.8],
    [
      'with the acronym behind',
      'agencies',
      { name: { es: 'Secretaría de Economía' } },
      { name: { es: 'Secretaria de Economia (SE)' } },
      0.9,
    ],
    ['without the legal form', 'companies', { name: 'Grupo Norte, S.A. de C.V.' }, { name: 'Grupo Norte' }, 0.9],
    ['a hotel misspelt', 'hotels', { name: 'Hotel Llao Llao' }, { name: 'Hotel Lao Llao' }, 0.85],
    ['a place with an article', 'venues', { name: { en: 'The Palace' } }, { name: { en: 'Palace' } }, 0.9],
    ['a subject misspelt', 'topics', { name: { en: 'Medical devices' } }, { name: { en: 'Medical devises' } }, 0.85],
  ])('is shown: %s', (_, collection, mine, theirs, least) => {
    const found = matched(collection, mine, theirs)
    expect(found.match).toMatchObject({ id: 'it' })
    expect(found.match?.likeness).toBeGreaterThanOrEqual(least)
    expect(found.match?.why).toMatch(/^[A-Z].*\.$/)
    if (least < 1) expect(found).toMatchObject({ isTicked: false })
  })

  it.each<[string, CollectionName, object, object]>([
    ['another number', 'venues', { name: { en: 'Hall 1 of the centre' } }, { name: { en: 'Hall 2 of the centre' } }],
    ['another person of the family', 'delegates', { fullName: 'Ana Serrano' }, { fullName: 'Luis Serrano' }],
    ['a short word', 'companies', { name: 'Acme' }, { name: 'Acne' }],
  ])('is not mistaken for %s', (_, collection, mine, theirs) => {
    expect(matched(collection, mine, theirs).match).toBeUndefined()
  })

  it('takes the same address for a second mark of a person', () => {
    const found = matched(
      'delegates',
      { fullName: 'Ana María Serrano', email: 'ana@a.example' },
      { fullName: 'A. Serrano', email: 'ANA@a.example' },
    )
    expect(found.match?.why).toBe('The same e-mail address and a name alike.')
  })

  it('doubts the same name in another organisation', () => {
    const trip = tripOf({
      agencies: { one: { name: { en: 'Ministry of Economy' } }, two: { name: { en: 'Customs Service' } } },
      officials: { it: { fullName: 'Juan Pérez', agency: 'one' } },
    })
    const found = only(review(trip, [row('l.xlsx', 2, 'officials', { fullName: 'Juan Pérez', agency: 'two' })]).rows)
    expect(found.match).toMatchObject({ likeness: 0.9, why: 'The same name in another organisation.' })
  })

  it('finds an agenda item that moved on its day, and one whose title changed a little', () => {
    const item = { title: { en: 'Round table on customs' }, when: timed(23, '09:00', '10:15') }
    const moved = matched('agendaItems', item, { ...item, when: timed(23, '11:00', '12:15') })
    expect(moved.match?.why).toBe('The same name. The same day, another time.')
    const renamed = matched('agendaItems', item, { ...item, title: { en: 'Round table on customs matters' } })
    expect(renamed.match?.why).toContain('The same day and time.')
    const another = matched('agendaItems', item, { ...item, when: timed(25, '09:00', '10:15') })
    expect(another.match).toBeUndefined()
    expect(another.others[0]?.why).toContain('Another day.')
  })

  it('takes a record for one row only and shows it beside the other', () => {
    const trip = tripOf({ delegates: { it: { fullName: 'Juan Pérez' } } })
    const { rows } = review(trip, [
      row('l.xlsx', 2, 'delegates', { fullName: 'Juan Pérez', email: 'juan@a.example' }),
      row('l.xlsx', 3, 'delegates', { fullName: 'Juan Pérez', email: 'juan@b.example' }),
    ])
    expect(rows.map(({ match }) => match?.id)).toEqual(['it', undefined])
    expect(rows[1]).toMatchObject({ isTicked: false, others: [{ id: 'it', likeness: 0.99 }] })
  })
})

describe('a file imported again', () => {
  const people = (email: string) => [
    row('list.xlsx', 1, 'companies', { name: 'Norte' }),
    row('list.xlsx', 2, 'delegates', { fullName: 'Ana Serrano', company: 'list.xlsx#r1', email }),
    row('list.xlsx', 3, 'delegates', { fullName: 'Luis Ortega', biography: prose('An engineer.') }),
    row('list.xlsx', 4, 'agendaItems', { title: { en: 'Arrival' }, when: timed(22, '18:00', '19:00') }),
    row('list.xlsx', 5, 'attendances', { agendaItem: 'list.xlsx#r4', person: 'list.xlsx#r2' }),
  ]
  const first = importInto(tripOf({}), people('ana@a.example')).trip

  it('adds nothing when it is the same', () => {
    const again = importInto(first, people('ana@a.example'))
    expect(again.rows.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same', 'same'])
    expect(again.changes).toEqual([])
  })

  it('shows only its corrections', () => {
    const corrected = [file('list.xlsx', 'corrected')]
    const again = importInto(first, people('ana@b.example'), { files: corrected })
    const differing = again.rows.flatMap(({ fields }) => fields.filter(({ state }) => state !== 'same'))
    expect(differing).toMatchObject([
      { name: 'email', state: 'changed', before: 'ana@a.example', after: 'ana@b.example' },
    ])
    expect(Object.values(again.trip.delegates).map(({ email }) => email)).toContain('ana@b.example')
    expect(Object.values(again.trip.sources)).toMatchObject([{ file: 'list.xlsx', hash: 'corrected' }])
    expect(importInto(again.trip, people('ana@b.example'), { files: corrected }).changes).toEqual([])
  })

  it('finds a person whose name was corrected', () => {
    const drafts = people('ana@a.example').with(
      1,
      row('list.xlsx', 2, 'delegates', { fullName: 'Hannah Serrano', company: 'list.xlsx#r1', email: 'ana@a.example' }),
    )
    const again = importInto(first, drafts, { files: [file('list.xlsx', 'corrected')] })
    const found = again.rows.find(({ key }) => key === 'list.xlsx#r2')
    expect(found).toMatchObject({ state: 'changed', isTicked: true, match: { title: 'Ana Serrano', likeness: 1 } })
    expect(Object.values(again.trip.delegates)).toHaveLength(2)
  })

  it('knows everybody by name when rows were put in between', () => {
    const moved = [
      row('list.xlsx', 2, 'delegates', { fullName: 'Eva Nieto' }),
      row('list.xlsx', 3, 'delegates', { fullName: 'Ana Serrano', email: 'ana@a.example' }),
      row('list.xlsx', 4, 'delegates', { fullName: 'Luis Ortega', biography: prose('An engineer.') }),
    ]
    const again = importInto(first, moved, { files: [file('list.xlsx', 'corrected')] })
    expect(again.rows.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'Eva Nieto new',
      'Ana Serrano same',
      'Luis Ortega same',
    ])
  })

  it('shows a field that somebody edited since as a conflict and leaves it', () => {
    const [ana] = Object.values(first.delegates).filter(({ fullName }) => fullName === 'Ana Serrano')
    if (!ana) throw new Error('not imported')
    const edited = { ...first, delegates: { ...first.delegates, [ana.id]: { ...ana, email: 'ana@own.example' } } }
    const again = importInto(edited, people('ana@b.example'), { files: [file('list.xlsx', 'corrected')] })
    const found = again.rows.find(({ key }) => key === 'list.xlsx#r2')
    expect(found).toMatchObject({ state: 'conflict', isTicked: false })
    expect(found?.fields.find(({ state }) => state === 'conflict')).toMatchObject({
      name: 'email',
      why: 'It was edited in the trip since it was imported from list.xlsx.',
    })
    expect(again.changes).toEqual([])
    const theirs = [{ key: 'list.xlsx#r2', take: true, fields: { email: 'theirs' as const } }]
    const taken = importInto(edited, people('ana@b.example'), { decisions: theirs })
    expect(taken.trip.delegates[ana.id]?.email).toBe('ana@b.example')
  })

  it('does not let another file overwrite it', () => {
    const again = importInto(first, [
      row('old.docx', 7, 'delegates', { fullName: 'Ana Serrano', email: 'x@old.example' }),
    ])
    expect(again.rows[0]?.fields[1]).toMatchObject({ state: 'conflict', why: 'The trip has it from list.xlsx.' })
    expect(again.changes).toEqual([])
  })
})

const prose = (text: string) => [{ kind: 'paragraph', spans: [{ text }] }]
