import type { OfficeFile } from '../office/open-office-zip.ts'
import { childrenOf, streamXml, textOf, type XmlElement } from '../office/read-xml.ts'
import { type CellContent, type CellMeaning, cellContent } from './cell-content.ts'
import { type Area, areaOf, lastSheetColumn, lastSheetRow } from './cell-reference.ts'
import { pronunciation } from './rich-string.ts'

export type SheetCell = CellContent & Readonly<{ column: number }>
export type SheetRow = { readonly number: number; isHidden: boolean; readonly cells: Map<number, SheetCell[]> }

/** A sheet as its part says it, in no order yet. */
export type SheetParts = {
  readonly rows: Map<number, SheetRow>
  readonly hiddenColumns: Area[]
  readonly merges: Area[]
  readonly links: SheetLink[]
  /** Areas whose first row is a head. */
  readonly filtered: Area[]
  readonly heads: string[]
  readonly feet: string[]
  cells: number
  /** Merges beyond the cap. */
  unmerged: number
  fault?: string
}
type SheetLink = Readonly<{ area: Area; id: string }>

export type SheetOptions = Readonly<{
  meaning: CellMeaning
  /** Cells that may still be read; more throw what `tooMany` makes. */
  left: number
  tooMany: () => Error
  progress?: (done: number) => void
}>

const mostMerges = 10_000

/** Reads row by row; where a sheet is broken, what stood before is kept and `fault` says so. */
export function readSheet(office: OfficeFile, part: string, options: SheetOptions): SheetParts | undefined {
  const bytes = office.read(part)
  if (!bytes) return undefined
  const sheet = emptySheet()
  let lastRow = 0
  const reading = streamXml(bytes, {
    isPiece: (name) => pieces.has(name),
    skip: pronunciation,
    take: (piece) => {
      if (piece.name === 'x:row') lastRow = takeRow(sheet, piece, lastRow, options)
      else takePiece(sheet, piece)
    },
    ...(options.progress && { progress: options.progress }),
  })
  if (reading.fault !== undefined) sheet.fault = reading.fault
  return sheet
}

const emptySheet = (): SheetParts => ({
  rows: new Map(),
  hiddenColumns: [],
  merges: [],
  links: [],
  filtered: [],
  heads: [],
  feet: [],
  cells: 0,
  unmerged: 0,
})

const headNames = new Set(['x:oddHeader', 'x:evenHeader', 'x:firstHeader'])
const footNames = new Set(['x:oddFooter', 'x:evenFooter', 'x:firstFooter'])
const pieces: ReadonlySet<string> = new Set([
  'x:row',
  'x:col',
  'x:mergeCell',
  'x:hyperlink',
  'x:autoFilter',
  ...headNames,
  ...footNames,
])

/** The number of the row, given or counted on from the one before. */
function takeRow(sheet: SheetParts, row: XmlElement, before: number, options: SheetOptions): number {
  const given = Number(row.attributes.get('r') ?? before + 1)
  const number = Number.isInteger(given) && given >= 1 && given <= lastSheetRow ? given : before + 1
  const isHidden = isTrue(row.attributes.get('hidden'))
  let column = -1
  for (const cell of childrenOf(row, 'x:c')) {
    const place = areaOf(cell.attributes.get('r') ?? '')
    column = Math.min(place?.column ?? column + 1, lastSheetColumn)
    const content = cellContent(cell, options.meaning)
    if (!content) continue
    if (++sheet.cells > options.left) throw options.tooMany()
    putCell(sheet, number, { ...content, column }).isHidden ||= isHidden
  }
  const known = sheet.rows.get(number)
  if (known && isHidden) known.isHidden = true
  return number
}

function putCell(sheet: SheetParts, number: number, cell: SheetCell): SheetRow {
  const row = rowOf(sheet, number)
  const known = row.cells.get(cell.column)
  if (known) known.push(cell)
  else row.cells.set(cell.column, [cell])
  return row
}

/** The row of that number, made when there was none. */
export function rowOf(sheet: SheetParts, number: number): SheetRow {
  const known = sheet.rows.get(number)
  if (known) return known
  const row: SheetRow = { number, isHidden: false, cells: new Map() }
  sheet.rows.set(number, row)
  return row
}

function takePiece(sheet: SheetParts, piece: XmlElement): void {
  const { name, attributes } = piece
  const area = areaOf(attributes.get('ref') ?? '')
  if (headNames.has(name)) sheet.heads.push(...printedLines(textOf(piece)))
  else if (footNames.has(name)) sheet.feet.push(...printedLines(textOf(piece)))
  else if (name === 'x:col') {
    const first = Number(attributes.get('min') ?? 0)
    const last = Number(attributes.get('max') ?? first)
    if (isTrue(attributes.get('hidden')) && first >= 1 && last >= first) {
      sheet.hiddenColumns.push({ column: first - 1, lastColumn: last - 1, row: 1, lastRow: lastSheetRow })
    }
  } else if (!area) return
  else if (name === 'x:mergeCell') {
    if (sheet.merges.length < mostMerges) sheet.merges.push(area)
    else sheet.unmerged++
  } else if (name === 'x:autoFilter') sheet.filtered.push(area)
  else if (name === 'x:hyperlink') sheet.links.push({ area, id: attributes.get('r:id') ?? '' })
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true' || value === 'on'

/** What stands left, in the middle and right of a printed page's edge, without the codes for numbers and dress. */
const printedLines = (text: string): readonly string[] =>
  text
    .split(/&[LCR]/)
    .map((part) =>
      part
        .replace(/&"[^"]*"|&K[0-9A-F]{6}|&K\d{2}[+-]\d{3}|&\d+|&[PNDTZFAGBIUESXYHO]/gi, ' ')
        .replaceAll('&&', '&')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
