import type { CollectionName } from './collections.ts'
import type { Trip } from './trip.ts'

/** Remembers in place of the plain memory what is made of an object it watches over, and knows what it was read from. */
export type Rememberer = <V>(maker: object, make: () => V) => V

const watched = new WeakMap<object, Rememberer>()

/**
 * What follows from a trip, or from one collection of it, made once for each: neither is ever changed, so an index is
 * good for as long as they are there. Every such memory goes through here, so that a rememberer misses none.
 */
export function remember<V>(make: (trip: Trip) => V, collection?: CollectionName): (trip: Trip) => V {
  const known = new WeakMap<object, V>()
  const own = (trip: Trip): V => {
    const of = collection === undefined ? trip : trip[collection]
    const rememberer = watched.get(of)
    if (rememberer) return rememberer(own, () => make(trip))
    const before = known.get(of)
    if (before !== undefined) return before
    const fresh = make(trip)
    known.set(of, fresh)
    return fresh
  }
  return own
}

/** From now on this rememberer answers for what is made of these objects. */
export function watchOver(objects: readonly object[], rememberer: Rememberer): void {
  for (const object of objects) watched.set(object, rememberer)
}
