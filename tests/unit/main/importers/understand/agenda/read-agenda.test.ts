import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { richTextWords } from '../../../../../../shared/model/rich-text.ts'
import {
  bullet,
  heading,
  numbered,
  paragraph,
  sourceDocument,
  strong,
} from '../../../../../fixtures/source-documents.ts'
import { agendaDrafts, agendaLines, nothingKnown, recordOf } from './found-agenda.ts'

describe('an agenda in running text', () => {
  it('reads timed lines under headed days', () => {
    const document = sourceDocument([
      heading('Trade mission to Mexico City, 22-23 January 2024'),
      strong('MONDAY 22 JANUARY'),
      paragraph('9:00-10:30 Opening session (Salón Principal)'),
      paragraph('10.30 am Coffee break'),
      paragraph('11h00 – 12h30 Meeting with the Ministry of Economy'),
      strong('Tuesday, 23 January'),
      paragraph('noon Lunch'),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-01-22 09:00-10:30 Opening session (Salón Principal)',
      '2024-01-22 10:30-11:00 Coffee break',
      '2024-01-22 11:00-12:30 Meeting with the Ministry of Economy',
      '2024-01-23 12:00-13:00 Lunch',
    ])
    expect(agendaDrafts(document).map((draft) => recordOf(draft).kind)).toEqual([
      'plenary',
      'free',
      'bilateral',
      'meal',
    ])
    expect(recordOf(agendaDrafts(document)[0] ?? fail()).room).toBe('Salón Principal')
  })

  it('keeps points without a clock in their order, with what stands under them', () => {
    const document = sourceDocument([
      heading('Striped marlin peer review'),
      strong('April 15-19, 2024'),
      strong('DRAFT AGENDA'),
      paragraph('April 15'),
      numbered('Welcome'),
      numbered('Background', 1),
      numbered('Catch'),
      paragraph('April 16'),
      numbered('Reference points'),
    ])
    expect(agendaLines(document)).toEqual(['2024-04-15 Welcome', '2024-04-15 Catch', '2024-04-16 Reference points'])
    expect(richTextWords(recordOf(agendaDrafts(document)[0] ?? fail()).detail)).toBe('Background')
  })

  it('makes points with a length of their own parts of the point above', () => {
    const document = sourceDocument([
      heading('Agenda'),
      paragraph('June 12-13, 2019'),
      bullet('Day 1'),
      numbered('Proposals', 1),
      numbered('SIMD (½-1 hr)', 2),
      bullet('Day 2'),
      numbered('Adjourn', 1),
    ])
    expect(agendaLines(document)).toEqual([
      '2019-06-12 Proposals',
      '2019-06-12 60 min SIMD (½-1 hr)',
      '2019-06-13 Adjourn',
    ])
    const [proposals, simd] = agendaDrafts(document)
    expect(simd?.fields['parent']?.value).toBe(proposals?.key)
  })

  it('follows letters and Roman numbers that a file does not indent', () => {
    const document = sourceDocument([
      heading('Meeting of 26 September 2019'),
      strong('AGENDA'),
      paragraph('I. ROLL CALL'),
      paragraph('II. COMMITTEE REPORTS'),
      paragraph('A. Finance'),
      paragraph('1. Budget'),
      paragraph('B. Access'),
      paragraph('C. Management'),
      paragraph('III. ADJOURNMENT'),
    ])
    expect(agendaLines(document)).toEqual([
      '2019-09-26 ROLL CALL',
      '2019-09-26 COMMITTEE REPORTS',
      '2019-09-26 ADJOURNMENT',
    ])
  })

  it('puts a meeting with a stated start over points that have none', () => {
    const document = sourceDocument([
      strong('COMITÉ DE DÉMOLITION'),
      strong('PROCÈS-VERBAL'),
      paragraph('Séance publique tenue le 20 juin 2023, à 16h00'),
      strong('1. Ouverture de la séance'),
      paragraph('La séance est ouverte à 16h00.'),
      strong('2. Levée de la séance'),
      paragraph('La séance est levée à 16h05.'),
    ])
    expect(agendaLines(document)).toEqual([
      '2023-06-20 16:00-16:05 COMITÉ DE DÉMOLITION',
      '2023-06-20 Ouverture de la séance',
      '2023-06-20 Levée de la séance',
    ])
  })

  it('takes afternoon from the run of the day, and says so', () => {
    const document = sourceDocument([
      heading('Programme, 24 March 2026'),
      paragraph('11:00 Biology'),
      paragraph('1:00 Lunch'),
      paragraph('2:30 Close'),
    ])
    expect(agendaLines(document)).toEqual([
      '2026-03-24 11:00-13:00 Biology',
      '2026-03-24 13:00-14:30 Lunch',
      '2026-03-24 14:30-14:30 Close',
    ])
    expect(agendaDrafts(document)[1]?.fields['when']?.why).toContain('taken as afternoon, since the day runs forward')
  })

  it('leaves transport, hotels and other sections to others', () => {
    const document = sourceDocument([
      heading('Schedule', 2),
      strong('THURSDAY, 14 DECEMBER 2017'),
      bullet('1.00 pm – 2.00 pm Lunch'),
      bullet('Sherpa meeting:'),
      bullet('2.35 pm – 2.50 pm Opening'),
      heading('Info', 2),
      strong('Transport information'),
      paragraph('Thursday 14th:'),
      bullet('12:20 pm Hotel to venue'),
    ])
    expect(agendaLines(document)).toEqual([
      '2017-12-14 13:00-14:00 Lunch',
      '2017-12-14 Sherpa meeting:',
      '2017-12-14 14:35-14:50 Opening',
    ])
  })

  it('goes on behind what is said about an item', () => {
    const document = sourceDocument([
      strong('Monday, 22 January 2024'),
      paragraph('9:00-10:00 Meeting with the Secretariat'),
      strong('Participants:'),
      bullet('Ana López'),
      paragraph('Location: Insurgentes Sur 890'),
      paragraph('10:30-11:00 Debrief'),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-01-22 09:00-10:00 Meeting with the Secretariat',
      '2024-01-22 10:30-11:00 Debrief',
    ])
    const [meeting] = agendaDrafts(document)
    expect(richTextWords(recordOf(meeting ?? fail()).detail)).toBe('Participants:\nAna López')
    expect(meeting?.fields['venue']).toBeDefined()
  })

  it('knows cancelled and tentative items', () => {
    const document = sourceDocument([
      heading('Agenda 5 May 2025'),
      paragraph('9:00 Cancelled: Plenary'),
      paragraph('10:00 Press briefing (TBC)'),
      paragraph('11:00 Close'),
    ])
    expect(agendaDrafts(document).map((draft) => draft.fields['confirmation']?.value)).toEqual([
      'cancelled',
      'unconfirmed',
      undefined,
    ])
  })

  it('puts items of days that are only counted on no day, with their hours as words', () => {
    const document = sourceDocument([
      heading('Programme'),
      heading('Day 1: Seminar', 2),
      paragraph('9:15 Registration'),
      paragraph('9:45 Opening'),
      paragraph('10:00-11:00 Keynote'),
    ])
    expect(agendaLines(document)).toEqual(['unplaced Registration', 'unplaced Opening', 'unplaced Keynote'])
    expect(richTextWords(recordOf(agendaDrafts(document)[2] ?? fail()).detail)).toBe('Day 1, 10:00–11:00')
    expect(understand([document], nothingKnown).questions.map(({ message }) => message)).toEqual([
      'No day is stated for some items; they are on no day yet.',
    ])
  })

  it('makes nothing of a letter that mentions a meeting', () => {
    const document = sourceDocument([
      paragraph('Dear colleagues,'),
      paragraph('We met on 14 May 2024 at 10:00 in the ministry and agreed to meet again.'),
      paragraph('Kind regards'),
    ])
    expect(understand([document], nothingKnown).drafts).toEqual([])
  })
})

function fail(): never {
  throw new Error('no such draft')
}
