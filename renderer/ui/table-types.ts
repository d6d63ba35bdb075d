import type { MouseEvent, ReactNode } from 'react'
import type { Option } from './select.tsx'

/** A column of a table of `R`. What it `text`s is what finding, sorting and copying see. */
export type Column<R> = Readonly<{
  id: string
  label: string
  /** Rem; what is left over goes to the columns that `grow`. */
  width: number
  grow?: boolean
  align?: 'end'
  /** The one bold column: the name. */
  isStrong?: boolean
  /** The words print: in the book face, over as many lines as they need. */
  isBook?: boolean
  /** Only staff and the person read it: a lock in the head. */
  isLocked?: boolean
  text: (row: R) => string
  /** What is shown, when more than the text. */
  cell?: (row: R) => ReactNode
  /** Makes the cell one to write in. Gets what was typed, or the id of the option that was chosen. */
  set?: (row: R, value: string) => void
  /** What can be chosen in the cell; anything else is refused, unless `add` takes it. */
  options?: (row: R) => readonly Option[]
  add?: { label: (typed: string) => string; add: (row: R, typed: string) => void }
  /** Sorts by this when its head is pressed; without one, by the text. */
  compare?: (a: R, b: R) => number
  isSortable?: boolean
}>

/** A heading over the rows that follow it. */
export type RowGroup = Readonly<{ id: string; title: string; facts?: ReactNode }>

export type Sorting = Readonly<{ column: string; way: 'up' | 'down' }>

/** A cell by row and column, from 0; row -1 is the head. */
export type CellPlace = Readonly<{ row: number; column: number }>

/** The cell that is being written in; `typed` is the letter that opened it. */
export type Editing = CellPlace & Readonly<{ typed?: string | undefined }>

/** Where the focus goes when a cell is done. */
export type AfterEdit = 'down' | 'right' | 'left' | 'stay'

/** What the cells of a table do. */
export type CellActs<R> = Readonly<{
  press: (place: CellPlace, event: MouseEvent) => void
  edit: (place: CellPlace) => void
  tick: (index: number, isRange: boolean) => void
  fold: (group: string) => void
  keep: (row: R, column: Column<R>, value: string, after: AfterEdit) => void
  add: (row: R, column: Column<R>, typed: string, after: AfterEdit) => void
  cancel: () => void
}>
