import { alignedTable, middle, type TableShape } from './aligned-tables.ts'
import { baselines, type Line, lineOf, runsOf } from './lines.ts'
import { type Piece, type Rule, type Run, topOf } from './piece.ts'
import { findRuledTables, type RuledTable } from './ruled-tables.ts'

/** A part of a page in reading order: lines of one column, or a table. */
export type Part =
  | Readonly<{ kind: 'lines'; lines: readonly Line[]; width: number }>
  | Readonly<{ kind: 'table'; shape: TableShape }>

/** Columns, tables and running text of a page, told apart by the white between them and by drawn lines. */
export function layOut(pieces: readonly Piece[], rules: readonly Rule[]): readonly Part[] {
  const { tables, rest } = findRuledTables(pieces, rules)
  const level = rules.filter((rule) => !rule.isUpright)
  const parts: Part[] = []
  let open = baselines(rest)
  for (const table of tables.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)) {
    const above = open.filter((row) => (row[0]?.y ?? 0) <= table.box.top + 2)
    open = open.filter((row) => !above.includes(row))
    parts.push(...readingOrder(bandsOf(above), level, 0), { kind: 'table', shape: ruledShape(table) })
  }
  parts.push(...readingOrder(bandsOf(open), level, 0))
  return parts
}

/** What stands on one baseline. */
export type Band = Readonly<{ runs: readonly Run[]; y: number; size: number }>

const bandsOf = (rows: readonly (readonly Piece[])[]): readonly Band[] =>
  rows.map((row) => {
    const runs = runsOf(row)
    return { runs, y: runs[0]?.y ?? 0, size: Math.max(...runs.map((run) => run.size)) }
  })

/** Splits bands where white runs down between columns; what is left is running text. */
function readingOrder(bands: readonly Band[], rules: readonly Rule[], depth: number): readonly Part[] {
  const parts: Part[] = []
  let plain: Band[] = []
  const flush = () => {
    if (plain.length > 0) parts.push(linesPart(plain))
    plain = []
  }
  let index = 0
  while (index < bands.length) {
    const end = depth > 12 ? index : stretchEnd(bands, index)
    const stretch = bands.slice(index, end)
    const gutters = guttersOf(stretch)
    const band = bands[index]
    if (gutters.length === 0 || band === undefined) {
      if (band !== undefined) plain.push(band)
      index += 1
      continue
    }
    flush()
    const columns = columnsOf(stretch, gutters)
    if (isProse(columns) || isFacing(columns))
      for (const column of columns) parts.push(...readingOrder(column, rules, depth + 1))
    else parts.push({ kind: 'table', shape: alignedTable(stretch, gutters, rules) })
    index = end
  }
  flush()
  return parts
}

function linesPart(bands: readonly Band[]): Part {
  const lines = bands.map((band) => lineOf(band.runs.flatMap((run) => run.pieces)))
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  return { kind: 'lines', lines, width: right - left }
}

type Interval = Readonly<{ from: number; to: number }>

/** One past the last band through which white still runs down from this one; the same band when there is none. */
function stretchEnd(bands: readonly Band[], start: number): number {
  let covered: readonly Interval[] = []
  let best = start
  let crossing = 0
  let last: Band | undefined
  for (let index = start; index < bands.length; index += 1) {
    const band = bands[index]
    if (band === undefined) break
    if (last !== undefined && band.y - last.y > Math.max(last.size, band.size) * 4.2) break
    const next = band.runs.reduce((list, run) => withInterval(list, { from: run.x, to: run.right }), covered)
    if (next.length < 2 && index > start) {
      // A line across all columns, such as the heading of a day, does not end a table that goes on below it.
      crossing += 1
      if (covered.length < 2 || crossing > 2 || band.runs.length > 1) break
      last = band
      continue
    }
    covered = next
    last = band
    if (isStretch(bands.slice(start, index + 1))) best = index + 1
    if (band.runs.length > 1) crossing = 0
  }
  return best
}

function withInterval(list: readonly Interval[], added: Interval): readonly Interval[] {
  const apart = list.filter((each) => each.to < added.from - 4 || each.from > added.to + 4)
  const met = list.filter((each) => !apart.includes(each))
  const from = Math.min(added.from, ...met.map((each) => each.from))
  const to = Math.max(added.to, ...met.map((each) => each.to))
  return [...apart, { from, to }].toSorted((a, b) => a.from - b.from)
}

/** Enough stands side by side to call it columns: twice at least, and the first band does. */
function isStretch(bands: readonly Band[]): boolean {
  const beside = bands.filter((band) => band.runs.length > 1).length
  return beside >= 2 && (bands[0]?.runs.length ?? 0) > 1
    ? (bands.at(-1)?.runs.length ?? 0) > 0
    : beside === 0 && bands.length >= 8 && isTwoSided(bands)
}

