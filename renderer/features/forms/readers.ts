import { resolveDefault } from '../../../shared/editions/reader.ts'
import { type AnyRecord, type CollectionName, definitionOf } from '../../../shared/model/collections.ts'
import { type Disclosure, narrower } from '../../../shared/model/disclosure.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Field } from '../../../shared/model/walk.ts'
import { nameOf } from '../../state/record-names.ts'

/** Who reads a record: what it says itself, else what its kind says. */
export const recordReaders = (collection: CollectionName, record: AnyRecord): Disclosure =>
  record.disclosure ?? resolveDefault(definitionOf(collection).disclosure, record.id)

/** Who reads a field when nothing is said of it alone. */
export const usualFieldReaders = (collection: CollectionName, record: AnyRecord, field: Field): Disclosure => {
  const own = recordReaders(collection, record)
  return field.facts.within ? narrower(own, resolveDefault(field.facts.within, record.id)) : own
}

/** Who reads a field, its own narrower disclosure included. */
export const fieldReaders = (collection: CollectionName, record: AnyRecord, field: Field): Disclosure => {
  const usual = usualFieldReaders(collection, record, field)
  const own = record.fieldDisclosure?.[field.name]
  return own ? narrower(usual, own) : usual
}

/** Names of the only readers besides staff, for the badge. */
export const onlyNames = (trip: Trip, only: readonly string[] | undefined): string | undefined =>
  only
    ?.map((id) => nameOf(trip, { collection: find(trip, 'companies', id) ? 'companies' : 'delegates', id }))
    .join(', ')
