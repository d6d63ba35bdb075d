import type { Cell, GridRow } from './grid.ts'
import { isHeadText, isKnownHead } from './head-row.ts'
import { foldHead } from './match-columns.ts'

/** The head of a table and the rows it takes up. */
type Head = Readonly<{ row: GridRow; first: number; last: number }>

/**
 * Heads often stand in two rows: `Contact` over `E-mail` and `Phone`. They are read as one row, each column under its
 * own name, with the one above it where the own one says too little. `at` is the row that was found to be the head.
 */
export function headOf(rows: readonly GridRow[], at: number): Head | undefined {
  const row = rows[at]
  if (!row) return undefined
  const below = rows[at + 1]
  const above = rows[at - 1]
  if (below && isPair(row, below)) return { row: joined(row, below), first: at, last: at + 1 }
  if (above && isPair(above, row)) return { row: joined(above, row), first: at - 1, last: at }
  return { row, first: at, last: at }
}

/** Does the lower row part what the upper one names? A row of values has something under the single columns too. */
function isPair(top: GridRow, sub: GridRow): boolean {
  if (top.cells.length < 2 || ![...top.cells, ...sub.cells].every(isHeadText)) return false
  const under = sub.cells.map((cell) => ({ cell, over: overOf(top, cell) }))
  const isParted = top.cells.some((cell) => under.filter(({ over }) => over === cell).length > 1)
  const isFree = under.every(({ over }) => over === undefined || widthOf(top, over) > 1)
  if (!isParted || !isFree) return false
  const known = sub.cells.filter(({ text }) => isKnownHead(foldHead(text))).length
  return known * 2 >= sub.cells.length
}

/** The cell above: the last one that begins at or before the column. */
const overOf = ({ cells }: GridRow, { column }: Cell): Cell | undefined =>
  cells.findLast((cell) => cell.column <= column)

/** How many columns a head reaches over, merged or with nothing beside it. */
function widthOf({ cells }: GridRow, cell: Cell): number {
  const next = cells.find((other) => other.column > cell.column)
  return next ? next.column - cell.column : Math.max(cell.columns, 2)
}

function joined(top: GridRow, sub: GridRow): GridRow {
  const named = new Set<Cell>()
  const lower = sub.cells.map((cell): Cell => {
    const over = overOf(top, cell)
    const isAlone = sub.cells.filter((other) => foldHead(other.text) === foldHead(cell.text)).length === 1
    const says = isAlone && isKnownHead(foldHead(cell.text))
    // The words above are of the first column that they stand over.
    const units = over && !named.has(over) ? [...over.units, ...cell.units] : cell.units
    if (over) named.add(over)
    return { ...cell, text: over && !says ? `${over.text} ${cell.text}` : cell.text, units }
  })
  const cells = [...top.cells.filter((cell) => !named.has(cell)), ...lower].toSorted((a, b) => a.column - b.column)
  return { number: sub.number, isHead: top.isHead || sub.isHead, cells }
}
