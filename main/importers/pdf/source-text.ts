import type { Span } from '../../../shared/model/rich-text.ts'
import type { SourceText } from '../source-document.ts'
import { joinedSpans, type Line } from './lines.ts'

/** Makes texts of lines; each line is a unit, numbered within its page in reading order. */
export type TextMaker = Readonly<{
  /** Lines of one paragraph; those that wrapped are joined, others stay apart by a line feed. */
  text: (lines: readonly Line[], edge: number) => SourceText
  /** Words that are on no line: a field, a note, a property. */
  loose: (unit: string, at: string, words: string) => SourceText
}>

/** `known` are the folded words of the document: they tell which hyphens at a line's end are part of a word. */
export function createTextMaker(known: ReadonlySet<string>): TextMaker {
  const counts = new Map<number, number>()
  const next = (page: number) => {
    const count = (counts.get(page) ?? 0) + 1
    counts.set(page, count)
    return count
  }
  return {
    text: (lines, edge) => {
      const numbers = lines.map((line) => next(line.page))
      const [unit = '', ...also] = lines.map((line, index) => `p${line.page}l${numbers[index]}`)
      const at = whereabouts(lines, numbers)
      const { spans, starts } = joined(lines, edge, known)
      return { unit, at, spans, ...(also.length > 0 ? { also, starts } : {}) }
    },
    loose: (unit, at, words) => ({ unit, at, spans: [{ text: words }] }),
  }
}

function whereabouts(lines: readonly Line[], numbers: readonly number[]): string {
  const [first, last] = [lines[0], lines.at(-1)]
  const [from, to] = [numbers[0], numbers.at(-1)]
  if (first?.page !== last?.page) return `page ${first?.page}, line ${from}, to page ${last?.page}, line ${to}`
  return from === to ? `page ${first?.page}, line ${from}` : `page ${first?.page}, lines ${from} to ${to}`
}

function joined(lines: readonly Line[], edge: number, known: ReadonlySet<string>) {
  let spans: Span[] = []
  const starts: number[] = []
  let length = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined) {
      const cut = hyphenCut(spans.at(-1)?.text ?? '', line.text, known)
      const last = spans.at(-1)
      if (last !== undefined && cut > 0) {
        spans = [...spans.slice(0, -1), { ...last, text: last.text.slice(0, -cut) }]
        length -= cut
      }
      const isWord = cut > 0 || /[\p{L}\d][-‐]$/u.test(before.text)
      const glue = isWord ? '' : isWrapped(before, line, edge) ? (isAsian(before.text, line.text) ? '' : ' ') : '\n'
      if (last !== undefined && glue !== '') spans.push({ ...last, text: glue })
      length += glue.length
      starts.push(length)
    }
    for (const span of line.spans) {
      spans.push(span)
      length += span.text.length
    }
  })
  return { spans: joinedSpans(spans), starts }
}

/** Whether the next line is there only because its first word found no room. */
export function isWrapped(line: Line, next: Line, edge: number): boolean {
  const [word = ''] = next.text.split(/[ \t]/)
  const width = next.text.length === 0 ? 0 : ((next.right - next.left) / next.text.length) * word.length
  const needed = width + line.size * 0.65
  // A centred line could have grown to both sides.
  if (isCentred(line, next)) return line.right - line.left + needed > (edge - (line.left + line.right) / 2) * 2
  return line.right + needed > edge
}

/** Both around the same middle, and neither from the same edge. */
export const isCentred = (a: Line, b: Line): boolean =>
  Math.abs(a.left + a.right - b.left - b.right) < a.size && Math.abs(a.left - b.left) > a.size * 0.5

const isAsian = (before: string, after: string) =>
  /[\u3040-\u30ff\u4e00-\u9fff、。]$/.test(before) && /^[\u3040-\u30ff\u4e00-\u9fff]/.test(after)

/** How many letters at the end of a line are only there because a word was divided. */
function hyphenCut(before: string, after: string, known: ReadonlySet<string>): number {
  if (before.endsWith('\u00ad')) return 1
  const head = /([\p{L}]+)[-‐]$/u.exec(before)?.[1]
  const tail = /^[\p{Ll}]+/u.exec(after)?.[0]
  if (head === undefined || tail === undefined) return 0
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
  if (known.has(first + second)) return 1
  if (known.has(`${first}-${second}`)) return 0
  return known.has(first) && known.has(second) ? 0 : 1
}

/** The words of a document, folded, hyphened ones whole. */
export function wordsOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}]+(?:-[\p{L}]+)*(?![-‐\p{L}])/gu)) words.add(word)
  return words
}
