import { type Box, clustered, type Piece, type Rule } from './piece.ts'

/** A table whose cells are drawn; cells from the top down, each with the text in it. */
export type RuledTable = Readonly<{ box: Box; cells: readonly RuledCell[] }>
export type RuledCell = Readonly<{
  row: number
  column: number
  rows: number
  columns: number
  pieces: readonly Piece[]
}>

const near = 3
const mostColumns = 80
const mostRows = 400

/** Finds the tables that lines draw; the text left over is for others. */
export function findRuledTables(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): Readonly<{ tables: readonly RuledTable[]; rest: readonly Piece[] }> {
  let rest = pieces
  const tables: RuledTable[] = []
  for (const group of touching(rules)) {
    const grid = gridOf(group)
    if (grid === undefined) continue
    const inside = rest.filter((piece) => isIn(grid.box, piece))
    const cells = cellsOf(grid, group, inside)
    const columns = new Set(cells.map((cell) => cell.column))
    const rows = new Set(cells.map((cell) => cell.row))
    if (columns.size < 2 || rows.size < 2 || isFrame(cells)) continue
    tables.push({ box: grid.box, cells })
    const taken = new Set(cells.flatMap((cell) => cell.pieces))
    rest = rest.filter((piece) => !taken.has(piece))
  }
  return { tables, rest }
}

/** Boxes around most of the text of a page are decoration. */
function isFrame(cells: readonly RuledCell[]): boolean {
  const lengths = cells.map((cell) => cell.pieces.reduce((sum, piece) => sum + piece.text.length, 0))
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return cells.length < 3 || (all > 600 && Math.max(...lengths) > all * 0.85)
}

type Grid = Readonly<{ xs: readonly number[]; ys: readonly number[]; box: Box }>

/** Rules that meet belong together. */
function touching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const upright = rules.filter((rule) => rule.isUpright)
  const level = rules.filter((rule) => !rule.isUpright)
  const parent = new Map<Rule, Rule>()
  const top = (rule: Rule): Rule => {
    let each = rule
    for (let next = parent.get(each); next !== undefined; next = parent.get(each)) each = next
    return each
  }
  for (const a of upright)
    for (const b of level)
      if (a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near) {
        const [first, second] = [top(a), top(b)]
        if (first !== second) parent.set(second, first)
      }
  return [...Map.groupBy(rules, top).values()].filter((group) => group.length >= 4)
}

function gridOf(group: readonly Rule[]): Grid | undefined {
  const upright = group.filter((rule) => rule.isUpright)
  const level = group.filter((rule) => !rule.isUpright)
  const ends = (rules: readonly Rule[]) => rules.flatMap((rule) => [rule.from, rule.to])
  // The outermost lines of a table are often not drawn.
  const outer = (values: readonly number[]) => (values.length === 0 ? [] : [Math.min(...values), Math.max(...values)])
  const xs = clustered([...upright.map((rule) => rule.at), ...outer(ends(level))], near)
  const ys = clustered([...level.map((rule) => rule.at), ...outer(ends(upright))], near)
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (xs.length < 3 || ys.length < 3 || xs.length > mostColumns || ys.length > mostRows) return undefined
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  return { xs, ys, box: { left, right, top, bottom } }
}

function cellsOf(grid: Grid, group: readonly Rule[], pieces: readonly Piece[]): readonly RuledCell[] {
  const columns = grid.xs.length - 1
  const rows = grid.ys.length - 1
  const upright = group.filter((rule) => rule.isUpright)
  const level = group.filter((rule) => !rule.isUpright)
  const spaces = Array.from({ length: rows * columns }, (_, index) => index)
  const top = (index: number): number => {
    let each = index
    while (spaces[each] !== undefined && spaces[each] !== each) each = spaces[each] ?? each
    return each
  }
  const join = (a: number, b: number) => {
    spaces[Math.max(top(a), top(b))] = Math.min(top(a), top(b))
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x1 = 0, x2 = 0] = [grid.xs[column], grid.xs[column + 1]]
      const [y1 = 0, y2 = 0] = [grid.ys[row], grid.ys[row + 1]]
      const here = row * columns + column
      if (column + 1 < columns && !isCovered(upright, x2, y1, y2)) join(here, here + 1)
      if (row + 1 < rows && !isCovered(level, y2, x1, x2)) join(here, here + columns)
    }
  const members = Map.groupBy(
    spaces.map((_, index) => index),
    top,
  )
  const held = Map.groupBy(pieces, (piece) => top(spaceAt(grid, piece)))
  return [...members].flatMap(([first, inside]) => {
    const words = held.get(first)
    if (words === undefined) return []
    const places = inside.map((index) => ({ row: Math.floor(index / columns), column: index % columns }))
    const row = Math.min(...places.map((place) => place.row))
    const column = Math.min(...places.map((place) => place.column))
    return [
      {
        row,
        column,
        rows: Math.max(...places.map((place) => place.row)) - row + 1,
        columns: Math.max(...places.map((place) => place.column)) - column + 1,
        pieces: words,
      },
    ]
  })
}

/** Whether drawn lines cover most of this side of a cell. */
function isCovered(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const length = rules
    .filter((rule) => Math.abs(rule.at - at) <= near)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return length >= (to - from) * 0.6
}

function spaceAt(grid: Grid, piece: Piece): number {
  const x = Math.min((piece.x + piece.right) / 2, piece.x + piece.size * 2)
  const y = piece.y - piece.size * 0.3
  const column = Math.max(
    0,
    grid.xs.findLastIndex((edge) => edge <= x),
  )
  const row = Math.max(
    0,
    grid.ys.findLastIndex((edge) => edge <= y),
  )
  return Math.min(row, grid.ys.length - 2) * (grid.xs.length - 1) + Math.min(column, grid.xs.length - 2)
}

const isIn = (box: Box, piece: Piece) => {
  const y = piece.y - piece.size * 0.3
  return piece.x >= box.left - near && piece.x < box.right && y >= box.top - near && y <= box.bottom + near
}
