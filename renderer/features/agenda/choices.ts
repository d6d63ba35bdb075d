import { daysOf } from '../../../shared/agenda/days.ts'
import { compareDelegates } from '../../../shared/agenda/precedence.ts'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { kindLabels, noDay, statusLabels } from './item-facts.ts'

const entries = <K extends string>(labels: Readonly<Record<K, string>>) =>
  // The keys of a record of labels are the values of its choice.
  (Object.keys(labels) as K[]).map((id) => ({ id, label: labels[id] }))

export const kindOptions = entries(kindLabels)
export const statusOptions = entries(statusLabels)

export const venueOptions = (trip: Trip) =>
  list(trip, 'venues').map((venue) => ({
    id: venue.id,
    label: nameOf(trip, { collection: 'venues', id: venue.id }),
    hint: venue.city || undefined,
  }))

export const agencyOptions = (trip: Trip) =>
  list(trip, 'agencies').map((agency) => ({
    id: agency.id,
    label: textOf(trip, agency.name) || nameOf(trip, { collection: 'agencies', id: agency.id }),
    hint: agency.acronym || undefined,
  }))

export const delegateOptions = (trip: Trip) =>
  list(trip, 'delegates')
    .toSorted(compareDelegates)
    .map(({ id, fullName }) => ({ id, label: fullName || 'Delegate without a name' }))

/** The days of the trip, then none. */
export const dayOptions = (trip: Trip) => [
  ...daysOf(trip).map(({ date }) => ({ id: date, label: weekdayDayMonth(date, 'en') })),
  { id: noDay, label: 'No day yet' },
]

/** The clocks an item can be on: those of the cities, and the one it has. */
export function zoneOptions(trip: Trip, own: string) {
  const cities = find(trip, 'trips', tripId)?.cities ?? []
  const zones = [...new Set([...cities.map(({ zone }) => zone), own].filter(Boolean))]
  return zones.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))
}
