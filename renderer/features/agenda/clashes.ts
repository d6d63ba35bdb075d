import { type Overlap, overlapsOf } from '../../../shared/agenda/conflicts.ts'
import { delegatesOf } from '../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { remember } from '../../../shared/model/remember.ts'
import type { Trip } from '../../../shared/model/trip.ts'

/** Two items at once. */
export type Clash = Overlap &
  Readonly<{
    /** Delegates listed at both. */
    people: readonly string[]
    /** The delegation splits: each lists its own people and nobody is at both. Not a conflict. */
    isSplit: boolean
  }>

/** Everything that overlaps, free time aside. */
export const clashesOf = remember((trip: Trip): readonly Clash[] =>
  overlapsOf(trip)
    .filter(({ first, second }) => first.kind !== 'free' && second.kind !== 'free')
    .map((overlap): Clash => {
      const [first, second] = [delegatesOf(trip, overlap.first), delegatesOf(trip, overlap.second)]
      const people = inBoth(first ?? [], second ?? [])
      return { ...overlap, people, isSplit: first !== undefined && second !== undefined && people.length === 0 }
    }),
)

/** The overlaps that need somebody. */
export const conflictsOf = remember((trip: Trip): readonly Clash[] => clashesOf(trip).filter(({ isSplit }) => !isSplit))

const byItem = remember((trip: Trip): ReadonlyMap<string, readonly Clash[]> => {
  const found = new Map<string, Clash[]>()
  for (const clash of clashesOf(trip)) {
    for (const { id } of [clash.first, clash.second]) found.set(id, [...(found.get(id) ?? []), clash])
  }
  return found
})

/** The clashes an item is in, by their start. */
export const clashesAt = (trip: Trip, item: string): readonly Clash[] => byItem(trip).get(item) ?? []

type Shared = WeakMap<readonly string[], readonly string[]>
const sharedPeople = new WeakMap<readonly string[], Shared>()

/** Who is on both lists, which never change: the same two meet again after every edit. */
function inBoth(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = sharedPeople.get(first) ?? new WeakMap()
  sharedPeople.set(first, known)
  const before = known.get(second)
  if (before) return before
  const both = new Set(second)
  const fresh = [...new Set(first)].filter((delegate) => both.has(delegate))
  known.set(second, fresh)
  return fresh
}

/** The other item of an overlap. */
export const otherOf = (item: AgendaItem, { first, second }: Overlap): AgendaItem =>
  first.id === item.id ? second : first
