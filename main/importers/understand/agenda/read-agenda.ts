import type { Draft } from '../../draft.ts'
import type { Reader } from '../reader.ts'
import { type ClockMention, findClock } from '../text/clock.ts'
import { gatherDateEvidence } from '../text/date-evidence.ts'
import { foldWords } from '../text/fold.ts'
import { guessLanguage } from '../text/language.ts'
import { isForeignSection } from './agenda-words.ts'
import {
  addItem,
  type Collector,
  closeDay,
  type FoundItem,
  isCalendarDay,
  makeCollector,
  settleDay,
} from './collector.ts'
import { isAgendaSheet } from './columns.ts'
import { dayInSentence, readDayHead } from './day-head.ts'
import { type Flow, type FlowTable, flowOf, footLines, type Line, linesOfTable, textsOf } from './flow.ts'
import { itemDrafts } from './item-drafts.ts'
import { readMeetingFacts } from './meeting-facts.ts'
import { readOpening } from './opening.ts'
import { placeItems } from './place-items.ts'
import { tripDraft } from './trip-draft.ts'
import { makeVenues, placeField } from './venues.ts'
import { makeWalk, type Walk } from './walk.ts'
import { walkLine } from './walk-lines.ts'
import { walkTable } from './walk-table.ts'
import { chooseZone } from './zone.ts'

/** Finds the agenda of a document: days, items with their times, places, and the meeting as a whole. */
export const readAgenda: Reader = (document, { context }) => {
  const flow = flowOf(document, isAgendaSheet)
  const texts = textsOf(document)
  const evidence = gatherDateEvidence([document.title, ...texts], {
    title: document.title,
    fileName: document.file.name,
    date: document.date,
    from: context.from,
    to: context.to,
  })
  const collector = makeCollector(evidence)
  const facts = readMeetingFacts(flow)
  const stated = facts.day ? settleDay(collector, facts.day.day, facts.day.words)?.date : undefined
  const rest = flow.filter((piece) => piece.kind === 'line' || !facts.tables.has(piece))
  const days = daysOf(collector, rest)
  const walk = makeWalk(days.size === 0 && stated !== undefined ? new Set([stated]) : days)
  if (walk.onlyDay !== undefined) walk.meeting = facts.clock
  for (const piece of rest) walkPiece(collector, walk, piece)
  closeDay(collector)
  const found = collector.items.filter((item) => /[\p{L}\p{N}]/u.test(item.title.text))
  if (!isEnough(found, walk) || !isWorded(found)) return {}
  const language = guessLanguage(document.language, texts, context.languages)
  const head = readOpening(flow, new Set(found.flatMap((item) => [...item.title.units])), {
    title: document.title,
    feet: footLines(document),
  })
  const opening = { ...head, place: facts.place ?? head.place }
  const items = withMeeting(collector, walk, found, opening.title ?? { text: document.title, units: [], at: '' })
  const placed = placeItems(items)
  const places = [opening.place, opening.city].flatMap((words) => (words ? [words.text] : []))
  // Where the place is stated, other cities of the opening lines are where people come from.
  const openingTexts =
    places.length > 0
      ? [...places, ...opening.lines.map((line) => line.text).filter(isAddress)]
      : opening.lines
          .slice(0, 15)
          .map((line) => line.text)
          .filter((text) => text.length < 90)
  const zone = chooseZone(
    context.zone,
    texts,
    openingTexts,
    items.find((item) => item.date && isCalendarDay(item.date))?.date ?? '2024-01-01',
  )
  const city = opening.city?.text ?? zone.city
  const venues = makeVenues(language, city)
  const hasTimes = placed.some(
    ({ item, start }) => start !== undefined && item.date !== undefined && isCalendarDay(item.date),
  )
  const setting = {
    zone: zone.zone,
    zoneWhy: zone.why,
    language,
    venues,
    place: opening.place,
    confidence: hasTimes ? 0.75 : 0.7,
  }
  const drafts: Draft[] = [...itemDrafts(placed, setting)]
  if (opening.place) placeField(venues, opening.place)
  const trip = tripDraft({ document, items, evidence, opening, language, zone: zone.zone, city })
  const undated = items.find((item) => item.date === undefined || !isCalendarDay(item.date))
  const questions = [
    ...collector.questions,
    ...(hasTimes && zone.doubt !== '' ? [{ at: items[0]?.title.at ?? '', message: zone.doubt }] : []),
    ...(undated ? [{ at: undated.title.at, message: 'No day is stated for some items; they are on no day yet.' }] : []),
  ]
  return {
    drafts: [...(trip ? [trip] : []), ...venues.drafts.values(), ...drafts],
    structure: firstOfEach(collector.structure),
    questions: questions.map((question) => ({ file: document.file.name, ...question })),
  }
}

/** A unit is structure once, for the first reason given. */
function firstOfEach(structure: Collector['structure']): Collector['structure'] {
  const seen = new Set<string>()
  return structure.filter(({ unit }) => !seen.has(unit) && seen.add(unit))
}

