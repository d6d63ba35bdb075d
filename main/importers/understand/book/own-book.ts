import { words as labelsOf } from '../../../../shared/format/words.ts'
import type { SectionCode } from '../../../../shared/model/records/book-setup.ts'
import { chooseZone } from '../agenda/zone.ts'
import { makeDraftList } from '../draft-list.ts'
import { type Piece, type PieceLine, piecesOf } from '../pieces.ts'
import type { Reader } from '../reader.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { readAgencies } from './agencies.ts'
import { readAims } from './aims.ts'
import { type Book, groupsOf, type SectionReader, tablesOf } from './book.ts'
import { readBriefs } from './briefs.ts'
import { readCompanies } from './companies.ts'
import { readContacts } from './contacts.ts'
import { readProtocol } from './country-notes.ts'
import { knowDelegates, readDelegation } from './delegation.ts'
import { readFacts, readGlossary, readLedger } from './ledger.ts'
import { readLogistics } from './logistics.ts'
import { makeNames } from './names.ts'
import { readOfficials } from './officials.ts'
import { readReplies } from './points.ts'
import { printedDay } from './printed.ts'
import { readSchedule } from './schedule.ts'
import { knowTopics, readTopics } from './topics.ts'
import { readTrip } from './trip.ts'

/** In the order in which one part needs the names of another. */
const readers: readonly (readonly [SectionCode, SectionReader])[] = [
  ['agencies', knowHeads('agency', 'agencies')],
  ['companies', knowHeads('company', 'companies')],
  ['delegation', knowDelegates],
  ['topics', knowTopics],
  ['logistics', readLogistics],
  ['schedule', readSchedule],
  ['agencies', readAgencies],
  ['biographies', readOfficials],
  ['delegation', readDelegation],
  ['companies', readCompanies],
  ['snapshot', readFacts],
  ['objectives', readAims],
  ['replies', readReplies],
  ['topics', readTopics],
  ['briefs', readBriefs],
  ['ledger', readLedger],
  ['contacts', readContacts],
  ['protocol', readProtocol],
  ['glossary', readGlossary],
]

/** A book of ours that comes back as a file: known by the sections that its running heads name. */
export const readOwnBook: Reader = (document, { context }) => {
  const pieces = piecesOf(document)
  const found = sectionsOf(pieces)
  if (!found) return {}
  const { language, sections, frame } = found
  const list = makeDraftList(document.file.name)
  const labels = labelsOf(language)
  const cover = pieces.slice(0, 40)
  const days = tripDays(sections.get('schedule') ?? [], cover)
  const [from = context.from ?? '2024-01-01', to = context.to ?? from] = [days[0], days.at(-1)]
  const cities = citiesOf(sections.get('objectives') ?? [], labels.trip.places)
  const places = cities.length > 0 ? cities : [document.title]
  const texts = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : [])).slice(0, 400)
  const { zone, doubt } = chooseZone(context.zone, texts, places, from)
  const names = makeNames()
  const shortNames = shortNamesOf(pieces)
  const book: Book = { language, labels, sections, list, names, shortNames, from, to, zone, cities, points: new Map() }
  for (const line of frame) list.mark(line, 'a running head, foot or tab of the book')
  readTrip(book, pieces, document.title)
  for (const [code, read] of readers) read(book, sections.get(code) ?? [])
  markRepeated(book)
  if (doubt !== '') list.ask('', doubt)
  return list.findings()
}

type Found = Readonly<{
  language: string
  sections: ReadonlyMap<SectionCode, readonly Piece[]>
  frame: readonly PieceLine[]
}>

/** The pieces of each section, by the running head above them; undefined for a document that is no book of ours. */
function sectionsOf(pieces: readonly Piece[]): Found | undefined {
  for (const language of ['en', 'es']) {
    const codes = sectionNames(language)
    const sections = new Map<SectionCode, Piece[]>()
    const frame: PieceLine[] = []
    let current: SectionCode = 'cover'
    const heads = new Set<SectionCode>()
    for (const piece of pieces) {
      if (piece.kind === 'line' && piece.aside !== '') {
        const code = piece.aside === 'head' ? codes.get(lastPart(piece)) : undefined
        if (code !== undefined) {
          current = code
          heads.add(code)
        }
        if (!isNote(piece)) frame.push(piece)
        continue
      }
      const section = sections.get(current)
      if (section) section.push(piece)
      else sections.set(current, [piece])
    }
    if (heads.size >= 4) return { language, sections, frame }
  }
  return undefined
}

