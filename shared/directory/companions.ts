import { type AnyRecord, type CollectionName, collectionNames, isCollectionName } from '../model/collections.ts'
import { emptyTrip, find, list, type Trip } from '../model/trip.ts'
import { type Reference, referencesOf } from '../model/walk.ts'

export type RecordPlace = Readonly<{ collection: CollectionName; id: string }>

/** One text for a place, to keep places by. */
export const placeKey = ({ collection, id }: RecordPlace): string => `${collection}/${id}`

/** What a record is nothing without: it comes along when the record is put into another trip. */
const needed: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  agencies: ['logo', 'venue'],
  officials: ['photo', 'agency'],
  companies: ['logo'],
  topicPapers: ['topic', 'keyFacts'],
  facts: ['topic'],
  venues: ['picture'],
  organisations: ['logo', 'coverPicture'],
}

/** A record and what it needs, the record itself last; its people too when it is an agency and they are wanted. */
export function companionsOf(trip: Trip, start: RecordPlace, hasPeople: boolean): readonly RecordPlace[] {
  const seen = new Set<string>()
  const found: RecordPlace[] = []
  const visit = (place: RecordPlace): void => {
    const record = recordAt(trip, place)
    if (!record || seen.has(placeKey(place))) return
    seen.add(placeKey(place))
    const fields = needed[place.collection] ?? []
    for (const reference of referencesOf(place.collection, record)) {
      if (reference.path.length > 2 || !fields.includes(String(reference.path[0]))) continue
      const target = targetOf(trip, reference)
      if (target) visit(target)
    }
    found.push(place)
  }
  visit(start)
  if (hasPeople && start.collection === 'agencies') {
    for (const { id, agency } of list(trip, 'officials'))
      if (agency === start.id) visit({ collection: 'officials', id })
  }
  return found
}

/**
 * As much of a trip as says what a record is and brings: the record with its people, what they need, and whatever
 * they name.
 */
export function sliceOf(trip: Trip, start: RecordPlace): Trip {
  const own = companionsOf(trip, start, true)
  const named = own.flatMap((place) => {
    const record = recordAt(trip, place)
    const references = record ? referencesOf(place.collection, record) : []
    return references.flatMap((reference) => targetOf(trip, reference) ?? [])
  })
  const about = list(trip, 'trips').map(({ id }): RecordPlace => ({ collection: 'trips', id }))
  const records: Record<string, Record<string, AnyRecord>> = {}
  for (const place of [...about, ...own, ...named]) {
    const record = recordAt(trip, place)
    if (record) records[place.collection] = { ...records[place.collection], [place.id]: record }
  }
  // Every record stands under its own collection, where it was found.
  return { ...emptyTrip(), ...records } as Trip
}

/** The record a reference names; its id may stand in one of several collections. */
export function targetOf(trip: Trip, { to, id }: Pick<Reference, 'to' | 'id'>): RecordPlace | undefined {
  const collection = to.filter(isCollectionName).find((name) => find(trip, name, id))
  return collection && { collection, id }
}

export const recordAt = (trip: Trip, { collection, id }: RecordPlace): AnyRecord | undefined =>
  find(trip, collection, id)

/** Whether no record of the trip has this id, whatever its kind: then nothing that refers can mean another. */
export const isFreeId = (trip: Trip, id: string): boolean =>
  collectionNames.every((collection) => !Object.hasOwn(trip[collection], id))
