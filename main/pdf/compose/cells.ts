import type { Block, Inlines, TableCell } from '../blocks.ts'
import type { StyleName } from '../theme.ts'
import { lines, text } from './inlines.ts'

type CellOptions = Readonly<{
  style?: StyleName
  columns?: number
  rowHead?: true
  /** Small lines below the first. */
  below?: readonly Inlines[]
}>

/** A cell of one paragraph; an empty one is an empty cell. */
export function textCell(inlines: Inlines, options: CellOptions = {}): TableCell {
  const { style = 'table', below = [], ...rest } = options
  const small = lines(below)
  const blocks: readonly Block[] = [
    ...(inlines.length > 0 ? [{ kind: 'text', style, inlines } as const] : []),
    ...(small.length > 0 ? [{ kind: 'text', style: 'small', inlines: small } as const] : []),
  ]
  return { blocks, ...rest }
}

/** The heads of a table; an empty word heads nothing. */
export const head = (labels: readonly string[]): readonly TableCell[] =>
  labels.map((label) => textCell(text(label), { style: 'tableHead' }))
