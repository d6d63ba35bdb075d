/** Sizes of the matrix in rem. */
export const matrixRem = { name: 11.75, column: 3.875, widest: 6.5, total: 3.5, row: 1.5, head: 5, foot: 3 } as const

type Sight = Readonly<{ top: number; left: number; width: number; height: number; rem: number }>

/** Sizes in pixels, and which rows and columns to draw for what is in sight. */
export type MatrixFrame = Readonly<{
  column: number
  name: number
  total: number
  row: number
  width: number
  rows: Readonly<{ from: number; to: number }>
  columns: Readonly<{ from: number; to: number }>
}>

/** Columns share the room there is, between their least and their widest. */
export function matrixFrame(sight: Sight, rows: number, columns: number): MatrixFrame {
  const { rem } = sight
  const [name, total, row] = [matrixRem.name * rem, matrixRem.total * rem, matrixRem.row * rem]
  const share = (sight.width - name - total) / Math.max(1, columns)
  const column = Math.floor(Math.min(matrixRem.widest * rem, Math.max(matrixRem.column * rem, share)))
  return {
    column,
    name,
    total,
    row,
    width: name + columns * column + total,
    rows: inSight(sight.top, sight.height, row, rows, 6),
    columns: inSight(sight.left, sight.width - name, column, columns, 3),
  }
}

const inSight = (start: number, length: number, size: number, count: number, spare: number) => {
  const from = Math.max(0, Math.floor(start / size) - spare)
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((start + length) / size) + spare) }
}
