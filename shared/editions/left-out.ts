import { type AnyRecord, type CollectionName, collectionNames } from '../model/collections.ts'
import type { Trip } from '../model/trip.ts'

/** A record that is not in a reader's trip, and why. For the account, which only staff read. */
export type LeftOut = Readonly<{ collection: CollectionName; id: string; reason: string }>

/** A trip while records are taken out of it. */
export type Draft = Readonly<{
  records: ReadonlyMap<CollectionName, Map<string, AnyRecord>>
  left: LeftOut[]
}>

export const draftOf = (trip: Trip): Draft => ({
  records: new Map(collectionNames.map((name) => [name, new Map(Object.entries(trip[name]))])),
  left: [],
})

/** The records of a collection that are still there, which may be taken out while they are read. */
export const remaining = (draft: Draft, collection: CollectionName): readonly AnyRecord[] => [
  ...(draft.records.get(collection)?.values() ?? []),
]

export const has = (draft: Draft, collection: string, id: string): boolean =>
  // A name that is no collection is in no map.
  draft.records.get(collection as CollectionName)?.has(id) === true

export function leaveOut(draft: Draft, collection: CollectionName, id: string, reason: string): void {
  if (draft.records.get(collection)?.delete(id)) draft.left.push({ collection, id, reason })
}

export function replace(draft: Draft, collection: CollectionName, record: AnyRecord): void {
  draft.records.get(collection)?.set(record.id, record)
}

/** The trip as it now is; collections nothing happened to are the very same. */
export function tripOf(draft: Draft, trip: Trip, unknown: Trip['unknown']): Trip {
  const collections = collectionNames.map((name) => {
    const before = trip[name] as Readonly<Record<string, AnyRecord>>
    const now = draft.records.get(name) ?? new Map<string, AnyRecord>()
    const ids = Object.keys(before)
    const isSame = now.size === ids.length && ids.every((id) => now.get(id) === before[id])
    return [name, isSame ? before : Object.fromEntries(now)]
  })
  // Every collection is there under its own name, which a built object cannot say.
  return { ...Object.fromEntries(collections), ...(unknown === undefined ? {} : { unknown }) } as Trip
}
