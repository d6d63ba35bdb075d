import type { GridRow } from './grid.ts'
import { type Column, type ColumnMatch, foldHead } from './match-columns.ts'

/** The column that only counts the rows. */
export function rowNumbers(
  rows: readonly GridRow[],
  columns: readonly Column[],
  placed: readonly ColumnMatch[],
): readonly Readonly<{ unit: string; why: string }>[] {
  const [first] = columns
  if (!first || placed.some(({ column }) => column === first.column)) return []
  const counted = first.sample.filter(({ text }) => isNumber.test(text))
  const numbers = counted.map(({ text }) => Number.parseInt(text, 10))
  const isCount =
    /^(?:no|n|nr|nro|num|numero|number|item|s no|sr no|)$/.test(foldHead(first.head)) &&
    numbers.length > 1 &&
    numbers.length >= first.sample.length * 0.6 &&
    (numbers[0] ?? 9) <= 1 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  if (!isCount) return []
  return rows.flatMap((row) =>
    row.cells
      .filter(({ column, text }) => column === first.column && isNumber.test(text))
      .flatMap(({ units }) => units.map((unit) => ({ unit, why: 'the number of a row' }))),
  )
}

const isNumber = /^\d{1,5}[.)]?$/
