import { type AnyRecord, type CollectionName, collectionNames } from '../../shared/model/collections.ts'
import type { Trip } from '../../shared/model/trip.ts'

/** What is different in a trip since another value of it: records as they are now, undefined for those that went. */
export type TripPatch = readonly Readonly<{
  collection: CollectionName
  records: readonly (readonly [id: string, record: AnyRecord | undefined])[]
}>[]

/** Edits leave what they do not touch the very same object, so that comparing looks at little. */
export function patchBetween(before: Trip, after: Trip): TripPatch {
  return collectionNames.flatMap((collection) => {
    const [old, fresh] = [before[collection], after[collection]] as const
    if (old === fresh) return []
    const changed = Object.entries<AnyRecord>(fresh).filter(([id, record]) => old[id] !== record)
    const gone = Object.keys(old).filter((id) => !Object.hasOwn(fresh, id))
    return [{ collection, records: [...changed, ...gone.map((id) => [id, undefined] as const)] }]
  })
}

/** The trip with what is different put in; collections and records without a difference stay the same objects. */
export function patched(trip: Trip, patch: TripPatch): Trip {
  if (patch.length === 0) return trip
  const fresh = patch.map(({ collection, records }) => {
    const next: Record<string, AnyRecord> = { ...trip[collection] }
    for (const [id, record] of records) {
      if (record) next[id] = record
      else delete next[id]
    }
    return [collection, next] as const
  })
  return { ...trip, ...Object.fromEntries(fresh) }
}
