import { z } from 'zod'
import type { DefaultDisclosure } from './disclosure.ts'
import { localisedSchema } from './localised.ts'
import { openObject } from './open-object.ts'
import { blockSchema } from './rich-text.ts'

/** What a field is, beyond its shape: read by integrity, removal, disclosure, forms and the printed account. */
export type FieldFacts = Readonly<{
  kind: 'line' | 'localised' | 'prose' | 'ref' | 'choice' | 'date' | 'instant' | 'number' | 'flag' | 'parts' | 'other'
  /** Collections a reference may point into. */
  to?: readonly string[]
  /** The field beside it that holds the name of the collection it points into, when `to` cannot say. */
  toNamedBy?: string
  /** The record goes when what it points to goes. */
  owner?: boolean
  /** Narrowest circle a field is meant for, unless the record says a narrower one. */
  within?: DefaultDisclosure
}>

const facts = z.registry<FieldFacts>()

/** The facts of a schema made here, if it is a field and not a wrapper of one. */
export const factsOf = (schema: z.core.$ZodType): FieldFacts | undefined => facts.get(schema)

type Within = { within?: DefaultDisclosure }

const mark = <S extends z.ZodType>(schema: S, fieldFacts: FieldFacts): S => {
  facts.add(schema, fieldFacts)
  return schema
}

/** One line of text; empty when unknown. */
export const line = (options: Within = {}) => mark(z.string().default(''), { kind: 'line', ...options })

/** One text per language. */
export const localised = (options: Within = {}) => mark(localisedSchema.default({}), { kind: 'localised', ...options })

/** Rich text in one language of its own. */
export const prose = (options: Within = {}) => mark(z.array(blockSchema).default([]), { kind: 'prose', ...options })

/** The id of another record. `owner` means this record cannot stand without it. */
export const ref = (to: readonly string[], options: Within = {}) =>
  mark(z.string().optional(), { kind: 'ref', to, ...options })

export const owner = (to: readonly string[]) => mark(z.string(), { kind: 'ref', to, owner: true })

/** The id of the record this one is about, in the collection that the field `namedBy` names; empty: about the trip. */
export const about = (namedBy: string) =>
  mark(z.string().default(''), { kind: 'ref', to: [], toNamedBy: namedBy, owner: true })

export const refs = (to: readonly string[], options: Within = {}) =>
  mark(z.array(z.string()).default([]), { kind: 'ref', to, ...options })

/** One of a few words; the first is the default. */
export const choice = <const V extends readonly [string, ...string[]]>(values: V, options: Within = {}) =>
  mark(z.enum(values).default(values[0] as never), { kind: 'choice', ...options })

/** A calendar day, `2024-01-22`. */
export const date = (options: Within = {}) =>
  mark(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-01-22')
      .optional(),
    { kind: 'date', ...options },
  )

/** A date as exact as it is known: `2023`, `2023-10` or `2023-10-19`. */
export const partialDate = (options: Within = {}) =>
  mark(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2024, 2024-01 or 2024-01-22')
      .optional(),
    {
      kind: 'date',
      ...options,
    },
  )

/** A moment in universal time, `2024-01-21T18:00:00Z`. */
export const instant = (options: Within = {}) => mark(z.iso.datetime().optional(), { kind: 'instant', ...options })

/** A local time of day with its date, `2024-01-22T11:40`, read in the zone beside it. */
export const localTime = (options: Within = {}) =>
  mark(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time such as 2024-01-22T11:40')
      .optional(),
    { kind: 'date', ...options },
  )

export const amount = (options: Within = {}) => mark(z.number().optional(), { kind: 'number', ...options })

export const flag = (options: Within = {}) => mark(z.boolean().default(false), { kind: 'flag', ...options })

/** Several small things inside a record, in the order given, each with an id of its own. */
export const parts = <S extends z.ZodRawShape>(shape: S, options: Within = {}) =>
  mark(z.array(openObject({ id: z.string(), ...shape })).default([]), { kind: 'parts', ...options })

/** Any other schema as a field. */
export const other = <S extends z.ZodType>(schema: S, options: Within = {}) =>
  mark(schema, { kind: 'other', ...options })

/** What only staff should read unless the record says otherwise. */
export const staffOnly = { within: { level: 'staff' } } as const
/** What leaders and staff should read. */
export const leadersOnly = { within: { level: 'leaders' } } as const
/** What stays in the delegation even when its record may be left behind. */
export const delegationOnly = { within: { level: 'delegation' } } as const
/** What only the person, or the company and its people, should read, besides staff. */
export const selfOnly = { within: { level: 'delegation', only: 'self' } } as const
