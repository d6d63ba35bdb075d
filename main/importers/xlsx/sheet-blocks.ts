import type { OfficeFile } from '../office/open-office-zip.ts'
import { childOf, readXml } from '../office/read-xml.ts'
import { type Relation, relationsOf } from '../office/relations.ts'
import { pictureType } from '../picture-type.ts'
import type { Aside, SourceBlock, SourcePicture } from '../source-document.ts'
import type { CellMeaning } from './cell-content.ts'
import { areaOf } from './cell-reference.ts'
import { readComments } from './comments.ts'
import { type Drawing, readDrawings } from './drawings.ts'
import { readSheet, type SheetParts } from './read-sheet.ts'
import { sheetTable } from './sheet-table.ts'
import type { SheetEntry } from './workbook.ts'

/** What sheets share, and the hands that gather what they find. */
export type SheetReading = Readonly<{
  office: OfficeFile
  meaning: CellMeaning
  persons: ReadonlyMap<string, string>
  /** By the name of their part: a logo on every sheet is one picture. */
  pictures: Map<string, SourcePicture>
  left: number
  tooMany: () => Error
  notice: (code: string, message: string) => void
  attempt: <T>(what: string, read: () => T) => T | undefined
  progress?: (done: number) => void
}>

type Found = Readonly<{ blocks: readonly SourceBlock[]; cells: number }>

/** The table of a sheet, then its pictures, the words of its shapes and charts, its printed heads and feet. */
export function sheetBlocks(entry: SheetEntry, index: number, reading: SheetReading): Found | undefined {
  const { office, notice, attempt, meaning, left, tooMany, progress } = reading
  const id = `s${index + 1}`
  const relations = relationsOf(office, entry.part)
  if (entry.kind !== 'sheet') {
    const kind = entry.kind === 'chart' ? 'a chart' : 'of a kind that is not read'
    notice('no-table', `Sheet ${entry.name} is ${kind}; only its words were taken.`)
  }
  const sheet =
    entry.kind === 'sheet'
      ? readSheet(office, entry.part, { meaning, left, tooMany, ...(progress && { progress }) })
      : undefined
  if (entry.kind === 'sheet' && !sheet) {
    notice('damaged-part', `Sheet ${entry.name} is missing in the file.`)
    return undefined
  }
  const blocks: SourceBlock[] = []
  if (sheet) {
    tellOf(sheet, entry.name, notice)
    const comments = attempt(`comments of ${entry.name}`, () =>
      readComments(office, relations.values(), reading.persons),
    )
    const heads = attempt(`tables of ${entry.name}`, () => headRows(office, relations.values(), sheet))
    const targets = new Map([...relations.values()].flatMap(linkTarget))
    const { name, isHidden } = entry
    blocks.push(sheetTable(sheet, { id, name, isHidden, comments: comments ?? [], targets, heads: heads ?? new Set() }))
  }
  const drawing = attempt(`drawings of ${entry.name}`, () => readDrawings(office, relations.values()))
  if (drawing) blocks.push(...drawingBlocks(drawing, id, entry.name, reading))
  const printed = (lines: readonly string[], aside: Aside) =>
    lines.map((line, at): SourceBlock => {
      const unit = `${id}.${aside}${at + 1}`
      const text = {
        unit,
        at: `sheet ${entry.name}, ${aside === 'head' ? 'head' : 'foot'} of the page`,
        spans: [{ text: line }],
      }
      return { kind: 'paragraph', text, aside }
    })
  blocks.push(...printed(sheet?.heads ?? [], 'head'), ...printed(sheet?.feet ?? [], 'foot'))
  return { blocks, cells: sheet?.cells ?? 0 }
}

const linkTarget = ({ id, type, target, isExternal }: Relation): readonly (readonly [string, string])[] =>
  type === 'hyperlink' && isExternal ? [[id, target]] : []

function tellOf(sheet: SheetParts, name: string, notice: SheetReading['notice']): void {
  if (sheet.fault !== undefined) {
    notice('damaged-part', `Sheet ${name} is damaged; what stands before the damage was read.`)
  }
  if (sheet.unmerged > 0) notice('merges', `Sheet ${name} joins more than 10,000 areas; the others were read apart.`)
  const open = [...sheet.rows.values()].some((row) => [...row.cells.values()].flat().some((cell) => cell.isFormula))
  if (open) {
    notice(
      'no-result',
      `Sheet ${name} holds formulas without a result, read as they stand; open it in its program and save it.`,
    )
  }
}

/** The first row of each table, unless it says that it has none, and of a filter. */
function headRows(office: OfficeFile, relations: Iterable<Relation>, sheet: SheetParts): ReadonlySet<number> {
  const rows = new Set(sheet.filtered.map((area) => area.row))
  for (const { type, target, isExternal } of relations) {
    if (type !== 'table' || isExternal) continue
    const bytes = office.read(target)
    const root = bytes && readXml(bytes)?.root
    const area = areaOf(root?.attributes.get('ref') ?? '')
    if (area && root?.attributes.get('headerRowCount') !== '0') rows.add(area.row)
    const filtered = areaOf(childOf(root, 'x:autoFilter')?.attributes.get('ref') ?? '')
    if (filtered) rows.add(filtered.row)
  }
  return rows
}

function drawingBlocks(drawing: Drawing, id: string, name: string, reading: SheetReading): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const [index, { part, row, alt }] of drawing.pictures.entries()) {
    const picture = reading.attempt(`picture ${part}`, () => pictureOf(part, reading))
    if (picture === undefined) continue
    const at = `sheet ${name}, picture in row ${row}`
    blocks.push({ kind: 'figure', unit: `${id}.picture${index + 1}`, at, picture, alt })
  }
  const box = (unit: string, at: string, text: string) =>
    blocks.push({ kind: 'paragraph', text: { unit, at, spans: [{ text }] }, aside: 'textBox' })
  for (const [index, { row, text }] of drawing.texts.entries()) {
    box(`${id}.box${index + 1}`, `sheet ${name}, text box in row ${row}`, text)
  }
  for (const [index, words] of drawing.charts.entries()) {
    for (const [at, text] of words.entries()) box(`${id}.chart${index + 1}.${at + 1}`, `sheet ${name}, chart`, text)
  }
  if (drawing.charts.length > 0) {
    reading.notice('chart', `The chart on sheet ${name} was not taken as a picture; its words were.`)
  }
  return blocks
}

/** Id of the picture, kept once. */
function pictureOf(part: string, { office, pictures }: SheetReading): string | undefined {
  const known = pictures.get(part)
  if (known) return known.id
  const bytes = office.read(part)
  if (!bytes) return undefined
  const picture = {
    id: `picture${pictures.size + 1}`,
    name: part.split('/').at(-1) ?? '',
    type: pictureType(bytes),
    bytes,
  }
  pictures.set(part, picture)
  return picture.id
}
