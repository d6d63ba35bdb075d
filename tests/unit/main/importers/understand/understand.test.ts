import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../main/importers/understand/understand.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { beside, heading, paragraph, sourceDocument, strong, table } from '../../../../fixtures/source-documents.ts'
import { nothingKnown } from './agenda/found-agenda.ts'

const first = sourceDocument(
  [
    heading('Port visit'),
    strong('Monday 22 January 2024'),
    paragraph('9:00-10:00 Opening'),
    table([
      ['Time', 'Activity', 'Speaker', 'Notes'],
      ['10:00', 'Tour of the docks', 'Ana López', 'Helmets'],
      ['11:30', 'Departure', '', ''],
    ]),
  ],
  { name: 'first.docx' },
)
const second = sourceDocument(
  [heading('Agenda, 5 May 2024'), paragraph('9:00 Plenary'), paragraph('10:00 Lunch'), paragraph('11:00 End')],
  { name: 'second.docx' },
)

describe('understanding several files', () => {
  it('joins what each says, with keys that never meet', () => {
    const { drafts } = understand([first, second], nothingKnown)
    const keys = drafts.map((draft) => draft.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(drafts.filter((draft) => draft.collection === 'agendaItems')).toHaveLength(6)
    expect(
      drafts.filter((draft) => draft.collection === 'trips').map((draft) => draft.fields['starts']?.value),
    ).toEqual(['2024-01-22', '2024-05-05'])
  })

  it('accounts for every unit of an agenda', () => {
    const { drafts, structure } = understand([first], nothingKnown)
    const placed = new Set([
      ...drafts.flatMap((draft) => Object.values(draft.fields).flatMap((field) => field.units)),
      ...structure.map(({ unit }) => unit),
    ])
    expect(unitsOf(first).filter((unit) => !placed.has(unit.key))).toEqual([])
  })

  it('says the same each time', () => {
    expect(understand([first, second], nothingKnown)).toEqual(understand([first, second], nothingKnown))
  })

  it('counts lines that pages repeat as said once', () => {
    const document = sourceDocument([
      beside('head', 'Secretaría de Economía'),
      paragraph('Text'),
      beside('head', 'Secretaría de Economía'),
      beside('foot', 'Page 2 of 3'),
    ])
    expect(understand([document], nothingKnown).structure.map(({ unit }) => unit)).toEqual([
      'agenda.docx#p3',
      'agenda.docx#p4',
    ])
  })
})
