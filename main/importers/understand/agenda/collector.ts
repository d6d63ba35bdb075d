import type { ClockMention } from '../text/clock.ts'
import { type DateEvidence, daysApart, type ResolvedDay, resolveDay } from '../text/date-evidence.ts'
import type { PartialDay } from '../text/date-mentions.ts'
import type { Words } from './flow.ts'

/** An item as found, before its times are settled against its neighbours. */
export type FoundItem = {
  title: Words
  /** Undefined: on no day that is known. */
  date: string | undefined
  clock: ClockMention | undefined
  minutes: number | undefined
  isAllDay: boolean
  place: Words | undefined
  section: Words | undefined
  /** More words about it, in order; depth -1 for a paragraph, else of a list. */
  detail: { words: Words; depth: number; isNumbered: boolean }[]
  /** Units that gave day and time. */
  timeUnits: string[]
  /** Item it is a part of, when the text says so by its levels. */
  parent: FoundItem | undefined
  /** Depth in its list; -1 outside one. */
  depth: number
  isFromTable: boolean
  /** A heading with text of its own under it. */
  isHeading: boolean
  /** A plain line taken as an item, unless numbered points go on behind it. */
  isLoose: boolean
  why: string[]
}

export type Question = Readonly<{ at: string; message: string }>

/** What the walk over a document gathers, and what it knows at the moment. */
export type Collector = Readonly<{
  evidence: DateEvidence
  items: FoundItem[]
  structure: { unit: string; why: string }[]
  questions: Question[]
  state: State
}>

type State = {
  day:
    | Readonly<{
        date: string
        units: readonly string[]
        theme: Words | undefined
        hasItems: boolean /** How many items there were before it. */
        before: number
      }>
    | undefined
  section: Words | undefined
  /** A time that stood alone: what follows happens then. */
  pending: Readonly<{ clock: ClockMention; words: Words }> | undefined
  current: FoundItem | undefined
  /** Last day that was named, also after its section ended: days of an agenda do not run back. */
  lastDate: string | undefined
  /** First day of the meeting, for `Day 2`. */
  firstDate: string | undefined
  /** How many items there were when the last one with a clock had been added. */
  timed: number
}

export const makeCollector = (evidence: DateEvidence): Collector => ({
  evidence,
  items: [],
  structure: [],
  questions: [],
  state: {
    day: undefined,
    section: undefined,
    pending: undefined,
    current: undefined,
    lastDate: undefined,
    firstDate: evidence.range?.from,
    timed: 0,
  },
})

/** Marks units as words that order the agenda without being a value of a record. */
export function addStructure({ structure }: Collector, words: Words, why: string): void {
  for (const unit of words.units) structure.push({ unit, why })
}

/** The day meant, with its doubts asked once. */
export function settleDay(collector: Collector, day: PartialDay, words: Words): ResolvedDay | undefined {
  const resolved = resolveDay(day, collector.evidence, collector.state.lastDate)
  if (resolved && resolved.doubt !== '') askOnce(collector, { at: words.at, message: `${resolved.doubt}.` })
  return resolved
}

export function askOnce({ questions }: Collector, question: Question): void {
  if (!questions.some((other) => other.message === question.message)) questions.push(question)
}

export function startDay(collector: Collector, date: string, words: Words, theme?: Words): void {
  closeDay(collector)
  const { state } = collector
  state.day = { date, units: words.units, theme, hasItems: false, before: collector.items.length }
  state.section = undefined
  state.current = undefined
  state.pending = undefined
  if (!isCalendarDay(date)) return
  state.lastDate = date
  state.firstDate ??= date
}

/** A day whose only words are those of its heading is an item itself: `Day 3: Technical tour (all day)`. */
export function closeDay(collector: Collector): void {
  const { day } = collector.state
  if (day?.theme && !day.hasItems) {
    addItem(collector, { title: day.theme, isAllDay: true, why: ['the heading of a day that lists nothing else'] })
  } else if (day) addStructure(collector, { text: '', units: day.units, at: '' }, 'the heading of a day')
  collector.state.day = undefined
}

export function addItem(collector: Collector, given: Partial<FoundItem> & Readonly<{ title: Words }>): FoundItem {
  const { state, items } = collector
  const { day } = state
  const item: FoundItem = {
    date: day?.date,
    clock: undefined,
    minutes: undefined,
    isAllDay: false,
    place: undefined,
    section: state.section ?? (given.isAllDay ? undefined : day?.theme),
    detail: [],
    timeUnits: [],
    parent: undefined,
    depth: -1,
    isFromTable: false,
    isHeading: false,
    isLoose: false,
    why: [],
    ...given,
  }
  if (day && item.date === day.date) {
    item.timeUnits = [...item.timeUnits, ...day.units]
    state.day = { ...day, hasItems: true }
  }
  items.push(item)
  if (item.clock) state.timed = items.length
  state.current = item
  return item
}

/** Stands for a day that is only counted, `Day 2` of a meeting whose first day nothing tells. */
export const countedDay = (number: number): string => `day ${number}`

export const isCalendarDay = (date: string): boolean => /^\d{4}-/.test(date)

/** Can a heading mean this day: not far from the meeting, not before the day that came last? */
export function isPlausible({ state, evidence }: Collector, date: string): boolean {
  const { range } = evidence
  if (isCalendarDay(date) && range && (daysApart(range.from, date) < -7 || daysApart(range.to, date) > 14)) return false
  if (!isCalendarDay(date)) return true
  if (state.lastDate === undefined) return true
  const apart = daysApart(state.lastDate, date)
  return apart >= 0 && apart <= 45
}

/** Plain lines between two numbered points belong to the first of them. */
export function settleLoose({ items, state }: Collector): void {
  const tail = items.findLastIndex((item) => !item.isLoose) + 1
  const owner = items[tail - 1]
  if (!owner || tail === items.length || items[tail]?.date !== state.day?.date) return
  for (const { title, detail } of items.splice(tail))
    owner.detail.push({ words: title, depth: -1, isNumbered: false }, ...detail)
}

/** Names what the next items are about. */
export function setSection(collector: Collector, words: Words): void {
  const { state } = collector
  state.section = { ...words, text: words.text.replace(/\s*:$/, '') }
  state.current = undefined
  addStructure(collector, words, 'a part of the agenda, kept as the subject of its items')
}
