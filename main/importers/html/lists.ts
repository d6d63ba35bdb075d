import { formatNumber } from '../number-format.ts'
import type { SourceParagraph } from '../source-document.ts'
import { attributeOf, type Element } from './visible-text.ts'

/** A list that is being read; the next number is counted on. */
export type OpenList = { readonly isNumbered: boolean; readonly format: string; next: number }

export function openList(element: Element): OpenList {
  const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10)
  return {
    isNumbered: element.tagName === 'ol',
    format: formats.get(attributeOf(element, 'type') ?? '1') ?? 'decimal',
    next: Number.isNaN(start) ? 1 : start,
  }
}

const formats = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

/** How an item is printed, and how deep; it counts its list on. */
export function listMarker(item: Element, lists: readonly OpenList[]): NonNullable<SourceParagraph['list']> {
  const list = lists.at(-1)
  const depth = Math.max(lists.length - 1, 0)
  if (!list?.isNumbered) return { depth, isNumbered: false, marker: '•' }
  const value = Number.parseInt(attributeOf(item, 'value') ?? '', 10)
  const number = Number.isNaN(value) ? list.next : value
  list.next = number + 1
  return { depth, isNumbered: true, marker: `${formatNumber(number, list.format)}.` }
}
