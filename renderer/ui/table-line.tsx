import { Check, ChevronRight } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { CellEditor } from './cell-editor.tsx'
import classes from './data-table.module.css'
import { iconSize } from './icon.ts'
import type { Line } from './table-lines.ts'
import type { CellActs, CellPlace, Column, Editing } from './table-types.ts'

export type TableLineProps<R extends Readonly<{ id: string }>> = Readonly<{
  line: Line<R>
  index: number
  columns: readonly Column<R>[]
  grid: CSSProperties
  cellId: (place: CellPlace) => string
  focusedColumn: number | undefined
  isTicked: boolean | undefined
  isActive: boolean
  isChanged: boolean
  isClosed: boolean
  editing: Editing | undefined
  on: CellActs<R>
}>

/** One row, or the head of a group of rows. */
// It draws the rows of any record, which `memo` forgets.
export const TableLine = memo(OneLine) as unknown as typeof OneLine

function OneLine<R extends Readonly<{ id: string }>>(props: TableLineProps<R>) {
  const { line, index, columns, grid, cellId, focusedColumn, isTicked, isActive, isChanged, isClosed, editing, on } =
    props
  if (line.kind === 'group') {
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-expanded={!isClosed}
        className={classes.group}
        style={{ minWidth: grid.minWidth }}
        data-line
      >
        <div
          id={cellId({ row: index, column: focusedColumn ?? 0 })}
          role="gridcell"
          aria-colspan={columns.length}
          className={classes.groupCell}
          data-focused={focusedColumn !== undefined || undefined}
          onClick={() => on.fold(line.group.id)}
        >
          <ChevronRight size={iconSize.twisty} aria-hidden data-open={!isClosed || undefined} />
          <strong>{line.group.title}</strong>
          <span>{line.group.facts ?? line.count}</span>
        </div>
      </div>
    )
  }
  const { row } = line
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked ?? (isActive || undefined)}
      className={classes.row}
      style={grid}
      data-line
      data-active={isActive || undefined}
      data-ticked={isTicked || undefined}
      data-changed={isChanged || undefined}
    >
      {isTicked === undefined ? null : (
        <span
          className={classes.tick}
          data-ticked={isTicked || undefined}
          aria-hidden
          onClick={(event) => on.tick(index, event.shiftKey)}
        >
          <span>{isTicked ? <Check size={11} /> : null}</span>
        </span>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          id={cellId({ row: index, column: at })}
          role="gridcell"
          aria-colindex={at + 1}
          aria-readonly={column.set ? undefined : true}
          className={classes.cell}
          data-align={column.align}
          data-strong={column.isStrong || undefined}
          data-book={column.isBook || undefined}
          data-focused={focusedColumn === at || undefined}
          data-written={editing?.column === at || undefined}
          onMouseDown={(event) => on.press({ row: index, column: at }, event)}
          onDoubleClick={() => on.edit({ row: index, column: at })}
        >
          <span className={classes.words}>{column.cell?.(row) ?? column.text(row)}</span>
          {editing?.column === at ? (
            <CellEditor
              label={`${column.label}, ${columns.find((each) => each.isStrong)?.text(row) ?? ''}`}
              text={column.text(row)}
              typed={editing.typed}
              options={column.options?.(row)}
              addLabel={column.add?.label}
              onKeep={(value, after) => on.keep(row, column, value, after)}
              onAdd={(typed, after) => on.add(row, column, typed, after)}
              onCancel={on.cancel}
            />
          ) : null}
        </div>
      ))}
    </div>
  )
}
