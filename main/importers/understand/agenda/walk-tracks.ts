import { findClock } from '../text/clock.ts'
import { foldWords } from '../text/fold.ts'
import { addItem, addStructure, type Collector } from './collector.ts'
import { headRole } from './columns.ts'
import type { FlowCell, FlowRow, FlowTable } from './flow.ts'

/** The row of heads of a table that sets rooms or tracks beside each other: `Time | Room A | Room B`. */
export const trackHeads = (table: FlowTable): FlowRow | undefined =>
  table.rows.slice(0, 3).find(({ cells: [first, ...others] }) => {
    return first && headRole(first.text) === 'time' && others.length > 1 && others.every((cell) => isTrack(cell.text))
  })

/** Each cell is an item in the room of its column; one over all columns is for everybody. */
export function trackRow(collector: Collector, heads: FlowRow, row: FlowRow): void {
  const [first, ...cells] = row.cells
  const clock = first ? findClock(first.text, { loose: true }) : undefined
  if (!first || !clock) return
  for (const cell of cells) {
    const over = heads.cells.filter((head) => covers(cell, head.column))
    const [place] = over.length === 1 ? over : []
    addItem(collector, {
      title: cell,
      clock,
      timeUnits: [...first.units],
      isFromTable: true,
      ...(place ? { place } : {}),
    })
  }
}

export const addHeads = (collector: Collector, heads: FlowRow): void => {
  for (const cell of heads.cells) addStructure(collector, cell, 'the head of a column')
}

const isTrack = (text: string) =>
  /^(?:room|sala|salon|salle|hall|track|stream|auditorium|auditorio|workshop|taller|session|sesion|stage) ?(?:[a-z]|\d{1,2}|[ivx]{1,4}|[\p{L}]+)$/u.test(
    foldWords(text),
  )

const covers = (cell: FlowCell, column: number) => column >= cell.column && column < cell.column + cell.columns
