import type { z } from 'zod'
import type { ErrorCode, Finding } from '../errors.ts'
import { fail, ok, type Result } from '../result.ts'
import { type AnyRecord, type CollectionName, collectionNames, definitionOf, isCollectionName } from './collections.ts'
import { integrity } from './integrity.ts'
import { emptyTrip, type Trip, tripFormat } from './trip.ts'
import { isHarmless, type Keys, keysOf, tellUnknownKeys } from './unknown-keys.ts'

/** A trip as read, and what it holds that this version does not understand or that does not hang together. */
export type ParsedTrip = Readonly<{
  trip: Trip
  /** Paths of what a newer version wrote: `collections/cars`, `delegates/anna/starSign`. It is kept. */
  unknown: readonly string[]
  findings: readonly Finding[]
}>

/** Why something is not a trip, as one plain sentence. */
export type TripProblem = Readonly<{ code: ErrorCode; message: string }>

/** The trip in what JSON gave, checked record by record and with defaults filled in. */
export function parseTrip(json: unknown): Result<ParsedTrip, TripProblem> {
  const read = readRecords(json)
  return read.ok ? ok({ ...read.value, findings: integrity(read.value.trip) }) : read
}

/** The same without looking at what hangs together. */
export function readRecords(json: unknown): Result<Omit<ParsedTrip, 'findings'>, TripProblem> {
  if (!isPlain(json) || !isPlain(json['collections'])) return fail(notATrip)
  const { format, collections, ...rest } = json
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return fail(notATrip)
  if (format > tripFormat) return fail(newerFormat)
  const unknown = new Map<string, unknown>(Object.entries(rest))
  const others: [string, unknown][] = []
  const trip: Record<string, unknown> = emptyTrip()
  for (const [name, records] of Object.entries(collections)) {
    if (!isCollectionName(name)) {
      others.push([name, records])
      unknown.set(`collections/${name}`, records)
      continue
    }
    const parsed = parseCollection(name, records, unknown)
    if (!parsed.ok) return parsed
    trip[name] = parsed.value
  }
  for (const [path, value] of unknown) {
    if (`/${path}`.endsWith('/__proto__') || !isHarmless(value)) return fail(damaged(path, notKept))
  }
  const kept = { ...rest, ...(others.length > 0 ? { collections: Object.fromEntries(others) } : {}) }
  if (Object.keys(kept).length > 0) trip['unknown'] = kept
  // Every collection was replaced by checked records of its own kind.
  return ok({ trip: trip as Trip, unknown: [...unknown.keys()] })
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const notATrip: TripProblem = {
  code: 'not-a-trip',
  message: 'This is not a trip: it has no format number or no collections.',
}
const newerFormat: TripProblem = {
  code: 'newer-format',
  message: 'This trip was written by a newer version of Attaché; it was left as it is. Open it with that version.',
}

const notKept = 'it is nested too deep or uses a name that cannot be used in a trip'

const damaged = (place: string, why: string): TripProblem => ({
  code: 'damaged-file',
  message: `The trip cannot be read because ${place} does not fit: ${why}.`,
})

const keysByCollection = new Map<CollectionName, Keys | null>()

function keysOfCollection(collection: CollectionName): Keys | null {
  const known = keysByCollection.get(collection)
  if (known !== undefined) return known
  const fresh = keysOf(definitionOf(collection).schema)
  keysByCollection.set(collection, fresh)
  return fresh
}

function parseCollection(
  collection: CollectionName,
  records: unknown,
  unknown: Map<string, unknown>,
): Result<Readonly<Record<string, AnyRecord>>, TripProblem> {
  if (!isPlain(records)) return fail(damaged(`collections/${collection}`, 'expected records by their ids'))
  const { schema } = definitionOf(collection)
  const keys = keysOfCollection(collection)
  const parsed: Record<string, AnyRecord> = {}
  for (const id of Object.keys(records)) {
    const place = `${collection}/${id}`
    if (id === '__proto__') return fail(damaged(place, notKept))
    if (keys) tellUnknownKeys(keys, records[id], place, (path, value) => unknown.set(path, value))
    const result = schema.safeParse(records[id])
    if (!result.success) return fail(misfit(place, result.error))
    // What the definition of this collection accepted is a record of it.
    parsed[id] = result.data as AnyRecord
  }
  return ok(parsed)
}

function misfit(place: string, error: z.ZodError): TripProblem {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  return damaged(field ? `the field ${field} of ${place}` : place, issue ? expectation(issue) : 'it has another shape')
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')) return `expected ${issue.message}`
  if (issue.code === 'invalid_key') return 'a key is not of the expected form'
  const text = issue.message.replace(/^Invalid (input|option): /, '')
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * The trip as text. The same trip gives the same text: collections in the order of their definitions, records in
 * theirs, fields as defined, then what a newer version wrote, by name. Empty collections are left out.
 */
export function serialiseTrip(trip: Trip, options: Readonly<{ pretty?: boolean }> = {}): string {
  const { collections: unknownCollections, ...rest } = trip.unknown ?? {}
  const known = collectionNames.flatMap((name) => {
    const records = inTextOrder(trip, name)
    return records.length === 0 ? [] : [[name, orderedRecords(name, records)] as const]
  })
  const collections = { ...Object.fromEntries(known), ...(isPlain(unknownCollections) ? unknownCollections : {}) }
  return JSON.stringify({ format: tripFormat, ...rest, collections }, undefined, options.pretty ? 2 : undefined)
}

/** The records of a collection in the order the text has them. */
export const inTextOrder = (trip: Trip, name: CollectionName): readonly (readonly [id: string, AnyRecord])[] =>
  Object.entries<AnyRecord>(trip[name]).sort(byOrder)

const byOrder = ([keyA, a]: readonly [string, AnyRecord], [keyB, b]: readonly [string, AnyRecord]) =>
  compare(a.order, b.order) || compare(keyA, keyB)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function orderedRecords(collection: CollectionName, records: readonly (readonly [string, AnyRecord])[]) {
  const keys = keysOfCollection(collection)
  const names = keys?.kind === 'object' ? [...keys.known.keys()] : []
  const isKnown = new Set(names)
  return Object.fromEntries(
    records.map(([id, record]) => {
      const others = Object.keys(record).filter((name) => !isKnown.has(name))
      // A record may hold more fields than its type knows: those a newer version wrote.
      const fields = record as Readonly<Record<string, unknown>>
      return [id, Object.fromEntries([...names, ...others.sort()].map((name) => [name, fields[name]]))]
    }),
  )
}
