import type { TableBlock } from '../../blocks.ts'

export type Column = Readonly<{ x: number; width: number; align: 'left' | 'right' | 'decimal' }>

/** Between columns, in points. */
const columnGap = 9
/** Room beside the text of the day's table: for the bar of a meeting, and at the right edge. */
const agendaInsets = { left: 9, right: 6 }
/** A column that takes the rest has at least this much, in points. */
const leastRest = 36

/** Columns with a width keep it, the others share what is left; when too little is left, all give in proportion. */
export function tableColumns(block: TableBlock, width: number): readonly Column[] {
  const gaps = Math.max(0, block.columns.length - 1) * columnGap
  const fixed = block.columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), 0)
  const rests = block.columns.filter((column) => column.width === 'rest').length
  const room = Math.max(block.columns.length, width - gaps)
  const squeeze = Math.min(
    1,
    Math.max(0.05, (room - rests * Math.min(leastRest, room / block.columns.length)) / (fixed || 1)),
  )
  const rest = rests === 0 ? 0 : (room - fixed * squeeze) / rests
  let x = 0
  return block.columns.map((column, index) => {
    const wide = column.width === 'rest' ? rest : column.width * squeeze
    const left = block.dress === 'agenda' && index === 0 ? agendaInsets.left : 0
    const right = block.dress === 'agenda' && index === block.columns.length - 1 ? agendaInsets.right : 0
    const at = x
    x += wide + columnGap
    return { x: at + left, width: Math.max(1, wide - left - right), align: column.align ?? 'left' }
  })
}

/** From the left edge of one column to the right edge of another. */
export function spanned(columns: readonly Column[], from: number, count: number): Column {
  const first = columns[from] ?? { x: 0, width: 1, align: 'left' as const }
  const last = columns[Math.min(columns.length - 1, from + count - 1)] ?? first
  return { x: first.x, width: Math.max(1, last.x + last.width - first.x), align: first.align }
}
