import {
  leadingMonthPattern,
  monthNumbers,
  monthPattern,
  ordinalNumbers,
  ordinalPattern,
  weekdayNumbers,
  weekdayPattern,
  wholeWeekdayPattern,
} from './calendar-words.ts'
import { foldInPlace } from './fold.ts'

/** A day as far as the words say it. `numbers` are two that may be day and month or month and day. */
export type PartialDay = Readonly<{
  year?: number
  month?: number
  day?: number
  /** 1 is Monday. */
  weekday?: number
  numbers?: readonly [number, number]
}>

/** A stretch of a text that speaks of days. */
export type DateMention = Readonly<{
  index: number
  length: number
  /** `month` is a month with its year, `nth` a day counted from the first of the meeting. */
  kind: 'day' | 'range' | 'list' | 'month' | 'weekday' | 'nth'
  /** One of a day, first and last of a range, all of a list. */
  days: readonly PartialDay[]
  /** Of `nth`: 1 is the first day. */
  nth?: number
}>

/** Every mention of days in a text, in order, none within another. */
export function findDates(text: string): readonly DateMention[] {
  // Nothing speaks of a day without a number or one of a few words; most texts are done here.
  if (!/\d/.test(text) && !speaksOfDays.test(text)) return []
  if (text.length > mostRepeated) return mentionsIn(text)
  const known = repeated.get(text)
  if (known) return known
  const fresh = mentionsIn(text)
  if (repeated.size >= mostKept) repeated.clear()
  repeated.set(text, fresh)
  return fresh
}

/** Lists name the same days again and again, each in a few letters. */
const repeated = new Map<string, readonly DateMention[]>()
const mostRepeated = 40
const mostKept = 2000

function mentionsIn(text: string): readonly DateMention[] {
  const folded = foldInPlace(text.length > mostLetters ? text.slice(0, mostLetters) : text)
  if (!mayNameDays.test(folded)) return []
  const found: DateMention[] = []
  const isFree = (index: number, length: number) =>
    found.every((other) => index + length <= other.index || index >= other.index + other.length)
  for (const { expression, read } of patterns)
    for (const match of folded.matchAll(expression)) {
      const groups = match.groups ?? {}
      const read_ = read(groups)
      if (read_ && isFree(match.index, match[0].length)) {
        const weekday = groups['w'] === undefined ? undefined : weekdayNumbers.get(groups['w'])
        const days =
          weekday === undefined ? read_.days : read_.days.map((day, at) => (at === 0 ? { ...day, weekday } : day))
        found.push({ index: match.index, length: match[0].length, ...read_, days })
      }
    }
  return found.sort((a, b) => a.index - b.index)
}

const speaksOfDays = new RegExp(`${wholeWeekdayPattern}|\\bday|d[ií]a|jour`, 'iu')
/** Each pattern below needs a number beside another, or the name of a month, a weekday or of the day itself. */
const mayNameDays = new RegExp(
  `\\d[-/.]\\d|(?:(?<!\\p{L})|\\d(?:st|nd|rd|th|er|o|º|ª))${monthPattern}\\b|(?<![\\p{L}\\d])(?:${weekdayPattern}\\b|${wholeWeekdayPattern}|dia|day|jour|jornada)`,
  'u',
)
const mostLetters = 4000

type Read = (groups: Readonly<Record<string, string | undefined>>) => Omit<DateMention, 'index' | 'length'> | undefined

const M = monthPattern
const D = '\\d{1,2}(?:st|nd|rd|th|er|o|º|°|ª)?'
const Y = '(?:19|20)\\d{2}'
const to = '\\s*(?:-|to|until|through|thru|al?|hasta(?: el)?|au|ate|y|and|et|e|&|/)\\s*'
const of = "\\s*(?:de |of |del |d'|-)?\\s*"
const yearTail = (name: string) =>
  `(?:,?\\s*(?:de |del |of |of the year )?\\s*(?<${name}>${Y})\\b|[ -]'?(?<${name}s>\\d{2})(?![\\d:.h]))?`
