import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../main/importers/understand/understand.ts'
import { draftsOf, faultsOf } from '../../../../fixtures/drafts.ts'
import {
  beside,
  bullet,
  heading,
  paragraph,
  sourceDocument,
  strong,
  table,
} from '../../../../fixtures/source-documents.ts'

const read = (...[blocks, about]: Parameters<typeof sourceDocument>) => {
  const document = sourceDocument(blocks, about)
  const found = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
  expect(faultsOf(found, [document])).toEqual([])
  return found
}
const titles = (found: ReturnType<typeof read>) => draftsOf(found, 'agendaItems').map(({ title }) => title)

describe('forms that offices use', () => {
  it('reads hours as armies write them, alone and on days of their own rows', () => {
    const found = read([
      heading('Programme of the mission'),
      table([
        ['Date', 'Time', 'Event', 'Venue'],
        [{ text: 'Mon 14 Oct 2030', rows: 2 }, '0900-1000hrs', 'Courtesy call', 'Ministry of Trade'],
        ['', '1230hrs', 'Lunch', 'Residence'],
        ['Tue 15 Oct 2030', '0800hrs', 'Depart for the port', 'Hotel lobby'],
        ['', '0930 to 1130 hrs', 'Tour of the terminal', 'Terminal 2'],
      ]),
    ])
    expect(draftsOf(found, 'agendaItems').map(({ when }) => when)).toMatchObject([
      { start: '2030-10-14T09:00', end: '2030-10-14T10:00' },
      { start: '2030-10-14T12:30' },
      { start: '2030-10-15T08:00', end: '2030-10-15T09:30' },
      { start: '2030-10-15T09:30', end: '2030-10-15T11:30' },
    ])
  })

  it('reads noon as Spanish writes it, and takes the place below an hour for no item', () => {
    const found = read([
      heading('Agenda propuesta'),
      paragraph('Fecha: 14 de octubre de 2030'),
      paragraph('Hora: 9:00 a. m. a 12:00 m.'),
      paragraph('Lugar: Sala de Juntas'),
      table([
        ['Tema', 'Responsable', 'Duración'],
        ['Bienvenida', 'Elena Duarte', '10 min'],
        ['Revisión de acuerdos', 'Carlos Vega', '30 min'],
        ['Varios', 'Todos', '15 min'],
      ]),
    ])
    expect(draftsOf(found, 'agendaItems').map(({ title, when }) => [title, when])).toMatchObject([
      [{ en: 'Bienvenida' }, { start: '2030-10-14T09:00' }],
      [{ en: 'Revisión de acuerdos' }, { start: '2030-10-14T09:10' }],
      [{ en: 'Varios' }, { start: '2030-10-14T09:40' }],
    ])
  })

  it('reads what may be raised under its Spanish headings', () => {
    const found = read([
      heading('Puntos de conversación'),
      heading('Si se menciona', 2),
      strong('Inspecciones laborales'),
      bullet('Cumplimos el acuerdo de 2028.'),
      heading('Preguntas probables', 2),
      strong('¿Cuándo empieza la obra en el puerto?'),
      paragraph('En enero, según el plan.'),
    ])
    expect(draftsOf(found, 'talkingPoints')).toMatchObject([
      { kind: 'response', text: { es: 'Inspecciones laborales' } },
      { kind: 'response', reply: { es: 'En enero, según el plan.' } },
    ])
  })

  it('takes notes behind the table of an agenda for none of its items, and its heads for heads', () => {
    const found = read([
      strong('AGENDA DE LA VISITA'),
      table([
        ['HORA', 'ACTIVIDAD', 'PARTICIPANTES'],
        [{ text: 'Lunes 14 de octubre de 2030', columns: 3 }],
        ['09:00', 'Reunión con la Ministra', 'Elena Duarte, Ministra\nCarlos Vega, Viceministro'],
        ['10:30', 'Presentación', ''],
        [{ text: 'Martes 15 de octubre', columns: 3 }],
        ['9:00 hrs.', 'Visita a la Autoridad Portuaria', ''],
      ]),
      strong('Notas'),
      bullet('Vestimenta: formal.'),
      bullet('Habrá interpretación.'),
    ])
    expect(titles(found)).toEqual([
      { es: 'Reunión con la Ministra' },
      { es: 'Presentación' },
      { es: 'Visita a la Autoridad Portuaria' },
    ])
    expect(draftsOf(found, 'agendaItems')[0]).toMatchObject({
      detail: [{ spans: [{ text: 'PARTICIPANTES: Elena Duarte, Ministra; Carlos Vega, Viceministro' }] }],
    })
    expect(found.structure.filter(({ why }) => why === 'the head of a column')).toHaveLength(3)
  })

  it('takes a list of the delegation before the first day for no item', () => {
    const found = read([
      heading('Agenda'),
      paragraph('Delegation list'),
      bullet('Juan Pérez, Minister of Trade'),
      bullet('Mary Jones, Director, Ministry of Trade'),
      heading('Monday 4 March 2030', 2),
      table([
        ['Time', 'Meeting', 'Participants'],
        ['9:00', 'Chamber of Commerce', 'Juan Pérez'],
        ['10:30', 'Visit to the port', 'All'],
      ]),
    ])
    expect(titles(found)).toEqual([{ en: 'Chamber of Commerce' }, { en: 'Visit to the port' }])
    expect(draftsOf(found, 'delegates').map(({ fullName }) => fullName)).toEqual(['Juan Pérez', 'Mary Jones'])
    expect(draftsOf(found, 'attendances')).toHaveLength(1)
  })

  it('reads two names behind a label as two people', () => {
    const found = read([
      heading('Minutes of the Joint Trade Committee'),
      paragraph('Participants: John Smith, Ana Perez'),
    ])
    expect(draftsOf(found, 'officials').map(({ fullName }) => fullName)).toEqual(['John Smith', 'Ana Perez'])
    expect(draftsOf(found, 'agencies')).toEqual([])
  })

  it('takes no table of measurements for an agenda', () => {
    const found = read([
      heading('Rainfall on 10 July 2030'),
      table([
        ['Hour', 'Actual', 'Normal'],
        ['1', '11.4', '9.8'],
        ['2', '17.9', '12.0'],
        ['3', '7.2', '6.1'],
        ['4', '1.6', '3.3'],
      ]),
    ])
    expect(draftsOf(found, 'agendaItems')).toEqual([])
  })

  it('reads who flies, and under which reference', () => {
    const found = read([
      heading('Flights'),
      table([
        ['Passenger', 'Flight', 'From', 'To', 'Date', 'Departure', 'Arrival', 'Booking ref.'],
        ['Mary Jones', 'CM 442', 'MIA', 'PTY', '13 Oct 2030', '14:05', '17:20', 'XK7TT2'],
      ]),
      heading('Delegates'),
      table([
        ['Name', 'Title', 'Company'],
        ['Mary Jones', 'Director', 'Bluefin'],
        ['Tom Doe', 'Adviser', 'Bluefin'],
      ]),
    ])
    const mary = found.drafts.find(({ fields }) => fields['fullName']?.value === 'Mary Jones')
    expect(draftsOf(found, 'flights')).toMatchObject([
      { number: 'CM 442', confirmation: 'XK7TT2', note: 'Mary Jones', passengers: [mary?.key] },
    ])
  })

  it('reads the day of a task by the number that can be no month, else as the language writes it', () => {
    const due = (date: string, head: string) =>
      draftsOf(
        read([
          heading(head),
          table([
            ['Compromiso', 'Responsable', 'Fecha límite'],
            ['Enviar la lista de las partidas por una vez', 'Ministerio', date],
          ]),
        ]),
        'commitments',
      )[0]?.['due']
    expect(due('15/05/2030', 'Acuerdos de la sesión y de los compromisos')).toBe('2030-05-15')
    expect(due('03/05/2030', 'Acuerdos de la sesión y de los compromisos')).toBe('2030-05-03')
  })

  it('knows what browsers and programs write around the words of a file', () => {
    const found = read(
      [
        paragraph('11/24/30, 4:48 AM Contacts'),
        paragraph('Dear all'),
        paragraph('https://example.org/contacts.html 1/1'),
        beside('property', 'Trade mission'),
      ],
      { format: 'pdf', name: 'contacts.pdf' },
    )
    expect(found.structure.map(({ unit }) => unit)).toEqual(['contacts.pdf#p1', 'contacts.pdf#p3'])
  })
})
