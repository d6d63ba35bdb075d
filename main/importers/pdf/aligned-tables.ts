import { type Line, lineOf } from './lines.ts'
import type { Box, Piece, Rule, Run } from './piece.ts'
import { bottomOf, topOf } from './piece.ts'

export type TableShape = Box & Readonly<{ cells: readonly ShapeCell[] }>
export type ShapeCell = Readonly<{ row: number; column: number; rows: number; columns: number; lines: readonly Line[] }>

type Bands = readonly Readonly<{ runs: readonly Run[]; y: number; size: number }>[]
type Gutters = readonly Readonly<{ from: number; to: number }>[]

/** A table without drawn cells: its columns stand between gutters, its rows are told apart by what begins them. */
export function alignedTable(bands: Bands, gutters: Gutters, rules: readonly Rule[]): TableShape {
  const cells: ShapeCell[] = []
  const rows = rowsOf(bands, gutters, rules)
  rows.forEach((inside, row) => {
    const held = new Map<string, { column: number; columns: number; lines: Piece[][] }>()
    for (const band of inside)
      for (const run of band.runs) {
        const column = columnAt(run.x, gutters)
        const columns = columnEnd(run.right, gutters) - column + 1
        const key = `${column}`
        const cell = held.get(key) ?? { column, columns, lines: [] }
        cell.columns = Math.max(cell.columns, columns)
        const line = cell.lines.at(-1)
        if (
          line?.[0] !== undefined &&
          run.pieces[0] !== undefined &&
          band.runs.some((each) => each !== run && each.pieces[0] === line[0])
        )
          line.push(...run.pieces)
        else cell.lines.push([...run.pieces])
        held.set(key, cell)
      }
    const ordered = [...held.values()].toSorted((a, b) => a.column - b.column)
    ordered.forEach((cell, index) => {
      const room = (ordered[index + 1]?.column ?? gutters.length + 1) - cell.column
      const columns = Math.max(1, Math.min(cell.columns, room))
      cells.push({ row, rows: 1, column: cell.column, columns, lines: cell.lines.map(lineOf) })
    })
  })
  const runs = bands.flatMap((band) => band.runs)
  return {
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.right)),
    top: Math.min(...runs.map(topOf)),
    bottom: Math.max(...runs.map(bottomOf)),
    cells,
  }
}

const columnAt = (x: number, gutters: Gutters) => gutters.filter((gutter) => middle(gutter) <= x).length
const columnEnd = (right: number, gutters: Gutters) => gutters.filter((gutter) => middle(gutter) < right).length
export const middle = (gutter: Gutters[number]): number => (gutter.from + gutter.to) / 2

/**
 * A row begins where its first column does, after a drawn line, or after white that is clearly more than between its
 * lines. Lines beside nothing go on with the row above.
 */
function rowsOf(bands: Bands, gutters: Gutters, rules: readonly Rule[]): readonly Bands[] {
  const rows: (typeof bands)[number][][] = []
  bands.forEach((band, index) => {
    const last = bands[index - 1]
    const row = rows.at(-1)
    if (row === undefined || last === undefined || beginsRow(band, last, row)) rows.push([band])
    else row.push(band)
  })
  return rows

  function beginsRow(band: (typeof bands)[number], last: (typeof bands)[number], row: Bands): boolean {
    const step = (band.y - last.y) / Math.max(band.size, last.size)
    const columns = band.runs.map((run) => columnAt(run.x, gutters))
    const isDivided = rules.some(
      (rule) =>
        rule.at > last.y + 1 &&
        rule.at < band.y - band.size * 0.5 &&
        rule.to - rule.from > 60 &&
        band.runs.some((run) => run.x < rule.to && run.right > rule.from),
    )
    if (isDivided || step > 2.1) return true
    const isAcross =
      band.runs.length === 1 && band.runs.some((run) => columnEnd(run.right, gutters) > columnAt(run.x, gutters))
    if (isAcross) return true
    // A row without a first column begins with the leftmost one it has.
    const key = Math.min(...(row[0]?.runs ?? []).map((run) => columnAt(run.x, gutters)))
    if (Math.min(...columns) < key) return true
    if (!columns.includes(key)) return step > 1.75 && columns.length === gutters.length
    if (key > 0) return columns.length > 1
    // A span of time over two lines: 1:00 PM - / 1:10 PM.
    if (step < 1.5 && isOpen(row)) return false
    // A word that begins small goes on with the sentence above it.
    if (
      step < 1.5 &&
      /^\p{Ll}{2}/u.test(band.runs[0]?.text ?? '') &&
      row.at(-1)?.runs.some((run) => columnAt(run.x, gutters) === 0)
    )
      return false
    if (columns.length > 1) return true
    // Only the first column goes on: its words wrapped, when they would not have fitted.
    const before = row.at(-1)?.runs.find((run) => columnAt(run.x, gutters) === 0)
    const edge = gutters[0]?.from ?? 0
    const first = band.runs[0]?.text.split(' ')[0] ?? ''
    const isBold = (run: Run | undefined) => run?.pieces.every((piece) => piece.isBold) === true
    if (isBold(before) !== isBold(band.runs[0])) return true
    const wraps = before !== undefined && before.right + (first.length + 1) * band.size * 0.5 > edge
    return !(wraps && step < 1.5)
  }

  function isOpen(row: Bands): boolean {
    const before = row.at(-1)?.runs.find((run) => columnAt(run.x, gutters) === 0)
    return before !== undefined && /[-–—/,&]$/.test(before.text)
  }
}
