import { artifact } from '../../pages.ts'
import { setParagraph } from '../paragraph/paragraph.ts'
import type { Setting } from '../setting.ts'
import { type MovableItem, moveItems } from '../strip.ts'

/** What all parts of a chart share. */
export type Canvas = Readonly<{
  setting: Setting
  /** Left edge and width of the chart. */
  x: number
  width: number
  tag: number
  language: string
  items: MovableItem[]
}>

type ChartText = Readonly<{
  text: string
  /** Left edge, right edge or middle, as `align` says. */
  x: number
  /** First baseline. */
  y: number
  align?: 'left' | 'right' | 'middle'
  bold?: boolean | undefined
  /** Broken into lines at this width. */
  width?: number
}>

/** Words of a chart; gives their width and number of lines. */
export function chartText(canvas: Canvas, { text, x, y, align = 'left', bold, width = 1e5 }: ChartText) {
  const { setting, tag, language } = canvas
  const base = setting.styles.chartLabel
  const style = bold ? { ...base, font: base.bold } : base
  const set = setParagraph(setting, {
    style,
    inlines: [{ kind: 'text', text }],
    x: 0,
    width,
    language,
    tag,
  })
  const left = align === 'left' ? x : align === 'right' ? x - set.width : x - set.width / 2
  moveItems(set.items, left, y - style.first)
  for (const item of set.items) canvas.items.push(item)
  return { width: set.width, lines: set.ends.length }
}

/** The same without drawing it. */
export const measureText = (canvas: Canvas, text: string, bold = false, width = 1e5) =>
  chartText({ ...canvas, items: [], tag: artifact }, { text, x: 0, y: 0, bold, width })

export const chartLine = (
  points: readonly (readonly [number, number])[],
  tag: number,
  look: Readonly<{ weight: number; stroke: string; dash?: readonly number[] }>,
): MovableItem => ({ kind: 'path', points, tag, ...look })
