import { z } from 'zod'
import { optionsByWord, unwrap } from './schema-shape.ts'

/** The keys a schema knows, with everything else cut away, made once. */
export type Keys =
  | Readonly<{ kind: 'object'; known: ReadonlyMap<string, Keys | null> }>
  | Readonly<{ kind: 'union'; discriminator: string; options: ReadonlyMap<string, Keys | null> }>
  | Readonly<{ kind: 'items'; keys: Keys }>
  | Readonly<{ kind: 'values'; keys: Keys | null }>

/** The keys of a schema; null when no object can stand in it. */
export function keysOf(schema: z.core.$ZodType): Keys | null {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) {
    return { kind: 'object', known: new Map(Object.entries(inner.shape).map(([name, field]) => [name, keysOf(field)])) }
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const options = [...optionsByWord(inner)].map(([word, option]) => [word, keysOf(option)] as const)
    return { kind: 'union', discriminator: inner.def.discriminator, options: new Map(options) }
  }
  if (inner instanceof z.ZodArray) {
    const keys = keysOf(inner.element)
    return keys && { kind: 'items', keys }
  }
  if (inner instanceof z.ZodRecord) return { kind: 'values', keys: keysOf(inner.valueType) }
  return null
}

/**
 * Tells the path and the value of every key in a value that its schema does not know. Values of another shape than the schema's
 * are passed over: validation speaks of them.
 */
export function tellUnknownKeys(
  keys: Keys,
  value: unknown,
  path: string,
  tell: (path: string, value: unknown) => void,
) {
  if (typeof value !== 'object' || value === null) return
  // Own keys of an object can be read by their names; the type `object` does not say so.
  const object = value as Readonly<Record<string, unknown>>
  switch (keys.kind) {
    case 'object':
      for (const key of Object.keys(object)) {
        const inner = keys.known.get(key)
        if (inner === undefined) tell(`${path}/${key}`, object[key])
        else if (inner !== null) tellUnknownKeys(inner, object[key], `${path}/${key}`, tell)
      }
      return
    case 'union': {
      const word = Object.hasOwn(object, keys.discriminator) ? object[keys.discriminator] : undefined
      const option = typeof word === 'string' ? keys.options.get(word) : undefined
      if (option) tellUnknownKeys(option, value, path, tell)
      return
    }
    case 'items':
      if (!Array.isArray(value)) return
      for (let index = 0; index < value.length; index++) {
        tellUnknownKeys(keys.keys, value[index], `${path}/${index}`, tell)
      }
      return
    case 'values':
      for (const key of Object.keys(object)) {
        if (key === '__proto__') tell(`${path}/${key}`, object[key])
        else if (keys.keys) tellUnknownKeys(keys.keys, object[key], `${path}/${key}`, tell)
      }
  }
}

/** Deeper than anything written on purpose, less than what overflows the stack of whoever walks it. */
const depthLimit = 100

/** Whether a value kept without understanding it can be copied, compared and written by anybody. */
export function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === depthLimit || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((inner) => isHarmless(inner, depth + 1))
}
