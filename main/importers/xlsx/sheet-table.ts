import type { Span } from '../../../shared/model/rich-text.ts'
import { columnName } from '../csv/column-name.ts'
import { safeLink } from '../safe-link.ts'
import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../source-document.ts'
import type { Area } from './cell-reference.ts'
import type { SheetComment } from './comments.ts'
import { rowOf, type SheetCell, type SheetParts } from './read-sheet.ts'

export type SheetContext = Readonly<{
  /** `s1`: opens the names of its units. */
  id: string
  name: string
  isHidden: boolean
  comments: readonly SheetComment[]
  /** Where each link leads, by the id of its relation. */
  targets: ReadonlyMap<string, string>
  /** Rows that tables mark as heads. */
  heads: ReadonlySet<number>
}>

/** A sheet in the order its program shows it; cells that only carry a comment are cells too. */
export function sheetTable(sheet: SheetParts, context: SheetContext): SourceTable {
  const comments = Map.groupBy(context.comments, (comment) => `${comment.row} ${comment.column}`)
  for (const { row, column } of context.comments) {
    const { cells } = rowOf(sheet, row)
    if (!cells.has(column)) cells.set(column, [{ column, spans: [] }])
  }
  const numbers = [...sheet.rows.keys()].toSorted((a, b) => a - b)
  const lastRow = numbers.at(-1) ?? 0
  let lastColumn = 0
  for (const row of sheet.rows.values())
    for (const column of row.cells.keys()) lastColumn = Math.max(lastColumn, column)
  const merges = new Map(sheet.merges.map((area) => [`${area.row} ${area.column}`, area]))
  const links = linksOf(sheet, context)
  const rows = numbers.flatMap((number): readonly SourceRow[] => {
    const row = sheet.rows.get(number)
    if (!row) return []
    const cells = [...row.cells.values()].flat().toSorted((a, b) => a.column - b.column)
    const used = new Set<number>()
    const made = cells.map((cell, index): SourceCell => {
      const key = `${number} ${cell.column}`
      // A damaged file may hold a cell twice: the second is named apart.
      const isFirst = !used.has(cell.column)
      used.add(cell.column)
      const merge = isFirst ? merges.get(key) : undefined
      const columns = merge ? Math.min(merge.lastColumn, lastColumn) - merge.column + 1 : 1
      const height = merge ? Math.min(merge.lastRow, lastRow) - merge.row + 1 : 1
      const isHidden = sheet.hiddenColumns.some((area) => area.column <= cell.column && cell.column <= area.lastColumn)
      const unit = `${context.id}r${number}c${cell.column + 1}${isFirst ? '' : `x${index}`}`
      return {
        column: cell.column,
        ...(columns > 1 && { columns }),
        ...(height > 1 && { rows: height }),
        ...(isHidden && { isHidden: true }),
        blocks: blocksOf(cell, {
          unit,
          at: `sheet ${context.name}, row ${number}, column ${columnName(cell.column)}`,
          link: links.get(key) ?? cell.link,
          comments: isFirst ? (comments.get(key) ?? []) : [],
        }),
        ...(cell.value && { value: cell.value }),
      }
    })
    if (made.length === 0) return []
    const isHead = context.heads.has(number)
    return [{ number, ...(row.isHidden && { isHidden: true }), ...(isHead && { isHead: true }), cells: made }]
  })
  return { kind: 'table', id: context.id, name: context.name, ...(context.isHidden && { isHidden: true }), rows }
}

type CellContext = Readonly<{
  unit: string
  at: string
  link: string | undefined
  comments: readonly SheetComment[]
}>

function blocksOf(cell: SheetCell, { unit, at, link, comments }: CellContext): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  const allowed = link === undefined ? undefined : safeLink(link)
  if (cell.spans.length > 0) {
    const spans: readonly Span[] =
      allowed === undefined ? cell.spans : cell.spans.map((span) => ({ ...span, link: allowed }))
    const isStrong = spans.every((span) => span.bold === true)
    blocks.push({ kind: 'paragraph', text: { unit, at, spans }, ...(isStrong && { isStrong: true }) })
  }
  for (const [index, { spans }] of comments.entries()) {
    const text = { unit: `${unit}k${index + 1}`, at: `${at}, comment`, spans }
    blocks.push({ kind: 'paragraph', text, aside: 'comment' })
  }
  return blocks
}

/** Of every cell in the area of a link that holds something. A link on a whole column costs no more than its cells. */
function linksOf(sheet: SheetParts, { targets }: SheetContext): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  const wide: (readonly [Area, string])[] = []
  for (const { area, id } of sheet.links) {
    const target = targets.get(id)
    if (target === undefined) continue
    if (area.row === area.lastRow && area.column === area.lastColumn) links.set(`${area.row} ${area.column}`, target)
    else if (wide.length < mostWideLinks) wide.push([area, target])
  }
  for (const [area, target] of wide) {
    for (const row of sheet.rows.values()) {
      if (row.number < area.row || row.number > area.lastRow) continue
      for (const column of row.cells.keys()) {
        if (column >= area.column && column <= area.lastColumn) links.set(`${row.number} ${column}`, target)
      }
    }
  }
  return links
}

const mostWideLinks = 100
