import { z } from 'zod'
import { optionsByWord, unwrap } from '../model/schema-shape.ts'

/**
 * The value with only what its schema names. What a newer version wrote beside it is kept in the file, but nothing
 * says who may read it, so it goes into no book but the staff's.
 */
export function knownFields(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema)
  if (Array.isArray(value)) {
    return inner instanceof z.ZodArray ? value.map((item) => knownFields(inner.element, item)) : value
  }
  if (!isObject(value)) return value
  if (inner instanceof z.ZodObject) return pick(inner, value)
  if (inner instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, knownFields(inner.valueType, item)]))
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionsByWord(inner).get(String(value[inner.def.discriminator]))
    return option ? pick(option, value) : undefined
  }
  return value
}

const pick = (schema: z.ZodObject, value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) =>
      Object.hasOwn(value, name) ? [[name, knownFields(field, value[name])]] : [],
    ),
  )

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
