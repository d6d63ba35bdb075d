import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../../main/importers/draft.ts'
import { changesOf, picturesWanted } from '../../../../../main/importers/reconcile/accept.ts'
import { applyChanges } from '../../../../../shared/edit/apply.ts'
import { invertChanges } from '../../../../../shared/edit/invert.ts'
import { isOrderKey } from '../../../../../shared/edit/order.ts'
import { collectionNames } from '../../../../../shared/model/collections.ts'
import { richTextWords } from '../../../../../shared/model/rich-text.ts'
import { list, type Trip } from '../../../../../shared/model/trip.ts'
import { mapReferences } from '../../../../../shared/model/walk.ts'
import { arbitraryTrip } from '../../../../fixtures/arbitrary-trip.ts'
import { timed, tripOf } from '../../../../fixtures/trip-of.ts'
import { acceptInput, file, importInto, review, row } from './import-into.ts'

const book = (): readonly Draft[] => [
  row('book.docx', 1, 'trips', { title: { en: 'Trade mission' }, starts: '2024-01-22', ends: '2024-01-25' }),
  row('book.docx', 2, 'agencies', { name: { en: 'Ministry of Economy' } }),
  row('book.docx', 3, 'officials', { fullName: 'Ximena Robledo', agency: 'book.docx#r2' }),
  row('book.docx', 4, 'agendaItems', {
    title: { en: 'Round table' },
    when: timed(23, '09:00', '10:15'),
    agencies: ['book.docx#r2'],
    detail: [{ kind: 'paragraph', spans: [{ text: 'Bring the paper.' }] }],
  }),
  row('book.docx', 5, 'briefs', { agendaItem: 'book.docx#r4', drafter: 'Ana' }),
  row('book.docx', 6, 'attendances', { agendaItem: 'book.docx#r4', person: 'book.docx#r3', side: 'theirs' }),
]