const sectionNames = (language: string): ReadonlyMap<string, SectionCode> =>
  new Map(
    Object.entries(labelsOf(language).sections).map(([code, name]) => [
      foldWords(name),
      // The labels are a record by section code, whose names `Object.entries` forgets.
      code as SectionCode,
    ]),
  )

/** `MX24-B01 U.S. Embassy ⇥ Staff copy ⇥ 3 Meeting briefs`: what stands at the outer edge. */
const lastPart = (line: PieceLine) =>
  foldWords(
    line.spans
      .map((span) => span.text)
      .join('')
      .split('\t')
      .at(-1)
      ?.replace(/^\s*\d+\s+/, '') ?? '',
  )

const isNote = (line: PieceLine) => line.aside === 'other' && line.text.length > 30

function tripDays(schedule: readonly Piece[], cover: readonly Piece[]): readonly string[] {
  const heads = groupsOf(schedule, 1).flatMap(({ head }) => (head ? [printedDay(head.text)] : []))
  const days = heads.filter((day) => day !== undefined).sort()
  if (days.length > 0) return days
  const line = cover.find(
    (piece) => piece.kind === 'line' && findDates(piece.text).some(({ kind }) => kind === 'range'),
  )
  const mention = line?.kind === 'line' ? findDates(line.text).find(({ kind }) => kind === 'range') : undefined
  const two = (number: number | undefined) => String(number ?? 1).padStart(2, '0')
  return (mention?.days ?? []).flatMap(({ year, month, day }) =>
    year === undefined || month === undefined ? [] : [`${year}-${two(month)}-${two(day)}`],
  )
}

/** `Mexico City, MX, Mexico City time (CST, UTC−6)`. */
function citiesOf(pieces: readonly Piece[], label: string): readonly string[] {
  const at = pieces.findIndex((piece) => piece.kind === 'line' && piece.text === label)
  const cities: string[] = []
  for (const piece of at < 0 ? [] : pieces.slice(at + 1)) {
    if (piece.kind !== 'line' || piece.level > 0) break
    const city = /^(?<city>[^,]+), [A-Z]{2}\b/u.exec(piece.text)?.groups?.['city']
    if (city !== undefined) cities.push(city)
  }
  return cities
}

function shortNamesOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>()
  const hear = (text: string) => {
    for (const match of text.matchAll(/(?<![\p{L}.])\p{Lu}\. \p{Lu}[\p{L}’-]+/gu)) names.add(match[0])
  }
  for (const piece of pieces)
    if (piece.kind === 'line') hear(piece.text)
    else for (const row of piece.rows) for (const cell of row.cells) hear(cell.text)
  return names
}

/** Before their pages are read, names are known by the drafts that they will be. */
function knowHeads(kind: 'agency' | 'company', collection: 'agencies' | 'companies'): SectionReader {
  return ({ names, labels }, pieces) => {
    for (const { head, kicker } of groupsOf(pieces, 1)) {
      if (!head || head.text === labels.sections[collection]) continue
      const key = `${head.units[0] ?? ''}/${collection}`
      names.know(kind, head.text, key)
      if (kicker) names.know(kind, kicker.text, key)
    }
  }
}

/** Contents, overview and the schedule at a glance say again what other parts say in full. */
function markRepeated({ sections, list }: Book): void {
  for (const code of ['contents', 'glance', 'overview'] as const) {
    const pieces = sections.get(code) ?? []
    for (const piece of pieces) if (piece.kind === 'line') list.mark(piece, 'told in full in another part of the book')
    for (const table of tablesOf(pieces))
      for (const row of table.rows)
        for (const cell of row.cells) list.mark(cell, 'told in full in another part of the book')
  }
}
