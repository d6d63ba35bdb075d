import { describe, expect, it } from 'vitest'
import type { Draft, ImportContext } from '../../../../../../main/importers/draft.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { bullet, heading, paragraph, sourceDocument, table } from '../../../../../fixtures/source-documents.ts'

const nothingKnown: ImportContext = { languages: ['en'], ourSide: [], mappings: [] }

type Blocks = Parameters<typeof sourceDocument>[0]

const draftsOf = (blocks: Blocks, context = nothingKnown): readonly Draft[] =>
  understand([sourceDocument(blocks)], context).drafts

const peopleOf = (drafts: readonly Draft[]) =>
  drafts
    .filter(({ collection }) => collection === 'officials' || collection === 'delegates')
    .map(({ collection, fields }) => {
      const body = drafts.find(({ key }) => key === (fields['agency'] ?? fields['company'])?.value)
      const name = body?.fields['name']?.value
      return [
        collection,
        fields['fullName']?.value,
        textOf((fields['position'] ?? fields['title'])?.value),
        textOf(name),
      ]
    })

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value ?? '')

describe('lists of people in documents', () => {
  it('reads names with their organisations below a heading', () => {
    const drafts = draftsOf([
      heading('Participants'),
      bullet('Amara Okafor, Northwind Devices'),
      bullet('Ben van der Berg (Ministry of Health) [remote]'),
      bullet('Lucía Robledo Quiñones – Director General, Ministry of Economy'),
      bullet('Zed7, Northwind Devices'),
    ])
    expect(peopleOf(drafts)).toEqual([
      ['officials', 'Amara Okafor', '', 'Northwind Devices'],
      ['officials', 'Ben van der Berg', '', 'Ministry of Health'],
      ['officials', 'Lucía Robledo Quiñones', 'Director General', 'Ministry of Economy'],
      ['officials', 'Zed7', '', 'Northwind Devices'],
    ])
    expect(JSON.stringify(drafts)).toContain('Remote')
    expect(drafts.filter(({ collection }) => collection === 'agencies')).toHaveLength(3)
  })

  it('keeps an account beside a name as a note, not as an organisation', () => {
    const drafts = draftsOf([paragraph('Present:'), bullet('Amara Okafor (@amara-o)'), bullet('Luis Prado @lprado')])
    expect(peopleOf(drafts)).toEqual([
      ['officials', 'Amara Okafor', '', ''],
      ['officials', 'Luis Prado', '', ''],
    ])
    expect(JSON.stringify(drafts)).toContain('@amara-o')
  })

  it('takes no part of a programme for a person, no stretch of years for a label, no sentence for a body', () => {
    const drafts = draftsOf([
      paragraph('Speaker: Morning Workshops'),
      paragraph('2020–present: Acquisitions, Consoles and stores'),
      heading('Séance publique tenue le 20 juin, à 16h00 à la salle du conseil'),
      paragraph('Host: Northwind, Tampico, Mexico'),
    ])
    expect(drafts).toEqual([])
  })

  it('takes people of our own companies as delegates', () => {
    const drafts = draftsOf(
      [paragraph('Attendees:'), bullet('Amara Okafor, Northwind Devices'), bullet('Luis Prado, Cámara de Comercio')],
      { ...nothingKnown, ourSide: ['Northwind Devices'] },
    )
    expect(peopleOf(drafts)).toEqual([
      ['delegates', 'Amara Okafor', '', 'Northwind Devices'],
      ['officials', 'Luis Prado', '', 'Cámara de Comercio'],
    ])
  })

  it('takes a list that calls itself the travelling party as delegates and says why', () => {
    const drafts = draftsOf([
      heading('Our delegation'),
      bullet('Amara Okafor, Northwind'),
      bullet('Luis Prado, Bluefin'),
    ])
    expect(peopleOf(drafts).map(([collection]) => collection)).toEqual(['delegates', 'delegates'])
    expect(drafts.find(({ collection }) => collection === 'delegates')?.why).toContain('travelling party')
  })

  it('reads members, their chair and who was absent of a committee', () => {
    const drafts = draftsOf([
      heading('Committee on Trade'),
      paragraph('Rosa M. Delgado, Jr., Chair'),
      paragraph('Members: Ana Torres, Peter J. Quill, Jr., Mia Van Loon and Otto Brandt'),
      table([
        ['Roll Call', 'Present:'],
        ['', 'Delgado Jr., Torres and Van Loon\nAbsent:\nQuill Jr. and Brandt'],
      ]),
    ])
    expect(peopleOf(drafts)).toEqual([
      ['officials', 'Rosa M. Delgado Jr.', 'Chair', 'Committee on Trade'],
      ['officials', 'Ana Torres', 'Member', 'Committee on Trade'],
      ['officials', 'Peter J. Quill Jr.', 'Member', 'Committee on Trade'],
      ['officials', 'Mia Van Loon', 'Member', 'Committee on Trade'],
      ['officials', 'Otto Brandt', 'Member', 'Committee on Trade'],
    ])
    const absent = drafts.filter((draft) =>
      JSON.stringify(draft.fields['internalNotes']?.value ?? '').includes('Absent'),
    )
    expect(absent.map(({ fields }) => fields['fullName']?.value)).toEqual(['Peter J. Quill Jr.', 'Otto Brandt'])
  })

  it('reads lists in Spanish and French', () => {
    const drafts = draftsOf([
      paragraph('Asistentes:'),
      bullet('Lic. Marta Solís, Subsecretaria, Secretaría de Economía'),
      bullet('Jorge Luna, Coordinador, Secretaría de Salud'),
      heading('Présences'),
      paragraph('M. Gaël Dubois, conseiller municipal'),
      paragraph('Mme Léa Fortin, greffière'),
    ])
    expect(peopleOf(drafts).map(([, name, position]) => [name, position])).toEqual([
      ['Marta Solís', 'Subsecretaria'],
      ['Jorge Luna', 'Coordinador'],
      ['Gaël Dubois', 'conseiller municipal'],
      ['Léa Fortin', 'greffière'],
    ])
  })

  it('names somebody on the lists of two days once, with the units of both', () => {
    const drafts = draftsOf([
      heading('Attendees'),
      bullet('Amara Okafor, Northwind'),
      bullet('Luis Prado, Bluefin'),
      heading('Day 2'),
      heading('Attendees'),
      bullet('Amara Okafor, Northwind'),
      bullet('Luis Prado, Redfin'),
    ])
    const people = drafts.filter(({ collection }) => collection === 'officials')
    expect(people).toHaveLength(2)
    expect(people[0]?.fields['fullName']?.units).toHaveLength(2)
    expect(JSON.stringify(people[1])).toContain('Also listed as: Redfin')
  })

  it('leaves prose below such a heading alone', () => {
    const drafts = draftsOf([
      heading('Participants'),
      paragraph('The workshop was well attended and many people spoke about the plans for the coming year.'),
      paragraph('Everybody agreed that it should be held again.'),
    ])
    expect(peopleOf(drafts)).toEqual([])
  })
})
