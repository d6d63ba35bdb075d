import type { Span } from '../../../shared/model/rich-text.ts'
import {
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceText,
  sourceWords,
  textUnits,
} from '../source-document.ts'
import { unitKey } from '../units.ts'
import type { Words } from './agenda/flow.ts'

/** A document as a list of lines and tables with their dress, for readers that need more than the plain words. */
export type Piece = PieceLine | PieceTable

export type PieceLine = Words &
  Readonly<{
    kind: 'line'
    /** Of a heading; 0 otherwise. */
    level: number
    isStrong: boolean
    /** Of a list; -1 when it stands in none. */
    depth: number
    /** `1.`, `a)`; empty without one. */
    marker: string
    isNumbered: boolean
    spans: readonly Span[]
    aside: 'head' | 'foot' | 'other' | ''
    source: SourceText
  }>

export type PieceTable = Readonly<{ kind: 'table'; name: string; rows: readonly PieceRow[] }>
export type PieceRow = Readonly<{ isHead: boolean; cells: readonly PieceCell[] }>
export type PieceCell = Words & Readonly<{ column: number; columns: number; lines: readonly PieceLine[] }>

/** All of a document in its order; tables inside cells follow the table. */
export function piecesOf(document: SourceDocument): readonly Piece[] {
  const known = read.get(document)
  if (known) return known
  const fresh = document.blocks.flatMap((block) => pieces(block, document.file.name))
  read.set(document, fresh)
  return fresh
}

/** Several readers ask for the pieces of one document. */
const read = new WeakMap<SourceDocument, readonly Piece[]>()

/** A longer list is for the reader of sheets alone. */
const mostRows = 3000

function pieces(block: SourceBlock, file: string): readonly Piece[] {
  if (block.kind !== 'table') {
    const line = lineOf(block, file)
    return line ? [line] : []
  }
  if (block.rows.length > mostRows) return []
  const inner = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.filter(isTable)))
  const rows = block.rows
    .map((row) => ({ isHead: row.isHead === true, cells: row.cells.map((cell) => cellOf(cell, file)) }))
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.text !== '') }))
    .filter((row) => row.cells.length > 0)
  const table: PieceTable = { kind: 'table', name: block.name ?? '', rows }
  return [...(rows.length > 0 ? [table] : []), ...inner.flatMap((each) => pieces(each, file))]
}

const isTable = (block: SourceBlock) => block.kind === 'table'

function cellOf(cell: SourceCell, file: string): PieceCell {
  const lines = cell.blocks.map((block) => lineOf(block, file)).filter((line) => line !== undefined)
  return {
    text: lines.map((line) => line.text).join(' '),
    units: lines.flatMap((line) => line.units),
    at: lines[0]?.at ?? '',
    column: cell.column,
    columns: cell.columns ?? 1,
    lines,
  }
}

function lineOf(block: SourceBlock, file: string): PieceLine | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const text = plain(sourceWords(block.text))
  if (text === '') return undefined
  const list = block.kind === 'paragraph' ? block.list : undefined
  const isBold = block.text.spans.every((span) => span.bold === true || span.text.trim() === '')
  const { aside } = block
  return {
    kind: 'line',
    text,
    units: unitsOfText(block.text, file),
    at: block.text.at,
    level: block.kind === 'heading' ? block.level : 0,
    isStrong: isBold || (block.kind === 'paragraph' && block.isStrong === true),
    depth: list?.depth ?? -1,
    marker: list?.marker ?? '',
    isNumbered: list?.isNumbered === true,
    spans: block.text.spans,
    aside: aside === undefined ? '' : aside === 'head' || aside === 'foot' ? aside : 'other',
    source: block.text,
  }
}

const unitsOfText = (text: SourceText, file: string) =>
  textUnits(text)
    .filter(({ words }, at) => words !== '' || at === 0)
    .map(({ unit }) => unitKey(file, unit))

/** Spaces made plain; an apostrophe that a font knows by another name is an apostrophe. */
export const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replaceAll('ʼ', '’')
    .trim()

/** The lines that a paragraph is broken into by hand, each with the units it lies in. */
export function brokenLines(line: PieceLine): readonly PieceLine[] {
  const whole = sourceWords(line.source)
  if (!whole.includes('\n')) return [line]
  const starts = [0, ...(line.source.starts ?? []), whole.length]
  let from = 0
  return whole.split('\n').flatMap((part) => {
    const to = from + part.length
    const units = line.units.filter((_, at) => (starts[at] ?? 0) < to && (starts[at + 1] ?? whole.length) > from)
    const spans = spansBetween(line.spans, from, to)
    from = to + 1
    const text = plain(part)
    const isStrong = spans.length > 0 && spans.every((span) => span.bold === true || span.text.trim() === '')
    return text === '' ? [] : [{ ...line, text, spans, isStrong, units: units.length > 0 ? units : line.units }]
  })
}

function spansBetween(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let at = 0
  return spans.flatMap((span) => {
    const start = at
    at += span.text.length
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...span, text }]
  })
}

/** What opens a line in bold, and what follows: `**Ask for dates.** Four of them.` */
export function boldLead(line: PieceLine): { lead: string; rest: string } | undefined {
  const first = line.spans.findIndex((span) => span.text.trim() !== '')
  const end = line.spans.findIndex((span, at) => at >= first && span.bold !== true && span.text.trim() !== '')
  if (first < 0 || end === first || end < 0) return undefined
  const join = (spans: readonly Span[]) => plain(spans.map((span) => span.text).join(''))
  const lead = join(line.spans.slice(0, end))
  return lead === '' ? undefined : { lead, rest: join(line.spans.slice(end)) }
}
