import type { Day } from '../../../shared/agenda/days.ts'
import { isMeeting } from '../../../shared/agenda/people.ts'
import { zoneOffset } from '../../../shared/format/zones.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { textOf } from '../../state/record-names.ts'
import { errorsIn, notesOf } from './day-notes.ts'
import { dayViewOf, unplacedItems } from './day-view.ts'

const countText = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** `Day 2 of 4, 10 items, 4 meetings, 24 delegates`. */
export function dayFacts(trip: Trip, days: readonly Day[], date: string): string {
  const day = days.find((each) => each.date === date)
  if (!day) return `${countText(unplacedItems(trip).length, 'item', 'items')} to place`
  const inTrip = days.filter(({ number }) => number > 0)
  const which = day.number > 0 ? `Day ${day.number} of ${inTrip.length}` : 'Before the trip'
  const meetings = day.items.filter(isMeeting).length
  const delegates = list(trip, 'delegates').length
  return [
    which,
    day.items.length === 0 ? 'no items' : itemsText(day.items.length),
    meetings > 0 ? countText(meetings, 'meeting', 'meetings') : '',
    delegates > 0 ? countText(delegates, 'delegate', 'delegates') : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export const itemsText = (count: number): string => (count === 0 ? 'No items' : countText(count, 'item', 'items'))

const counted = new WeakMap<Trip, Map<string, number>>()

/** Conflicts of a day: overlaps, and travel that does not fit. */
export function errorsOfDay(trip: Trip, day: Day): number {
  const byDay = counted.get(trip) ?? new Map<string, number>()
  counted.set(trip, byDay)
  const known = byDay.get(day.date)
  if (known !== undefined) return known
  const fresh = errorsIn(notesOf(trip, dayViewOf(trip, day)))
  byDay.set(day.date, fresh)
  return fresh
}

/** `Mexico City time, UTC−6`: by the name of the trip's own city where it is one. */
export function zoneText(trip: Trip, zone: string, at: string): string {
  const offset = zoneOffset(zone, at)
  return [`${zoneName(trip, zone)} time`, offset].filter(Boolean).join(', ')
}

/** The city a clock belongs to. */
export function zoneName(trip: Trip, zone: string): string {
  const city = find(trip, 'trips', tripId)?.cities.find((each) => each.zone === zone)
  return (city && textOf(trip, city.name)) || (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
