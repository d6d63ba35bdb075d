import { type AnyRecord, type CollectionName, collectionNames, isCollectionName } from '../model/collections.ts'
import { list, type Trip } from '../model/trip.ts'
import { mapReferences, type Reference, referencesOf } from '../model/walk.ts'
import { diffRecord } from './diff.ts'
import type { Change } from './edit.ts'

/**
 * The changes that remove a record, with every record that cannot stand without it, and clear what else refers to
 * any of them. Empty when there is no such record.
 */
export function removalOf(trip: Trip, collection: CollectionName, id: string): readonly Change[] {
  const start = list(trip, collection).find((record) => record.id === id)
  if (!start) return []
  const everything = collectionNames.flatMap((name) =>
    list(trip, name).map((record): Entry => ({ collection: name, record, references: referencesOf(name, record) })),
  )
  const going = withDependants(trip, everything, { collection, record: start })
  const cleared = everything
    .filter((entry) => !going.has(keyOf(entry)))
    .flatMap((entry) => clearReferences(trip, going, entry))
  const removed = [...going.values()].map(
    (entry): Change => ({
      kind: 'remove',
      collection: entry.collection,
      record: entry.record,
    }),
  )
  // The record itself goes last: undoing brings it back before what depends on it.
  return [...cleared, ...removed.toReversed()]
}

type Place = Readonly<{ collection: CollectionName; record: AnyRecord }>
type Entry = Place & Readonly<{ references: readonly Reference[] }>
type Going = ReadonlyMap<string, Place>

const key = (collection: string, id: string) => `${collection}/${id}`
const keyOf = ({ collection, record }: Place) => key(collection, record.id)

function withDependants(trip: Trip, everything: readonly Entry[], start: Place): Going {
  const going = new Map<string, Place>([[keyOf(start), start]])
  const owned = everything.filter(({ references }) => references.some((reference) => reference.owner))
  let count = 0
  while (count < going.size) {
    count = going.size
    for (const entry of owned) {
      if (entry.references.some((reference) => reference.owner && isLost(trip, going, reference))) {
        if (!going.has(keyOf(entry))) going.set(keyOf(entry), entry)
      }
    }
  }
  return going
}

/** Whether what a reference names goes and nothing else by that id stays. */
const isLost = (trip: Trip, going: Going, { to, id }: Pick<Reference, 'to' | 'id'>): boolean =>
  to.some((name) => going.has(key(name, id))) &&
  !to.some((name) => isCollectionName(name) && Object.hasOwn(trip[name], id) && !going.has(key(name, id)))

function clearReferences(trip: Trip, going: Going, { collection, record, references }: Entry): readonly Change[] {
  if (!references.some((reference) => isLost(trip, going, reference))) return []
  const cleared = mapReferences(collection, record, (reference) =>
    isLost(trip, going, reference) ? undefined : reference.id,
  )
  return diffRecord(collection, record, cleared)
}
