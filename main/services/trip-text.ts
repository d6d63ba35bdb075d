import { collectionNames } from '../../shared/model/collections.ts'
import { type Trip, tripFormat } from '../../shared/model/trip.ts'

const known = new WeakMap<object, string>()

/**
 * The trip as JSON for a process beside this one, which parses it as any other. A collection that no edit touched is the
 * same object and is not written again: after a typed word that is all but one. What a newer version wrote stays behind.
 */
export function tripText(trip: Trip): string {
  const collections = collectionNames.map((name) => `${JSON.stringify(name)}:${textOf(trip[name])}`)
  return `{"format":${tripFormat},"collections":{${collections.join(',')}}}`
}

function textOf(collection: object): string {
  const before = known.get(collection)
  if (before !== undefined) return before
  const fresh = JSON.stringify(collection)
  known.set(collection, fresh)
  return fresh
}
