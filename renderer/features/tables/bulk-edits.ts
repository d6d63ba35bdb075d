import type { Change } from '../../../shared/edit/edit.ts'
import { type AnyRecord, type CollectionName, definitionOf } from '../../../shared/model/collections.ts'
import type { Disclosure } from '../../../shared/model/disclosure.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import type { Values } from './record-column.ts'

/** One act on several records: what undo calls it, and its changes. None: nothing would change. */
export type BulkEdit = Readonly<{ label: string; changes: readonly Change[] }>

/** Puts the same values into several records. `what` as it stands in the sentence: the company. */
export function setAll(
  trip: Trip,
  collection: CollectionName,
  ids: readonly string[],
  { what, values }: Readonly<{ what: string; values: Values | ((record: AnyRecord) => Values) }>,
): BulkEdit {
  return {
    label: `Set ${what} of ${wordsFor(trip, collection, ids)}`,
    changes: ids.flatMap((id) => {
      const record = find(trip, collection, id)
      return record ? setFields(record, collection, typeof values === 'function' ? values(record) : values) : []
    }),
  }
}

/** Who reads these records; what is so by itself is not written down. */
export const setReaders = (
  trip: Trip,
  collection: CollectionName,
  ids: readonly string[],
  level: Disclosure['level'],
) =>
  setAll(trip, collection, ids, {
    what: 'the readers',
    values: ({ disclosure }) => ({ disclosure: withLevel(collection, disclosure, level) }),
  })

function withLevel(collection: CollectionName, before: Disclosure | undefined, level: Disclosure['level']) {
  const isUsual = definitionOf(collection).disclosure.level === level && before?.only === undefined
  return isUsual ? undefined : { ...before, level }
}

/** `“Daniel Okafor”`, `3 delegates`. */
export function wordsFor(trip: Trip, collection: CollectionName, ids: readonly string[]): string {
  const [first] = ids
  if (ids.length === 1 && first !== undefined) return `“${nameOf(trip, { collection, id: first })}”`
  return `${ids.length} ${collectionLabels[collection].many.toLowerCase()}`
}
