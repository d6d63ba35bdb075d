import {
  type AnyRecord,
  type CollectionName,
  shapeOf,
  type TripRecordOf,
} from '../../../../shared/model/collections.ts'
import type { Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { text } from '../inlines.ts'

/** `Carried from Mexico City, January 2024; verify.`: for staff, what an earlier trip said and nobody looked at since. */
export function carriedFrom<C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
): Inlines {
  if (!record.origin || context.reader.edition !== 'staff' || isLookedAt(collection, record)) return []
  return text(context.words.general.imported(record.origin.title), {
    origin: { collection, id: record.id, field: 'origin' },
  })
}

/** Verified since that trip began; what has no such field, written on since then. */
function isLookedAt(collection: CollectionName, record: AnyRecord): boolean {
  const since = record.origin?.date
  const verified = 'verifiedOn' in record ? record.verifiedOn : undefined
  const looked = 'verifiedOn' in shapeOf(collection) ? verified : record.updated
  return since !== undefined && looked !== undefined && looked > since
}
