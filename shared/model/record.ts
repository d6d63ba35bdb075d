import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { type DefaultDisclosure, disclosureSchema } from './disclosure.ts'
import { ref } from './field.ts'
import { openObject } from './open-object.ts'

/** Letters, digits, hyphen and underscore; never a name every JavaScript object already has. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'an id of letters, digits, - and _')
  .refine((id) => id !== 'constructor' && id !== 'prototype', 'a name that is reserved')

/** Where a field's value came from. */
const provenanceSchema = openObject({
  /** Id of a source record. */
  source: ref(['sources']),
  /** Place in the source: page, sheet and row, paragraph. */
  at: z.string().optional(),
  /** Hash of the value as imported: tells whether it was edited since. */
  hash: z.string().optional(),
})

const commonShape = {
  id: idSchema,
  /** Identity of the real thing across trips. */
  lineage: z.string().optional(),
  /** Fractional key: records of a collection are read in the order of these, then of their ids. */
  order: z.string().default('a0'),
  disclosure: disclosureSchema.optional(),
  /** Narrower disclosure of single fields, by field name. */
  fieldDisclosure: z.record(z.string(), disclosureSchema).optional(),
  created: z.iso.datetime().optional(),
  updated: z.iso.datetime().optional(),
  /** By field name. */
  provenance: z.record(z.string(), provenanceSchema).optional(),
  /** The earlier trip a record was carried from; it is stale until verified again. */
  origin: openObject({ trip: z.string(), title: z.string(), date: z.string().optional() }).optional(),
}

export type RecordDefinition<Name extends string, Plural extends string, Shape extends z.ZodRawShape> = Readonly<{
  name: Name
  /** The collection's name in trip, file and report. */
  plural: Plural
  /** Who reads such a record when nothing else is said. */
  disclosure: DefaultDisclosure
  /** Never printed: what it is for instead, one sentence for the account of the book. */
  unprinted?: string
  shape: Shape
  /** Unknown keys of newer files pass through. */
  schema: z.ZodType<z.output<z.ZodObject<typeof commonShape & Shape>>>
}>

/** What every record of a definition is, as a value that never changes. */
export type RecordOf<D> =
  D extends RecordDefinition<string, string, infer S>
    ? DeepReadonly<z.output<z.ZodObject<typeof commonShape & S>>>
    : never

/** Joins a record's own fields with those every record has. */
export function defineRecord<const N extends string, const P extends string, S extends z.ZodRawShape>(
  definition: Readonly<{ name: N; plural: P; disclosure: DefaultDisclosure; unprinted?: string; shape: S }>,
): RecordDefinition<N, P, S> {
  const schema = openObject({ ...commonShape, ...definition.shape })
  // The compiler cannot see that both spell the same shape while it is a parameter.
  return { ...definition, schema: schema as never }
}

/** A record of a definition with every field at its default; throws on a value that does not fit, which is a bug. */
export const makeRecord = <D extends RecordDefinition<string, string, z.ZodRawShape>>(
  definition: D,
  values: Readonly<Record<string, unknown>>,
): RecordOf<D> => definition.schema.parse(values) as RecordOf<D>
