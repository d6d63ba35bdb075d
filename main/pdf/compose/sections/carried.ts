import { dayMonthYear } from '../../../../shared/format/dates.ts'
import {
  type AnyRecord,
  type CollectionName,
  shapeOf,
  type TripRecordOf,
} from '../../../../shared/model/collections.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import type { Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { text } from '../inlines.ts'

/**
 * For staff, what an earlier trip or a file said and nobody looked at since: `Carried from Mexico City, January 2024;
 * verify.`, `Imported from Delegates.xlsx, 12 January 2024; not verified since.`
 */
export function carriedFrom<C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
): Inlines {
  const { words, language, reader, trip } = context
  if (reader.edition !== 'staff') return []
  const { general } = words
  if (record.origin) {
    if (isLookedAt(collection, record, record.origin.date)) return []
    return text(general.imported(record.origin.title), { origin: { collection, id: record.id, field: 'origin' } })
  }
  // What nobody can mark as verified would say so for ever.
  const read = 'verifiedOn' in shapeOf(collection) ? lastImport(trip, record) : undefined
  if (!read || isLookedAt(collection, record, read.on)) return []
  const sentence = general.importedFrom(read.file, dayMonthYear(read.on.slice(0, 10), language))
  return text(sentence, { origin: { collection, id: record.id, field: 'provenance' } })
}

/** Verified since that moment; what has no such field, written on since then. */
function isLookedAt(collection: CollectionName, record: AnyRecord, since: string | undefined): boolean {
  const isVerifiable = 'verifiedOn' in shapeOf(collection)
  const looked = isVerifiable && 'verifiedOn' in record ? record.verifiedOn : isVerifiable ? undefined : record.updated
  if (since === undefined || looked === undefined) return false
  // A day that somebody verified something on holds the moment of an import on the same day.
  return looked.length < since.length ? looked >= since.slice(0, looked.length) : looked > since
}

/** The file that said last what stands in some field of the record, and when. */
function lastImport(trip: Trip, { provenance = {} }: AnyRecord): Readonly<{ file: string; on: string }> | undefined {
  const sources = new Set(Object.values(provenance).map(({ source }) => source))
  const read = [...sources].flatMap((id) => {
    const source = find(trip, 'sources', id)
    return source?.importedOn === undefined ? [] : [{ file: source.file || source.title, on: source.importedOn }]
  })
  return read.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)
}