describe('an import that is taken', () => {
  it('makes records that refer to each other, in the order of the file, each field with where it came from', () => {
    const { trip } = importInto(tripOf({}), book())
    const [agency] = list(trip, 'agencies')
    const [official] = list(trip, 'officials')
    const [item] = list(trip, 'agendaItems')
    const [source] = list(trip, 'sources')
    expect(official).toMatchObject({ fullName: 'Ximena Robledo', agency: agency?.id })
    expect(item).toMatchObject({ agencies: [agency?.id], detail: [{ id: 'p1', kind: 'paragraph' }] })
    expect(list(trip, 'briefs')).toMatchObject([{ agendaItem: item?.id }])
    expect(list(trip, 'attendances')).toMatchObject([{ agendaItem: item?.id, person: official?.id, side: 'theirs' }])
    expect(official?.provenance?.['fullName']).toEqual({
      source: source?.id,
      at: 'row 3, fullName',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(trip.trips['trip']).toMatchObject({ id: 'trip', title: { en: 'Trade mission' } })
  })

  it('puts new records behind those that are there', () => {
    const trip = tripOf({ topics: { one: { name: { en: 'Energy' }, order: 'a4' } } })
    const drafts = ['Customs', 'Health', 'Water'].map((name, at) =>
      row('t.csv', at + 1, 'topics', { name: { en: name } }),
    )
    const topics = list(importInto(trip, drafts).trip, 'topics')
    expect(topics.map(({ name }) => name['en'])).toEqual(['Energy', 'Customs', 'Health', 'Water'])
    expect(topics.every(({ order }) => isOrderKey(order))).toBe(true)
  })

  it('keeps the report of each file with the trip', () => {
    const leftOver = Array.from({ length: 2500 }, (_, at) => ({
      key: `book.docx#p${at}`,
      file: 'book.docx',
      at: `paragraph ${at}`,
      kind: 'text' as const,
      words: 'Something else.',
    }))
    const { trip } = importInto(tripOf({}), book(), { leftOver })
    const [source] = list(trip, 'sources')
    expect(source).toMatchObject({
      file: 'book.docx',
      hash: 'hash of book.docx',
      importedOn: '2024-01-10T12:00:00Z',
      units: 10,
      placed: 7,
      structure: 1,
      notices: [{ text: 'A picture could not be read.' }],
    })
    const notes = richTextWords(source?.leftOver ?? []).split('\n')
    expect(notes[0]).toBe('paragraph 0: Something else.')
    expect(notes.at(-1)).toBe('500 more pieces were left over and not kept here.')
    expect(importInto(trip, book(), { leftOver }).changes).toEqual([])
  })

  it('leaves out what was not taken, and what cannot stand without it', () => {
    const { trip } = importInto(tripOf({}), book(), { decisions: [{ key: 'book.docx#r4', take: false }] })
    expect(list(trip, 'agendaItems')).toEqual([])
    expect(list(trip, 'briefs')).toEqual([])
    expect(list(trip, 'attendances')).toEqual([])
    expect(list(trip, 'officials')).toHaveLength(1)
  })

  it('clears a reference to what was not taken', () => {
    const { trip } = importInto(tripOf({}), book(), { decisions: [{ key: 'book.docx#r2', take: false }] })
    expect(list(trip, 'officials')[0]).not.toHaveProperty('agency')
    expect(list(trip, 'agendaItems')).toMatchObject([{ agencies: [] }])
  })

  it('takes a row for the record that a person chose', () => {
    const trip = tripOf({ agencies: { economy: { name: { es: 'Economía' } } } })
    const after = importInto(trip, book(), { decisions: [{ key: 'book.docx#r2', take: true, as: 'economy' }] }).trip
    expect(Object.keys(after.agencies)).toEqual(['economy'])
    expect(after.agencies['economy']?.name).toEqual({ es: 'Economía', en: 'Ministry of Economy' })
    expect(list(after, 'officials')).toMatchObject([{ agency: 'economy' }])
  })

  it('makes a new record of a row that is like another when a person says so', () => {
    const trip = tripOf({ officials: { it: { fullName: 'Ximena Robleda' } } })
    const drafts = [row('l.xlsx', 2, 'officials', { fullName: 'Ximena Robledo' })]
    expect(importInto(trip, drafts).changes).toEqual([])
    const decisions = [{ key: 'l.xlsx#r2', take: true, as: 'new' }]
    expect(list(importInto(trip, drafts, { decisions }).trip, 'officials')).toHaveLength(2)
  })

  it('makes two rows one when a person says so', () => {
    const drafts = [
      row('l.xlsx', 2, 'officials', { fullName: 'Ximena Robledo', languages: 'Spanish' }),
      row('c.vcf', 1, 'officials', { fullName: 'ROBLEDO Ximena', aide: 'Luis' }),
      row('c.vcf', 2, 'gifts', { title: 'A pen', recipient: 'c.vcf#r1' }),
    ]
    const { rows } = review(tripOf({}), drafts)
    expect(rows[1]).toMatchObject({ isTicked: false, others: [{ id: 'l.xlsx#r2', title: 'Ximena Robledo' }] })
    const decisions = [{ key: 'c.vcf#r1', take: true, as: 'l.xlsx#r2' }]
    const { trip } = importInto(tripOf({}), drafts, { decisions })
    const officials = list(trip, 'officials')
    expect(officials).toMatchObject([{ fullName: 'Ximena Robledo', languages: 'Spanish', aide: 'Luis' }])
    expect(list(trip, 'gifts')).toMatchObject([{ recipient: officials[0]?.id }])
  })

  it('believes the file that a person picked', () => {
    const drafts = [
      row('l.xlsx', 2, 'hotels', { name: 'Llao Llao', phone: '1' }),
      row('b.docx', 2, 'hotels', { name: 'Llao Llao', phone: '2' }),
    ]
    const phone = (trip: Trip) => list(trip, 'hotels').map((hotel) => hotel.phone)
    expect(phone(importInto(tripOf({}), drafts).trip)).toEqual(['1'])
    const decisions = [{ key: 'l.xlsx#r2', take: true, picks: { phone: 1 } }]
    expect(phone(importInto(tripOf({}), drafts, { decisions }).trip)).toEqual(['2'])
    const neither = [{ key: 'l.xlsx#r2', take: true, fields: { phone: 'ours' as const } }]
    expect(phone(importInto(tripOf({}), drafts, { decisions: neither }).trip)).toEqual([''])
  })

  it('does not give a meeting a second brief', () => {
    const trip = tripOf({
      agendaItems: { table: { title: { en: 'Round table' }, when: timed(23, '09:00', '10:15') } },
      briefs: { brief: { agendaItem: 'table' } },
    })
    const after = importInto(trip, book()).trip
    expect(list(after, 'briefs')).toMatchObject([{ id: 'brief', drafter: 'Ana' }])
  })

  it('keeps who may read a paragraph whose words stayed', () => {
    const paragraph = (text: string) => ({ kind: 'paragraph', spans: [{ text }] })
    const drafts = (...texts: readonly string[]) => [
      row('b.docx', 1, 'officials', { fullName: 'Ximena Robledo', biography: texts.map(paragraph) }),
    ]
    const { trip } = importInto(tripOf({}), drafts('Likes tea.', 'Born in Puebla.'))
    const [ximena] = list(trip, 'officials')
    if (!ximena) throw new Error('not imported')
    const biography = ximena.biography.map((block, at) =>
      at > 0 ? block : { ...block, disclosure: { level: 'staff' } },
    )
    const marked = { ...trip, officials: { [ximena.id]: { ...ximena, biography } } } as Trip
    const files = [file('b.docx', 'corrected')]
    const kept = list(importInto(marked, drafts('Likes tea.', 'Born in Oaxaca.'), { files }).trip, 'officials')[0]
    expect(kept?.biography.map((block) => block.disclosure?.level)).toEqual(['staff', undefined])
    expect(richTextWords(kept?.biography ?? [])).toBe('Likes tea.\nBorn in Oaxaca.')
    const [lost] = review(marked, drafts('Born in Puebla.'), files).rows
    expect(lost?.fields[1]).toMatchObject({ state: 'conflict', why: 'It says in the trip who may read parts of it.' })
  })

  it('gives back the very same trip when it is undone', () => {
    const before = tripOf({
      agencies: { economy: { name: { en: 'Ministry of Economy' }, mandate: [] } },
      trips: { trip: { title: { en: 'Mission' } } },
    })
    const { trip, changes } = importInto(before, book())
    expect(trip).not.toEqual(before)
    const undone = applyChanges(trip, invertChanges(changes))
    expect(undone.ok && undone.value).toEqual(before)
  })

  it('asks for the pictures that will be shown and shows them', () => {
    const photo = 'picture:c.vcf#photo1.jpg'
    const drafts = [
      row('c.vcf', 1, 'officials', { fullName: 'Ximena Robledo', photo }),
      row('c.vcf', 2, 'officials', { fullName: 'Ana Serrano', photo: 'picture:c.vcf#photo2.jpg' }, 0.3),
    ]
    const wanted = picturesWanted(tripOf({}), acceptInput(review(tripOf({}), drafts), drafts))
    expect(wanted).toEqual([photo])
    const pictures = new Map([[photo, { sha256: 'ab12', size: 10, kind: 'jpeg' as const, width: 3, height: 4 }]])
    const { trip } = importInto(tripOf({}), drafts, { pictures })
    const [media] = list(trip, 'mediaItems')
    expect(media).toMatchObject({ sha256: 'ab12', kind: 'jpeg', width: 3, alt: { en: 'Ximena Robledo' } })
    expect(list(trip, 'officials')[0]?.photo).toBe(media?.id)
    expect(importInto(trip, drafts, { pictures }).changes).toEqual([])
    expect(list(importInto(tripOf({}), drafts).trip, 'officials')[0]).not.toHaveProperty('photo')
  })
})

describe('any import at all', () => {
  /** Every record of a trip as a draft of a file, its references the keys of the others. */
  const draftsOf = (trip: Trip, name: string): readonly Draft[] =>
    collectionNames.flatMap((collection) =>
      list(trip, collection).map((record, at) => {
        const {
          id,
          order: _o,
          provenance: _p,
          created: _c,
          updated: _u,
          ...values
        } = mapReferences(collection, record, (reference) => `${name}#${reference.id}`)
        return { ...row(name, at, collection, values), key: `${name}#${id}` }
      }),
    )

  it('makes an edit that fits, leaves nothing dangling and can be undone', () => {
    fc.assert(
      fc.property(arbitraryTrip(), arbitraryTrip(), fc.boolean(), (trip, other, isSame) => {
        const drafts = draftsOf(isSame ? trip : other, 'a.json')
        const decisions = drafts.map(({ key }) => ({ key, take: true }))
        const { trip: after, changes } = importInto(trip, drafts, { decisions })
        const undone = applyChanges(after, invertChanges(changes))
        expect(undone.ok && undone.value).toEqual(trip)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves the trip alone when nothing is taken', () => {
    const drafts = book()
    const decisions = drafts.map(({ key }) => ({ key, take: false }))
    const trip = tripOf({})
    expect(changesOf(trip, acceptInput(review(trip, drafts), drafts, { decisions }))).toEqual([])
  })
})
