import type { ChartBlock } from '../../blocks.ts'
import { colours } from '../../theme.ts'
import { numberFormat } from './chart-scale.ts'
import { type Canvas, chartText, measureText } from './chart-text.ts'

/** Measures of bars, in points: from bar to bar, the bar itself, and the baseline of its words in the pitch. */
export const bars = { pitch: 18, height: 11, top: 2.8, baseline: 11.4, labelGap: 12, valueGap: 5, values: 61 }
const line = 12

/** One bar a row, sorted as given with all others last. Gives the height. */
export function barChart(canvas: Canvas, block: ChartBlock): number {
  const format = numberFormat(block.language)
  const rows = [...block.rows].sort((a, b) => Number(a.rest ?? false) - Number(b.rest ?? false))
  const values = rows.map((row) => row.values[0] ?? null)
  const texts = values.map((value, index) =>
    value === null ? '–' : `${format.format(value)}${index === 0 ? block.suffix : ''}`,
  )
  const { start, width } = barArea(canvas, rows, texts)
  const low = Math.min(0, ...values.map((value) => value ?? 0))
  const high = Math.max(0, ...values.map((value) => value ?? 0))
  const scale = high === low ? 0 : width / (high - low)
  const zero = start - low * scale
  let y = 0
  rows.forEach((row, index) => {
    const value = values[index] ?? 0
    const lines = drawLabel(canvas, row, y, start)
    const length = Math.abs(value) * scale
    const x = value < 0 ? zero - length : zero
    const fill = row.subject ? 'accent' : colours.barGrey
    canvas.items.push({ kind: 'rect', x, y: y + bars.top, width: length, height: bars.height, fill, tag: canvas.tag })
    const text = texts[index] ?? ''
    chartText(canvas, { text, x: Math.max(zero, x + length) + bars.valueGap, y: y + bars.baseline, bold: row.subject })
    y += Math.max(bars.pitch, lines * line + bars.pitch - line)
  })
  return y
}

type Row = ChartBlock['rows'][number]

/** The column of labels is as wide as the longest, up to two fifths of the chart. */
export function barArea(canvas: Canvas, rows: readonly Row[], texts: readonly string[]) {
  const widest = Math.max(0, ...rows.map(({ label, subject }) => measureText(canvas, label, subject).width))
  const labels = Math.min(widest + bars.labelGap, canvas.width * 0.4)
  const values = Math.max(bars.values, ...texts.map((text) => measureText(canvas, text, true).width + bars.valueGap))
  return { start: canvas.x + labels, width: Math.max(10, canvas.width - labels - values) }
}

export const drawLabel = (canvas: Canvas, { label, subject }: Row, y: number, start: number): number =>
  chartText(canvas, { text: label, x: canvas.x, y: y + bars.baseline, bold: subject, width: start - canvas.x - 4 })
    .lines
