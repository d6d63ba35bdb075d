import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { heading, paragraph, sourceDocument, strong } from '../../../../../fixtures/source-documents.ts'
import { agendaDrafts, agendaLines, nothingKnown } from './found-agenda.ts'

describe('the whole that an agenda belongs to', () => {
  const document = sourceDocument([
    heading('Disasters Conference 2020'),
    paragraph('25-27 February 2020'),
    paragraph('JICA Global Plaza, Tokyo, Japan'),
    strong('DAY 1 Tuesday 25 February 2020'),
    paragraph('9:00-10:00 Opening'),
    paragraph('10:00-11:00 Keynote'),
    strong('DAY 3 Thursday 27 February 2019: Technical Tour (all day)'),
  ])
  const found = understand([document], nothingKnown)

  it('states title, dates and city of the trip', () => {
    const trip = found.drafts.find((draft) => draft.collection === 'trips')
    const values = Object.fromEntries(Object.entries(trip?.fields ?? {}).map(([name, { value }]) => [name, value]))
    expect(values).toEqual({
      title: { en: 'Disasters Conference 2020' },
      starts: '2020-02-25',
      ends: '2020-02-27',
      cities: [{ id: 'c1', name: { en: 'Tokyo' }, country: 'JP', zone: 'Asia/Tokyo' }],
    })
  })

  it('makes the place a venue of its items', () => {
    const venue = found.drafts.find((draft) => draft.collection === 'venues')
    expect(venue?.fields['name']?.value).toEqual({ en: 'JICA Global Plaza, Tokyo, Japan' })
    expect(found.drafts.filter((draft) => draft.fields['venue']?.value === venue?.key)).toHaveLength(3)
  })

  it('asks about a year that cannot be', () => {
    expect(agendaLines(document).at(-1)).toBe('2020-02-27 all day Technical Tour (all day)')
    expect(found.questions.map(({ message }) => message)).toEqual([
      'The year 2019 does not fit the weekday and the other dates; 2020-02-27 was taken.',
    ])
  })

  it('keeps the zone of the trip when it is known', () => {
    const [draft] = agendaDrafts(document, { zone: 'America/Mexico_City' })
    expect(draft?.fields['when']?.value).toMatchObject({ zone: 'America/Mexico_City' })
  })

  it('gives each draft a key of its own and names real units', () => {
    const keys = found.drafts.map((draft) => draft.key)
    expect(new Set(keys).size).toBe(keys.length)
    const units = found.drafts.flatMap((draft) => Object.values(draft.fields).flatMap((field) => field.units))
    expect(units.every((unit) => /^agenda\.docx#p\d+$/.test(unit))).toBe(true)
  })
})
