import type { Words as Labels } from '../../../../shared/format/words.ts'
import type { SectionCode } from '../../../../shared/model/records/book-setup.ts'
import type { DraftList } from '../draft-list.ts'
import type { Piece, PieceCell, PieceLine, PieceTable } from '../pieces.ts'
import type { Names } from './names.ts'

/** A book of ours that came back, while it is read. */
export type Book = Readonly<{
  language: string
  labels: Labels
  sections: ReadonlyMap<SectionCode, readonly Piece[]>
  list: DraftList
  /** Whom the short names of the book mean; grows as sections are read. */
  names: Names
  /** As they stand in the text: `L. Ferrer`. */
  shortNames: ReadonlySet<string>
  /** First and last day, for dates printed without their year. */
  from: string
  to: string
  /** Zone of the place. */
  zone: string
  /** Cities of the trip as the book names them. */
  cities: readonly string[]
  /** Points by their folded words: a book tells a point more than once. */
  points: Map<string, string>
}>

export type SectionReader = (book: Book, pieces: readonly Piece[]) => void

/** A heading and what stands under it. */
export type Group = Readonly<{ head: PieceLine | undefined; kicker: PieceLine | undefined; pieces: readonly Piece[] }>

/** Parts a text at its headings of a level; a short line in bold before a heading belongs to it. */
export function groupsOf(pieces: readonly Piece[], level: number): readonly Group[] {
  const groups: { head: PieceLine | undefined; kicker: PieceLine | undefined; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const isHead = piece.kind === 'line' && piece.level === level
    const last = groups.at(-1)
    if (!isHead) {
      if (last) last.pieces.push(piece)
      else groups.push({ head: undefined, kicker: undefined, pieces: [piece] })
      continue
    }
    const before = last?.pieces.at(-1)
    const isKicker = level === 1 && before?.kind === 'line' && before.isStrong && before.level === 0 && before.depth < 0
    if (isKicker) last?.pieces.pop()
    groups.push({ head: piece, kicker: isKicker ? before : undefined, pieces: [] })
  }
  return groups
}

export const linesOf = (pieces: readonly Piece[]): readonly PieceLine[] =>
  pieces.filter((piece) => piece.kind === 'line')
export const tablesOf = (pieces: readonly Piece[]): readonly PieceTable[] =>
  pieces.filter((piece) => piece.kind === 'table')

/** A row of a table under the heading of its group, with the small line below it. */
export type GroupedRow = Readonly<{
  group: PieceCell | undefined
  cells: readonly PieceCell[]
  note: PieceCell | undefined
}>

/** Rows without heads; a row whose only words stand beside the first column says more of the row above. */
export function groupedRows(book: Book, table: PieceTable): readonly GroupedRow[] {
  const rows: { group: PieceCell | undefined; cells: readonly PieceCell[]; note: PieceCell | undefined }[] = []
  let group: PieceCell | undefined
  for (const { isHead, cells } of table.rows) {
    const [first] = cells
    const only = cells.length === 1 ? first : undefined
    if (isHead && only?.lines.some((line) => line.level > 0)) {
      group = only
      book.list.mark(only, 'the heading of a group in a table')
    } else if (isHead) for (const cell of cells) book.list.mark(cell, 'the head of a column')
    else if (only && only.column > 0 && rows.length > 0) {
      const last = rows.at(-1)
      if (last) last.note = only
    } else rows.push({ group, cells, note: undefined })
  }
  return rows
}

export const cellAt = (cells: readonly PieceCell[], column: number): PieceCell =>
  cells.find((cell) => cell.column === column) ?? nothing

const nothing: PieceCell = { text: '', units: [], at: '', column: 0, columns: 1, lines: [] }

/** What follows each label of a line, `**Languages** English **Aide** …`, and under '' what stands before the first. */
export function labelled(line: Pick<PieceLine, 'spans'>, labels: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(labels.map((label) => [label.toLowerCase(), label]))
  const parts = new Map<string, string>()
  let current = ''
  for (const { text, bold } of line.spans) {
    const words = text.replace(/[\s\u00a0]+/gu, ' ').replaceAll('ʼ', '’')
    const label = bold === true ? known.get(words.replace(/^[\s·,]+|[\s:]+$/g, '').toLowerCase()) : undefined
    if (label !== undefined) {
      current = label
      parts.set(label, '')
    } else parts.set(current, `${parts.get(current) ?? ''}${words}`)
  }
  return new Map([...parts].map(([label, text]) => [label, tidy(text)]))
}

/** Without the dots between parts and the mark that says who may read them. */
const tidy = (text: string) =>
  text
    .replace(/\s*·?\s*[●○]\s.*$/u, '')
    .replace(/^[\s·]+|[\s·]+$/g, '')
    .replace(/\s+/g, ' ')

/** All lines of a cell as one, with their dress. */
export const cellSpans = (cell: Pick<PieceCell, 'lines'>): Pick<PieceLine, 'spans'> => ({
  spans: cell.lines.flatMap((line) => [...line.spans, { text: ' ' }]),
})

/** Words within “quotes”, or all of them. */
export const unquoted = (text: string): string => text.replace(/^[“"«]\s*(.*?)\s*[”"»]$/u, '$1')

export const sure = (why: string) => ({ confidence: 0.95, why: `${why}, in a book of ours` })
