import { type Overlap, overlapsOf } from '../../../shared/agenda/conflicts.ts'
import { delegatesOf } from '../../../shared/agenda/people.ts'
import { impossibleHops } from '../../../shared/agenda/travel-gaps.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'

/** Two items at once. */
export type Clash = Overlap &
  Readonly<{
    /** Delegates listed at both. */
    people: readonly string[]
    /** The delegation splits: each lists its own people and nobody is at both. Not a conflict. */
    isSplit: boolean
  }>

/** Everything that overlaps, free time aside. */
export function clashesOf(trip: Trip): readonly Clash[] {
  const known = kept.get(trip)
  if (known) return known
  const fresh = overlapsOf(trip)
    .filter(({ first, second }) => first.kind !== 'free' && second.kind !== 'free')
    .map((overlap): Clash => {
      const [first, second] = [delegatesOf(trip, overlap.first), delegatesOf(trip, overlap.second)]
      const both = new Set(second)
      const people = [...new Set(first)].filter((delegate) => both.has(delegate))
      return { ...overlap, people, isSplit: first !== undefined && second !== undefined && people.length === 0 }
    })
  kept.set(trip, fresh)
  return fresh
}

const kept = new WeakMap<Trip, readonly Clash[]>()

/** The overlaps that need somebody. */
export const conflictsOf = (trip: Trip): readonly Clash[] => clashesOf(trip).filter(({ isSplit }) => !isSplit)

export const isIn = (item: AgendaItem, { first, second }: Overlap): boolean =>
  first.id === item.id || second.id === item.id

/** The other item of an overlap. */
export const otherOf = (item: AgendaItem, { first, second }: Overlap): AgendaItem =>
  first.id === item.id ? second : first

type Hops = ReturnType<typeof impossibleHops>
type Judged = Readonly<{ trip: Trip; hops: Hops }>
const judged = new WeakMap<object, Judged>()
const hopsByTrip = new WeakMap<Trip, Hops>()

/**
 * The travel that does not fit; see `impossibleHops`. Asked for with every key that is typed, with thousands of
 * delegates: what was found last stays while nothing it depends on has changed.
 */
export function hopsOf(trip: Trip): Hops {
  const own = hopsByTrip.get(trip)
  if (own) return own
  const known = judged.get(trip.attendances)
  const hops = known && isSameTravel(known.trip, trip) ? known.hops : impossibleHops(trip)
  judged.set(trip.attendances, { trip, hops })
  hopsByTrip.set(trip, hops)
  return hops
}

function isSameTravel(a: Trip, b: Trip): boolean {
  if (a.travelTimes !== b.travelTimes || a.venues !== b.venues || a.delegates !== b.delegates) return false
  if (a.agendaItems === b.agendaItems) return true
  const [before, after] = [Object.values(a.agendaItems), Object.values(b.agendaItems)]
  return before.length === after.length && after.every((item) => isSamePlace(find(a, 'agendaItems', item.id), item))
}

const isSamePlace = (a: AgendaItem | undefined, b: AgendaItem): boolean =>
  a?.when === b.when &&
  a.venue === b.venue &&
  a.kind === b.kind &&
  a.parent === b.parent &&
  a.confirmation === b.confirmation
