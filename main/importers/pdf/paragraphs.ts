import type { Aside, SourceBlock, SourceParagraph } from '../source-document.ts'
import { isMarker, type Line } from './lines.ts'
import { isCentred, isWrapped, type TextMaker } from './source-text.ts'

/** What the whole document tells about its type. */
export type Dress = Readonly<{
  bodySize: number
  /** Sizes of headings, the largest first. */
  headingSizes: readonly number[]
  isBodyBold: boolean
  /** Headings are tagged, so that large type alone heads nothing. */
  isTagged?: true
  /** Lists are tagged: a mark that begins a line within a paragraph came there by chance. */
  hasLists?: true
}>

type Setting = Readonly<{
  dress: Dress
  maker: TextMaker
  aside?: Aside /** In a table, large type heads nothing. */
  isCell?: true
}>

/** Lines of one column or cell as paragraphs, items of lists and headings. */
export function paragraphsOf(lines: readonly Line[], edge: number, setting: Setting): readonly SourceBlock[] {
  const groups = grouped(lines, edge, setting.dress)
  const indents: number[] = []
  return groups.map((group) => {
    const [first] = group
    const item = first === undefined ? undefined : markerOf(first)
    if (first === undefined || item === undefined) {
      indents.length = 0
      return blockOf(group, edge, setting)
    }
    while (indents.length > 0 && (indents.at(-1) ?? 0) > first.left + first.size * 0.4) indents.pop()
    if (indents.length === 0 || (indents.at(-1) ?? 0) < first.left - first.size * 0.4) indents.push(first.left)
    return itemOf(group, edge, item, Math.min(indents.length - 1, 8), setting)
  })
}

/** One paragraph or heading of these lines. */
export function blockOf(lines: readonly Line[], edge: number, setting: Setting, level?: number): SourceBlock {
  const { dress, maker, aside } = setting
  const text = maker.text(lines, edge)
  const size = Math.max(...lines.map((line) => line.size))
  const words = lines.map((line) => line.text).join(' ')
  const own =
    level ??
    (aside === undefined && !setting.isCell && lines.length <= 4 ? headingLevel(size, words, dress) : undefined)
  if (own !== undefined) return { kind: 'heading', level: own, text, ...(aside === undefined ? {} : { aside }) }
  const isBold = lines.every((line) => line.isBold)
  const isStrong = (isBold && !dress.isBodyBold) || size > dress.bodySize * 1.12
  return { kind: 'paragraph', text, ...(isStrong ? { isStrong } : {}), ...(aside === undefined ? {} : { aside }) }
}

function headingLevel(size: number, words: string, dress: Dress): number | undefined {
  if (dress.isTagged || size < dress.bodySize * 1.15 || words.length > 200 || !/\p{L}{2}/u.test(words)) return undefined
  const rank = dress.headingSizes.findIndex((each) => size >= each - 0.3)
  return Math.min(6, rank === -1 ? 6 : rank + 1)
}

type Marker = Readonly<{ marker: string; isNumbered: boolean }>

function markerOf(line: Line): Marker | undefined {
  const [marker = '', ...rest] = line.text.split(/[ \t]/)
  if (rest.length === 0 || !isMarker(marker)) return undefined
  // The second half of a span of time or of numbers.
  if (/^[-–—]$/.test(marker) && /^\d/.test(rest[0] ?? '')) return undefined
  const [first, second] = line.pieces
  const isSetApart = first?.text === marker && second !== undefined && second.x - first.right > line.size * 0.45
  // The letter o stands for a circle, and a letter with a point is no initial, only when set apart.
  if (marker === 'o' && !isSetApart) return undefined
  if (/^[A-Z]\.$/.test(marker) && !isSetApart) return undefined
  return { marker, isNumbered: /[\p{L}\d][.)]$/u.test(marker) }
}

/** An item of a list without its mark, which is kept beside it. */
export function itemOf(
  lines: readonly Line[],
  edge: number,
  { marker, isNumbered }: Marker,
  depth: number,
  setting: Setting,
): SourceParagraph {
  const [first, ...rest] = lines
  const cut = first?.text.startsWith(marker) === true && marker !== '' ? withoutStart(first, marker.length + 1) : first
  const block = blockOf(cut === undefined ? [] : [cut, ...rest], edge, { ...setting, isCell: true })
  const text = block.kind === 'paragraph' || block.kind === 'heading' ? block.text : setting.maker.text(lines, edge)
  return {
    kind: 'paragraph',
    text,
    list: { depth, isNumbered, ...(marker === '' ? {} : { marker }) },
    ...(lines.every((line) => line.isBold) && !setting.dress.isBodyBold ? { isStrong: true } : {}),
    ...(setting.aside === undefined ? {} : { aside: setting.aside }),
  }
}

function withoutStart(line: Line, letters: number): Line {
  let left = letters
  const spans = line.spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }]
  })
  const [first, ...rest] = spans
  const trimmed = first === undefined ? spans : [{ ...first, text: first.text.trimStart() }, ...rest]
  return { ...line, spans: trimmed, text: trimmed.map((span) => span.text).join('') }
}

/** Lines that belong together. */
function grouped(lines: readonly Line[], edge: number, dress: Dress): readonly (readonly Line[])[] {
  const steps = lines.slice(1).map((line, index) => (line.y - (lines[index]?.y ?? 0)) / line.size)
  const usual = steps.filter((step) => step > 0.8 && step < 2.6).toSorted((a, b) => a - b)
  const step = Math.min(2, usual[Math.floor(usual.length * 0.4)] ?? 1.2)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (
      group !== undefined &&
      last !== undefined &&
      goesOn(group, last, line, edge, step) &&
      (dress.hasLists || markerOf(line) === undefined)
    )
      group.push(line)
    else groups.push([line])
  }
  return groups
}

function goesOn(group: readonly Line[], last: Line, line: Line, edge: number, step: number): boolean {
  const [first] = group
  if (first === undefined || line.text.includes('\t')) return false
  const gap = (line.y - last.y) / Math.max(line.size, last.size)
  if (gap > step * 1.28 + 0.05 || gap < -1) return false
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false
  if (line.isBold !== last.isBold && !isRunIn(last, line)) return false
  // Each paragraph has a bold lead.
  if (first.spans[0]?.bold && line.spans[0]?.bold && !last.isBold && !last.spans.at(-1)?.bold) return false
  // Words that were divided, or a line that ends amid a phrase.
  if (/[\p{L}][-‐\u00ad]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return true
  const isIndented = line.left > last.left + line.size * 0.9 && markerOf(first) === undefined && group.length > 1
  if (isIndented && !isCentred(last, line)) return false
  if (isWrapped(last, line, edge)) return true
  if (/[,/&]$|\b(?:and|of|the|for|to|de|del|la|y|et|des|du)$/.test(last.text)) return true
  return isCentred(last, line) && /^[\p{Ll}(]/u.test(line.text) && !/[.:;!?]$/.test(last.text)
}

/** A line that changes from bold to plain on the way, or its like, is a lead and its text. */
const isRunIn = (last: Line, line: Line) =>
  last.spans.some((span) => span.bold !== last.spans[0]?.bold) || line.spans.length > 1
