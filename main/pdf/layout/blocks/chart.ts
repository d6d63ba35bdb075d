import type { ChartBlock } from '../../blocks.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { barChart } from './chart-bars.ts'
import { lineChart } from './chart-lines.ts'
import { multiplesChart } from './chart-multiples.ts'
import { stackedChart } from './chart-stacked.ts'
import type { Canvas } from './chart-text.ts'
import { stripOf } from './text.ts'

/** Figures as a drawing: one figure of the structure, with words for those who cannot see it. */
export function layChart(setting: Setting, flow: Flow, block: ChartBlock, place: Place): void {
  if (block.rows.length === 0) return
  const tag = setting.tags.add('Figure', place.tag, { alt: block.alt })
  const canvas: Canvas = { setting, x: place.x, width: place.width, tag, language: place.language, items: [] }
  const rows = block.rows.map((row) => ({ ...row, values: row.values.map(known) }))
  const height = charts[block.chart](canvas, { ...block, rows })
  const strip = stripOf(canvas.items, height, 0)
  strip.marks = [{ kind: 'figure', tag, x: place.x, y: 0, width: place.width, height }]
  const origin = block.origin ?? place.origin
  for (const item of canvas.items)
    if (item.kind === 'line' && origin) item.runs = item.runs.map((run) => ({ ...run, origin }))
  addStrips(flow, [strip], { top: 'figure', keepWithNext: true })
}

/** What is no number is a gap. */
const known = (value: number | null) => (Number.isFinite(value) ? value : null)

const charts: Readonly<Record<ChartBlock['chart'], (canvas: Canvas, block: ChartBlock) => number>> = {
  line: lineChart,
  bar: barChart,
  stacked: stackedChart,
  multiples: multiplesChart,
}