/** Columns whose lines share no baseline. */
function isTwoSided(bands: readonly Band[]): boolean {
  const covered = bands
    .flatMap((band) => band.runs)
    .reduce<readonly Interval[]>((list, run) => withInterval(list, { from: run.x, to: run.right }), [])
  const wide = covered.filter((each) => each.to - each.from > 80)
  return wide.length === 2 && covered.length === 2
}

/** The white intervals between columns, wide enough to be meant. A few lines may cross them. */
export function guttersOf(bands: readonly Band[]): readonly Interval[] {
  const beside = bands.filter((band) => band.runs.length > 1)
  const counted = beside.length > 0 ? beside : bands
  const crossed = bands.filter((band) => band.runs.length === 1)
  const size = Math.max(6, ...counted.map((band) => band.size))
  const allowed = Math.floor(counted.length * 0.08)
  const edges = counted.flatMap((band) =>
    band.runs.flatMap((run) => [
      { x: run.x, by: 1 },
      { x: run.right, by: -1 },
    ]),
  )
  const gutters: Interval[] = []
  let depth = 0
  let from: number | undefined
  for (const edge of edges.toSorted((a, b) => a.x - b.x || b.by - a.by)) {
    const before = depth
    depth += edge.by
    if (before <= allowed && depth > allowed && from !== undefined) {
      if (edge.x - from >= Math.min(size * 0.5, 6)) gutters.push({ from, to: edge.x })
      from = undefined
    }
    if (before > allowed && depth <= allowed) from = edge.x
  }
  const single = crossed.flatMap((band) => band.runs)
  // White that most lines cross is a gap of chance.
  return gutters.filter(
    (gutter) =>
      single.filter((run) => run.x < gutter.from && run.right > gutter.to).length <= Math.max(counted.length, 2) * 0.6,
  )
}

/** The bands of each column; what crosses a gutter belongs to the column in which it begins. */
function columnsOf(bands: readonly Band[], gutters: readonly Interval[]): readonly (readonly Band[])[] {
  return Array.from({ length: gutters.length + 1 }, (_, column) =>
    bands.flatMap((band) => {
      const runs = band.runs.filter((run) => gutters.filter((gutter) => middle(gutter) <= run.x).length === column)
      return runs.length === 0 ? [] : [{ ...band, runs, y: runs[0]?.y ?? band.y }]
    }),
  ).filter((column) => column.length > 0)
}

/** Columns of running text rather than of a table: lines of several words that fill each of them. */
function isProse(columns: readonly (readonly Band[])[]): boolean {
  return (
    columns.length <= 4 &&
    columns.every((bands) => {
      const runs = bands.flatMap((band) => band.runs)
      const width = Math.max(...runs.map((run) => run.right)) - Math.min(...runs.map((run) => run.x))
      const words = runs.reduce((sum, run) => sum + run.text.split(' ').length, 0) / runs.length
      const full = runs.filter((run) => run.right - run.x > width * 0.75).length
      const steps = bands.slice(1).map((band, index) => (band.y - (bands[index]?.y ?? 0)) / band.size)
      const tight = steps.filter((step) => step < 1.7).length
      return bands.length >= 5 && words >= 3.5 && full >= runs.length * 0.45 && tight >= steps.length * 0.6
    })
  )
}

/** Two pages or halves of a page side by side: much text in either, alike in width. */
function isFacing(columns: readonly (readonly Band[])[]): boolean {
  const [first, second, ...more] = columns.map((bands) => {
    const runs = bands.flatMap((band) => band.runs)
    const widths = runs.map((run) => run.right - run.x).toSorted((a, b) => a - b)
    const words = runs.reduce((sum, run) => sum + run.text.split(' ').length, 0) / runs.length
    return { lines: bands.length, width: widths[Math.floor(widths.length * 0.9)] ?? 1, words }
  })
  if (first === undefined || second === undefined || more.length > 0) return false
  const ratio = first.width / second.width
  return [first, second].every((column) => column.lines >= 15 && column.words >= 4.5) && ratio > 0.6 && ratio < 1.65
}

const ruledShape = (table: RuledTable): TableShape => ({
  left: table.box.left,
  right: table.box.right,
  top: table.box.top,
  bottom: table.box.bottom,
  cells: table.cells.map((cell) => ({ ...cell, lines: baselines(cell.pieces).map(lineOf) })),
})

export const partTop = (part: Part): number =>
  part.kind === 'table' ? part.shape.top : Math.min(...part.lines.map((line) => topOf(line)))
