import { z } from 'zod'
import { type AnyRecord, type CollectionName, definitionOf, shapeOf } from './collections.ts'
import { type FieldFacts, factsOf } from './field.ts'
import { mapByPlan, type Path, type Plan, planOf, type ReplaceReference, readByPlan } from './reference-plan.ts'
import { unwrap } from './schema-shape.ts'

/** A field of a record or of a part of one. */
export type Field = Readonly<{
  name: string
  facts: FieldFacts
  schema: z.ZodType
  /** Fields of the parts, without their ids; empty for every other kind. */
  inner: readonly Field[]
}>

/** One id in a record that names another record. */
export type Reference = Readonly<{
  /** From the field down: `['openQuestions', 0, 'agency']`. */
  path: Path
  /** Collections it may point into. */
  to: readonly string[]
  /** The record goes when what it points to goes. */
  owner: boolean
  id: string
}>

/** A record's own fields in the order of its definition, without those every record has. */
export function fieldsOf(collection: CollectionName): readonly Field[] {
  const known = fieldLists.get(collection)
  if (known) return known
  const fresh = fieldsOfShape(shapeOf(collection))
  fieldLists.set(collection, fresh)
  return fresh
}

/** Every reference a record makes: its own, those of its parts, those of what every record has. */
export function referencesOf(collection: CollectionName, record: AnyRecord): readonly Reference[] {
  const found: Reference[] = []
  const plan = recordPlan(collection)
  if (plan) readByPlan(plan, record, [], (reference) => found.push(reference))
  return found
}

/**
 * The record with each reference replaced by what `replace` gives; undefined clears it: out of a list, or the field
 * removed. The very same record when nothing changes. An owner cannot be cleared: there the record itself goes.
 */
export function mapReferences<R extends AnyRecord>(
  collection: CollectionName,
  record: R,
  replace: ReplaceReference,
): R {
  const plan = recordPlan(collection)
  // A plan changes ids alone, so what comes out is the same kind of record.
  return plan ? (mapByPlan(plan, record, [], replace) as R) : record
}

const fieldLists = new Map<CollectionName, readonly Field[]>()
const plans = new Map<CollectionName, Plan | undefined>()

function recordPlan(collection: CollectionName): Plan | undefined {
  if (!plans.has(collection)) plans.set(collection, planOf(definitionOf(collection).schema))
  return plans.get(collection)
}

const fieldsOfShape = (shape: Readonly<Record<string, z.ZodType>>): readonly Field[] =>
  Object.entries(shape).map(([name, schema]) => {
    const facts = factsOf(schema) ?? { kind: 'other' }
    return { name, facts, schema, inner: facts.kind === 'parts' ? partFields(schema) : [] }
  })

function partFields(schema: z.ZodType): readonly Field[] {
  const list = unwrap(schema)
  const part = list instanceof z.ZodArray ? unwrap(list.element) : undefined
  if (!(part instanceof z.ZodObject)) return []
  const { id: _, ...shape } = part.shape
  return fieldsOfShape(shape)
}
