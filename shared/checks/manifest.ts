import type { LeftOut } from '../editions/left-out.ts'
import type { Finding } from '../errors.ts'
import { type AnyRecord, collectionNames, definitionOf } from '../model/collections.ts'
import { list, type Trip } from '../model/trip.ts'

/** What became of one record. */
export type Account = Readonly<{
  /** `briefs/anam`. */
  record: string
  fate:
    | Readonly<{ kind: 'printed'; pages: readonly string[] }>
    | Readonly<{ kind: 'not-printed'; reason: string }>
    | Readonly<{ kind: 'dropped' }>
}>

export type Manifest = Readonly<{
  accounts: readonly Account[]
  recordsIn: number
  accountedFor: number
  dropped: number
  /** `214 records in, 214 accounted for, 0 dropped`. */
  sentence: string
  /** One error for each record that is neither printed nor explained. */
  findings: readonly Finding[]
}>

/** What made the book, besides the trip. */
export type BookAccount = Readonly<{
  left: readonly LeftOut[]
  /** By `collection/id`, the labels of the pages on which its lines stand, computed from the lines that were placed. */
  placed: ReadonlyMap<string, readonly string[]>
  /** By `collection/id`, why composing did not print a record it was given: a section that was not asked for. */
  reasons?: ReadonlyMap<string, string>
}>

/** The account of every record of the whole trip: printed where, or why not. */
export function accountFor(trip: Trip, book: BookAccount): Manifest {
  const left = new Map(book.left.map(({ collection, id, reason }) => [`${collection}/${id}`, reason]))
  const accounts = collectionNames.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).map(({ id }): Account => {
      const record = `${collection}/${id}`
      const pages = book.placed.get(record)
      if (pages && pages.length > 0) return { record, fate: { kind: 'printed', pages } }
      const reason = left.get(record) ?? definitionOf(collection).unprinted ?? book.reasons?.get(record)
      return { record, fate: reason === undefined ? { kind: 'dropped' } : { kind: 'not-printed', reason } }
    }),
  )
  const dropped = accounts.filter(({ fate }) => fate.kind === 'dropped')
  const accountedFor = accounts.length - dropped.length
  return {
    accounts,
    recordsIn: accounts.length,
    accountedFor,
    dropped: dropped.length,
    sentence: `${accounts.length} records in, ${accountedFor} accounted for, ${dropped.length} dropped`,
    findings: dropped.map(({ record }) => ({
      code: 'record-dropped',
      level: 'error',
      record,
      message: 'It is neither printed nor explained; this is a fault of the program.',
    })),
  }
}
