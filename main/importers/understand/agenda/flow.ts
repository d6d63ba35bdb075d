import {
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
  type SourceTable,
  type SourceText,
  sourceWords,
} from '../../source-document.ts'
import { unitKey } from '../../units.ts'

/** Words with the units they come from. */
export type Words = Readonly<{ text: string; units: readonly string[]; at: string }>

/** A heading or paragraph as the agenda reader sees it. */
export type Line = Words &
  Readonly<{
    kind: 'line'
    style: 'heading' | 'strong' | 'plain'
    /** Of a heading; 0 otherwise. */
    level: number
    /** `1.`, `a)`, `IV.`; empty without one. */
    marker: string
    /** Of a list; -1 when it stands in none. */
    depth: number
    isNumbered: boolean
  }>

export type FlowTable = Readonly<{ kind: 'table'; table: SourceTable; rows: readonly FlowRow[] }>
export type FlowRow = Readonly<{ number: number; isHead: boolean; cells: readonly FlowCell[] }>
export type FlowCell = Words &
  Readonly<{
    column: number
    columns: number
    rows: number
    isStrong: boolean
    lines: readonly Line[]
    source: SourceCell
  }>

export type Flow = readonly (Line | FlowTable)[]

/** Whether the first rows of a long table are those of an agenda. */
type TellsAgenda = (rows: readonly FlowRow[]) => boolean

/**
 * The running text of a document. Feet, notes and struck-out words are no part of it; heads of pages and boxes that
 * return on each page stand once, before all else, where a reader sees them first.
 */
export function flowOf(document: SourceDocument, isAgenda: TellsAgenda = () => false): Flow {
  const heads = runningHeads(document)
  const flow: (Line | FlowTable)[] = [...heads.lines]
  for (const block of document.blocks) {
    if (heads.blocks.has(block)) continue
    if (block.kind === 'table') flow.push(tableOf(block, document.file.name, isAgenda))
    else {
      const line = lineOf(block, document.file.name)
      if (line) flow.push(line)
    }
  }
  return flow
}

function runningHeads(document: SourceDocument): { lines: readonly Line[]; blocks: ReadonlySet<SourceBlock> } {
  const lines = new Map<string, Line>()
  const blocks = new Set<SourceBlock>()
  const asides = document.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'heading')
  const boxes = new Map<string, number>()
  for (const block of asides) {
    if (block.aside !== 'textBox') continue
    const words = clean(sourceWords(block.text))
    boxes.set(words, (boxes.get(words) ?? 0) + 1)
  }
  for (const block of asides) {
    if (block.aside !== 'head' && block.aside !== 'textBox') continue
    const words = clean(sourceWords(block.text))
    if (block.aside === 'textBox' && (boxes.get(words) ?? 0) < 2) continue
    blocks.add(block)
    const { aside: _, ...plain } = block
    const line = lineOf(plain, document.file.name)
    const known = lines.get(words)
    if (line) lines.set(words, known ? { ...known, units: [...known.units, ...line.units] } : line)
  }
  return { lines: [...lines.values()], blocks }
}

/** What stands at the foot of the pages, each once: the place and dates of a meeting, often. */
export const footLines = (document: SourceDocument): readonly Line[] => {
  const lines = new Map<string, Line>()
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.aside !== 'foot') continue
    const { aside: _, ...plain } = block
    const line = lineOf(plain, document.file.name)
    if (line && !lines.has(line.text)) lines.set(line.text, line)
  }
  return [...lines.values()]
}

/** All words of a document, also beside the text, for what they say about dates and zones. */
export function textsOf(document: SourceDocument): readonly string[] {
  const texts: string[] = []
  const visit = (block: SourceBlock): void => {
    if (block.kind === 'heading' || block.kind === 'paragraph') texts.push(clean(sourceWords(block.text)))
    else if (block.kind === 'table')
      for (const row of block.rows.slice(0, mostRows))
        for (const cell of row.cells) for (const inner of cell.blocks) visit(inner)
  }
  for (const block of document.blocks) {
    if (texts.length > mostTexts) break
    visit(block)
  }
  return texts.slice(0, mostTexts)
}

/** The lines of a table's cells in reading order, for tables that only lay text out. */
export const linesOfTable = (table: FlowTable): readonly Line[] =>
  table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))

