import { resolveDefault } from '../../../shared/editions/reader.ts'
import type { CollectionName, TripRecordOf } from '../../../shared/model/collections.ts'
import { type Disclosure, narrower } from '../../../shared/model/disclosure.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import type { Inlines } from '../blocks.ts'
import type { Context } from './context.ts'
import { disclosureOf, mark } from './marks.ts'

/**
 * `● Corvane Mobility and staff only`, under the label of a field that fewer people may read than the delegation;
 * nothing for all others.
 */
export function fieldMark<C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
  field: keyof TripRecordOf<C> & string,
): Inlines {
  const within = fieldsOf(collection).find(({ name }) => name === field)?.facts.within
  const asKind: Disclosure = within ? resolveDefault(within, record.id) : { level: 'delegation' }
  const own: Disclosure | undefined = record.fieldDisclosure?.[field]
  return narrowMark(context, narrower(own ? narrower(asKind, own) : asKind, disclosureOf(collection, record)))
}

/** The mark of a record that fewer people may read than the delegation. */
export const recordMark = <C extends CollectionName>(context: Context, collection: C, record: TripRecordOf<C>) =>
  narrowMark(context, disclosureOf(collection, record))

const narrowMark = (context: Context, disclosure: Disclosure): Inlines =>
  disclosure.only || disclosure.level === 'leaders' || disclosure.level === 'staff' ? mark(context, disclosure) : []
