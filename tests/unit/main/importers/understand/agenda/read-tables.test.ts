import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { richTextWords } from '../../../../../../shared/model/rich-text.ts'
import { bullet, heading, paragraph, sourceDocument, table } from '../../../../../fixtures/source-documents.ts'
import { agendaDrafts, agendaLines, nothingKnown, recordOf } from './found-agenda.ts'

describe('an agenda in tables', () => {
  it('reads start, end, title, place and speakers by their heads', () => {
    const document = sourceDocument([
      heading('Workshop, 12-13 August 2019'),
      table([
        [{ text: 'Mon, August 12', columns: 4 }],
        ['Time', 'Room', 'Title', 'Speaker'],
        ['1:00 PM - 1:10 PM', 'C111', 'Introduction', 'Ann Vega'],
        [{ text: 'Talks', columns: 4 }],
        ['3:00 PM - 3:20 PM', 'Hotel Central', 'Packaging', 'Laura Erban'],
        [{ text: 'Tues, August 13', columns: 4 }],
        ['8:00 AM', 'C112', 'Spatial data', ''],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2019-08-12 13:00-13:10 Introduction',
      '2019-08-12 15:00-15:20 Packaging',
      '2019-08-13 08:00-09:00 Spatial data',
    ])
    const [first, second] = agendaDrafts(document)
    expect(recordOf(first ?? fail())).toMatchObject({ room: 'C111' })
    expect(richTextWords(recordOf(first ?? fail()).detail)).toBe('Speaker: Ann Vega')
    expect(second?.fields['subject']?.value).toEqual({ en: 'Talks' })
    expect(second?.fields['venue']).toBeDefined()
  })

  it('reads a sheet of thousands of rows as an agenda when each has its day, time and title', () => {
    const session = (at: number) => ['2026-03-02', `${8 + (at % 10)}:00`, `Session ${at}`, 'Room 4']
    const rows = Array.from({ length: 3200 }, (_, at) => session(at))
    const sheet = (heads: readonly string[]) =>
      sourceDocument([table([heads, ...rows])], { name: 'list.csv', format: 'csv' })
    expect(agendaDrafts(sheet(['Date', 'Time', 'Title', 'Room']))).toHaveLength(3200)
  })

  it('finds the item that a list behind the table says more of, the first of those called alike', () => {
    const document = sourceDocument([
      heading('12 August 2019'),
      table([
        ['Time', 'Title'],
        ['9:00', 'Opening remarks'],
        ['10:00', 'Open data'],
        ['11:00', 'Open data in ports'],
        ['12:00', 'Open data'],
      ]),
      heading('More'),
      bullet('Open data in ports and markets'),
      bullet('with figures of the year', 1),
    ])
    const told = agendaDrafts(document).map((draft) => richTextWords(recordOf(draft).detail ?? []))
    expect(told.map((words) => words.includes('figures'))).toEqual([false, true, false, false])
  })

  it('reads how long an item takes from its column, also where it looks like a time', () => {
    const document = sourceDocument([
      table([
        ['Date', 'Start', 'Duration', 'Title'],
        ['2024-06-23', '19:00', '1:30', 'What to build'],
        ['2024-06-23', '20:45', '0:30', 'Game on'],
        ['2024-06-23', '22:00', '1:00', 'Close'],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-06-23 19:00-20:30 What to build',
      '2024-06-23 20:45-21:15 Game on',
      '2024-06-23 22:00-23:00 Close',
    ])
  })

  it('reads a week at a glance down each day', () => {
    const document = sourceDocument([
      paragraph('Octubre de 2022'),
      table([
        ['Horario', 'Martes 18', 'Miércoles 19'],
        ['9h00 - 10h30', 'ODS', 'Inferencia'],
        ['10h30 - 10h45', { text: 'Café', columns: 2 }],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2022-10-18 09:00-10:30 ODS',
      '2022-10-18 10:30-10:45 Café',
      '2022-10-19 09:00-10:30 Inferencia',
      '2022-10-19 10:30-10:45 Café',
    ])
  })

  it('reads days down the side with hours across', () => {
    const document = sourceDocument([
      table([
        ['Date', 'Morning', 'Afternoon'],
        ['14 May 2024', 'Visit of the port', 'Reception'],
        ['15 May 2024', 'Plenary', 'Departure'],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-05-14 Visit of the port',
      '2024-05-14 Reception',
      '2024-05-15 Plenary',
      '2024-05-15 Departure',
    ])
  })

  it('reads a date column that stands once for several rows', () => {
    const document = sourceDocument([
      table([
        ['Date', 'Time', 'Event'],
        ['14/05/2024', '09:00', 'Plenary'],
        ['', '10:00', 'Visit'],
        ['15/05/2024', '09:00', 'Departure'],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-05-14 09:00-10:00 Plenary',
      '2024-05-14 10:00-11:00 Visit',
      '2024-05-15 09:00-10:00 Departure',
    ])
  })

  it('keeps lengths where nothing has a clock', () => {
    const document = sourceDocument(
      [
        heading('Agenda'),
        paragraph('Martes 14 de julio 2026'),
        table([
          ['Tema', 'Expone', 'Duración prevista'],
          ['Revisión de la agenda', 'Carlos', '2 min'],
          ['Quorum', '', ''],
        ]),
      ],
      { language: 'es' },
    )
    expect(agendaLines(document)).toEqual(['2026-07-14 2 min Revisión de la agenda', '2026-07-14 Quorum'])
  })

  it('runs lengths from a stated start', () => {
    const document = sourceDocument([
      heading('Agenda'),
      paragraph('Fecha: 14 de julio 2026'),
      paragraph('Hora: 9:00 h'),
      table([
        ['Tema', 'Expone', 'Duración'],
        ['Bienvenida', 'Carlos', '10 min'],
        ['Presupuesto', 'Ana', '20 min'],
      ]),
    ])
    expect(agendaLines(document)).toEqual(['2026-07-14 09:00-09:10 Bienvenida', '2026-07-14 09:10-09:30 Presupuesto'])
  })

  it('puts talks into the session that begins with them, and sessions side by side', () => {
    const document = sourceDocument([
      heading('Workshop 19 June 2024'),
      table([
        ['Start', 'End', 'Session'],
        ['9:30', '10:30', 'Presentations'],
        ['9:30', '9:50', 'First talk'],
        ['9:50', '10:30', 'Second talk'],
        ['14:00', '15:00', 'Lab 2a: Observers'],
        ['', '', 'Lab 2b: Models'],
      ]),
    ])
    const drafts = agendaDrafts(document)
    expect(agendaLines(document).slice(3)).toEqual([
      '2024-06-19 14:00-15:00 Lab 2a: Observers',
      '2024-06-19 14:00-15:00 Lab 2b: Models',
    ])
    expect(drafts.map((draft) => draft.fields['parent']?.value)).toEqual([
      undefined,
      drafts[0]?.key,
      drafts[0]?.key,
      undefined,
      undefined,
    ])
  })

  it('reads rooms beside each other, and what is for everybody', () => {
    const document = sourceDocument([
      heading('Congress 14 May 2024'),
      table([
        ['Time', 'Room A', 'Room B'],
        ['9:00-9:30', { text: 'Opening', columns: 2 }],
        ['10:00-11:00', 'Ports', 'Railways'],
      ]),
    ])
    expect(agendaLines(document)).toEqual([
      '2024-05-14 09:00-09:30 Opening',
      '2024-05-14 10:00-11:00 Ports',
      '2024-05-14 10:00-11:00 Railways',
    ])
    expect(agendaDrafts(document).map((draft) => draft.fields['room']?.value)).toEqual([undefined, 'Room A', 'Room B'])
  })

  it('takes a column of participants for what it is, and flights for something else', () => {
    const schedule = table([
      ['Hora', 'Actividad', 'Participantes'],
      ['9:00', 'Plenaria', 'Todos'],
      ['10:00', 'Visita', 'Grupo A'],
    ])
    const flights = table([
      ['Time', 'Flight', 'Route'],
      ['9:00', 'UA 345', 'IAD-MEX'],
      ['10:00', 'AM 12', 'MEX-GDL'],
    ])
    const document = sourceDocument([heading('Agenda 14 de mayo de 2024'), schedule, heading('Vuelos'), flights])
    expect(agendaLines(document)).toEqual(['2024-05-14 09:00-10:00 Plenaria', '2024-05-14 10:00-11:00 Visita'])
  })

  it('leaves a list of people alone', () => {
    const document = sourceDocument([
      heading('Delegation'),
      table([
        ['Name', 'Organisation', 'Email'],
        ['Ana López', 'Ministry', 'a@x.org'],
        ['Luis Gil', 'Port', 'l@x.org'],
      ]),
    ])
    const { drafts } = understand([document], nothingKnown)
    expect(drafts.filter(({ collection }) => collection === 'agendaItems' || collection === 'trips')).toEqual([])
  })
})

function fail(): never {
  throw new Error('no such draft')
}
