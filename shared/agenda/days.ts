import type { AgendaItem } from '../model/records/agenda-item.ts'
import { remember } from '../model/remember.ts'
import { find, list, type Trip, tripId } from '../model/trip.ts'
import { dayLength, dayStart, daysFrom } from './days-from.ts'
import { momentsOf } from './moments.ts'

/** One day of the agenda, its items in the order they happen. */
export type Day = Readonly<{
  /** `2024-01-23`. */
  date: string
  /** 1 is the first day of the trip; 0 and less come before it. */
  number: number
  /** The zone its clock times are in: that of its first timed item, else the one of the city. */
  zone: string
  items: readonly AgendaItem[]
}>

/** Every day of the trip, empty ones too, and any other day on which something happens. */
export const daysOf = remember((trip: Trip): readonly Day[] => {
  const byDate = new Map<string, AgendaItem[]>()
  const { starts, ends } = tripDates(trip)
  if (starts && ends) for (const date of datesBetween(starts, ends)) byDate.set(date, [])
  for (const item of list(trip, 'agendaItems')) {
    const date = dayOf(item)
    if (date === undefined) continue
    const items = byDate.get(date) ?? []
    byDate.set(date, items)
    items.push(item)
  }
  const dates = [...byDate.keys()].sort()
  const first = starts ?? dates[0]
  return dates.map((date) => {
    const items = sortDay(byDate.get(date) ?? [])
    const timed = items.find((item) => item.when.kind === 'timed')
    const zone = timed?.when.kind === 'timed' ? timed.when.zone : bookZone(trip)
    return { date, number: first ? daysFrom(first, date) + 1 : 0, zone, items }
  })
})

/** All items in the order they happen; those on no day come last. */
export const itemsInOrder = remember((trip: Trip): readonly AgendaItem[] => {
  const unplaced = list(trip, 'agendaItems').filter((item) => item.when.kind === 'unplaced')
  const byDay = Map.groupBy(
    list(trip, 'agendaItems').filter((item) => item.when.kind !== 'unplaced'),
    (item) => dayOf(item) ?? '',
  )
  return [...[...byDay.keys()].sort().flatMap((date) => sortDay(byDay.get(date) ?? [])), ...unplaced]
})

/** The day an item begins on, in its own zone; undefined when it is on none. */
export function dayOf(item: AgendaItem): string | undefined {
  switch (item.when.kind) {
    case 'timed':
      return item.when.start.slice(0, 10)
    case 'allDay':
      return item.when.date
    case 'untimed':
      return item.when.day
    case 'unplaced':
      return undefined
  }
}

/** The zone of the first city: the book's own clock. */
export const bookZone = (trip: Trip): string => find(trip, 'trips', tripId)?.cities[0]?.zone || 'UTC'

/** The zone an item's times are in. */
export const zoneOf = (trip: Trip, item: AgendaItem): string =>
  item.when.kind === 'timed' ? item.when.zone : bookZone(trip)

/** First and last day; when only one is known it is both. */
export function tripDates(trip: Trip): Readonly<{ starts: string | undefined; ends: string | undefined }> {
  const record = find(trip, 'trips', tripId)
  return { starts: record?.starts ?? record?.ends, ends: record?.ends ?? record?.starts }
}

/** At most a year of days: dates that were typed wrong must not fill a book with empty pages. */
function datesBetween(start: string, end: string): readonly string[] {
  const count = daysFrom(start, end)
  if (count < 0 || count > 366) return []
  return Array.from({ length: count + 1 }, (_, days) =>
    new Date(dayStart(start) + days * dayLength).toISOString().slice(0, 10),
  )
}

/** All day first, then by start (the longer first), then those without a clock. */
const sortDay = (items: readonly AgendaItem[]) => [...items].sort(compareItems)

function compareItems(a: AgendaItem, b: AgendaItem): number {
  const [left, right] = [a.when, b.when]
  if (left.kind !== right.kind) return rank[left.kind] - rank[right.kind]
  if (left.kind === 'timed' && right.kind === 'timed') {
    const [a, b] = [momentsOf(left), momentsOf(right)]
    return a.start - b.start || b.end - a.end
  }
  if (left.kind === 'untimed' && right.kind === 'untimed' && left.order !== right.order) {
    return left.order < right.order ? -1 : 1
  }
  return 0
}

const rank = { allDay: 0, timed: 1, untimed: 2, unplaced: 3 }
