import { type KeyboardEvent, useCallback, useMemo } from 'react'
import { type DecidedRows, isTaken, takeRows } from '../../state/import-decisions.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { Column } from '../../ui/table-types.ts'
import classes from './import.module.css'
import { groupsOf, type Line, placeOf, unsure, whatOf } from './review-rows.ts'
import { RowState } from './row-state.tsx'
import { useImports } from './use-import.ts'
import { stateLabels, stateOrder, sureness } from './words.ts'

export type ReviewTableProps = Readonly<{
  state: Reviewing
  /** The rows in sight after the filter. */
  lines: readonly Line[]
  onOpen: () => void
  onClearFilter: () => void
}>

/** Everything that was read, a row each: ticked rows come in. */
export function ReviewTable({ state, lines, onOpen, onClearFilter }: ReviewTableProps) {
  const imports = useImports()
  const { review, decided, opened } = state
  const columns = useMemo(() => columnsFor(decided), [decided])
  const ticked = useMemo(
    () => new Set(lines.filter(({ row }) => isTaken(row, decided)).map(({ id }) => id)),
    [lines, decided],
  )
  const groups = useMemo(() => groupsOf(review.rows), [review.rows])
  const groupOf = useCallback(
    ({ row }: Line) => groups.get(row.collection) ?? { id: row.collection, title: row.collection },
    [groups],
  )
  const tick = (chosen: ReadonlySet<string>) => {
    const on = lines.filter(({ id }) => chosen.has(id) && !ticked.has(id)).map(({ row }) => row)
    const off = lines.filter(({ id }) => !chosen.has(id) && ticked.has(id)).map(({ row }) => row)
    imports.change({ decided: takeRows(takeRows(decided, on, true), off, false) })
  }
  // Esc would take every tick away, as in other tables; here the ticks are the work that was done.
  const keep = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation()
  }
  return (
    <div className={classes.table} onKeyDownCapture={keep}>
      <DataTable
        label="Records of the import"
        columns={columns}
        rows={lines}
        selected={ticked}
        onSelected={tick}
        active={opened}
        onActive={(key) => imports.change({ opened: key })}
        onOpen={onOpen}
        groupOf={groupOf}
        empty={
          <EmptyState title="No record under this filter">
            <Button onPress={onClearFilter}>Clear the filter</Button>
          </EmptyState>
        }
      />
    </div>
  )
}

const columnsFor = (decided: DecidedRows): readonly Column<Line>[] => [
  { id: 'title', label: 'Record', width: 13, grow: true, isStrong: true, text: ({ row }) => row.title },
  {
    id: 'state',
    label: 'State',
    width: 6.5,
    text: ({ row }) => stateLabels[row.state],
    cell: ({ row }) => <RowState state={row.state} />,
    compare: (a, b) => stateOrder.indexOf(a.row.state) - stateOrder.indexOf(b.row.state),
  },
  { id: 'what', label: 'What it brings', width: 10, grow: true, text: ({ row }) => whatOf(row, decided) },
  {
    id: 'sure',
    label: 'How sure',
    width: 6,
    text: ({ row }) => sureness(row.confidence),
    cell: ({ row }) =>
      row.confidence < unsure ? <StateBadge tone="warn">Unsure</StateBadge> : sureness(row.confidence),
    compare: (a, b) => a.row.confidence - b.row.confidence,
  },
  { id: 'from', label: 'From', width: 10, grow: true, text: ({ row }) => placeOf(row) },
]
