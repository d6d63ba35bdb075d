import type { CollectionName } from '../../shared/model/collections.ts'

/** A record as an import proposes it: nothing of the trip changes before somebody accepts it. */
export type Draft = Readonly<{
  /** Unique in the import; other drafts refer to it by this: `agenda.docx#p12`. */
  key: string
  collection: CollectionName
  /** By field name; a field it says nothing of is absent. */
  fields: Readonly<Record<string, DraftField>>
  /** 0 to 1: how sure we are that this is such a record. Under 0.5 it is offered, but not ticked. */
  confidence: number
  /** What speaks for it, one plain sentence: a row under the heads Name, Organisation and Role. */
  why: string
}>

export type DraftField = Readonly<{
  /** As the record's schema takes it; a reference is the key of a draft or the id of a record. */
  value: unknown
  /** The units it was read from, as `unitKey` names them; empty for what was inferred, which `why` then says. */
  units: readonly string[]
  /** Where a person finds it in its file. */
  at: string
  why?: string
}>

/** What understanding found in one or all files. */
export type Understanding = Readonly<{
  drafts: readonly Draft[]
  /** Units that say something without being a value: the head of a column, the heading of a day. With the reason. */
  structure: readonly Readonly<{ unit: string; why: string }>[]
  /** What was unclear and how it was taken: one plain sentence each. */
  questions: readonly Readonly<{ file: string; at: string; message: string }>[]
  /** How the columns of each sheet were matched, to be shown and changed. */
  mappings: readonly SheetMapping[]
}>

/** How the columns of a sheet or table map to fields. The key is the shape, so that the next such file is read alike. */
export type SheetMapping = Readonly<{
  file: string
  table: string
  /** The folded heads joined: the same for every file of that shape. */
  shape: string
  collection: CollectionName | 'none'
  /** Number of the head row; 0 when there is none. */
  headRow: number
  columns: readonly ColumnMapping[]
}>
export type ColumnMapping = Readonly<{
  column: number
  head: string
  /** Field of the collection, `name.given` for a part of a name, or empty: left over. */
  field: string
  confidence: number
  why: string
  /** A few values, to judge by. */
  examples: readonly string[]
}>

/** What understanding is told besides the files. */
export type ImportContext = Readonly<{
  /** Languages of the trip, first the main one. */
  languages: readonly string[]
  /** First and last day of the trip when known; recurrence is unfolded within, years are guessed near. */
  from?: string
  to?: string
  /** IANA zone of the place when known. */
  zone?: string
  /** Names of our own organisation and companies: their people are delegates rather than officials. */
  ourSide: readonly string[]
  /** By shape: mappings that somebody confirmed before. */
  mappings: readonly SheetMapping[]
}>
