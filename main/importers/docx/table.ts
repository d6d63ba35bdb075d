import { UserError } from '../../../shared/errors.ts'
import { childOf, type XmlElement } from '../office/read-xml.ts'
import { type Named, placeWithin } from '../place.ts'
import type { SourceBlock, SourceCell, SourceRow } from '../source-document.ts'
import { contentOf } from './content.ts'
import { valOf } from './styles.ts'
import type { Story, Walk } from './walk.ts'

/** A table, and before it the caption that is written in its properties. */
export function readTable(table: XmlElement, story: Story, readStory: ReadStory): readonly SourceBlock[] {
  const named = story.place.table()
  const properties = childOf(table, 'w:tblPr')
  const said = ['w:tblCaption', 'w:tblDescription'].flatMap((name, index): SourceBlock[] => {
    const words = valOf(childOf(properties, name))?.trim() ?? ''
    const text = { unit: `${named.unit}a${index + 1}`, at: `${named.at}, caption`, spans: [{ text: words }] }
    return words === '' ? [] : [{ kind: 'paragraph', text, aside: 'caption' }]
  })
  const merged = new Map<number, OpenCell>()
  const rows = contentOf(table)
    .filter((row) => row.name === 'w:tr')
    .map((row, index) => readRow(row, index + 1, { story, named, merged, readStory }))
  // Cells grow downwards until the last row is read.
  return [
    ...said,
    { kind: 'table', id: named.unit, rows: rows.map(({ cells, ...row }) => ({ ...row, cells: filled(cells) })) },
  ]
}

type OpenCell = { column: number; columns: number; rows: number; blocks: SourceBlock[] }
/** Handed in, since the cells of a table are stories, which hold tables. */
type ReadStory = (elements: readonly XmlElement[], story: Story) => readonly SourceBlock[]
type TableState = Readonly<{
  story: Story
  readStory: ReadStory
  named: Named
  /** Cells that may go on in the next row, by column. */
  merged: Map<number, OpenCell>
}>
type OpenRow = Omit<SourceRow, 'cells'> & Readonly<{ cells: readonly OpenCell[] }>

const filled = (cells: readonly OpenCell[]): readonly SourceCell[] =>
  cells
    .filter((cell) => cell.blocks.length > 0)
    .map(({ column, columns, rows, blocks }) => ({
      column,
      ...(columns > 1 && { columns }),
      ...(rows > 1 && { rows }),
      blocks,
    }))

function readRow(row: XmlElement, number: number, { story, named, merged, readStory }: TableState): OpenRow {
  const properties = childOf(row, 'w:trPr')
  const isDeleted = childOf(properties, 'w:del') !== undefined
  const cells: OpenCell[] = []
  let column = whole(valOf(childOf(properties, 'w:gridBefore')), 0)
  for (const cell of contentOf(row)) {
    if (cell.name !== 'w:tc') continue
    const look = childOf(cell, 'w:tcPr')
    const columns = Math.max(whole(valOf(childOf(look, 'w:gridSpan')), 1), 1)
    const gone = isDeleted || childOf(look, 'w:cellDel') !== undefined
    const place = placeWithin({
      unit: `${named.unit}r${number}c${column + 1}`,
      at: `${named.at}, row ${number}, column ${column + 1}`,
    })
    const blocks = readStory(contentOf(cell), { ...story, place, ...(gone && { aside: 'deleted' as const }) })
    const across = mergeOf(look, 'w:hMerge') === 'continue' ? cells.at(-1) : undefined
    const down = mergeOf(look, 'w:vMerge')
    const above = down === 'continue' ? merged.get(column) : undefined
    const kept = across ?? above
    count(story.walk, kept !== undefined)
    if (kept) {
      kept.blocks.push(...blocks)
      if (across) across.columns += columns
      else kept.rows = number - (rowOf.get(kept) ?? number) + 1
    } else {
      const open = { column, columns, rows: 1, blocks: [...blocks] }
      rowOf.set(open, number)
      cells.push(open)
      if (down === undefined) merged.delete(column)
      else merged.set(column, open)
    }
    column += columns
  }
  return { number, ...(isHeadRow(properties) && { isHead: true as const }), cells }
}

/** Where a cell that may grow began. */
const rowOf = new WeakMap<OpenCell, number>()

function isHeadRow(properties: XmlElement | undefined): boolean {
  const head = childOf(properties, 'w:tblHeader')
  return head !== undefined && !['0', 'false', 'off'].includes(valOf(head) ?? '1')
}

function mergeOf(look: XmlElement | undefined, name: string): 'restart' | 'continue' | undefined {
  const merge = childOf(look, name)
  if (!merge) return undefined
  return valOf(merge) === 'restart' ? 'restart' : 'continue'
}

/** No table of people is wider. */
const widest = 16_384

const whole = (text: string | undefined, otherwise: number) => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? otherwise : Math.min(Math.max(number, 0), widest)
}

function count(walk: Walk, isMerged: boolean): void {
  walk.counts.cells++
  if (isMerged) walk.counts.merges++
  if (walk.counts.cells > 2_000_000 || walk.counts.merges > 10_000) {
    throw new UserError('too-large', 'The tables of the file are too large to read; split the file and add its parts.')
  }
}
