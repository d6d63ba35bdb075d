import type { Change } from '../../../shared/edit/edit.ts'
import type { Decision, ReviewRow } from '../../../shared/importing/review.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Draft } from '../draft.ts'
import type { SourceFile } from '../source-document.ts'
import type { Unit } from '../units.ts'

/**
 * The contract between understanding and review. `reconcile.ts` compares drafts with the trip; `accept.ts` turns
 * decisions into changes. Both are pure.
 */
export type ReconcileInput = Readonly<{
  files: readonly SourceFile[]
  drafts: readonly Draft[]
  /** By key; evidence shows their words. */
  units: ReadonlyMap<string, Unit>
}>

/** Rows for people, and under the key of each the values that will be set. */
export type Reconciled = Readonly<{
  rows: readonly ReviewRow[]
  drafts: ReadonlyMap<string, JoinedDraft>
  /** Key of the row that each draft of the import went into. */
  rowOf: ReadonlyMap<string, string>
}>

/** Drafts of one or several files that are the same thing. */
export type JoinedDraft = Readonly<{
  /** That of the first of them. */
  key: string
  collection: CollectionName
  fields: ReadonlyMap<string, JoinedField>
  confidence: number
  why: string
  file: string
  at: string
}>

/** What a file says of a field, and what other files say instead. */
export type JoinedField = Statement & Readonly<{ others: readonly Statement[] }>
export type Statement = Readonly<{
  /** As the record's schema takes it, ids of its parts included; references as the draft gave them. */
  value: unknown
  file: string
  at: string
  words: string
  why?: string
}>

export type AcceptInput = Readonly<{
  reconciled: Reconciled
  decisions: readonly Decision[]
  files: readonly AcceptedFile[]
  /** Universal time of the import. */
  at: string
  /** A fresh id for a record of this collection, from its title: readable, unique in trip and edit. */
  newId: (collection: CollectionName, title: string) => string
  /** Made ready by the service, under the names that `picturesWanted` gave; one that is missing is left out. */
  pictures: ReadonlyMap<string, ReadyPicture>
}>

/** A picture that stands in the trip's media. */
export type ReadyPicture = Readonly<{
  sha256: string
  size: number
  kind: 'jpeg' | 'png'
  width?: number
  height?: number
}>

/** What is remembered of a file with the trip, as its `sources` record. */
export type AcceptedFile = Readonly<{
  file: SourceFile
  title: string
  units: number
  placed: number
  structure: number
  notices: readonly string[]
  /** Kept as notes when the person asked for it, else only counted. */
  leftOver: readonly Unit[]
  keepLeftOver: boolean
}>

export type Reconcile = (
  trip: Trip,
  input: ReconcileInput,
) => Reconciled &
  Readonly<{
    /** Units of the values that reached a row; no others are in the trip when all is taken. */ placed: ReadonlySet<string>
  }>
export type ChangesOf = (trip: Trip, input: AcceptInput) => readonly Change[]
/** The names (`picture:<file>#<picture id>`) of the pictures that the accepted changes will show. */
export type PicturesWanted = (trip: Trip, input: Omit<AcceptInput, 'pictures'>) => readonly string[]

/** How a draft names a picture of a file in a field that refers to media. */
export const isPictureName = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('picture:')
