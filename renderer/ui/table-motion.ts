import type { CellPlace } from './table-types.ts'

type Size = Readonly<{ rows: number; columns: number; page: number }>

/** Where a key leads from a cell; undefined when it is no key of motion. Row -1 is the head. */
export function motionOf(key: string, isFar: boolean, from: CellPlace, size: Size): CellPlace | undefined {
  const { rows, columns, page } = size
  const at = (row: number, column: number): CellPlace => ({
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  switch (key) {
    case 'ArrowDown':
      return at(isFar ? rows - 1 : from.row + 1, from.column)
    case 'ArrowUp':
      return at(isFar ? 0 : from.row - 1, from.column)
    case 'ArrowRight':
      return at(from.row, isFar ? columns - 1 : from.column + 1)
    case 'ArrowLeft':
      return at(from.row, isFar ? 0 : from.column - 1)
    case 'Home':
      return at(isFar ? 0 : from.row, 0)
    case 'End':
      return at(isFar ? rows - 1 : from.row, columns - 1)
    case 'PageDown':
      return at(from.row + page, from.column)
    case 'PageUp':
      return at(Math.max(0, from.row - page), from.column)
    default:
      return undefined
  }
}