const weekday = (name: string) =>
  `(?:(?<${name}>${weekdayPattern})\\b\\.?(?:\\s*(?:-|to|and|y|&|a|et|/)\\s*${weekdayPattern}\\b)?\\s*,?\\s*(?:(?:the|el|le|dia|den)\\s+)?)?`
const eachWeekday = `(?:${weekdayPattern}\\b\\.?,?\\s*)?`

const expression = (source: string) => new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'gu')
const number = (text: string | undefined) => (text === undefined ? undefined : Number.parseInt(text, 10))
const month = (text: string | undefined) => (text === undefined ? undefined : monthNumbers.get(text))
const year = (whole: string | undefined, short?: string) =>
  whole !== undefined ? Number(whole) : short !== undefined ? 2000 + Number(short) : undefined

/** A day with only what is known of it; undefined when there is no such day in any year. */
function day(parts: { year?: number | undefined; month?: number | undefined; day?: number | undefined }) {
  const { year, month, day } = parts
  if (day !== undefined && (day < 1 || day > 31)) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && month !== undefined && day > (longest[month - 1] ?? 31)) return undefined
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const one = (only: PartialDay | undefined) => (only ? ({ kind: 'day', days: [only] } as const) : undefined)
const range = (first: PartialDay | undefined, last: PartialDay | undefined) =>
  first && last ? ({ kind: 'range', days: [first, last] } as const) : undefined

