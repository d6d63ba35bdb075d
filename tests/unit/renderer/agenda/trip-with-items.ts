import { makeRecord } from '../../../../shared/model/record.ts'
import { agendaItem } from '../../../../shared/model/records/agenda-item.ts'
import { attendance } from '../../../../shared/model/records/attendance.ts'
import { delegate } from '../../../../shared/model/records/delegate.ts'
import { travelTime } from '../../../../shared/model/records/travel-time.ts'
import { trip as tripDefinition } from '../../../../shared/model/records/trip.ts'
import { venue } from '../../../../shared/model/records/venue.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'

export const zone = 'America/Mexico_City'

/** `['anam', '09:00', '10:15', { venue: 'v-anam' }]`, on 23 January 2024. */
type ItemRow = readonly [id: string, start: string, end: string, values?: Readonly<Record<string, unknown>>]

type Setup = Readonly<{
  items?: readonly ItemRow[]
  /** By item, the delegates listed there. */
  people?: Readonly<Record<string, readonly string[]>>
  /** `['hotel', 'anam', 35]`. */
  travel?: readonly (readonly [from: string, to: string, minutes: number])[]
}>

/** A trip of two days in Mexico City. */
export function tripWithItems({ items = [], people = {}, travel = [] }: Setup): Trip {
  const venues = [...new Set([...travel.map(([from]) => from), ...travel.map(([, to]) => to)])]
  const delegates = [...new Set(Object.values(people).flat())]
  const listed = Object.entries(people).flatMap(([item, ids]) => ids.map((person) => ({ item, person })))
  return {
    ...emptyTrip(),
    trips: {
      trip: makeRecord(tripDefinition, {
        id: 'trip',
        starts: '2024-01-23',
        ends: '2024-01-24',
        cities: [{ id: 'p1', name: { en: 'Mexico City' }, country: 'MX', zone }],
        languages: ['en'],
      }),
    },
    agendaItems: byId(
      items.map(([id, start, end, values]) => makeRecord(agendaItem, itemValues(id, start, end, values))),
    ),
    venues: byId(venues.map((id) => makeRecord(venue, { id, name: { en: id } }))),
    delegates: byId(delegates.map((id) => makeRecord(delegate, { id, fullName: id, surname: id }))),
    attendances: byId(
      listed.map(({ item, person }) => makeRecord(attendance, { id: `${item}-${person}`, agendaItem: item, person })),
    ),
    travelTimes: byId(
      travel.map(([from, to, minutes]) => makeRecord(travelTime, { id: `${from}-${to}`, from, to, minutes })),
    ),
  }
}

const itemValues = (id: string, start: string, end: string, values: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title: { en: id },
  when: { kind: 'timed', start: `2024-01-23T${start}`, end: `2024-01-23T${end}`, zone },
  ...values,
})

const byId = <R extends Readonly<{ id: string }>>(records: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(records.map((record) => [record.id, record]))
