import { ArrowDown, ArrowUp, Check, Lock, Minus } from 'lucide-react'
import type { CSSProperties } from 'react'
import classes from './data-table.module.css'
import { iconSize } from './icon.ts'
import type { Column, Sorting } from './table-types.ts'

export type TableHeadProps<R> = Readonly<{
  columns: readonly Column<R>[]
  sorting: Sorting | undefined
  grid: CSSProperties
  /** Undefined: rows cannot be ticked. */
  ticked: boolean | 'some' | undefined
  cellId: (column: number) => string
  focusedColumn: number | undefined
  onSort: (column: string) => void
  onTickAll: () => void
}>

/** The names of the columns; pressing one sorts, a third time puts the rows back. */
export function TableHead<R>(props: TableHeadProps<R>) {
  const { columns, sorting, grid, ticked, cellId, focusedColumn, onSort, onTickAll } = props
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={grid}>
      {ticked === undefined ? null : (
        <span className={classes.tick} data-ticked={ticked || undefined} aria-hidden onClick={onTickAll}>
          <span>{ticked === true ? <Check size={11} /> : ticked === 'some' ? <Minus size={11} /> : null}</span>
        </span>
      )}
      {columns.map((column, index) => {
        const way = sorting?.column === column.id ? sorting.way : undefined
        return (
          <div
            key={column.id}
            id={cellId(index)}
            role="columnheader"
            className={classes.headCell}
            aria-colindex={index + 1}
            aria-sort={way === 'up' ? 'ascending' : way === 'down' ? 'descending' : undefined}
            data-align={column.align}
            data-strong={column.isStrong || undefined}
            data-focused={focusedColumn === index || undefined}
            onClick={() => onSort(column.id)}
          >
            {column.label}
            {column.isLocked ? <Lock size={iconSize.twisty} aria-label="private" /> : null}
            {way === 'up' ? <ArrowUp size={iconSize.twisty} aria-hidden /> : null}
            {way === 'down' ? <ArrowDown size={iconSize.twisty} aria-hidden /> : null}
          </div>
        )
      })}
    </div>
  )
}
