import { type AnyRecord, type CollectionName, collectionNames, type TripRecordOf } from './collections.ts'

/** Records of one collection by id. */
export type Collection<C extends CollectionName> = Readonly<Record<string, TripRecordOf<C>>>

/**
 * One trip as a value: every collection, each record under its id. Everything in it is a record, its settings too.
 * `unknown` holds what a newer version wrote and this one does not understand; it is written back as it was.
 */
export type Trip = Readonly<{ [C in CollectionName]: Collection<C> }> &
  Readonly<{ unknown?: Readonly<Record<string, unknown>> }>

/** The version of the trip format this code reads and writes. */
export const tripFormat = 1

/** A trip with nothing in it. */
export function emptyTrip(): Trip {
  // Built by key from the list of all collections, which a mapped type cannot see.
  return Object.fromEntries(collectionNames.map((name) => [name, {}])) as unknown as Trip
}

/** The record with this id, or undefined; never something every object inherits. */
export function find<C extends CollectionName>(
  trip: Trip,
  collection: C,
  id: string | undefined,
): TripRecordOf<C> | undefined {
  const records = trip[collection] as Collection<C>
  return id !== undefined && Object.hasOwn(records, id) ? records[id] : undefined
}

const byOrder = (a: AnyRecord, b: AnyRecord) =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

const sorted = new WeakMap<object, readonly AnyRecord[]>()

/** The records of a collection in their order. A collection is never changed, so the list is made once. */
export function list<C extends CollectionName>(trip: Trip, collection: C): readonly TripRecordOf<C>[] {
  const records = trip[collection] as Collection<C>
  const known = sorted.get(records)
  // What was stored for this very object came from the same expression below.
  if (known) return known as readonly TripRecordOf<C>[]
  const fresh = Object.values(records).sort(byOrder)
  sorted.set(records, fresh)
  return fresh
}

/** The trip with one collection replaced. */
export const withCollection = <C extends CollectionName>(trip: Trip, collection: C, records: Collection<C>): Trip => ({
  ...trip,
  [collection]: records,
})

/** Id of the records there is one of in each trip. */
export const tripId = 'trip'
export const bookSetupId = 'bookSetup'
