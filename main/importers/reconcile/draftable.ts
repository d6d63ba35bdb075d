import { z } from 'zod'
import { type CollectionName, definitionOf } from '../../../shared/model/collections.ts'
import { type FieldFacts, factsOf } from '../../../shared/model/field.ts'
import { type Plan, planOf } from '../../../shared/model/reference-plan.ts'
import { type Field, fieldsOf } from '../../../shared/model/walk.ts'

/** A field that a draft may fill. */
export type Draftable = Readonly<{
  name: string
  facts: FieldFacts
  /** Fields of the parts. */
  inner: readonly Field[]
  /** Where in a record that has this field alone references stand; undefined when nowhere. */
  refers: Plan | undefined
  /** What it holds when nobody says anything; undefined for most. */
  usual: unknown
  /** The value as the record keeps it, or undefined when it does not fit. */
  fit: (value: unknown) => unknown
}>

/** Fields of a collection by name: its own, and of those all records share the ones that say something of the thing. */
export function draftableFields(collection: CollectionName): ReadonlyMap<string, Draftable> {
  const known = lists.get(collection)
  if (known) return known
  const { schema } = definitionOf(collection)
  const shape: Readonly<Record<string, z.ZodType>> = schema instanceof z.ZodObject ? schema.shape : {}
  const inner = new Map(fieldsOf(collection).map((field) => [field.name, field.inner]))
  const fresh = new Map(
    Object.entries(shape)
      .filter(([name]) => inner.has(name) || shared.has(name))
      .map(([name, field]) => [name, draftable(name, field, inner.get(name) ?? [])]),
  )
  lists.set(collection, fresh)
  return fresh
}

const lists = new Map<CollectionName, ReadonlyMap<string, Draftable>>()

const shared = new Set(['lineage', 'disclosure', 'fieldDisclosure', 'origin'])

function draftable(name: string, schema: z.ZodType, inner: readonly Field[]): Draftable {
  const facts = factsOf(schema) ?? { kind: 'other' }
  const usual = schema.safeParse(undefined)
  const plan = planOf(schema)
  return {
    name,
    facts,
    inner,
    refers: plan && { kind: 'fields', fields: [[name, plan]] },
    usual: usual.success ? usual.data : undefined,
    fit: (value) => {
      const isList = facts.kind === 'prose' || facts.kind === 'parts'
      const parsed = schema.safeParse(isList ? withIds(value, facts.kind === 'prose' ? 2 : 1, 'p') : value)
      return parsed.success ? parsed.data : undefined
    },
  }
}

/** Each thing of a list with an id of its own, and of those inside, as deep as `levels`. */
function withIds(list: unknown, levels: number, letter: string): unknown {
  if (!Array.isArray(list) || levels === 0) return list
  const taken = new Set<unknown>()
  return list.map((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return item
    const own = 'id' in item && typeof item.id === 'string' && item.id !== '' && !taken.has(item.id) ? item.id : ''
    const id = own || freshId(taken, letter, index)
    taken.add(id)
    return {
      ...item,
      id,
      ...('items' in item ? { items: withIds(item.items, levels - 1, 'i') } : {}),
      ...('rows' in item && levels > 1 ? { rows: withIds(item.rows, levels - 1, 'r') } : {}),
    }
  })
}

function freshId(taken: ReadonlySet<unknown>, letter: string, index: number): string {
  let number = index + 1
  while (taken.has(`${letter}${number}`)) number += 1
  return `${letter}${number}`
}
