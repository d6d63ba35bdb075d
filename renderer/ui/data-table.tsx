import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react'
import classes from './data-table.module.css'
import { TableHead } from './table-head.tsx'
import { TableLine } from './table-line.tsx'
import { linesInSight, linesOf, sortRows } from './table-lines.ts'
import type { CellActs, CellPlace, Column, Editing, RowGroup, Sorting } from './table-types.ts'
import { useSight } from './use-sight.ts'
import { useTableKeys } from './use-table-keys.ts'

export type DataTableProps<R extends Readonly<{ id: string }>> = Readonly<{
  label: string
  columns: readonly Column<R>[]
  /** In their own order; pressing a head sorts them here. */
  rows: readonly R[]
  /** The record in sight elsewhere, as in the inspector; follows the focused row. */
  active?: string | undefined
  onActive?: (id: string) => void
  /** Rows that are ticked; without it no row can be. */
  selected?: ReadonlySet<string>
  onSelected?: (selected: ReadonlySet<string>) => void
  groupOf?: (row: R) => RowGroup
  isChanged?: (row: R) => boolean
  /** Enter on a row whose cell cannot be written in. */
  onOpen?: (row: R) => void
  onRemove?: (ids: readonly string[]) => void
  /** Several cells were pasted at a cell: the rows from there down as shown. Asked once, one undo. */
  onPaste?: (rows: readonly R[], column: string, cells: readonly (readonly string[])[]) => void
  /** Shown at the foot while two or more rows are ticked. */
  bulk?: ReactNode
  empty?: ReactNode
}>

/**
 * Rows of records: drawn only where they are in sight, so two thousand are as quick as twenty. One tab stop; arrows go
 * from cell to cell, Enter, F2 or typing writes in one.
 */
export function DataTable<R extends Readonly<{ id: string }>>(props: DataTableProps<R>) {
  const { label, columns, rows, selected, groupOf, active, bulk, empty } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<Sorting>()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<CellPlace>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing>()
  const lines = useMemo(
    () => linesOf(sortRows(rows, columns, sorting), groupOf, closed),
    [rows, columns, sorting, groupOf, closed],
  )
  const sight = useSight(box, lines.length)
  const at: CellPlace = {
    row: Math.min(focused.row, lines.length - 1),
    column: Math.min(focused.column, columns.length - 1),
  }
  const keys = useTableKeys({
    ...props,
    box,
    lines,
    at,
    line: sight.line,
    setFocused,
    editing,
    setEditing,
    sorting,
    setSorting,
    setClosed,
  })
  const { from, to } = linesInSight(lines.length, sight)
  const template = columns.map((column) => (column.grow ? `minmax(${column.width}rem, 1fr)` : `${column.width}rem`))
  // The same least width for every row: what its own words would need differs, and columns would not stand in line.
  const least = columns.reduce((sum, column) => sum + column.width, selected ? 1.75 : 0)
  const tracks = `${selected ? '1.75rem ' : ''}${template.join(' ')}`
  const grid = useMemo(() => ({ gridTemplateColumns: tracks, minWidth: `${least}rem` }), [tracks, least])
  const cellId = useCallback((place: CellPlace) => `${id}-${place.row}-${place.column}`, [id])
  const on = useSameActs(keys.cell)

  return (
    <div className={classes.frame} data-empty={lines.length === 0 || undefined}>
      <div
        ref={box}
        role={groupOf ? 'treegrid' : 'grid'}
        className={classes.grid}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={selected ? true : undefined}
        aria-activedescendant={editing || lines.length === 0 ? undefined : cellId(at)}
        tabIndex={0}
        data-editing={editing ? true : undefined}
        data-some-ticked={(selected && selected.size > 0) || undefined}
        onScroll={sight.onScroll}
        onKeyDown={keys.onKeyDown}
        onCopy={keys.onCopy}
        onPaste={keys.onPaste}
      >
        <TableHead
          columns={columns}
          sorting={sorting}
          grid={grid}
          ticked={
            selected
              ? rows.length > 0 && rows.every((row) => selected.has(row.id))
                ? true
                : selected.size > 0
                  ? 'some'
                  : false
              : undefined
          }
          cellId={(column) => cellId({ row: -1, column })}
          focusedColumn={at.row === -1 ? at.column : undefined}
          onSort={keys.sort}
          onTickAll={keys.tickAll}
        />
        <div style={{ height: from * sight.line }} />
        {lines.slice(from, to).map((line, index) => {
          const row = from + index
          return (
            <TableLine
              key={line.kind === 'row' ? line.row.id : `group ${line.group.id}`}
              line={line}
              index={row}
              columns={columns}
              grid={grid}
              cellId={cellId}
              focusedColumn={row === at.row ? at.column : undefined}
              isTicked={selected && line.kind === 'row' ? selected.has(line.row.id) : undefined}
              isActive={line.kind === 'row' && line.row.id === active}
              isChanged={line.kind === 'row' && (props.isChanged?.(line.row) ?? false)}
              isClosed={line.kind === 'group' && closed.has(line.group.id)}
              editing={editing?.row === row ? editing : undefined}
              on={on}
            />
          )
        })}
        <div style={{ height: (lines.length - to) * sight.line }} />
      </div>
      {lines.length === 0 ? empty : null}
      {bulk && selected && selected.size > 1 ? (
        <div className={classes.bulk} role="toolbar" aria-label="For the rows that are ticked">
          {bulk}
        </div>
      ) : null}
    </div>
  )
}

/** The latest acts behind functions that stay the same: a row is drawn again only when it looks different. */
function useSameActs<R>(acts: CellActs<R>): CellActs<R> {
  const latest = useRef(acts)
  latest.current = acts
  return useMemo(
    () => ({
      press: (...given) => latest.current.press(...given),
      edit: (...given) => latest.current.edit(...given),
      tick: (...given) => latest.current.tick(...given),
      fold: (...given) => latest.current.fold(...given),
      keep: (...given) => latest.current.keep(...given),
      add: (...given) => latest.current.add(...given),
      cancel: () => latest.current.cancel(),
    }),
    [],
  )
}