/** One after the other with a space between. */
export const joinWords = (first: Words, second: Words): Words => ({
  text: `${first.text} ${second.text}`.trim(),
  units: [...first.units, ...second.units],
  at: first.at,
})

/** What a document says of its own dates, it says early; a list of thousands says it in each row. */
const mostTexts = 3000
const mostRows = 200

const clean = (text: string) => text.replace(/[\s\u00a0]+/gu, ' ').trim()

const sideways = new Set(['footnote', 'comment', 'head', 'foot', 'deleted', 'caption', 'property'])

function lineOf(block: SourceBlock, file: string): Line | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  if (block.aside !== undefined && sideways.has(block.aside)) return undefined
  const words = wordsOf(block.text, file)
  if (words.text === '') return undefined
  const list = block.kind === 'paragraph' ? block.list : undefined
  const { marker, text } = splitMarker(words.text, list?.marker ?? '', list?.isNumbered === true)
  const isBold = block.text.spans.every((span) => span.bold === true || span.text.trim() === '')
  return {
    ...words,
    text,
    kind: 'line',
    style: block.kind === 'heading' ? 'heading' : block.isStrong || isBold ? 'strong' : 'plain',
    level: block.kind === 'heading' ? block.level : 0,
    marker,
    depth: list?.depth ?? -1,
    isNumbered: list?.isNumbered ?? marker !== '',
  }
}

const wordsOf = (text: SourceText, file: string): Words => ({
  text: clean(sourceWords(text)),
  units: [text.unit, ...(text.also ?? [])].map((unit) => unitKey(file, unit)),
  at: text.at,
})

/** A number or letter that an author typed, or a parser left, before the words. Points of bullets are dropped. */
function splitMarker(text: string, marker: string, isNumbered: boolean): { marker: string; text: string } {
  const bullet = /^(?:[•●○▪■◦‣⁃➢✓*·–—-]\s+|[\uE000-\uF8FF]\s*)(?=\S)/u.exec(text)
  const bare = bullet ? text.slice(bullet[0].length) : text
  if (marker !== '' && !/[\p{L}\p{N}]/u.test(marker)) return { marker: '', text: bare }
  if (marker !== '' && bare.startsWith(marker)) return { marker, text: bare.slice(marker.length).trim() || bare }
  if (marker !== '' || isNumbered) return { marker, text: bare }
  const typed =
    /^(?<marker>(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}[.)]|[A-Za-z][.)]))\s+(?=[\p{L}“"«¿¡(])/u.exec(
      bare,
    )
  const found = typed?.groups?.['marker'] ?? ''
  // 9.30 Coffee is a time, M. Gagné a person.
  if (found === '' || /^\d{1,2}\.\d{2}$/.test(found) || found === 'M.') return { marker: '', text: bare }
  return { marker: found, text: bare.slice(found.length).trim() }
}

/** A list of more rows is taken apart here only when its first rows are those of an agenda. */
const mostPlainRows = 3000
const telling = 60

function tableOf(table: SourceTable, file: string, isAgenda: TellsAgenda): FlowTable {
  const { rows } = table
  if (rows.length <= mostPlainRows) return { kind: 'table', table, rows: rowsOf(rows, file) }
  const first = rowsOf(rows.slice(0, telling), file)
  return { kind: 'table', table, rows: isAgenda(first) ? rowsOf(rows, file) : [] }
}

const rowsOf = (rows: readonly SourceRow[], file: string): readonly FlowRow[] =>
  rows
    .filter((row) => row.isHidden !== true)
    .map((row) => ({
      number: row.number,
      isHead: row.isHead === true,
      cells: row.cells.map((cell) => cellOf(cell, file)).filter((cell) => cell.text !== ''),
    }))
    .filter((row) => row.cells.length > 0)

function cellOf(cell: SourceCell, file: string): FlowCell {
  const lines = cell.blocks.map((block) => lineOf(block, file)).filter((line) => line !== undefined)
  const texts = lines.map((line) => (line.marker === '' ? line.text : `${line.marker} ${line.text}`))
  return {
    text: texts.join(' '),
    units: lines.flatMap((line) => line.units),
    at: lines[0]?.at ?? '',
    column: cell.column,
    columns: cell.columns ?? 1,
    rows: cell.rows ?? 1,
    isStrong: lines.length > 0 && lines.every((line) => line.style !== 'plain'),
    lines,
    source: cell,
  }
}
