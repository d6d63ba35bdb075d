import type { TableBlock, TableCell, TableRow } from '../../blocks.ts'
import type { Place, Setting } from '../setting.ts'
import { firstBaseline, type MovableItem, movedMarks, moveItems, noMarks, type Stack, type Strip } from '../strip.ts'
import { layCell } from './column.ts'
import { alignDecimals } from './decimal.ts'
import { type Column, spanned } from './table-columns.ts'
import { rowHeightFor, rowPadding } from './table-dress.ts'
import type { GridCell } from './table-grid.ts'

/** A row as set, before its height is known: rows that share a cell settle it together. */
export type SetRow = {
  row: TableRow
  cells: readonly Readonly<{ at: GridCell; stack: Stack }>[]
  height: number
}

type RowTags = Readonly<{ body: number; isOpenContents: boolean }>

export function setRow(
  setting: Setting,
  block: TableBlock,
  {
    row,
    cells,
    columns,
    place,
    tags,
  }: Readonly<{
    row: TableRow
    cells: readonly GridCell[]
    columns: readonly Column[]
    place: Place
    tags: RowTags
  }>,
): SetRow {
  const element = setting.tags.add(tags.isOpenContents ? 'TOCI' : 'TR', tags.body)
  const origin = row.origin ?? place.origin
  const set = cells.map((at) => {
    const column = spanned(columns, at.column, at.columns)
    const tag = tags.isOpenContents ? element : cellTag(setting, at, row, element)
    const align = column.align === 'left' ? undefined : ('right' as const)
    const inner: Place = {
      x: place.x + column.x,
      width: column.width,
      tag,
      language: place.language,
      origin,
      whole: true,
    }
    const stack = layCell(setting, at.cell.blocks, align && at.columns === 1 ? { ...inner, align } : inner)
    return { at, stack }
  })
  shareBaseline(set.map(({ stack }) => stack))
  const { above, below } = rowPadding(block, row)
  const content = Math.max(0, ...set.filter(({ at }) => at.rows === 1).map(({ stack }) => stack.height))
  return { row, cells: set, height: rowHeightFor(block, above + content + below) }
}

function cellTag(setting: Setting, { cell, columns, rows }: GridCell, row: TableRow, parent: number): number {
  const isHead = cell.rowHead || row.kind === 'group'
  return setting.tags.add(isHead ? 'TH' : 'TD', parent, {
    ...(isHead && { scope: row.kind === 'group' ? ('Column' as const) : ('Row' as const) }),
    ...spans(columns, rows),
  })
}

export const spans = (columns: number, rows: number) => ({ ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) })

/** First lines whose baselines differ by less share the lower one. */
const sharedWithin = 4

function shareBaseline(stacks: readonly Stack[]): void {
  const bases = stacks.map(({ items }) => firstBaseline(items.slice(0, 2)))
  const lowest = Math.max(0, ...bases.map((base) => base ?? 0))
  stacks.forEach((stack, index) => {
    const base = bases[index]
    const drop = base === undefined ? 0 : lowest - base
    if (drop <= 0.001 || drop >= sharedWithin) return
    moveItems(stack.items, 0, drop)
    stack.marks = movedMarks(stack.marks, 0, drop)
    stack.height += drop
  })
}

/** Columns of numbers stand on their decimal signs. */
export function alignColumns(
  setting: Setting,
  rows: readonly SetRow[],
  columns: readonly Column[],
  language: string,
): void {
  columns.forEach((column, index) => {
    if (column.align !== 'decimal') return
    const cells = rows.flatMap(({ cells: own }) => own.filter(({ at }) => at.column === index && at.columns === 1))
    alignDecimals(
      setting,
      cells.map(({ at, stack }) => ({ cell: at.cell satisfies TableCell, stack })),
      language,
    )
  })
}

/** A cell that reaches over several rows makes the last of them higher when it needs more room. */
export function settleHeights(block: TableBlock, rows: readonly SetRow[]): void {
  rows.forEach((row, index) => {
    for (const { at, stack } of row.cells) {
      if (at.rows === 1) continue
      const { above, below } = rowPadding(block, row.row)
      const own = rows.slice(index, index + at.rows)
      const last = own.at(-1)
      const missing = stack.height + above + below - own.reduce((sum, { height }) => sum + height, 0)
      if (last && missing > 0) last.height += missing
    }
  })
}

export function rowStrip(block: TableBlock, { row, cells, height }: SetRow): Strip {
  const { above } = rowPadding(block, row)
  const items: MovableItem[] = []
  let marks = noMarks
  for (const { stack } of cells) {
    moveItems(stack.items, 0, above)
    for (const item of stack.items) items.push(item)
    if (stack.marks.length > 0) marks = [...marks, ...movedMarks(stack.marks, 0, above)]
  }
  if (row.destination !== undefined) marks = [{ kind: 'destination', name: row.destination, y: 0 }, ...marks]
  return { height, items, marks, gap: 0, snap: false, level: 0 }
}
