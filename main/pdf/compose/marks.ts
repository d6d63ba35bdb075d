import { type CollectionName, definitionOf, type TripRecordOf } from '../../../shared/model/collections.ts'
import type { Disclosure } from '../../../shared/model/disclosure.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Inlines } from '../blocks.ts'
import type { Context } from './context.ts'
import { sans } from './inlines.ts'

/**
 * `○ may be said`, `● leaders only`: who may read a line. Nothing in a book of one level, where a mark would only say
 * that there are others.
 */
export function mark(context: Context, disclosure: Disclosure): Inlines {
  if (!context.marks) return []
  const { marks } = context.words
  const names = (disclosure.only ?? []).map((id) => nameOf(context, id)).filter((name) => name !== '')
  if (names.length > 0) return sans(`● ${marks.only(names.join(', '))}`)
  return disclosure.level === 'public' ? sans(`○ ${marks.public}`) : sans(`● ${marks[disclosure.level]}`)
}

/** Who may read a record, as it says itself or as its kind does. */
export function disclosureOf<C extends CollectionName>(collection: C, record: TripRecordOf<C>): Disclosure {
  const own: Disclosure | undefined = record.disclosure
  if (own) return own
  const { level, only } = definitionOf(collection).disclosure
  return only === 'self' ? { level, only: [record.id] } : { level }
}

/** `only` names delegates and companies alike. */
const nameOf = (context: Context, id: string): string =>
  find(context.trip, 'companies', id)?.name ?? find(context.trip, 'delegates', id)?.fullName ?? ''
