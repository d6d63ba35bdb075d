import { z } from 'zod'
import { disclosureSchema } from './disclosure.ts'
import { factsOf } from './field.ts'
import { optionsByWord, unwrap } from './schema-shape.ts'

/** Where in a value references stand: its schema with everything else cut away, made once. */
export type Plan =
  | Readonly<{ kind: 'one'; to: readonly string[]; owner: boolean; toNamedBy?: string | undefined }>
  | Readonly<{ kind: 'many'; to: readonly string[] }>
  | Readonly<{ kind: 'fields'; fields: readonly (readonly [string, Plan])[] }>
  | Readonly<{ kind: 'items' | 'values'; plan: Plan }>

export type Path = readonly (string | number)[]
type Found = Readonly<{ path: Path; to: readonly string[]; owner: boolean; id: string }>
/** The id to stand here instead, or undefined to clear it. */
export type ReplaceReference = (reference: Found) => string | undefined

/** The plan of a schema; undefined when nothing in it refers to a record. */
export function planOf(schema: z.core.$ZodType): Plan | undefined {
  const facts = factsOf(schema)
  const inner = unwrap(schema)
  if (facts?.kind === 'ref') {
    const to = facts.to ?? []
    if (inner instanceof z.ZodArray) return { kind: 'many', to }
    return { kind: 'one', to, owner: facts.owner === true, toNamedBy: facts.toNamedBy }
  }
  if (inner === disclosureSchema) return { kind: 'fields', fields: [['only', onlyReaders]] }
  if (inner instanceof z.ZodObject) return fieldsPlan([inner])
  if (inner instanceof z.ZodDiscriminatedUnion) return fieldsPlan([...optionsByWord(inner).values()])
  if (inner instanceof z.ZodArray) return within('items', planOf(inner.element))
  if (inner instanceof z.ZodRecord) return within('values', planOf(inner.valueType))
  return undefined
}

/** Besides staff, a disclosure names delegates and companies. Nobody left means staff alone, never everybody. */
const onlyReaders: Plan = { kind: 'many', to: ['delegates', 'companies'] }

const within = (kind: 'items' | 'values', plan: Plan | undefined): Plan | undefined => plan && { kind, plan }

function fieldsPlan(options: readonly z.ZodObject[]): Plan | undefined {
  const fields = new Map<string, Plan>()
  for (const option of options) {
    for (const [name, schema] of Object.entries(option.shape)) {
      const plan = planOf(schema)
      if (plan) fields.set(name, plan)
    }
  }
  return fields.size > 0 ? { kind: 'fields', fields: [...fields] } : undefined
}

/** Tells every reference in a value, in the order of its schema. */
export function readByPlan(plan: Plan, value: unknown, path: Path, found: (reference: Found) => void): void {
  mapByPlan(plan, value, path, (reference) => {
    found(reference)
    return reference.id
  })
}

/** The value with its references replaced; the very same value when all of them stay. */
export function mapByPlan(plan: Plan, value: unknown, path: Path, replace: ReplaceReference): unknown {
  switch (plan.kind) {
    case 'one':
      return mapOne(plan, value, path, replace)
    case 'many':
      return Array.isArray(value) ? mapMany(plan.to, value, path, replace) : value
    case 'items':
      return Array.isArray(value) ? mapItems(plan.plan, value, path, replace) : value
    case 'values':
      return isObject(value) ? mapFields(entriesPlan(value, plan.plan), value, path, replace) : value
    case 'fields':
      return isObject(value) ? mapFields(plan.fields, value, path, replace) : value
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesPlan = (value: Readonly<Record<string, unknown>>, plan: Plan) =>
  Object.keys(value).map((key) => [key, plan] as const)

function mapOne(plan: Plan & { kind: 'one' }, id: unknown, path: Path, replace: ReplaceReference): unknown {
  // An empty id is one that was not chosen yet; an owner must be.
  if (typeof id !== 'string' || (id === '' && !(plan.owner && plan.toNamedBy === undefined))) return id
  const next = replace({ path, to: plan.to, owner: plan.owner, id })
  if (next === undefined && plan.owner) throw new Error(`the owner ${path.join('.')} cannot be cleared`)
  return next
}

function mapMany(to: readonly string[], ids: readonly unknown[], path: Path, replace: ReplaceReference): unknown {
  const next = ids.flatMap((id, index) => {
    if (typeof id !== 'string') return [id]
    const other = replace({ path: [...path, index], to, owner: false, id })
    return other === undefined ? [] : [other]
  })
  return next.length === ids.length && next.every((id, index) => id === ids[index]) ? ids : next
}

function mapItems(plan: Plan, items: readonly unknown[], path: Path, replace: ReplaceReference): unknown {
  const next = items.map((item, index) => mapByPlan(plan, item, [...path, index], replace))
  return next.every((item, index) => item === items[index]) ? items : next
}

function mapFields(
  fields: readonly (readonly [string, Plan])[],
  value: Readonly<Record<string, unknown>>,
  path: Path,
  replace: ReplaceReference,
): unknown {
  let next: Record<string, unknown> | undefined
  for (const [name, plan] of fields) {
    const old = Object.hasOwn(value, name) ? value[name] : undefined
    if (old === undefined) continue
    const fresh = mapByPlan(namedPlan(plan, value), old, [...path, name], replace)
    if (fresh === old) continue
    next ??= { ...value }
    if (fresh === undefined) delete next[name]
    else next[name] = fresh
  }
  return next ?? value
}

function namedPlan(plan: Plan, beside: Readonly<Record<string, unknown>>): Plan {
  if (plan.kind !== 'one' || plan.toNamedBy === undefined) return plan
  const collection = beside[plan.toNamedBy]
  return { ...plan, to: typeof collection === 'string' && collection !== '' ? [collection] : [] }
}
