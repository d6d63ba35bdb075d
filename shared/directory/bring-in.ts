import { carried, type Origin } from '../carry/carried.ts'
import { diffRecord } from '../edit/diff.ts'
import type { Change } from '../edit/edit.ts'
import { isEqual } from '../edit/equal.ts'
import { isOrderKey, orderBetween } from '../edit/order.ts'
import type { AnyRecord, CollectionName } from '../model/collections.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { fieldsOf, mapReferences } from '../model/walk.ts'
import { companionsOf, isFreeId, placeKey, type RecordPlace, recordAt, targetOf } from './companions.ts'

/** What is to be brought from where to where. */
export type Bringing = Readonly<{
  into: Trip
  from: Trip
  /** In `from`. */
  place: RecordPlace
  /** What stands in both trips: the key of a place in `from` to the id of the same thing in `into`. */
  known: ReadonlyMap<string, string>
  newId: () => string
  /** Which trip it comes from; the library's own profile comes from none. */
  origin?: Origin
}>

/** The changes of one edit. The media, by their hashes, must be with the trip before it is made. */
export type BroughtIn = Readonly<{
  changes: readonly Change[]
  places: readonly RecordPlace[]
  media: readonly string[]
}>

/**
 * Puts a record of another trip into this one, with what it needs; with its people when they are wanted. Each says
 * where it comes from and keeps its lineage, as what is carried forward does; what was verified then is as old as it
 * is. What names somebody who is not here is cleared.
 */
export function insertionOf(bringing: Bringing, hasPeople: boolean): BroughtIn {
  const { from, place, known } = bringing
  const wanted = companionsOf(from, place, hasPeople).filter((each) => !known.has(placeKey(each)))
  return bring(bringing, wanted)
}

/**
 * Gives the record that stands here the values the other trip has: of these fields, or of all. A field whose value
 * names only what is not here stays as it is.
 */
export function takeOverOf(bringing: Bringing, here: string, fields?: ReadonlySet<string>): BroughtIn {
  const { into, from, place, known } = bringing
  const { collection } = place
  const before = recordAt(into, { collection, id: here })
  const source = recordAt(from, place)
  if (!before || !source) return { changes: [], places: [], media: [] }
  const needs = companionsOf(from, place, false).filter(
    (each) => each.collection === 'mediaItems' && !known.has(placeKey(each)),
  )
  const ids = idsFor(bringing, needs)
  const taken = carriedFrom(bringing, mapped(bringing, collection, source, ids))
  const values = fieldsOf(collection).flatMap(({ name }) => {
    if (fields && !fields.has(name)) return []
    const [now, next, said] = [valueIn(before, name), valueIn(taken, name), valueIn(source, name)]
    const isLost = isNothing(next) && !isNothing(said)
    return isLost || isEqual(now, next) || (isNothing(now) && isNothing(next)) ? [] : [[name, next] as const]
  })
  if (values.length === 0) return { changes: [], places: [], media: [] }
  const after: Record<string, unknown> = {
    ...before,
    ...Object.fromEntries(values),
    ...(taken.origin && { origin: taken.origin }),
    lineage: before.lineage ?? taken.lineage,
  }
  for (const [name, value] of values) if (value === undefined) delete after[name]
  const used = new Set(values.map(([, value]) => value))
  const pictures = bring(
    bringing,
    needs.filter((each) => used.has(ids.get(placeKey(each)))),
    ids,
  )
  // Every value comes from a record of the same kind.
  const changes = [...pictures.changes, ...diffRecord(collection, before, after as unknown as AnyRecord)]
  return { changes, places: [{ collection, id: here }], media: pictures.media }
}

/** What comes from no trip keeps no trip it came from before. */
function carriedFrom<R extends AnyRecord>({ origin }: Bringing, record: R): R {
  const fresh = carried(record, origin ?? { trip: '', title: '' })
  if (origin) return fresh
  const { origin: _, ...own } = fresh
  // Every record may lack where it comes from.
  return own as unknown as R
}

function bring(bringing: Bringing, wanted: readonly RecordPlace[], ids = idsFor(bringing, wanted)): BroughtIn {
  const { into, from } = bringing
  const orders = new Map<CollectionName, string>()
  const nextOrder = (collection: CollectionName): string => {
    const records: readonly AnyRecord[] = list(into, collection)
    const order = orderBetween(orders.get(collection) ?? records.findLast(({ order }) => isOrderKey(order))?.order)
    orders.set(collection, order)
    return order
  }
  const brought = wanted.flatMap((place) => {
    const record = recordAt(from, place)
    const id = ids.get(placeKey(place))
    if (!record || id === undefined || find(into, place.collection, id)) return []
    const { collection } = place
    const fresh = {
      ...mapped(bringing, collection, carriedFrom(bringing, record), ids),
      id,
      order: nextOrder(collection),
    }
    return [{ collection, record: fresh }]
  })
  return {
    changes: brought.map(({ collection, record }): Change => ({ kind: 'add', collection, record })),
    places: wanted.flatMap(({ collection, ...place }) => {
      const id = ids.get(placeKey({ collection, ...place }))
      return id === undefined ? [] : [{ collection, id }]
    }),
    media: brought.flatMap(({ record }) => ('sha256' in record ? [record.sha256] : [])),
  }
}

/** Ids in this trip: the same picture is the one that is here, an id that is taken is another one. */
function idsFor({ into, from, newId }: Bringing, wanted: readonly RecordPlace[]): ReadonlyMap<string, string> {
  const byHash = new Map(list(into, 'mediaItems').map(({ sha256, id }) => [sha256, id]))
  return new Map(
    wanted.map((place) => {
      const here = place.collection === 'mediaItems' && byHash.get(find(from, 'mediaItems', place.id)?.sha256 ?? '')
      return [placeKey(place), here || (isFreeId(into, place.id) ? place.id : newId())]
    }),
  )
}

/** The record with each reference to what it means here; those to what is not here are cleared. */
function mapped<R extends AnyRecord>(
  { from, known }: Bringing,
  collection: CollectionName,
  record: R,
  ids: ReadonlyMap<string, string>,
): R {
  return mapReferences(collection, record, (reference) => {
    const target = targetOf(from, reference)
    return target && (ids.get(placeKey(target)) ?? known.get(placeKey(target)))
  })
}

// Fields are read by the names of the definition.
const valueIn = (record: AnyRecord, name: string) => (record as Readonly<Record<string, unknown>>)[name]

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((each) => each === ''))
