import { addDays } from '../text/date-evidence.ts'
import { type DateMention, findDates, type PartialDay } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { type Collector, countedDay, isCalendarDay, isPlausible, settleDay } from './collector.ts'
import type { Line, Words } from './flow.ts'

/** A line that opens a day, and what else it says: a theme, or the first item. */
export type DayHead = Readonly<{
  date: string
  rest: string
  /** The rest stands behind the date and says what the day is about. */
  isTheme: boolean
}>

/** The day a line opens; undefined for a line that only mentions one. */
export function readDayHead(collector: Collector, line: Line): DayHead | undefined {
  const mentions = findDates(line.text)
  const [first] = mentions
  if (!first || mentions.some(({ kind }) => kind === 'range' || kind === 'list')) return undefined
  const before = foldWords(line.text.slice(0, first.index))
  if (before !== '' && !(isLeadIn.test(before) || isShortHead(line))) return undefined
  const rest = remainder(line.text, mentions)
  const isProse = /[.!?]$/.test(rest.trim()) && rest.split(' ').length > 6
  const isOpen =
    rest === '' || line.style !== 'plain' || /^\s*[:(|–—-]/u.test(line.text.slice(endOf(mentions, line.text)))
  const isLong = rest.split(' ').length > 16
  if (isProse || isLong || !isOpen) return undefined
  // A number in a list opens a day only as `Day 1` or with its weekday: dates are also points of an agenda.
  const stated = mentions.find(({ kind }) => kind === 'day')
  const nth = mentions.find(({ kind }) => kind === 'nth')
  if (line.depth > 0 && !nth && stated?.days[0]?.weekday === undefined) return undefined
  if (!stated && !nth && (rest !== '' || first.kind !== 'weekday')) return undefined
  const date = dayOf(collector, { stated, nth, first }, line)
  return date !== undefined && isPlausible(collector, date)
    ? { date, rest, isTheme: before === '' || isLeadIn.test(before) }
    : undefined
}

/** The only day words of a cell or short text mean, whatever stands beside them. */
export function dayOfWords(collector: Collector, words: Words): string | undefined {
  const mentions = findDates(words.text)
  const [first] = mentions
  if (!first || first.kind === 'range' || first.kind === 'list' || first.kind === 'month') return undefined
  const stated = mentions.find(({ kind }) => kind === 'day')
  return dayOf(collector, { stated, nth: mentions.find(({ kind }) => kind === 'nth'), first }, words)
}

/** What is left of a text without its dates and the marks around them. */
export function remainder(text: string, mentions: readonly DateMention[]): string {
  let rest = text
  for (const { index, length } of [...mentions].reverse())
    rest = `${rest.slice(0, index)} ${rest.slice(index + length)}`
  return rest
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(/^[\s:;,.|/()–—-]+|[\s:;,|/(–—-]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

type Mentions = Readonly<{ stated: DateMention | undefined; nth: DateMention | undefined; first: DateMention }>

function dayOf(collector: Collector, { stated, nth, first }: Mentions, words: Words): string | undefined {
  const day: PartialDay | undefined = stated?.days[0] ?? (nth ? undefined : first.days[0])
  if (day) return settleDay(collector, day, words)?.date
  const { firstDate } = collector.state
  if (nth?.nth === undefined) return undefined
  return firstDate === undefined || !isCalendarDay(firstDate) ? countedDay(nth.nth) : addDays(firstDate, nth.nth - 1)
}

const endOf = (mentions: readonly DateMention[], text: string): number => {
  const last = mentions.at(-1)
  return last ? Math.min(last.index + last.length, text.length) : 0
}

const isLeadIn =
  /^(?:(?:agenda|program|programme|programa|schedule|horario|orden del dia|itinerary|itinerario|on|for|of|del|de|para el|para|el|le|du|date|fecha|dia|day|jour|data)\s?)+$/

/** `Workshop programme, Tuesday 14 July`: a heading of few words around a date. */
const isShortHead = (line: Line) =>
  line.style !== 'plain' && foldWords(line.text).split(' ').length <= 10 && line.depth < 1

/** The day of a sentence that holds no other: `Public session held on 20 June at 16:00`. */
export function dayInSentence(collector: Collector, words: Words): string | undefined {
  const days = findDates(words.text).filter(({ kind }) => kind === 'day')
  return days.length === 1 ? dayOfWords(collector, words) : undefined
}
