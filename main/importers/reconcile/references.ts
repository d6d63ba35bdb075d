import type { AnyRecord, CollectionName } from '../../../shared/model/collections.ts'
import { collectionNames, isCollectionName } from '../../../shared/model/collections.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { fieldsOf, mapReferences, type Reference, referencesOf } from '../../../shared/model/walk.ts'
import { draftableFields } from './draftable.ts'
import type { JoinedDraft, JoinedField } from './reconciled.ts'

/** What a reference of a draft means in the trip; undefined when nothing. */
export type Resolve = (reference: Pick<Reference, 'to' | 'id'>) => string | undefined

/** The fields of a draft with their references resolved; a field of which nothing is left is left out. */
export function resolvedFields(draft: JoinedDraft, resolve: Resolve): ReadonlyMap<string, JoinedField> {
  const { collection } = draft
  const about = draft.fields.get('collection')?.value
  const fields = draftableFields(collection)
  const mapped = (name: string, value: unknown): unknown => {
    if (plainKinds.has(fields.get(name)?.facts.kind ?? 'other')) return value
    const values = asRecord({ ...(about === undefined ? {} : { collection: about }), [name]: value })
    const isLost = referencesOf(collection, values).some((one) => one.owner && resolve(one) === undefined)
    if (isLost) return undefined
    const fresh = mapReferences(collection, values, resolve)
    // Read back by the very name it was put under.
    return (fresh as unknown as Readonly<Record<string, unknown>>)[name]
  }
  return new Map(
    [...draft.fields].flatMap(([name, field]): [string, JoinedField][] => {
      const value = mapped(name, field.value)
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
      if (value === field.value && field.others.length === 0) return [[name, field]]
      const others = field.others.flatMap((other) => {
        const each = mapped(name, other.value)
        return each === undefined ? [] : [{ ...other, value: each }]
      })
      return [[name, { ...field, value, others }]]
    }),
  )
}

/** Fields that name nobody; all others may, if only to say who reads them. */
const plainKinds: ReadonlySet<string> = new Set(['line', 'localised', 'choice', 'date', 'instant', 'number', 'flag'])

/** The references a draft cannot stand without. */
export function ownersOf(draft: JoinedDraft): readonly Reference[] {
  const values = asRecord(Object.fromEntries([...draft.fields].map(([name, { value }]) => [name, value])))
  return referencesOf(draft.collection, values).filter(({ owner }) => owner)
}

/** Names of the fields that must name an owner. */
export function ownerFields(collection: CollectionName): readonly string[] {
  const known = owners.get(collection)
  if (known) return known
  const fresh = fieldsOf(collection).flatMap(({ name, facts }) => (facts.owner && !facts.toNamedBy ? [name] : []))
  owners.set(collection, fresh)
  return fresh
}

const owners = new Map<CollectionName, readonly string[]>()

/** Plans of references pass over what is not there, so some fields of a record will do. */
const asRecord = (values: object) => values as AnyRecord

/** The collection of each record of a trip. */
export function collectionsById(trip: Trip): ReadonlyMap<string, CollectionName> {
  const found = new Map<string, CollectionName>()
  for (const name of collectionNames) for (const id of Object.keys(trip[name])) found.set(id, name)
  return found
}

export const isAmong = (to: readonly string[], collection: CollectionName | undefined): boolean =>
  collection !== undefined && to.some((name) => isCollectionName(name) && name === collection)
