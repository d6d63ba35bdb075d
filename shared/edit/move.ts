import type { AnyRecord, CollectionName } from '../model/collections.ts'
import { list, type Trip } from '../model/trip.ts'
import type { Change } from './edit.ts'
import { isOrderKey, orderBetween, orderKeys } from './order.ts'

/**
 * The changes that put a record right behind `previous` among those of its collection; first when that is missing.
 * One change, however many records there are; only where neighbours share a key or hold none that can be used, all
 * records of the collection get new ones.
 */
export function moveOf(trip: Trip, collection: CollectionName, id: string, previous?: string): readonly Change[] {
  const records: readonly AnyRecord[] = list(trip, collection)
  const moved = records.find((record) => record.id === id)
  const others = records.filter((record) => record.id !== id)
  const place = previous === undefined ? 0 : others.findIndex((record) => record.id === previous) + 1
  if (!moved || (previous !== undefined && place === 0)) return []
  if (records.indexOf(moved) === place) return []
  const key = keyAt(others, place)
  if (key !== undefined) return [setOrder(collection, moved, key)]
  const wanted = others.toSpliced(place, 0, moved)
  const keys = orderKeys(wanted.length)
  return wanted.flatMap((record, index) => {
    const fresh = keys[index] ?? record.order
    return fresh === record.order ? [] : [setOrder(collection, record, fresh)]
  })
}

const setOrder = (collection: CollectionName, record: AnyRecord, order: string): Change => ({
  kind: 'set',
  collection,
  id: record.id,
  field: 'order',
  before: record.order,
  after: order,
})

/** A key for a record at `place` among the others; undefined when its neighbours leave no room. */
function keyAt(others: readonly AnyRecord[], place: number): string | undefined {
  const before = others[place - 1]?.order
  const after = others[place]?.order
  if (![before, after].every((key) => key === undefined || isOrderKey(key))) return undefined
  if (before !== undefined && after !== undefined && before >= after) return undefined
  return orderBetween(before, after)
}
