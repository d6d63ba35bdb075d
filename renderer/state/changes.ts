import { diffRecord } from '../../shared/edit/diff.ts'
import type { Change } from '../../shared/edit/edit.ts'
import { isOrderKey, orderBetween } from '../../shared/edit/order.ts'
import { type AnyRecord, type CollectionName, definitionOf, type TripRecordOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { list, type Trip } from '../../shared/model/trip.ts'

type Values = Readonly<Record<string, unknown>>

/** The changes that give fields of a record new values; undefined takes an optional field out. Prose changes by block. */
export function setFields(record: AnyRecord, collection: CollectionName, values: Values): readonly Change[] {
  // A record may hold more fields than its type knows: those a newer version wrote.
  const next: Record<string, unknown> = { ...(record as Values), ...values }
  for (const [name, value] of Object.entries(values)) if (value === undefined) delete next[name]
  // What the page sets is checked by the host against the definition.
  return diffRecord(collection, record, next as AnyRecord)
}

export const setField = (record: AnyRecord, collection: CollectionName, field: string, value: unknown) =>
  setFields(record, collection, { [field]: value })

/** A new record behind all others of its collection, and the change that adds it. */
export function addRecord<C extends CollectionName>(
  trip: Trip,
  collection: C,
  values: Values & Readonly<{ id: string }>,
): Readonly<{ record: TripRecordOf<C>; changes: readonly Change[] }> {
  const last = list(trip, collection).findLast((record) => isOrderKey(record.order))?.order
  const made = makeRecord(definitionOf(collection), { order: orderBetween(last), ...values })
  // The definition that made it is that of this very collection.
  const record = made as TripRecordOf<C>
  return { record, changes: [{ kind: 'add', collection, record }] }
}

/** A copy right behind a record, without what makes the first one itself. */
export function duplicateRecord(trip: Trip, collection: CollectionName, record: AnyRecord, id: string) {
  const records: readonly AnyRecord[] = list(trip, collection)
  const next = records[records.indexOf(record) + 1]?.order
  const isRoom = isOrderKey(record.order) && (next === undefined || (isOrderKey(next) && record.order < next))
  const order = isRoom ? orderBetween(record.order, next) : undefined
  const { lineage: _lineage, provenance: _provenance, order: _order, ...values } = record
  return addRecord(trip, collection, { ...values, id, ...(order ? { order } : {}) })
}