const patterns: readonly { expression: RegExp; read: Read }[] = [
  {
    // Day 1, Día 2, Jour 3, Jornada 1
    expression: expression(
      `(?:day|dia|jour|journee|jornada)\\s*(?:n[o°º.]*\\s*)?(?<n>\\d{1,2}|one|two|three|four|five|i{1,3}|iv|v)`,
    ),
    read: (g) => nth(g['n']),
  },
  {
    // First day, 2nd day, primer día
    expression: expression(`(?<n>${ordinalPattern}|\\d(?:st|nd|rd|th|er|o|e))\\s+(?:day|dia|jour|journee|jornada)`),
    read: (g) => nth(g['n']),
  },
  {
    // 2024-01-22
    expression: expression(`${weekday('w')}(?<y>${Y})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})`),
    read: (g) => one(day({ year: number(g['y']), month: number(g['m']), day: number(g['d']) })),
  },
  {
    // 30 June - 2 July 2024
    expression: expression(
      `${weekday('w')}(?<a>${D})${of}(?<m>${M})\\b\\.?(?:,?\\s*(?:de )?(?<y>${Y}))?${to}${eachWeekday}(?<b>${D})${of}(?<n>${M})\\b\\.?${yearTail('z')}`,
    ),
    read: (g) => {
      const last = year(g['z'], g['zs'])
      return range(
        day({ year: number(g['y']) ?? last, month: month(g['m']), day: number(g['a']) }),
        day({ year: last, month: month(g['n']), day: number(g['b']) }),
      )
    },
  },
  {
    // June 30 - July 2, 2019
    expression: expression(
      `${weekday('w')}(?<m>${leadingMonthPattern})\\b\\.?\\s*(?<a>${D})(?:,?\\s*(?<y>${Y}))?${to}${eachWeekday}(?<n>${leadingMonthPattern})\\b\\.?\\s*(?<b>${D})${yearTail('z')}`,
    ),
    read: (g) => {
      const last = year(g['z'], g['zs'])
      return range(
        day({ year: number(g['y']) ?? last, month: month(g['m']), day: number(g['a']) }),
        day({ year: last, month: month(g['n']), day: number(g['b']) }),
      )
    },
  },
  {
    // 25, 26 y 27 de agosto de 2025
    expression: expression(
      `(?<list>${D}(?:\\s*,\\s*${D}){1,12},?\\s*(?:y|e|et|and|&)\\s*${D})${of}(?<m>${M})\\b\\.?${yearTail('z')}`,
    ),
    read: (g) => {
      const days = (g['list'] ?? '').match(/\d+/g)?.map((text) => {
        return day({ year: year(g['z'], g['zs']), month: month(g['m']), day: number(text) })
      })
      const known = days?.filter((each) => each !== undefined) ?? []
      return known.length > 0 ? { kind: 'list', days: known } : undefined
    },
  },
  {
    // 14-16 December 2017, del 14 al 16 de diciembre, Monday 14 to Wednesday 16 July
    expression: expression(
      `(?:del\\s+)?${weekday('w')}(?<a>${D})${to}${eachWeekday}(?<b>${D})(?:\\s*,)?${of}(?<m>${M})\\b\\.?${yearTail('z')}`,
    ),
    read: (g) => {
      const known = { year: year(g['z'], g['zs']), month: month(g['m']) }
      return range(day({ ...known, day: number(g['a']) }), day({ ...known, day: number(g['b']) }))
    },
  },
  {
    // April 15-19, 2024
    expression: expression(
      `${weekday('w')}(?<m>${leadingMonthPattern})\\b\\.?\\s*(?<a>${D})${to}${eachWeekday}(?<b>${D})${yearTail('z')}`,
    ),
    read: (g) => {
      const known = { year: year(g['z'], g['zs']), month: month(g['m']) }
      return range(day({ ...known, day: number(g['a']) }), day({ ...known, day: number(g['b']) }))
    },
  },
  {
    // Martes 14 de julio de 2026, 14 July, 14-Jul-26, 7February 2020
    expression: expression(`${weekday('w')}(?<d>${D})${of}(?<m>${M})\\b\\.?${yearTail('z')}`),
    read: (g) => one(day({ year: year(g['z'], g['zs']), month: month(g['m']), day: number(g['d']) })),
  },
  {
    // Thursday, September 26, 2019
    expression: expression(
      `${weekday('w')}(?<m>${leadingMonthPattern})\\b\\.?[\\s-]*(?<d>${D})(?![\\d:]|\\.\\d)${yearTail('z')}`,
    ),
    read: (g) => one(day({ year: year(g['z'], g['zs']), month: month(g['m']), day: number(g['d']) })),
  },
  {
    // 14/12/2017 or 12/14/2017
    expression: expression(`${weekday('w')}(?<a>\\d{1,2})(?<s>[/.-])(?<b>\\d{1,2})\\k<s>(?<y>${Y}|\\d{2})`),
    read: (g) => {
      const [a, b] = [Number(g['a']), Number(g['b'])]
      const whole = g['y'] ?? ''
      if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined
      return {
        kind: 'day',
        days: [{ year: whole.length === 2 ? 2000 + Number(whole) : Number(whole), numbers: [a, b] }],
      }
    },
  },
  {
    // Tuesday 14/7
    expression: expression(`(?<w>${weekdayPattern})\\b\\.?,?\\s*(?<a>\\d{1,2})/(?<b>\\d{1,2})`),
    read: (g) => {
      const [a, b] = [Number(g['a']), Number(g['b'])]
      if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined
      return { kind: 'day', days: [{ numbers: [a, b] }] }
    },
  },
  {
    // Octubre de 2022
    expression: expression(`(?<m>${M})\\b\\.?,?\\s*(?:de |del |of |/)?\\s*(?<y>${Y})`),
    read: (g) => {
      const only = day({ year: number(g['y']), month: month(g['m']) })
      return only && only.month !== undefined ? { kind: 'month', days: [only] } : undefined
    },
  },
  {
    // Martes 18, Thursday 14th
    expression: expression(
      `(?<w>${weekdayPattern})\\b\\.?,?\\s*(?:the |el |le |dia )?(?<d>${D})(?![:.h]?\\d|\\s*(?:[ap]\\.?m|h\\b|min))`,
    ),
    read: (g) => one(day({ day: number(g['d']) })),
  },
  {
    expression: expression(`(?<w>${wholeWeekdayPattern})`),
    read: () => ({ kind: 'weekday', days: [{}] }),
  },
]

function nth(text: string | undefined) {
  if (text === undefined) return undefined
  const value = /^\d/.test(text) ? Number.parseInt(text, 10) : ordinalNumbers.get(text)
  return value === undefined || value < 1 || value > 31 ? undefined : ({ kind: 'nth', days: [], nth: value } as const)
}
