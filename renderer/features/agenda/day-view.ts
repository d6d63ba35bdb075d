import { type Day, daysOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { momentsOf } from '../../../shared/agenda/moments.ts'
import { epochOf } from '../../../shared/agenda/zones.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { clashesAt } from './clashes.ts'
import { type Lane, lanesOf } from './lanes.ts'
import { type Scale, scaleOf } from './scale.ts'

/** Minutes from midnight of the day, in the day's zone. */
export type Stretch = Readonly<{ start: number; end: number }>

/** An item on the timeline. */
export type Block = Stretch &
  Lane &
  Readonly<{
    item: AgendaItem
    /** The minutes it shares with others that conflict, put together. */
    shared: readonly Stretch[]
    /** Minutes of the longest overlap that conflicts; 0 for none. */
    overlap: number
    /** Beside another item with other people. */
    isSplit: boolean
  }>

/** One day as the timeline shows it. */
export type DayView = Readonly<{
  day: Day
  scale: Scale
  blocks: readonly Block[]
  allDay: readonly AgendaItem[]
  untimed: readonly AgendaItem[]
}>

/** Minutes a block shows at least, so that its words and a pointer find room. */
export const leastShown = 25

export function dayViewOf(trip: Trip, day: Day): DayView {
  const spans = day.items.flatMap((item) => {
    const stretch = stretchOf(item, day)
    return stretch ? [{ item, id: item.id, ...stretch }] : []
  })
  const lanes = lanesOf(spans, leastShown)
  const blocks = spans.map(({ item, start, end }): Block => {
    const own = clashesAt(trip, item.id)
    const conflicts = own.filter((clash) => !clash.isSplit)
    const shared = conflicts.flatMap(({ first, second }) => common(stretchOf(first, day), stretchOf(second, day)))
    return {
      item,
      start,
      end,
      ...(lanes.get(item.id) ?? { lane: 0, lanes: 1, wide: 1 }),
      shared: joined(shared),
      overlap: Math.max(0, ...conflicts.map(({ minutes }) => minutes)),
      isSplit: own.some((clash) => clash.isSplit),
    }
  })
  return {
    day,
    scale: scaleOf(blocks),
    blocks,
    allDay: day.items.filter((item) => item.when.kind === 'allDay'),
    untimed: day.items.filter((item) => item.when.kind === 'untimed'),
  }
}

/** The day of a date, an empty one when nothing is known of it. */
export const findDay = (trip: Trip, date: string): Day | undefined => daysOf(trip).find((day) => day.date === date)

export const unplacedItems = (trip: Trip): readonly AgendaItem[] =>
  itemsInOrder(trip).filter((item) => item.when.kind === 'unplaced')

/** The items of a day in the order a list goes through them: all day, by the clock, then the others. */
export const listOrder = ({ allDay, blocks, untimed }: DayView): readonly AgendaItem[] => [
  ...allDay,
  ...blocks.map(({ item }) => item),
  ...untimed,
]

/** The block beside this one at the same time, to the left or right. */
export function besideOf(blocks: readonly Block[], id: string, way: 1 | -1): Block | undefined {
  const block = blocks.find(({ item }) => item.id === id)
  if (!block) return undefined
  const beside = blocks.filter(
    (other) => other.start < block.end && block.start < other.end && (other.lane - block.lane) * way > 0,
  )
  return beside.sort((a, b) => (a.lane - b.lane) * way)[0]
}

function stretchOf({ when }: AgendaItem, day: Day): Stretch | undefined {
  if (when.kind !== 'timed') return undefined
  const midnight = epochOf(`${day.date}T00:00`, day.zone)
  const moments = momentsOf(when)
  const start = Math.round((moments.start - midnight) / 60_000)
  return { start, end: Math.max(start, Math.round((moments.end - midnight) / 60_000)) }
}

function common(a: Stretch | undefined, b: Stretch | undefined): readonly Stretch[] {
  if (!a || !b) return []
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)]
  return end > start ? [{ start, end }] : []
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && stretch.start <= last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, stretch.end) }
    else out.push(stretch)
  }
  return out
}
