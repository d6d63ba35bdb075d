/** What a chart draws: names of lines or parts, and a row for each year or thing compared. Null is a gap. */
export type ChartData = Readonly<{
  columns: readonly Readonly<{ id: string; name: string }>[]
  rows: readonly Readonly<{
    id: string
    label: string
    values: readonly (number | null)[]
    subject: boolean
    rest: boolean
  }>[]
}>

type Point = Readonly<{ x: number; y: number }>
/** One line in a box of 1 by 1, y downwards; broken at gaps. */
export type ChartLine = Readonly<{
  id: string
  name: string
  runs: readonly (readonly Point[])[]
  last: Last | undefined
}>
type Last = Point & Readonly<{ value: number }>

/** The greatest value of all, for the axis, which starts at zero; 1 when there is nothing to show. */
const greatest = ({ rows }: ChartData): number =>
  Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 0) || 1

/** A line for each column over the rows. */
export function chartLines(data: ChartData): readonly ChartLine[] {
  const top = greatest(data)
  const step = data.rows.length > 1 ? 1 / (data.rows.length - 1) : 0
  return namedColumns(data)
    .map(({ id, name }, column) => {
      const runs: Point[][] = [[]]
      let last: Last | undefined
      for (const [at, { values }] of data.rows.entries()) {
        const value = values[column] ?? null
        if (value === null) {
          runs.push([])
          continue
        }
        last = { x: at * step, y: 1 - Math.max(value, 0) / top, value }
        runs.at(-1)?.push({ x: last.x, y: last.y })
      }
      return { id, name, runs: runs.filter((run) => run.length > 0), last }
    })
    .filter((line) => line.last !== undefined)
}

type ChartBar = Readonly<{
  id: string
  label: string
  subject: boolean
  /** Where each part begins and how long it is, of a width of 1. */
  parts: readonly Readonly<{ id: string; from: number; length: number }>[]
  total: number
}>

/** A bar for each row; stacked ones have a part for each column. What is the rest stands last. */
export function chartBars(data: ChartData, isStacked: boolean): readonly ChartBar[] {
  const { rows } = data
  const columns = namedColumns(data)
  const ordered = [...rows.filter(({ rest }) => !rest), ...rows.filter(({ rest }) => rest)]
  const bars = ordered.map(({ id, label, subject, values }) => {
    const shown = (isStacked ? values : values.slice(0, 1)).map((value) => Math.max(value ?? 0, 0))
    return { id, label, subject, shown, total: shown.reduce((sum, value) => sum + value, 0) }
  })
  const top = Math.max(...bars.map(({ total }) => total), 0) || 1
  return bars.map(({ id, label, subject, shown, total }) => {
    let from = 0
    const parts = shown.map((value, at) => {
      const part = { id: columns[at]?.id ?? '', from, length: value / top }
      from += part.length
      return part
    })
    return { id, label, subject, parts, total }
  })
}

/** The columns of the table, those without a name yet too. */
function namedColumns({ columns, rows }: ChartData) {
  const count = Math.max(columns.length, ...rows.map(({ values }) => values.length))
  return Array.from({ length: count }, (_, at) => columns[at] ?? { id: `column ${at}`, name: '' })
}
