import type { TableCell, TableRow } from '../../blocks.ts'

/** A cell with the column and row it begins in, and how far it reaches inside the table. */
export type GridCell = Readonly<{ cell: TableCell; column: number; columns: number; rows: number }>

/**
 * Cells in their columns. A cell that reaches down keeps its columns from the rows below; what reaches beyond the table
 * ends at its edge.
 */
export function tableGrid(rows: readonly TableRow[], width: number): readonly (readonly GridCell[])[] {
  const taken = new Array<number>(width).fill(0)
  return rows.map((row, index) => {
    const cells: GridCell[] = []
    let column = 0
    for (const cell of row.cells) {
      while (column < width && (taken[column] ?? 0) > 0) column++
      if (column >= width) break
      const columns = Math.max(1, Math.min(cell.columns ?? 1, width - column))
      const down = Math.max(1, Math.min(cell.rows ?? 1, rows.length - index))
      cells.push({ cell, column, columns, rows: down })
      for (let at = column; at < column + columns; at++) taken[at] = down
      column += columns
    }
    for (let at = 0; at < width; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
    return cells
  })
}
