import type { TableCell } from '../../blocks.ts'
import { widthOfInlines } from '../paragraph/paragraph.ts'
import type { Setting } from '../setting.ts'
import { moveItems, type Stack } from '../strip.ts'

type Cell = Readonly<{ cell: TableCell; stack: Stack }>

/** Numbers of a column, each set flush right, move left until their decimal signs stand under each other. */
export function alignDecimals(setting: Setting, cells: readonly Cell[], language: string): void {
  const tails = cells.map(({ cell }) => tailWidth(setting, cell, decimalSign(language), language))
  const widest = Math.max(0, ...tails.map((tail) => tail ?? 0))
  cells.forEach(({ stack }, index) => {
    const tail = tails[index]
    if (tail !== undefined) moveItems(stack.items, tail - widest, 0)
  })
}

/** How far a number reaches beyond its whole part, in points; undefined for what is no number. */
function tailWidth(setting: Setting, cell: TableCell, sign: string, language: string): number | undefined {
  const [block] = cell.blocks
  if (block?.kind !== 'text' || cell.blocks.length > 1) return undefined
  const text = block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
  const last = [...text.matchAll(/\d[\d.,\u00a0\u202f ]*/g)].at(-1)
  if (!last) return undefined
  const number = last[0].replace(/[.,\u00a0\u202f ]+$/, '')
  const at = number.lastIndexOf(sign)
  const end = last.index + (at < 0 ? number.length : at)
  const tail = text.slice(end)
  if (tail === '') return 0
  const style = setting.styles[block.style]
  const bold = block.inlines.some((inline) => inline.kind === 'text' && inline.bold)
  const inlines = [{ kind: 'text' as const, text: tail, ...(bold && { bold: true as const }) }]
  return widthOfInlines(setting, { style, inlines, x: 0, width: 1e6, language, tag: 0 })
}

const signs = new Map<string, string>()

function decimalSign(language: string): string {
  const known = signs.get(language)
  if (known !== undefined) return known
  const sign = new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.'
  signs.set(language, sign)
  return sign
}
