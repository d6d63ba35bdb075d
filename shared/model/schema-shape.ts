import { z } from 'zod'

/** What a schema is under its wrappers: a default, an optional, a nullable. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap())
  }
  return schema
}

/** The objects a schema may be, by the word in `discriminator` that tells them apart. */
export function optionsByWord(union: z.ZodDiscriminatedUnion): ReadonlyMap<string, z.ZodObject> {
  const options = new Map<string, z.ZodObject>()
  for (const option of union.options) {
    const word = option instanceof z.ZodObject ? option.shape[union.def.discriminator] : undefined
    if (option instanceof z.ZodObject && word instanceof z.ZodLiteral) options.set(String(word.value), option)
  }
  return options
}
