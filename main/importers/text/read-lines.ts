import type { SourceParagraph } from '../source-document.ts'

/** A paragraph as somebody typed it. */
export type TextPiece = Readonly<{
  words: string
  /** Lines of the file, counted from 1. */
  first: number
  last: number
  level?: number
  isStrong?: boolean
  list?: NonNullable<SourceParagraph['list']>
}>

/** Joins the lines that were only wrapped, keeps all others apart; columns set by spaces are parted by tabs. */
export function readLines(text: string): readonly TextPiece[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) =>
    line
      .replace(/[\f\v]/g, ' ')
      .replaceAll('\0', ' ')
      .trimEnd(),
  )
  const width = wrapWidth(lines)
  const pieces: TextPiece[] = []
  let open: Open | undefined
  const close = () => {
    if (open) pieces.push(finished(open))
    open = undefined
  }
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const level = underlined(line)
    if (line.trim() === '' || level !== undefined) {
      const isAlone = open?.first === open?.last && open?.list === undefined
      if (level !== undefined && open && isAlone && fitsUnder(open.words, line)) open.level = level
      close()
      continue
    }
    if (open && continues(open, line, width)) {
      open.words += gap(open.previous, line.trim()) + line.trim()
      open.previous = line
      open.last = number
    } else {
      close()
      open = begun(line, number)
    }
  }
  close()
  return pieces
}

type Open = {
  words: string
  /** The last line as it stands in the file. */
  previous: string
  first: number
  last: number
  hasColumns: boolean
  /** Where the words of an item begin. */
  indent: number
  level?: number
  list?: NonNullable<SourceParagraph['list']>
}

const bulletLine = /^(\s*)([-*•·–—▪◦‣●○■□✓►]|o(?= ))\s+(?=\S)/
const numberLine = /^(\s*)(\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)])\s+(?=\S)/

function begun(line: string, number: number): Open {
  const bullet = bulletLine.exec(line)
  const item = bullet ?? numberLine.exec(line)
  const [start = '', space = '', marker = ''] = item ?? []
  const words = line.slice(start.length).trim()
  const depth = Math.min(Math.floor(space.replaceAll('\t', '    ').length / 2), 8)
  return {
    words: withTabs(words),
    previous: line,
    first: number,
    last: number,
    hasColumns: columnGap.test(words),
    indent: start.length,
    ...(item && { list: { depth, isNumbered: bullet === null, marker } }),
  }
}

/** Space inside of a line that no sentence has: two spaces after a full stop are old typing, not a column. */
const columnGap = /[^\s.!?:][ \u00a0]{2,}\S|\S[ \u00a0]{3,}\S|\S[^\S\t]*\t/
const withTabs = (words: string) =>
  columnGap.test(words) ? words.replace(/[ \u00a0]*\t[ \u00a0]*|(?<![.!?:])[ \u00a0]{2,}|[ \u00a0]{3,}/g, '\t') : words

function continues(open: Open, line: string, width: number): boolean {
  const words = line.trim()
  if (bulletLine.test(line) || numberLine.test(line) || open.hasColumns || columnGap.test(words)) return false
  const indent = line.length - line.trimStart().length
  // The lines of an item that stand under its words.
  if (open.list && indent >= Math.max(open.indent - 1, 2)) return true
  const firstWord = /^\S+/.exec(words)?.[0] ?? ''
  const length = open.previous.length
  if (width > 0 && length + 1 + firstWord.length > width) return true
  return length >= 40 && /^\p{Ll}/u.test(words) && !/[.:;!?]$/.test(open.previous)
}

/** What stands between two lines that are one paragraph. */
function gap(before: string, more: string): '' | ' ' {
  // No space between letters that are written without.
  const isDense =
    /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/.test(before) && /^[\u3000-\u30ff\u3400-\u9fff]/.test(more)
  const isHyphened = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(more)
  return isDense || isHyphened ? '' : ' '
}

/** Where lines were wrapped; 0 when they were not: then each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest < 50 || longest > 120) return 0
  const near = lengths.filter((length) => length >= longest - 12).length
  return near >= 3 ? longest : 0
}

/** A line of nothing but marks: the level that it gives to the line above. */
function underlined(line: string): number | undefined {
  const [, mark] = /^\s*([=\-~_*#+])\1{2,}\s*$/.exec(line) ?? []
  if (mark === undefined) return undefined
  return mark === '=' || mark === '#' || mark === '*' ? 1 : 2
}

const fitsUnder = (words: string, line: string) =>
  words.length <= 100 && Math.abs(line.trim().length - words.length) <= Math.max(6, words.length / 2)

function finished({ words, first, last, level, list }: Open): TextPiece {
  const letters = words.replace(/[^\p{L}]/gu, '')
  const isStrong = first === last && letters.length >= 4 && words.length <= 80 && /^\p{Lu}+$/u.test(letters)
  return {
    words,
    first,
    last,
    ...(level !== undefined && { level }),
    ...(isStrong && { isStrong }),
    ...(list && { list }),
  }
}
