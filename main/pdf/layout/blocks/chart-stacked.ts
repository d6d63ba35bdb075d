import type { ChartBlock } from '../../blocks.ts'
import { colours } from '../../theme.ts'
import { barArea, bars, drawLabel } from './chart-bars.ts'
import { numberFormat } from './chart-scale.ts'
import { type Canvas, chartText, measureText } from './chart-text.ts'

/** Parts in tones that a copier keeps apart. */
const fills = ['accent', colours.barGrey, colours.ink, colours.placeholder] as const
const line = 12
const nameGap = 6

/** Bars of parts, with the total at the end; the parts are named over the first bar. Gives the height. */
export function stackedChart(canvas: Canvas, block: ChartBlock): number {
  const format = numberFormat(block.language)
  const totals = block.rows.map(({ values }) => values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0))
  const texts = totals.map((total, index) => `${format.format(total)}${index === 0 ? block.suffix : ''}`)
  const { start, width } = barArea(canvas, block.rows, texts)
  const scale = width / (Math.max(0, ...totals) || 1)
  let y = nameParts(canvas, block, start, scale)
  block.rows.forEach((row, index) => {
    const lines = drawLabel(canvas, row, y, start)
    let x = start
    row.values.forEach((value, column) => {
      const length = Math.max(0, value ?? 0) * scale
      const fill = fills[column % fills.length] ?? colours.ink
      if (length > 0)
        canvas.items.push({
          kind: 'rect',
          x,
          y: y + bars.top,
          width: length,
          height: bars.height,
          fill,
          tag: canvas.tag,
        })
      x += length
    })
    chartText(canvas, { text: texts[index] ?? '', x: x + bars.valueGap, y: y + bars.baseline, bold: row.subject })
    y += Math.max(bars.pitch, lines * line + bars.pitch - line)
  })
  return y
}

/** A name begins over its part; where it would run into the next name it goes a line higher. */
function nameParts(canvas: Canvas, block: ChartBlock, start: number, scale: number): number {
  const first = block.rows[0]
  if (!first || block.columns.every((name) => name === '')) return 0
  let x = start
  const names = block.columns.map((name, column) => {
    const length = Math.max(0, first.values[column] ?? 0) * scale
    const at = x
    x += length
    return { name, x: at, width: measureText(canvas, name).width, level: 0 }
  })
  const reached: number[] = []
  for (const name of names.toReversed()) {
    name.x = Math.max(canvas.x, Math.min(name.x, canvas.x + canvas.width - name.width))
    name.level = 0
    while ((reached[name.level] ?? Number.POSITIVE_INFINITY) < name.x + name.width + nameGap) name.level++
    reached[name.level] = name.x
  }
  const levels = reached.length
  for (const { name, x: at, level } of names) {
    if (name !== '') chartText(canvas, { text: name, x: at, y: (levels - 1 - level) * line + 9 })
  }
  return levels * line
}
