import { kindOf } from '../agenda/item-kind.ts'
import { field, inferred, said } from '../draft-list.ts'
import type { PieceCell, PieceLine, PieceRow } from '../pieces.ts'
import { addDays } from '../text/date-evidence.ts'
import {
  type Book,
  cellAt,
  cellSpans,
  groupsOf,
  labelled,
  linesOf,
  type SectionReader,
  sure,
  tablesOf,
} from './book.ts'
import { printedDay, printedHours } from './printed.ts'

/** The days with their tables: Time | What and where | Lead | Transport | Page. */
export const readSchedule: SectionReader = (book, pieces) => {
  const ends = endsAtAGlance(book)
  for (const { head, kicker, pieces: rest } of groupsOf(pieces, 1)) {
    const date = head ? printedDay(head.text, book) : undefined
    if (!head || date === undefined) continue
    book.list.mark(head, 'the heading of a day')
    if (kicker) book.list.mark(kicker, 'the number of a day')
    for (const table of tablesOf(rest)) {
      const starts = table.rows.map((row) => printedHours(cellAt(row.cells, 0).text)?.start)
      let order = 0
      for (const [at, row] of table.rows.entries()) {
        if (row.isHead) {
          for (const cell of row.cells) book.list.mark(cell, 'the head of a column')
          continue
        }
        order += 1
        readItem(book, row, {
          date,
          head,
          order,
          next: starts.slice(at + 1).find((start) => start !== undefined),
          ends,
        })
      }
    }
  }
}

type Day = Readonly<{
  date: string
  head: PieceLine
  order: number
  next: string | undefined
  ends: ReadonlyMap<string, string>
}>

function readItem(book: Book, row: PieceRow, day: Day): void {
  const { language, list, names } = book
  const what = cellAt(row.cells, 1)
  const [first, second] = what.lines
  if (!first) return
  const time = cellAt(row.cells, 0)
  const isMeeting = time.lines.every((line) => line.isStrong) && time.text !== ''
  const hours = printedHours(time.text)
  const isMovement = !first.isStrong
  const free = isMovement && !hours
  const [short = first.text, ...more] = free ? first.text.split(/(?<=\.)\s+/) : [first.text]
  const title = free ? short.replace(/\.$/, '') : first.text
  const place = second && !isMovement && !isState(book, second) ? placeOf(book, second) : undefined
  const small = what.lines.slice(place ? 2 : 1)
  const facts = factsOf(book, what, small)
  const lead = cellAt(row.cells, 2)
  const transport = cellAt(row.cells, 3)
  const kind = isMeeting ? 'technical' : isMovement ? (free ? 'free' : 'transfer') : kindOf(title).kind
  const key = list.add(
    'agendaItems',
    first,
    {
      title: field(said(language, title), first),
      kind: inferred(kind, first.at, isMovement ? 'set as movements are' : 'how the table sets it'),
      when: { value: whenOf(book, hours, time, day), units: [...time.units, ...day.head.units], at: first.at },
      lead: field(names.person('delegate', lead.text), lead),
      ...(place && second
        ? {
            venue: field(place.venue, second),
            room: field(place.room, second),
            subject: field(said(language, place.subject), second),
          }
        : {}),
      ...facts,
      ...(more.length > 0 ? { detail: field(paragraph(more.join(' ')), first) } : {}),
      vehicles: field(vehiclesOf(book, transport.text), transport),
    },
    sure('a row of a day'),
  )
  names.know('item', title, key)
  const code = cellAt(row.cells, 4).lines.at(-1)?.text ?? ''
  if (/^[A-Z]\d{2,3}$/.test(code)) names.know('item', code, key)
  list.mark(cellAt(row.cells, 4), 'a page of the book')
  for (const cell of [lead, transport]) list.mark(cell, 'a short name')
}

function whenOf(book: Book, hours: ReturnType<typeof printedHours>, time: PieceCell, day: Day) {
  const { date, next, ends } = day
  if (!hours) {
    const isAllDay = time.text !== '' && time.text.toLowerCase().startsWith(book.labels.day.allDay)
    return isAllDay ? { kind: 'allDay', date } : { kind: 'untimed', day: date, order: `a${day.order % 10}` }
  }
  const { start } = hours
  const end = hours.end ?? ends.get(`${date}T${start}`) ?? (next !== undefined && next > start ? next : later(start))
  const last = end < start ? addDays(date, 1) : date
  return { kind: 'timed', start: `${date}T${start}`, end: `${last}T${end}`, zone: book.zone }
}

const later = (start: string) =>
  `${String(Math.min(23, Number(start.slice(0, 2)) + 1)).padStart(2, '0')}${start.slice(2)}`

