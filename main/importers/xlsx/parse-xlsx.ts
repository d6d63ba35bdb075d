import { UserError } from '../../../shared/errors.ts'
import { damaged, type OfficeFile, openOfficeFile, repeatedNotices } from '../office/open-office-zip.ts'
import { readProperties } from '../office/properties.ts'
import type { Parser } from '../parser.ts'
import type { Notice, SourceBlock, SourcePicture } from '../source-document.ts'
import type { CellMeaning } from './cell-content.ts'
import { readPersons } from './comments.ts'
import { readSharedStrings } from './rich-string.ts'
import { type SheetReading, sheetBlocks } from './sheet-blocks.ts'
import { readStyles } from './styles.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/** Every sheet a table, hidden ones too, then what lies upon it; formulas by the results kept with them. */
export const parseXlsx: Parser = async (bytes, file, { progress }) => {
  const office = await openOfficeFile(bytes)
  const workbook = readWorkbook(office)
  const notices: Notice[] = [...repeatedNotices(office)]
  const notice = (code: string, message: string) => notices.push({ code, message })
  const attempt = attemptWith((message) => notice('damaged-part', message))
  if (office.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) {
    notice('macros', 'The workbook holds macros; they were not run, only its cells were read.')
  }
  const pictures = new Map<string, SourcePicture>()
  const reading: SheetReading = {
    office,
    meaning: meaningOf(office, workbook, { attempt, notice }),
    persons: attempt('persons', () => readPersons(office, workbook.persons)) ?? new Map(),
    pictures,
    left: mostCells,
    tooMany: tooLarge,
    notice,
    attempt,
  }
  const blocks: SourceBlock[] = []
  let left = mostCells
  let read = 0
  for (const [index, sheet] of workbook.sheets.entries()) {
    const step = (done: number) => progress?.((index + done) / workbook.sheets.length)
    const found = attempt(`sheet ${sheet.name}`, () => sheetBlocks(sheet, index, { ...reading, left, progress: step }))
    if (!found) continue
    read++
    left -= found.cells
    blocks.push(...found.blocks)
  }
  if (read === 0) throw damaged('none of its sheets can be read')
  const properties = attempt('document properties', () => readProperties(office))
  progress?.(1)
  return {
    file,
    title: properties?.title ?? '',
    ...(properties?.language !== undefined && { language: properties.language }),
    ...(properties?.date !== undefined && { date: properties.date }),
    blocks: [...blocks, ...(properties?.blocks ?? [])],
    pictures: [...pictures.values()],
    notices,
  }
}

const mostCells = 2_000_000

const tooLarge = () =>
  new UserError(
    'too-large',
    'The workbook was not read because it has more than 2,000,000 cells; split it into several files.',
  )

type Attempt = <T>(what: string, read: () => T) => T | undefined

/** A part that is broken costs itself, not the others. */
const attemptWith =
  (tell: (message: string) => void): Attempt =>
  (what, read) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'damaged-file') throw error
      tell(`Part of the workbook (${what}) is damaged and was left out.`)
      return undefined
    }
  }

type Tellers = Readonly<{ attempt: Attempt; notice: (code: string, message: string) => void }>

function meaningOf(office: OfficeFile, workbook: Workbook, { attempt, notice }: Tellers): CellMeaning {
  const texts = attempt('texts', () => {
    const bytes = workbook.strings === undefined ? undefined : office.read(workbook.strings)
    return bytes && readSharedStrings(bytes)
  })
  if (texts?.fault !== undefined) {
    notice('damaged-part', 'The texts of the workbook are damaged; some of its cells may be missing.')
  }
  return {
    strings: texts?.strings ?? [],
    styles: attempt('styles', () => readStyles(office, workbook.styles)) ?? [],
    is1904: workbook.is1904,
  }
}
