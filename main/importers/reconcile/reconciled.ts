import type { Change } from '../../../shared/edit/edit.ts'
import type { Decision, ReviewRow } from '../../../shared/importing/review.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Draft } from '../draft.ts'
import type { SourceFile } from '../source-document.ts'
import type { Unit } from '../units.ts'

/**
 * The contract between understanding and review. `reconcile.ts` compares drafts with the trip:
 * `reconcile(trip, input): Reconciled`; `accept.ts` turns decisions into changes: `changesOf(trip, reconciled, decisions, taken): readonly Change[]`.
 */
export type ReconcileInput = Readonly<{
  files: readonly SourceFile[]
  drafts: readonly Draft[]
  /** By key; evidence shows their words. */
  units: ReadonlyMap<string, Unit>
}>

/** Rows for people, and beside each, under its key, the draft and the values that will be set. */
export type Reconciled = Readonly<{ rows: readonly ReviewRow[]; drafts: ReadonlyMap<string, Draft> }>

export type AcceptInput = Readonly<{
  reconciled: Reconciled
  decisions: readonly Decision[]
  files: readonly AcceptedFile[]
  /** Universal time of the import. */
  at: string
  /** A fresh id for a record of this collection, from its title: readable, unique in trip and edit. */
  newId: (collection: string, title: string) => string
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

export type Reconcile = (trip: Trip, input: ReconcileInput) => Reconciled
export type ChangesOf = (trip: Trip, input: AcceptInput) => readonly Change[]
