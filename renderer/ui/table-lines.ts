import type { Column, RowGroup, Sorting } from './table-types.ts'

/** A line of a table as drawn: the head of a group, or a row. */
export type Line<R> = Readonly<{ kind: 'group'; group: RowGroup; count: number } | { kind: 'row'; row: R }>

/** Rows sorted as asked; equal ones keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | undefined,
): readonly R[] {
  const column = columns.find((each) => each.id === sorting?.column)
  if (!sorting || !column) return rows
  const way = sorting.way === 'up' ? 1 : -1
  const { compare } = column
  if (compare) return rows.toSorted((a, b) => way * compare(a, b))
  return rows
    .map((row) => ({ row, text: column.text(row) }))
    .sort((a, b) => way * collator.compare(a.text, b.text))
    .map(({ row }) => row)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Rows with the heads of their groups between them; rows of one group stand together already. */
export function linesOf<R extends object>(
  rows: readonly R[],
  groupOf: ((row: R) => RowGroup) | undefined,
  closed: ReadonlySet<string>,
): readonly Line<R>[] {
  if (!groupOf) return rows.map(lineOf)
  const groups = new Map<string, { group: RowGroup; rows: R[] }>()
  for (const row of rows) {
    const group = groupOf(row)
    const known = groups.get(group.id) ?? { group, rows: [] }
    groups.set(group.id, known)
    known.rows.push(row)
  }
  return [...groups.values()].flatMap(({ group, rows: own }): Line<R>[] => [
    { kind: 'group', group, count: own.length },
    ...(closed.has(group.id) ? [] : own.map(lineOf)),
  ])
}

const known = new WeakMap<object, unknown>()

/** A row that has not changed is the same line: it is not drawn again for an edit of another. */
function lineOf<R extends object>(row: R): Line<R> {
  // What is kept for a row was made of it below.
  const before = known.get(row) as Line<R> | undefined
  if (before) return before
  const line: Line<R> = { kind: 'row', row }
  known.set(row, line)
  return line
}

/** The lines to draw for what is in sight, with some to spare on both sides. */
export function linesInSight(
  count: number,
  sight: Readonly<{ top: number; height: number; line: number }>,
): Readonly<{ from: number; to: number }> {
  const spare = 8
  const from = Math.max(0, Math.floor(sight.top / sight.line) - spare)
  const to = Math.min(count, Math.ceil((sight.top + sight.height) / sight.line) + spare)
  return { from: Math.min(from, to), to }
}

/** Cells as spreadsheets copy them: a line each row, a tab between cells, quotes around what holds either. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r?\n|$)/y
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) break
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    at = cell.lastIndex
    if (found[3] === '') break
    if (found[3] !== '\t') rows.push([])
  }
  return rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '' ? rows.slice(0, -1) : rows
}

export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')
