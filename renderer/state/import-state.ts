import type { Edit } from '../../shared/edit/edit.ts'
import type { Review } from '../../shared/importing/review.ts'
import type { DecidedRows } from './import-decisions.ts'

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

/** One import from the drop to the end. */
export type ImportState =
  | Readonly<{ kind: 'none' }>
  | Reading
  | Readonly<{ kind: 'stopped'; message: string; refused: readonly RefusedFile[] }>
  | Reviewing
  | Done
