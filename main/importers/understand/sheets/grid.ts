import {
  type CellValue,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceTable,
  sourceWords,
} from '../../source-document.ts'
import { unitKey } from '../../units.ts'
import type { Words } from '../agenda/flow.ts'

/** A table as rows of plain cells, its words with their units. */
export type Grid = Readonly<{
  table: SourceTable
  /** The heading before it, in a document. */
  title: string
  rows: readonly GridRow[]
}>
export type GridRow = Readonly<{ number: number; isHead: boolean; cells: readonly Cell[] }>
export type Cell = Words & Readonly<{ column: number; columns: number; value: CellValue | undefined }>

/** Every table of a document, tables within cells of others too. */
export function gridsOf(document: SourceDocument): readonly Grid[] {
  const grids: Grid[] = []
  let title = ''
  const visit = (block: SourceBlock): void => {
    if (block.kind === 'heading' || (block.kind === 'paragraph' && (block.isStrong === true || isLabel(block))))
      title = sourceWords(block.text).trim()
    if (block.kind !== 'table') return
    grids.push({ table: block, title, rows: rowsOf(block, document.file.name) })
    for (const row of block.rows)
      for (const cell of row.cells) for (const inner of cell.blocks) if (inner.kind === 'table') visit(inner)
  }
  for (const block of document.blocks) visit(block)
  return grids
}

const isLabel = (block: SourceBlock) => block.kind === 'paragraph' && /^.{3,80}:\s*$/su.test(sourceWords(block.text))

const rowsOf = (table: SourceTable, file: string): readonly GridRow[] =>
  table.rows.map((row) => ({
    number: row.number,
    isHead: row.isHead === true,
    cells: row.cells.map((cell) => cellOf(cell, file)).filter((cell) => cell !== undefined),
  }))

function cellOf(cell: SourceCell, file: string): Cell | undefined {
  let text = ''
  const units: string[] = []
  let at = ''
  for (const block of cell.blocks) {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || besides.has(block.aside ?? '')) continue
    const words = plainLine(sourceWords(block.text))
    if (words === '') continue
    if (units.length === 0) at = block.text.at
    text = units.length === 0 ? words : `${text}\n${words}`
    units.push(unitKey(file, block.text.unit))
    for (const unit of block.text.also ?? []) units.push(unitKey(file, unit))
  }
  if (units.length === 0) return undefined
  return { text, units, at, column: cell.column, columns: cell.columns ?? 1, value: cell.value }
}

/** Most cells are plain as they are. */
const plainLine = (words: string) => (/^\s|\s$|\s\s|[^\S ]/u.test(words) ? words.replace(/\s+/gu, ' ').trim() : words)

const besides = new Set(['comment', 'footnote', 'deleted'])