/** `Hotel Paseo Fresno, Salón Encino. Messages.` */
function placeOf({ names }: Book, line: PieceLine) {
  const venue = names.leading('venue', line.text)
  if (!venue) {
    const [room = '', ...rest] = line.text.split('. ')
    const isPlace = rest.length > 0 || line.text.includes(', ')
    return isPlace
      ? { venue: undefined, room, subject: endless(rest.join('. ')) }
      : { venue: undefined, room: '', subject: endless(line.text) }
  }
  const after = line.text.slice(venue.name.length)
  const room = /^,\s*(?<room>.*?)(?:\.\s|\.?$)/.exec(after)?.groups?.['room'] ?? ''
  const subject = endless(after.slice(room === '' ? 0 : after.indexOf(room) + room.length).replace(/^[.\s]+/, ''))
  return { venue: venue.key, room, subject }
}

const endless = (text: string) => text.replace(/\.$/, '').trim()

/** Is it a line of the press and the state rather than of the place? */
const isState = ({ labels }: Book, { text, spans }: PieceLine) =>
  Object.values(labels.media).some((media) => text.startsWith(media)) ||
  /^[✓○]/u.test(text) ||
  spans.find((span) => span.text.trim() !== '')?.bold === true

function factsOf(book: Book, what: PieceCell, small: readonly PieceLine[]) {
  if (small.length === 0) return {}
  const { labels } = book
  const words = { text: '', units: small.flatMap((line) => line.units), at: what.at }
  const own = labels.day
  const parts = labelled(cellSpans({ lines: small }), [
    own.greeter,
    own.host,
    own.format,
    own.leaderRole,
    own.dress,
    own.interpreter,
    labels.brief.ours,
    labels.brief.theirs,
  ])
  let rest = parts.get('') ?? ''
  const media = Object.entries(labels.media).find(([, text]) => rest.startsWith(text))
  if (media) rest = rest.slice(media[1].length).replace(/^[\s·]+/u, '')
  const { confirmed, unconfirmed, cancelled } = labels.confirmation
  const state = [unconfirmed, cancelled, confirmed].find((text) => rest.toLowerCase().includes(text))
  const isConfirmed = state === confirmed
  const by = isConfirmed ? rest.slice(rest.indexOf(',') + 1) : ''
  const fallback = rest.split(own.ifItFails('').trim())[1] ?? ''
  const isPlain = state === undefined && fallback === ''
  return {
    media: media ? field(media[0], words) : undefined,
    confirmation:
      state === undefined
        ? undefined
        : field(isConfirmed ? 'confirmed' : state === cancelled ? 'cancelled' : 'unconfirmed', words),
    confirmedOn: isConfirmed ? field(printedDay(rest, book), words) : undefined,
    confirmedBy: rest.includes(',') ? field(by.trim(), words) : undefined,
    fallback: field(fallback.trim(), words),
    greeter: field(parts.get(own.greeter), words),
    format: field(parts.get(own.format), words),
    host: field(parts.get(own.host), words, 'what else stands behind it is kept with it'),
    dress: field(parts.get(own.dress), words),
    detail: isPlain ? field(paragraph(rest), words) : undefined,
  }
}

const paragraph = (text: string) => (text === '' ? [] : [{ id: 'b1', kind: 'paragraph', spans: [{ text }] }])

/** `Van 1, 2, 3`, `Coach`. */
function vehiclesOf({ names }: Book, text: string): readonly string[] {
  const stem = /^(?<stem>\D*?)\s*\d/.exec(text)?.groups?.['stem'] ?? ''
  return text
    .split(/\s*,\s*/)
    .map((part) => names.find('vehicle', part) ?? names.find('vehicle', `${stem} ${part}`))
    .filter((key) => key !== undefined)
}

/** Ends of what the day tables print without: `10:20–12:45 Arrivals` of the schedule at a glance. */
function endsAtAGlance(book: Book): ReadonlyMap<string, string> {
  const ends = new Map<string, string>()
  const lines = linesOf(book.sections.get('glance') ?? [])
  let date: string | undefined
  for (const line of lines) {
    if (line.isStrong && /^\d{1,2}$/.test(line.text)) date = dayNumbered(book, Number(line.text))
    const hours = printedHours(line.text)
    if (date !== undefined && hours?.end !== undefined) ends.set(`${date}T${hours.start}`, hours.end)
  }
  return ends
}

function dayNumbered({ from, to }: Book, number: number): string | undefined {
  for (let day = from, turn = 0; day <= to && turn < 90; day = addDays(day, 1), turn += 1)
    if (Number(day.slice(8)) === number) return day
  return undefined
}
