import type { TimedItem } from '../../../shared/agenda/conflicts.ts'
import { delegatesOf } from '../../../shared/agenda/people.ts'
import { hopsAmong, type ImpossibleHop, itemsSomewhere, travelMinutes } from '../../../shared/agenda/travel-gaps.ts'
import { remember } from '../../../shared/model/remember.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'

/**
 * The travel that does not fit; see `impossibleHops`. Asked for with every key, with thousands of delegates: stretches
 * of the agenda so far apart that any travel fits between them are judged one by one, and again only when one changes.
 */
export const hopsOf = remember((trip: Trip): readonly ImpossibleHop[] =>
  stretchesOf(itemsSomewhere(trip), longestNeed(trip)).flatMap((stretch) => hopsIn(trip, stretch)),
)

const byTarget = remember(
  (trip: Trip): ReadonlyMap<string, readonly ImpossibleHop[]> => Map.groupBy(hopsOf(trip), ({ to }) => to.id),
)

/** The hops to an item that do not fit. */
export const hopsTo = (trip: Trip, item: string): readonly ImpossibleHop[] => byTarget(trip).get(item) ?? []

/** Milliseconds that are enough for any travel of the trip and any door behind it. */
const longestNeed = (trip: Trip): number => {
  const travel = [...travelMinutes(trip).values()].reduce((most, each) => Math.max(most, each), 0)
  const doors = list(trip, 'venues').reduce((most, { securityMinutes }) => Math.max(most, securityMinutes ?? 0), 0)
  return (travel + doors + 1) * 60_000
}

/** Cut where everything before has ended longer ago than any travel needs. */
function stretchesOf(items: readonly TimedItem[], need: number): readonly (readonly TimedItem[])[] {
  const stretches: TimedItem[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const last = stretches.at(-1)
    if (last && item.start - end < need) last.push(item)
    else stretches.push([item])
    end = Math.max(end, item.end)
  }
  return stretches
}

type Judged = Readonly<{ basis: readonly unknown[]; hops: readonly ImpossibleHop[] }>
const judged = new WeakMap<object, Judged>()

function hopsIn(trip: Trip, stretch: readonly TimedItem[]): readonly ImpossibleHop[] {
  const [first] = stretch
  if (!first || stretch.length < 2) return []
  const basis = [
    trip.travelTimes,
    trip.venues,
    ...stretch.flatMap(({ item }) => [item, delegatesOf(trip, item) ?? trip.delegates]),
  ]
  const known = judged.get(first.item)
  if (known && isSame(known.basis, basis)) return known.hops
  const hops = hopsAmong(trip, stretch)
  judged.set(first.item, { basis, hops })
  return hops
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, at) => each === b[at])
