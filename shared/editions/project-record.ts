import { type AnyRecord, type CollectionName, definitionOf } from '../model/collections.ts'
import { type Disclosure, disclosureSchema, narrower } from '../model/disclosure.ts'
import { makeRecord } from '../model/record.ts'
import { type TripRecord, trip as tripDefinition } from '../model/records/trip.ts'
import { type Field, fieldsOf } from '../model/walk.ts'
import { essentialField } from './essential-fields.ts'
import { knownFields } from './known-fields.ts'
import { allowsCircle, type Reader, resolveDefault } from './reader.ts'

/** What decides about every value of one projection. */
export type Sight = Readonly<{ reader: Reader; circle: ReadonlySet<string> }>

/**
 * The record with only what the reader may see: fields above the reader are at their defaults, rows and blocks above
 * the reader are gone. Undefined when the record itself, or what it cannot stand without, is above the reader.
 */
export function projectRecord(collection: CollectionName, record: AnyRecord, sight: Sight): AnyRecord | undefined {
  if (sight.reader.edition === 'staff') return record
  const definition = definitionOf(collection)
  const disclosure = record.disclosure ?? resolveDefault(definition.disclosure, record.id)
  if (definition.unprinted !== undefined || !sees(sight, disclosure)) return undefined
  if (sight.reader.edition === 'leave-behind' && record.disclosure === undefined) return undefined

  const projected: Record<string, unknown> = { id: record.id, order: record.order }
  if (record.disclosure) projected['disclosure'] = knownFields(disclosureSchema, record.disclosure)
  // Fields are read by the names their own definition gives.
  const values = record as unknown as Readonly<Record<string, unknown>>
  for (const field of fieldsOf(collection)) {
    const own = fieldDisclosure(record, field, disclosure)
    const isSeen = sees(sight, own)
    if (!isSeen && (field.facts.owner || field.name === essentialField[collection])) return undefined
    const value =
      isSeen && Object.hasOwn(values, field.name) ? seen(sight, field, values[field.name], own, record.id) : undefined
    const kept = value === undefined ? emptyValue(field) : value
    if (kept !== undefined) projected[field.name] = kept
  }
  // Each field holds either what it held, less rows and blocks, or its own default.
  return projected as unknown as AnyRecord
}

/** All that is left of the trip's own record when the reader may not see it: what dates and times need. */
export const bareTrip = (record: TripRecord): TripRecord =>
  makeRecord(tripDefinition, {
    id: record.id,
    order: record.order,
    starts: record.starts,
    ends: record.ends,
    languages: record.languages,
    clock: record.clock,
    cities: record.cities.map(({ id, zone }) => ({ id, zone })),
  })

const sees = (sight: Sight, disclosure: Disclosure) => allowsCircle(disclosure, sight.reader, sight.circle)

function fieldDisclosure(record: AnyRecord, field: Field, disclosure: Disclosure): Disclosure {
  const { within } = field.facts
  const meant = within ? narrower(disclosure, resolveDefault(within, record.id)) : disclosure
  const narrowed = record.fieldDisclosure
  const own = narrowed && Object.hasOwn(narrowed, field.name) ? narrowed[field.name] : undefined
  return own ? narrower(meant, own) : meant
}

/** A value less what in it is above the reader and what no schema names. */
function seen(sight: Sight, field: Field, value: unknown, disclosure: Disclosure, recordId: string): unknown {
  const isInPieces = field.facts.kind === 'prose' || field.facts.kind === 'parts'
  if (!isInPieces || !Array.isArray(value)) return knownFields(field.schema, value)
  // Judged before it is cut to its schema: a row may be narrowed in a file newer than this.
  const pieces = value.filter((piece) => mayRead(sight, piece, disclosure))
  const known = knownFields(field.schema, pieces)
  const hidden = field.inner.filter(
    ({ facts }) => facts.within && !sees(sight, narrower(disclosure, resolveDefault(facts.within, recordId))),
  )
  if (hidden.length === 0 || !Array.isArray(known)) return known
  const empty = Object.fromEntries(hidden.map((inner) => [inner.name, emptyValue(inner)]))
  return known.map((row) => ({ ...row, ...empty }))
}

/** May the reader see a row or a block? Not when what it says of its disclosure cannot be read. */
function mayRead(sight: Sight, piece: Readonly<{ disclosure?: unknown }>, disclosure: Disclosure): boolean {
  if (piece.disclosure === undefined) return true
  const own = disclosureSchema.safeParse(piece.disclosure)
  return own.success && sees(sight, narrower(disclosure, own.data))
}

const emptyValues = new WeakMap<object, unknown>()

/** What a field holds when nothing was said; undefined for one that may be missing. */
function emptyValue(field: Field): unknown {
  if (!emptyValues.has(field.schema)) emptyValues.set(field.schema, field.schema.safeParse(undefined).data)
  return emptyValues.get(field.schema)
}
