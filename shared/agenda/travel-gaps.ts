import type { AgendaItem } from '../model/records/agenda-item.ts'
import { remember } from '../model/remember.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { expectedAt, type TimedItem, timedItems } from './conflicts.ts'

/** From one item to the next at another place, for those who are at both, without time enough between. */
export type ImpossibleHop = Readonly<{
  from: AgendaItem
  to: AgendaItem
  /** Delegates who would have to make it, in the order of the first item. */
  delegates: readonly string[]
  /** Minutes on the clock between the two. */
  available: number
  /** Minutes door to door. */
  travel: number
  /** Minutes from the door to the room. */
  security: number
}>

/** Every hop whose travel time and security do not fit. A hop without a known travel time is not judged. */
export const impossibleHops = (trip: Trip): readonly ImpossibleHop[] => hopsAmong(trip, itemsSomewhere(trip))

/** The items people have to travel to, with a clock, by their start. */
export const itemsSomewhere = (trip: Trip): readonly TimedItem[] =>
  timedItems(trip).filter(({ item }) => isSomewhere(item))

/** The impossible hops among some of `itemsSomewhere`, those before and behind left aside. */
export function hopsAmong(trip: Trip, items: readonly TimedItem[]): readonly ImpossibleHop[] {
  const travelTimes = travelMinutes(trip)
  const last = new Map<string, TimedItem>()
  const found: Judged[] = []
  for (const next of items) {
    // Thousands of people come from few places: each way is judged once.
    const judged = new Map<TimedItem, Judged | undefined>()
    for (const delegate of expectedAt(trip, next.item)) {
      const before = last.get(delegate)
      if (!before || before.end <= next.end) last.set(delegate, next)
      if (!before) continue
      if (!judged.has(before)) {
        const hop = judge(trip, before, next, travelTimes)
        const fresh = hop && { hop, delegates: [] }
        judged.set(before, fresh)
        if (fresh) found.push(fresh)
      }
      judged.get(before)?.delegates.push(delegate)
    }
  }
  return found.map(({ hop, delegates }) => ({ ...hop, delegates }))
}

type Judged = Readonly<{ hop: ImpossibleHop; delegates: string[] }>

/** A transfer is the hop itself, and what has no place is nowhere. */
const isSomewhere = (item: AgendaItem) => item.venue !== undefined && item.kind !== 'transfer' && item.kind !== 'free'

/** Items that overlap are a clash of another kind, told as such. */
function judge(
  trip: Trip,
  from: TimedItem,
  to: TimedItem,
  travelTimes: ReadonlyMap<string, number>,
): ImpossibleHop | undefined {
  const [start, end] = [from.item.venue, to.item.venue]
  if (start === undefined || end === undefined || start === end || to.start < from.end) return undefined
  const travel = travelTimes.get(`${start} ${end}`) ?? travelTimes.get(`${end} ${start}`)
  if (travel === undefined) return undefined
  const security = find(trip, 'venues', end)?.securityMinutes ?? 0
  const available = Math.round((to.start - from.end) / 60_000)
  if (travel + security <= available) return undefined
  return { from: from.item, to: to.item, delegates: [], available, travel, security }
}

/** Minutes by `from to`, ids of venues; read the other way round where only that is known. */
export const travelMinutes = remember(
  (trip: Trip): ReadonlyMap<string, number> =>
    new Map(
      list(trip, 'travelTimes').flatMap((time) =>
        time.minutes === undefined ? [] : [[`${time.from} ${time.to}`, time.minutes] as const],
      ),
    ),
  'travelTimes',
)
