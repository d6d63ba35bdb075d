import { makeDraftList } from '../draft-list.ts'
import { type Piece, type PieceLine, piecesOf } from '../pieces.ts'
import type { Reader } from '../reader.ts'
import { guessLanguage } from '../text/language.ts'
import { readContactLines } from './contact-lines.ts'
import { flightColumns, readFlightLines, readFlightTable } from './flights.ts'
import { readHotels } from './hotels.ts'
import { readNote } from './notes.ts'
import { isTable, type Section, type Subject, sectionsOf } from './sections.ts'
import { makeSetting, type Setting } from './setting.ts'
import { readDocumentList, readMarkers } from './tables.ts'
import { readTransfers } from './transfers.ts'
import { readVenue } from './venue.ts'

/** What a delegate's guide tells: hotels, flights, shuttles, numbers to call, places, and what is good to know. */
export const readLogistics: Reader = (document, { context, taken, drafts }) => {
  const pieces = piecesOf(document)
  const isFree = (line: PieceLine) => !line.units.some((unit) => taken.has(unit))
  // The place of the agenda may be the first line of the part about the venue, which is read whole.
  const sections = sectionsOf(pieces, isFree).map((section) =>
    section.subject === 'venue'
      ? section
      : { ...section, pieces: section.pieces.filter((piece) => piece.kind === 'table' || isFree(piece)) },
  )
  const list = makeDraftList(document.file.name)
  const language = guessLanguage(document.language, textsOf(pieces), context.languages)
  const setting = makeSetting({ document, context, drafts, list, language, pieces })
  // Flights and shuttles may stand in a table whose own heads say what it is.
  const tables = pieces.filter(isTable)
  for (const table of tables) if (flightColumns(table)) readFlightTable(setting, table)
  // One heading alone may mean anything; a guide has several, or an agenda beside it.
  if (isGuide(sections) || drafts.some((draft) => isItemOf(draft.key, document.file.name)))
    for (const section of sections) readSection(setting, section)
  return list.findings()
}

const isItemOf = (key: string, file: string) => key.startsWith(`${file}#`)

function readSection(setting: Setting, section: Section): void {
  const { list } = setting
  const before = list.drafts.length
  readers[section.subject](setting, section)
  if (list.drafts.length > before) list.mark(section.head, 'the heading of a part')
}

const readers: Readonly<Record<Subject, (setting: Setting, section: Section) => void>> = {
  hotels: readHotels,
  flights: readFlightLines,
  transport: (setting, section) => {
    const rest = readTransfers(setting, section)
    if (rest.length > 0) readNote(setting, { ...section, subject: 'other', pieces: rest })
  },
  emergency: (setting, section) => {
    const rest = readContactLines(setting, section)
    if (rest.length > 0) readNote(setting, { ...section, pieces: rest })
  },
  contacts: readContactLines,
  markers: readMarkers,
  documents: readDocumentList,
  venue: readVenue,
  language: readNote,
  protocol: readNote,
  visa: readNote,
  customs: readNote,
  money: readNote,
  power: readNote,
  connectivity: readNote,
  weather: readNote,
  dress: readNote,
  health: readNote,
  safety: readNote,
  other: readNote,
}

const telling = new Set<Subject>([
  'hotels',
  'transport',
  'emergency',
  'flights',
  'connectivity',
  'venue',
  'visa',
  'markers',
])

const isGuide = (sections: readonly Section[]) => {
  const subjects = new Set(sections.map((section) => section.subject))
  return subjects.size >= 2 && [...subjects].some((subject) => telling.has(subject))
}

function textsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.slice(0, 400).flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))
}
