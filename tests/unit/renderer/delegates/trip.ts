import { timed, tripOf } from '../../../fixtures/trip-of.ts'

/** Three meetings, two of them at once, and one that is for everybody at the time of the second. */
export const trip = tripOf({
  trips: {
    trip: {
      title: { en: 'Mexico City' },
      languages: ['en'],
      starts: '2024-01-22',
      ends: '2024-01-24',
      cities: [{ id: 'c', name: {}, zone: 'America/Mexico_City' }],
    },
  },
  companies: { northgate: { name: 'Northgate Rail' }, tressel: { name: 'Tressel Pharma', order: 'a1' } },
  flights: {
    late: { number: 'AA 1247', arrives: '2024-01-22T08:20', arrivesZone: 'America/Mexico_City' },
  },
  delegates: {
    whitcombe: {
      fullName: 'Eleanor Whitcombe',
      kind: 'head',
      precedence: 1,
      company: 'northgate',
      arrivalFlight: 'late',
    },
    oyelaran: { fullName: 'Marcus Oyelaran', precedence: 2, mobile: '55 5555 0142', order: 'a1' },
    pietrzak: { fullName: 'Joanna Pietrzak', precedence: 3, company: 'tressel', order: 'a2' },
  },
  venues: { oklahoma: { seats: 2 } },
  agendaItems: {
    anam: { shortTitle: { en: 'ANAM' }, when: timed(22, '09:30', '10:30'), venue: 'oklahoma', lead: 'whitcombe' },
    cofepris: { shortTitle: { en: 'COFEPRIS' }, when: timed(23, '10:00', '11:00') },
    press: { kind: 'press', shortTitle: { en: 'Press' }, when: timed(23, '10:30', '11:30') },
    plenary: { kind: 'plenary', shortTitle: { en: 'Plenary' }, when: timed(23, '10:15', '10:45') },
    coach: { kind: 'transfer', when: timed(23, '08:00', '09:00') },
    gone: { confirmation: 'cancelled', when: timed(24, '08:00', '09:00') },
  },
  briefs: { b1: { agendaItem: 'anam' }, b2: { agendaItem: 'cofepris' } },
  attendances: {
    a1: { agendaItem: 'anam', person: 'whitcombe', role: 'lead' },
    a2: { agendaItem: 'anam', person: 'pietrzak', role: 'speaks', order: 'a1' },
    a3: { agendaItem: 'cofepris', person: 'oyelaran', order: 'a2' },
    a4: { agendaItem: 'press', person: 'oyelaran', order: 'a3' },
  },
})

/** `id-1`, `id-2`: the same every time. */
export function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}
