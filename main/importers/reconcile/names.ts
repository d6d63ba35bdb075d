import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { valuesOf } from './join.ts'
import { isPictureName, type JoinedDraft } from './reconciled.ts'
import { titleOf, type Values } from './titles.ts'

/** What records and rows are called, each made once. */
export function namesOf(trip: Trip, drafts: ReadonlyMap<string, JoinedDraft>) {
  const languages = find(trip, 'trips', tripId)?.languages ?? ['en']
  const known = new Map<string, string>()
  // A name may be asked for while it is being made: an agenda of files may go round in a circle.
  const making = new Set<string>()
  const of = (reference: string): string => {
    const ready = known.get(reference)
    if (ready !== undefined) return ready
    if (reference === '' || making.has(reference)) return ''
    if (isPictureName(reference)) return `Picture in ${reference.slice('picture:'.length).replace(/#[^#]*$/, '')}`
    making.add(reference)
    const fresh = nameOf(reference)
    making.delete(reference)
    known.set(reference, fresh)
    return fresh
  }
  const nameOf = (reference: string): string => {
    const draft = drafts.get(reference)
    if (draft) return titleOf(draft.collection, valuesOf(draft.fields), languages, of)
    for (const collection of collectionNames) {
      const record = find(trip, collection, reference)
      if (record) return ofRecord(collection, record)
    }
    return ''
  }
  const ofRecord = (collection: CollectionName, record: AnyRecord): string =>
    // Read by name, whatever the collection; what is found is looked at before it is used.
    titleOf(collection, record as Values, languages, of)
  return { of, ofRecord }
}
