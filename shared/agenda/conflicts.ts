import type { AgendaItem } from '../model/records/agenda-item.ts'
import { remember } from '../model/remember.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { itemsInOrder } from './days.ts'
import { momentsOf } from './moments.ts'
import { delegatesOf } from './people.ts'

/** Two items at the same time. `first` begins no later than `second`. */
export type Overlap = Readonly<{ first: AgendaItem; second: AgendaItem; minutes: number }>

/** A delegate who is listed in both. */
type PersonConflict = Overlap & Readonly<{ delegate: string }>

/** An item with a clock, and its moments in milliseconds. */
export type TimedItem = Readonly<{ item: AgendaItem; start: number; end: number }>

/** The items that take place, with a clock, by their start. An end before the start is read as the start. */
export const timedItems = (trip: Trip): readonly TimedItem[] =>
  itemsInOrder(trip)
    .flatMap((item) => {
      if (item.when.kind !== 'timed' || item.confirmation === 'cancelled') return []
      const { start, end } = momentsOf(item.when)
      return [{ item, start, end: Math.max(start, end) }]
    })
    .sort((a, b) => a.start - b.start)

/** Items that overlap; a part of a larger item does not clash with it. */
export function overlapsOf(trip: Trip): readonly Overlap[] {
  const found: Overlap[] = []
  let open: TimedItem[] = []
  for (const next of timedItems(trip)) {
    open = open.filter((earlier) => earlier.end > next.start)
    for (const earlier of open) {
      if (isPartOf(trip, next.item, earlier.item) || isPartOf(trip, earlier.item, next.item)) continue
      const minutes = Math.round((Math.min(earlier.end, next.end) - next.start) / 60_000)
      if (minutes > 0) found.push({ first: earlier.item, second: next.item, minutes })
    }
    open.push(next)
  }
  return found
}

/**
 * Delegates in two places at once. An item that lists nobody is for everybody, but only two lists with the same name
 * are a clash: who is listed at a meeting is excused from what is for all.
 */
export function personConflicts(trip: Trip): readonly PersonConflict[] {
  return overlapsOf(trip).flatMap((overlap) => {
    const [first, second] = [delegatesOf(trip, overlap.first), delegatesOf(trip, overlap.second)]
    if (!first || !second) return []
    const both = new Set(second)
    const people = [...new Set(first)].filter((delegate) => both.has(delegate))
    return people.map((delegate) => ({ ...overlap, delegate }))
  })
}

/** The delegates who are at an item; everybody, when it lists nobody. */
export const expectedAt = (trip: Trip, item: AgendaItem): readonly string[] =>
  delegatesOf(trip, item) ?? everybody(trip)

const everybody = remember(
  (trip: Trip): readonly string[] => list(trip, 'delegates').map((delegate) => delegate.id),
  'delegates',
)

function isPartOf(trip: Trip, item: AgendaItem, larger: AgendaItem): boolean {
  const seen = new Set<string>()
  for (let at: AgendaItem | undefined = item; at && !seen.has(at.id); at = find(trip, 'agendaItems', at.parent)) {
    if (at.parent === larger.id) return true
    seen.add(at.id)
  }
  return false
}
