import type { Span } from '../../../shared/model/rich-text.ts'
import type { Piece, Run } from './piece.ts'

/** One line of text within its column or cell. */
export type Line = Readonly<{
  pieces: readonly Piece[]
  spans: readonly Span[]
  text: string
  left: number
  right: number
  y: number
  size: number
  isBold: boolean
  page: number
}>

/** Pieces on one baseline together, from the top down; small raised ones stay with their line. */
export function baselines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(piece.y - row.y) <= Math.max(row.size, piece.size) * 0.36) {
      row.pieces.push(piece)
      // The largest letters say where the line stands.
      if (piece.size > row.size) {
        row.size = piece.size
        row.y = piece.y
      }
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return withRaised(rows).map((row) => row.pieces.toSorted((a, b) => a.x - b.x))
}

type Row = Readonly<{ y: number; size: number; pieces: readonly Piece[] }>

/** Small letters set higher or lower right after a word, such as th of 24th, join its line. */
function withRaised(rows: readonly Row[]): readonly Row[] {
  const kept: { y: number; size: number; pieces: Piece[] }[] = rows.map((row) => ({ ...row, pieces: [...row.pieces] }))
  rows.forEach((row, index) => {
    for (const piece of row.pieces) {
      const host = [kept[index + 1], kept[index - 1]].find(
        (each) =>
          each !== undefined &&
          piece.size <= each.size * 0.8 &&
          Math.abs(piece.y - each.y) < each.size * 0.75 &&
          each.pieces.some((word) => Math.abs(piece.x - word.right) < each.size * 0.25),
      )
      if (host === undefined) continue
      host.pieces.push(piece)
      const own = kept[index]
      if (own !== undefined) own.pieces = own.pieces.filter((each) => each !== piece)
    }
  })
  return kept.filter((row) => row.pieces.length > 0)
}

const marker =
  /^(?:[•●○▪■◦‣·–—*✓✔➢➤❖□☐\uf000-\uf0ff-]|o|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})[.)]|\(?(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})[.)])$/u

/** Whether these words are the mark before an item of a list. */
export const isMarker = (text: string): boolean => marker.test(text)

/** Cuts a baseline where gaps are wider than spaces between words. The mark of a list stays with its item. */
export function runsOf(row: readonly Piece[], gap = 0.95): readonly Run[] {
  const runs: Piece[][] = []
  let end = 0
  for (const piece of row) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run === undefined || last === undefined) {
      runs.push([piece])
      end = piece.right
      continue
    }
    const distance = piece.x - end
    const size = Math.min(last.size, piece.size)
    const isAfterMarker = run.length === 1 && isMarker(last.text) && distance < size * 5
    const isNew = distance > size * gap && !isAfterMarker
    if (isNew) runs.push([piece])
    else run.push(piece)
    end = isNew ? piece.right : Math.max(end, piece.right)
  }
  return runs.map((pieces) => ({
    pieces,
    text: lineOf(pieces).text,
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    y: yOf(pieces),
    size: Math.max(...pieces.map((piece) => piece.size)),
  }))
}

/** Pieces of one baseline, joined. Wide gaps become a tab: two things stand side by side there. */
export function lineOf(row: readonly Piece[]): Line {
  const letters = row.reduce((sum, piece) => sum + piece.text.length, 0)
  const backwards = row.reduce((sum, piece) => sum + (piece.isRightToLeft ? piece.text.length : 0), 0)
  const isBackwards = backwards * 2 > letters
  const order = isBackwards ? row.toSorted((a, b) => b.right - a.right) : row
  const spans: Span[] = []
  order.forEach((piece, index) => {
    const last = order[index - 1]
    const space = last === undefined ? '' : spaceBetween(isBackwards ? [piece, last] : [last, piece], index, piece)
    spans.push({
      text: space + piece.text,
      ...(piece.isBold ? { bold: true as const } : {}),
      ...(piece.isItalic ? { italic: true as const } : {}),
      ...(piece.link === '' ? {} : { link: piece.link }),
    })
  })
  const bold = row.reduce((sum, piece) => sum + (piece.isBold ? piece.text.length : 0), 0)
  const joined = joinedSpans(spans)
  return {
    pieces: row,
    spans: joined,
    text: joined.map((span) => span.text).join(''),
    left: Math.min(...row.map((piece) => piece.x)),
    right: Math.max(...row.map((piece) => piece.right)),
    y: yOf(row),
    size: commonSize(row),
    isBold: bold > letters * 0.8,
    page: row[0]?.page ?? 0,
  }
}

function spaceBetween([left, right]: readonly [Piece, Piece], index: number, next: Piece): string {
  const distance = right.x - left.right
  const size = Math.min(left.size, right.size)
  if (index === 1 && isMarker(left.text)) return ' '
  if (distance > size * 1.8) return '\t'
  return distance > size * 0.13 || (next.hasSpace && distance > size * 0.02) ? ' ' : ''
}

/** Neighbours set alike become one. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.bold === span.bold && last.italic === span.italic && last.link === span.link)
      joined[joined.length - 1] = { ...last, text: last.text + span.text }
    else joined.push(span)
  }
  return joined
}

/** Size in which most letters are set. */
export function commonSize(pieces: readonly Pick<Piece, 'size' | 'text'>[]): number {
  const letters = new Map<number, number>()
  for (const piece of pieces) {
    const size = Math.round(piece.size * 4) / 4
    letters.set(size, (letters.get(size) ?? 0) + piece.text.length)
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [10, 0] as const)[0]
}

const yOf = (row: readonly Piece[]) => row.reduce((best, piece) => (piece.size > best.size ? piece : best)).y

export const linesOf = (pieces: readonly Piece[]): readonly Line[] => baselines(pieces).map(lineOf)
