import type { ChartBlock } from '../../blocks.ts'
import { colours } from '../../theme.ts'
import { drawSeries, yOf } from './chart-lines.ts'
import { numberFormat, scaleOf } from './chart-scale.ts'
import { type Canvas, chartLine, chartText } from './chart-text.ts'

/** Measures of one small chart, in points. */
const panel = { height: 90, gap: 18, name: 11.4, top: 22, zero: 64, years: 77 }
const across = 3

/** One small line for each column, all on one scale, so that they can be compared. Gives the height. */
export function multiplesChart(canvas: Canvas, block: ChartBlock): number {
  const format = numberFormat(block.language)
  const scale = scaleOf(block.rows.flatMap(({ values }) => values))
  const width = (canvas.width - (across - 1) * panel.gap) / across
  block.columns.forEach((name, column) => {
    const x = canvas.x + (column % across) * (width + panel.gap)
    const y = Math.floor(column / across) * panel.height
    const ordinate = yOf(scale, y + panel.top, y + panel.zero)
    const at = (index: number) => x + (block.rows.length < 2 ? width : (index * (width - 3)) / (block.rows.length - 1))
    canvas.items.push(
      chartLine(
        [
          [x, ordinate(0)],
          [x + width, ordinate(0)],
        ],
        canvas.tag,
        { weight: 0.75, stroke: colours.ink },
      ),
    )
    const single = { ...block, rows: block.rows.map((row) => ({ ...row, values: [row.values[column] ?? null] })) }
    const end = drawSeries(canvas, single, { column: 0, across: at, ordinate })
    const value = end ? `${format.format(end.value)}${column === 0 ? block.suffix : ''}` : '–'
    const figure = chartText(canvas, { text: value, x: x + width, y: y + panel.name, align: 'right' })
    chartText(canvas, { text: name, x, y: y + panel.name, bold: true, width: Math.max(20, width - figure.width - 4) })
    const [first, last] = [block.rows[0]?.label ?? '', block.rows.at(-1)?.label ?? '']
    chartText(canvas, { text: first, x, y: y + panel.years })
    if (block.rows.length > 1) chartText(canvas, { text: last, x: x + width, y: y + panel.years, align: 'right' })
  })
  return Math.ceil(block.columns.length / across) * panel.height
}
