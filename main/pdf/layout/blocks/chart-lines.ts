import type { ChartBlock } from '../../blocks.ts'
import { colours } from '../../theme.ts'
import { namedPlaces, numberFormat, type Scale, scaleOf, spreadApart } from './chart-scale.ts'
import { type Canvas, chartLine, chartText } from './chart-text.ts'

/** Measures of a line chart in the text column, in points. */
const plot = { height: 157, left: 28.5, labels: 74, top: 12, zero: 138, names: 153, labelGap: 7, tick: 3 }
const labelPitch = 25

/** First in the accent, second dashed, third dotted: they differ in a copy without colour. */
const looks = [
  { weight: 2.25, stroke: 'accent' },
  { weight: 1.25, stroke: colours.ink, dash: [4, 2.2] },
  { weight: 0.75, stroke: colours.ink, dash: [0.8, 1.8] },
  { weight: 0.75, stroke: colours.ink },
] as const

/** Each column of the table is a line over its rows, named where it ends. Gives the height. */
export function lineChart(canvas: Canvas, block: ChartBlock): number {
  const format = numberFormat(block.language)
  const scale = scaleOf(block.rows.flatMap(({ values }) => values))
  const left = canvas.x + plot.left
  const width = Math.max(20, canvas.width - plot.left - plot.labels)
  const ordinate = yOf(scale, plot.top, plot.zero)
  const across = (index: number) => left + (block.rows.length < 2 ? width : (index * width) / (block.rows.length - 1))
  drawAxis(canvas, scale, { left, width, ordinate, format })
  for (const index of namedPlaces(block.rows.length)) {
    const x = across(index)
    canvas.items.push(
      chartLine(
        [
          [x, plot.zero],
          [x, plot.zero + plot.tick],
        ],
        canvas.tag,
        { weight: 0.5, stroke: colours.ink },
      ),
    )
    const align = index === 0 ? 'left' : index === block.rows.length - 1 ? 'right' : 'middle'
    chartText(canvas, { text: block.rows[index]?.label ?? '', x, y: plot.names, align })
  }
  const ends = block.columns.map((_, column) => drawSeries(canvas, block, { column, across, ordinate }))
  nameLines(canvas, block, { ends, x: left + width + plot.labelGap, format })
  return plot.height
}

export const yOf =
  ({ low, high }: Scale, top: number, bottom: number) =>
  (value: number): number =>
    bottom - ((value - low) / (high - low)) * (bottom - top)

type Axis = Readonly<{ left: number; width: number; ordinate: (value: number) => number; format: Intl.NumberFormat }>

/** Three level lines with their values; zero is heavier. */
function drawAxis(canvas: Canvas, { low, high }: Scale, { left, width, ordinate, format }: Axis): void {
  const values = low < 0 && high > 0 ? [low, 0, high] : [low, (low + high) / 2, high]
  for (const value of values) {
    const y = ordinate(value)
    const weight = value === 0 ? 0.75 : 0.3
    canvas.items.push(
      chartLine(
        [
          [left, y],
          [left + width, y],
        ],
        canvas.tag,
        { weight, stroke: colours.ink },
      ),
    )
    chartText(canvas, { text: format.format(value), x: left - plot.labelGap, y: y + 3, align: 'right' })
  }
}

type Series = Readonly<{ column: number; across: (index: number) => number; ordinate: (value: number) => number }>

/** The line with its gaps, and a dot at its end. Gives where that is. */
export function drawSeries(canvas: Canvas, block: ChartBlock, { column, across, ordinate }: Series) {
  const look = looks[Math.min(column, looks.length - 1)] ?? looks[0]
  let points: (readonly [number, number])[] = []
  let end: Readonly<{ x: number; y: number; value: number }> | undefined
  const draw = () => {
    if (points.length > 1) canvas.items.push(chartLine(points, canvas.tag, look))
    points = []
  }
  block.rows.forEach(({ values }, index) => {
    const value = values[column]
    if (value === null || value === undefined) {
      draw()
      return
    }
    const point = [across(index), ordinate(value)] as const
    points.push(point)
    end = { x: point[0], y: point[1], value }
  })
  draw()
  if (!end) return undefined
  const fill = look.stroke
  canvas.items.push({ kind: 'circle', x: end.x, y: end.y, radius: column === 0 ? 2.6 : 2.2, fill, tag: canvas.tag })
  return end
}

type Ends = Readonly<{
  ends: readonly (Readonly<{ y: number; value: number }> | undefined)[]
  x: number
  format: Intl.NumberFormat
}>

function nameLines(canvas: Canvas, block: ChartBlock, { ends, x, format }: Ends): void {
  const named = ends.flatMap((end, column) => (end ? [{ ...end, name: block.columns[column] ?? '' }] : []))
  const room = canvas.x + canvas.width - x
  const pitch = Math.min(labelPitch, (plot.height - 12) / Math.max(1, named.length))
  const places = spreadApart(
    named.map(({ y }) => y + 2),
    pitch,
    9,
    plot.height - 14,
  )
  named.forEach(({ name, value }, index) => {
    const y = places[index] ?? 0
    const { lines } = name === '' ? { lines: 0 } : chartText(canvas, { text: name, x, y, bold: true, width: room })
    chartText(canvas, { text: lastValue(block, format.format(value), index === 0), x, y: y + lines * 12, width: room })
  })
}

/** `478 in 2023`: the words for when come with the chart. */
function lastValue({ suffix, lastLabel }: ChartBlock, value: string, isFirst: boolean): string {
  const figure = isFirst ? `${value}${suffix}` : value
  if (lastLabel === undefined) return figure
  return /^\d/.test(lastLabel) ? `${figure}, ${lastLabel}` : `${figure} ${lastLabel}`
}
