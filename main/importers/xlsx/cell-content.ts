import type { Span } from '../../../shared/model/rich-text.ts'
import { childOf, textOf, type XmlElement } from '../office/read-xml.ts'
import type { CellValue } from '../source-document.ts'
import { isMomentFormat } from './format-code.ts'
import { richString, unescaped } from './rich-string.ts'
import { isoMoment, showMoment } from './show-moment.ts'
import { plainNumber, showNumber } from './show-number.ts'
import { type CellStyle, general } from './styles.ts'

/** What the whole workbook says about its cells. */
export type CellMeaning = Readonly<{
  strings: readonly (readonly Span[])[]
  styles: readonly CellStyle[]
  is1904: boolean
}>

export type CellContent = Readonly<{
  spans: readonly Span[]
  value?: CellValue
  /** The formula stands for a result that the file does not keep. */
  isFormula?: true
  /** Where its HYPERLINK formula leads. */
  link?: string
}>

/** What a cell shows; undefined when nothing. A formula shows the result kept with it. */
export function cellContent(cell: XmlElement, { strings, styles, is1904 }: CellMeaning): CellContent | undefined {
  const type = cell.attributes.get('t') ?? 'n'
  const inline = childOf(cell, 'x:is')
  const kept = childOf(cell, 'x:v')
  const formula = childOf(cell, 'x:f')
  if (inline) return words(richString(inline))
  const text = kept ? textOf(kept) : ''
  const style = styles[Number(cell.attributes.get('s') ?? 0)] ?? { format: general, isBold: false }
  const link = formula && /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(textOf(formula))?.[1]
  const content = contentOf(type, text, { strings, style, is1904 })
  if (content) return { ...content, ...(link !== undefined && { link }) }
  const source = formula ? textOf(formula).trim() : ''
  return source !== '' && kept === undefined
    ? { spans: [{ text: `=${unescaped(source)}` }], isFormula: true }
    : undefined
}

type Known = Readonly<{ strings: CellMeaning['strings']; style: CellStyle; is1904: boolean }>

function contentOf(type: string, text: string, { strings, style, is1904 }: Known): CellContent | undefined {
  if (type === 's') {
    const number = text.trim() === '' ? Number.NaN : Number(text)
    return words(strings[number] ?? [], style.isBold)
  }
  if (type === 'str' || type === 'inlineStr') return words([{ text: unescaped(text) }], style.isBold)
  if (text.trim() === '') return undefined
  if (type === 'b') {
    const flag = text.trim() === '1' || text.trim().toLowerCase() === 'true'
    return { ...plain(flag ? 'TRUE' : 'FALSE', style), value: { kind: 'flag', flag } }
  }
  const isDay = type === 'd'
  if (isDay) {
    const value = isoMoment(text)
    return { ...plain(text.trim(), style), ...(value && { value }) }
  }
  const number = Number(text)
  // An error says its name; a number that is none was written by a program that errs.
  if (type !== 'n' || !Number.isFinite(number)) return words([{ text: unescaped(text) }], style.isBold)
  if (isMomentFormat(style.format)) {
    const moment = showMoment(number, style.format, is1904)
    if (moment) return { ...plain(moment.words || plainNumber(number), style), value: moment.value }
  }
  // Digits kept as they are where no format is given: beyond fifteen they may be an account or a telephone.
  const shown = isMomentFormat(style.format) ? plainNumber(number) : showNumber(number, style.format)
  // A format may hide a number (";;;"): it is no less there.
  return { ...plain(shown === '' ? plainNumber(number) : shown, style), value: { kind: 'number', number } }
}

const plain = (text: string, { isBold }: CellStyle) => ({ spans: [{ text, ...(isBold && { bold: true as const }) }] })

function words(spans: readonly Span[], isBold = false): CellContent | undefined {
  if (spans.every((span) => span.text.trim() === '')) return undefined
  return { spans: isBold ? spans.map((span) => ({ ...span, bold: true as const })) : spans }
}
