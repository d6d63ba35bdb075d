import { type CollectionName, isCollectionName } from '../../../shared/model/collections.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'

/** Made where they belong: in the matrix, in a brief, at a field, with their bytes. */
const madeElsewhere: ReadonlySet<CollectionName> = new Set(['attendances', 'pointUses', 'comments', 'mediaItems'])

/**
 * What a new record of a kind starts with: what it cannot stand without is named, the first there is, to be changed.
 * Undefined while nothing is there to name, and for kinds that are made elsewhere.
 */
export function firstValues(trip: Trip, collection: CollectionName): Readonly<Record<string, string>> | undefined {
  if (madeElsewhere.has(collection)) return undefined
  const values: Record<string, string> = {}
  const taken = new Set<string>()
  for (const { name, facts } of fieldsOf(collection)) {
    if (facts.owner !== true) continue
    const ids = (facts.to ?? []).filter(isCollectionName).flatMap((to) => list(trip, to).map(({ id }) => id))
    // A way leads from one place to another.
    const id = ids.find((each) => !taken.has(each)) ?? ids[0]
    if (id === undefined) return undefined
    taken.add(id)
    values[name] = id
  }
  return values
}
