import type { StoreApi } from 'zustand/vanilla'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Review } from '../../shared/importing/review.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { DecidedRows } from './import-decisions.ts'
import type { ChosenFile } from './import-files.ts'

export type SheetMapping = Review['mappings'][number]
export type LeftOverUnit = Readonly<{ file: string; at: string; words: string }>

/** A file the host did not take, with its sentence. The others go on. */
export type RefusedFile = Readonly<{ name: string; message: string }>

export type Reading = Readonly<{
  kind: 'reading'
  stage: 'sending' | 'reading' | 'understanding'
  files: readonly string[]
  refused: readonly RefusedFile[]
  /** Of the file being read. */
  message: string
  done: number
  of: number
}>

export type Reviewing = Readonly<{
  kind: 'reviewing'
  step: 'columns' | 'review'
  review: Review
  /** As changed by hand; the review knows of it after `readAgain`. */
  mappings: readonly SheetMapping[]
  decided: DecidedRows
  keepLeftOver: boolean
  /** The row that is open. */
  opened: string | undefined
  /** Something is under way at the host: reading again, taking in. */
  busy: string | undefined
  problem: string | undefined
  refused: readonly RefusedFile[]
}>

export type Done = Readonly<{
  kind: 'done'
  edit: Edit
  /** Undone again: nothing of it is in the trip. */
  isTakenBack: boolean
  reviewing: Reviewing
}>

/** An import of an earlier page, in hand at the host. */
export type WaitingImport = Output<'import.waiting'>['imports'][number]

/** One import from the drop to the end. */
export type ImportState =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'waiting'; found: WaitingImport }>
  | Reading
  | Readonly<{
      kind: 'stopped'
      message: string
      refused: readonly RefusedFile[]
      /** The files are at hand still. */
      canRead: boolean
    }>
  | Reviewing
  | Done

export type ImportStore = Readonly<{
  store: StoreApi<ImportState>
  begin(files: readonly ChosenFile[]): Promise<void>
  /** An import of an earlier page that the host has in hand. */
  offer(found: WaitingImport): void
  /** Goes on with what was offered. */
  goOn(): Promise<void>
  /** Stops reading, or forgets the review. */
  cancel(): Promise<void>
  /** The same files once more. */
  again(): Promise<void>
  /** A decision of the person about the review. */
  change(change: Partial<Omit<Reviewing, 'kind' | 'review'>>): void
  /** Takes a row for another record, and lays it beside that one. */
  takeFor(row: string, as: string): Promise<void>
  readAgain(): Promise<void>
  leftOver(from: number, count: number): Promise<readonly LeftOverUnit[] | undefined>
  /** Lets the person save what was found, taken in and left over. */
  saveReport(form: 'json' | 'text' | 'leftOver'): Promise<void>
  accept(): Promise<void>
  takeBack(): Promise<void>
  /** From the end back to the review, looked at anew. */
  backToReview(): Promise<void>
}>
