import type { AnyRecord, CollectionName } from '../../../shared/model/collections.ts'
import { collectionNames, isCollectionName } from '../../../shared/model/collections.ts'
import { mapByPlan, readByPlan } from '../../../shared/model/reference-plan.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { fieldsOf, type Reference, referencesOf } from '../../../shared/model/walk.ts'
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
    const refers = fields.get(name)?.refers
    if (!refers) return value
    const values = { ...(about === undefined ? {} : { collection: about }), [name]: value }
    let isLost = false
    readByPlan(refers, values, [], (one) => {
      isLost ||= one.owner && resolve(one) === undefined
    })
    if (isLost) return undefined
    // Read back by the very name it was put under.
    return (mapByPlan(refers, values, [], resolve) as Readonly<Record<string, unknown>>)[name]
  }
  const resolved = new Map<string, JoinedField>()
  for (const [name, field] of draft.fields) {
    const value = mapped(name, field.value)
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    if (value === field.value && field.others.length === 0) {
      resolved.set(name, field)
      continue
    }
    const others = field.others.flatMap((other) => {
      const each = mapped(name, other.value)
      return each === undefined ? [] : [{ ...other, value: each }]
    })
    resolved.set(name, { ...field, value, others })
  }
  return resolved
}

/** The references a draft cannot stand without. */
export function ownersOf(draft: JoinedDraft): readonly Reference[] {
  if (!hasOwners(draft.collection)) return []
  const values = asRecord(Object.fromEntries([...draft.fields].map(([name, { value }]) => [name, value])))
  return referencesOf(draft.collection, values).filter(({ owner }) => owner)
}

/** Whether its records may belong to others: most stand for themselves. */
const hasOwners = (collection: CollectionName): boolean => fieldsOf(collection).some(({ facts }) => facts.owner)

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
