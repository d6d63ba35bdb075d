import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../source-document.ts'
import { sourceWords } from '../source-document.ts'
import type { ShapeCell } from './aligned-tables.ts'
import { type Dress, paragraphsOf } from './paragraphs.ts'
import type { TextMaker } from './source-text.ts'

type Cell = ShapeCell &
  Readonly<{
    isHead?: boolean /** Instead of lines, when the file says what the cell holds. */
    blocks?: () => readonly SourceBlock[]
  }>

/** A table of the neutral form out of cells in rows. */
export function tableBlock(id: string, cells: readonly Cell[], dress: Dress, maker: TextMaker): SourceTable {
  const edges = new Map<number, number>()
  for (const cell of cells)
    for (const line of cell.lines)
      if (cell.columns === 1) edges.set(cell.column, Math.max(edges.get(cell.column) ?? 0, line.right))
  const rows = [...Map.groupBy(cells, (cell) => cell.row)].toSorted(([a], [b]) => a - b)
  // A row that is bold while the next is not heads the table.
  const isBold = (inside: readonly Cell[] | undefined) =>
    inside?.every((cell) => cell.lines.length > 0 && cell.lines.every((line) => line.isBold)) === true
  const headed = rows.length > 1 && isBold(rows[0]?.[1]) && !isBold(rows[1]?.[1]) && (rows[0]?.[1].length ?? 0) > 1
  return {
    kind: 'table',
    id,
    rows: rows.map(
      ([, inside], index): SourceRow => ({
        number: index + 1,
        ...((headed && index === 0) || (inside.length > 0 && inside.every((cell) => cell.isHead === true))
          ? { isHead: true as const }
          : {}),
        cells: inside
          .toSorted((a, b) => a.column - b.column)
          .map((cell): SourceCell => {
            const own = Math.max(0, ...cell.lines.map((line) => line.right))
            const edge = cell.columns === 1 ? (edges.get(cell.column) ?? own) : own
            return {
              column: cell.column,
              ...(cell.columns > 1 ? { columns: cell.columns } : {}),
              ...(cell.rows > 1 ? { rows: cell.rows } : {}),
              blocks: cell.blocks?.() ?? paragraphsOf(cell.lines, edge, { dress, maker, isCell: true }),
            }
          }),
      }),
    ),
  }
}

/** How many columns a table has. */
export const columnCount = (table: SourceTable): number =>
  Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + (cell.columns ?? 1))))

const rowWords = (row: SourceRow | undefined) =>
  (row?.cells ?? [])
    .flatMap((cell) => cell.blocks.map((block) => ('text' in block ? sourceWords(block.text) : '')))
    .join('\t')

/** The rows of a table that goes on over the page; a first row that comes again heads the table. */
export function continuedTable(first: SourceTable, second: SourceTable): SourceTable {
  const isRepeated = rowWords(second.rows[0]) === rowWords(first.rows[0])
  const count = first.rows.length
  const headed = (row: SourceRow, index: number): SourceRow =>
    isRepeated && index === 0 ? { ...row, isHead: true } : row
  return {
    ...first,
    rows: [
      ...first.rows.map(headed),
      ...second.rows.map((row, index) => ({ ...headed(row, index), number: count + index + 1 })),
    ],
  }
}