/** `New York, NY 10007`: the city of an address stands beside its code. */
const isAddress = (text: string) => text.length < 90 && /, [A-Z]{2}\.? \d{5}\b|\b\d{4,5},? \p{Lu}\p{Ll}/u.test(text)

function walkPiece(collector: Collector, walk: Walk, piece: Flow[number]): void {
  if (piece.kind === 'line') {
    walkLine(collector, walk, piece)
    return
  }
  if (walk.isForeign) return
  const isAgenda = walk.mode !== 'off' || isAgendaDocument(collector)
  const reading = walkTable(collector, piece, { isAgenda, onlyDay: walk.onlyDay })
  if (reading === 'foreign') walk.isForeign = true
  else if (reading === 'none' && isLayout(piece))
    for (const line of linesOfTable(piece)) walkLine(collector, walk, line)
}

/** A table that sets running text in boxes: few rows, most of one cell or with several paragraphs. */
const isLayout = ({ rows }: FlowTable): boolean => {
  const cells = rows.flatMap((row) => row.cells)
  return (
    rows.length <= 60 &&
    cells.some((cell) => cell.lines.length > 1 || cell.columns > 1) &&
    cells.length <= rows.length * 2
  )
}

const isAgendaDocument = ({ items, state }: Collector) => items.length > 0 || state.day !== undefined

/** The days that lines open, two at the most; days that are only mentioned count when none is opened. */
function daysOf(collector: Collector, flow: Flow): ReadonlySet<string> {
  const opened = new Set<string>()
  const probe = { ...collector, questions: [], state: { ...collector.state } }
  for (const piece of flow) {
    const lines = piece.kind === 'line' ? [piece] : dayLines(piece)
    for (const line of lines) {
      const head = readDayHead(probe, line)
      if (head) {
        opened.add(head.date)
        probe.state.lastDate = head.date
      }
      if (!head && piece.kind === 'line' && opened.size === 0) mentioned(probe, line, opened)
      if (opened.size > 1) return opened
    }
  }
  return opened
}

/** Where a table can name days: rows of few cells, and not in the middle of a long list. */
const dayLines = ({ rows }: FlowTable): readonly Line[] =>
  rows.slice(0, 300).flatMap((row) => (row.cells.length <= 3 ? row.cells.flatMap((cell) => cell.lines) : []))

/** `Public session held on 20 June at 16:00`: a sentence of the opening lines with day and hour. */
function mentioned(probe: Collector, line: Line, opened: Set<string>): void {
  if (isForeignSection(line.text) || findClock(line.text) === undefined || line.depth >= 0) return
  const day = dayInSentence(probe, line)
  if (day !== undefined) opened.add(day)
}

/** One line with a time is a sentence about something; an agenda has several items, or is called one. */
function isEnough(items: readonly FoundItem[], walk: Walk): boolean {
  const timed = items.filter((item) => item.clock !== undefined).length
  return items.length >= 3 || timed >= 2 || (items.length > 1 && walk.mode !== 'off')
}

/** A table of measurements has days and figures too, but its rows are called nothing. */
const isWorded = (items: readonly FoundItem[]): boolean =>
  items.filter((item) => /\p{L}{2}/u.test(item.title.text)).length >= items.length / 2

/** A meeting of one day whose items have no clock, but which begins at a stated time, is an item over them. */
function withMeeting(
  collector: Collector,
  walk: Walk,
  items: readonly FoundItem[],
  title: FoundItem['title'],
): readonly FoundItem[] {
  const { meeting, onlyDay } = walk
  const isPlain = items.every((item) => item.clock === undefined)
  if (!meeting || onlyDay === undefined || !isPlain) return items
  if (items.some((item) => item.minutes !== undefined)) {
    const [first] = items
    if (first) {
      first.clock = { index: meeting.clock.index, length: meeting.clock.length, start: meeting.clock.start }
      first.timeUnits.push(...meeting.words.units)
    }
    return items
  }
  if (title.text === '') return items
  const end = closingClock(items)
  const clock = meeting.clock.end || !end ? meeting.clock : { ...meeting.clock, end: end.start }
  const whole = addItem(collector, {
    title,
    section: undefined,
    date: onlyDay,
    clock,
    timeUnits: [...meeting.words.units],
  })
  for (const item of items) item.parent ??= whole
  return [whole, ...items]
}

/** `The meeting was adjourned at 16:05` among the last words. */
function closingClock(items: readonly FoundItem[]): ClockMention | undefined {
  const last = items.at(-1)
  const texts = last ? [last.title.text, ...last.detail.map(({ words }) => words.text)] : []
  return texts
    .filter((text) => closingWords.test(foldWords(text)))
    .map((text) => findClock(text))
    .find((clock) => clock !== undefined)
}

const closingWords =
  /\b(?:adjourned|closed|ended|levee|cloturee?|close|levanta|levanto|clausura|concluye|finaliza|encerrada|termino)\b/
