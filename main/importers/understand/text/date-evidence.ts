import { type DateMention, findDates, type PartialDay } from './date-mentions.ts'

/** What a document and its surroundings say about which days it can mean. */
export type DateEvidence = Readonly<{
  /** The likeliest first. */
  years: readonly Readonly<{ year: number; why: string }>[]
  /** Of dates written as 14/12/2017; undefined when nothing decides. */
  order: 'dayFirst' | 'monthFirst' | undefined
  /** `2022-10`, of months named with their year. */
  months: readonly string[]
  /** First and last day of the meeting as stated. */
  range: Readonly<{ from: string; to: string }> | undefined
}>

export type DateSurroundings = Readonly<{
  title: string
  fileName: string
  /** The file's own date. */
  date?: string | undefined
  /** Of the trip, when known. */
  from?: string | undefined
  to?: string | undefined
}>

export type ResolvedDay = Readonly<{
  date: string
  /** How what was not stated was filled in; empty when all was. */
  why: string
  /** What a person should look at; empty when nothing is in doubt. */
  doubt: string
}>

/** Reads the whole document once for what its dates have in common. */
export function gatherDateEvidence(texts: readonly string[], around: DateSurroundings): DateEvidence {
  const weights = new Map<number, { weight: number; why: string }>()
  const vote = (year: number, weight: number, why: string) => {
    const known = weights.get(year)
    weights.set(year, { weight: (known?.weight ?? 0) + weight, why: known?.why ?? why })
  }
  const mentions = texts.flatMap((text) => findDates(text))
  for (const year of [around.from, around.to]) if (year) vote(Number(year.slice(0, 4)), 40, 'the dates of the trip')
  for (const [at, text] of texts.entries())
    for (const year of yearsIn(text)) vote(year, at < 15 ? 3 : 1, `“${year}” in the text`)
  for (const mention of mentions)
    for (const day of mention.days) if (day.year) vote(day.year, 2, 'another date in the document')
  for (const year of yearsIn(around.title)) vote(year, 6, 'the title')
  for (const year of yearsIn(around.fileName)) vote(year, 8, 'the name of the file')
  if (around.date) vote(Number(around.date.slice(0, 4)), 0.5, 'the date of the file')
  const years = [...weights]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([year, { why }]) => ({ year, why }))
    .slice(0, 6)
  const evidence = { years, order: numberOrder(mentions), months: monthsOf(mentions), range: undefined }
  return { ...evidence, range: rangeOf(mentions, evidence, around) }
}

/** The calendar day meant; `near` is the last day read before it. Undefined when too little is known. */
export function resolveDay(day: PartialDay, evidence: DateEvidence, near?: string): ResolvedDay | undefined {
  const scored = candidates(day, evidence, near)
    .map((candidate) => ({ ...candidate, score: score(candidate, day, evidence, near) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best) return undefined
  const why = [
    day.year === undefined ? `year from ${best.yearWhy}` : '',
    day.month === undefined && day.numbers === undefined ? 'month from the dates around it' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
  const doubts: string[] = []
  if (day.year !== undefined && best.year !== day.year)
    doubts.push(`The year ${day.year} does not fit the weekday and the other dates; ${best.date} was taken`)
  else if (day.weekday !== undefined && weekdayOf(best.date) !== day.weekday)
    doubts.push(`The weekday does not fit the date; ${best.date} was taken`)
  const rival = scored.find((other) => other.swapped !== best.swapped)
  if (rival && rival.score === best.score && rival.date !== best.date)
    doubts.push(`The date may be ${best.date} or ${rival.date}; ${best.date} was taken`)
  return { date: best.date, why, doubt: doubts.join('. ') }
}

/** 1 is Monday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from one date to another. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)

type Candidate = Readonly<{ date: string; year: number; yearRank: number; yearWhy: string; swapped: boolean }>

function candidates(day: PartialDay, evidence: DateEvidence, near: string | undefined): readonly Candidate[] {
  if (day.day === undefined && day.numbers === undefined) return weekdayCandidates(day, evidence, near)
  const stated = day.year === undefined ? [] : [{ year: day.year, why: 'the date' }]
  const others = evidence.years.filter(({ year }) => year !== day.year)
  const found: Candidate[] = []
  for (const [yearRank, { year, why }] of [...stated, ...others].entries())
    for (const { month, number, swapped } of monthDays(day, evidence, near, year)) {
      const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(number)}`
      if (isDay(date)) found.push({ date, year, yearRank, yearWhy: why, swapped })
    }
  return found
}

/** A weekday alone is one of the days of the meeting. */
function weekdayCandidates(day: PartialDay, evidence: DateEvidence, near: string | undefined): readonly Candidate[] {
  if (day.weekday === undefined) return []
  const from = evidence.range?.from ?? near
  if (!from) return []
  const length = evidence.range ? Math.min(daysApart(from, evidence.range.to), 13) : 6
  return Array.from({ length: length + 1 }, (_, at) => addDays(from, at))
    .filter((date) => weekdayOf(date) === day.weekday)
    .map((date) => ({
      date,
      year: Number(date.slice(0, 4)),
      yearRank: 0,
      yearWhy: 'the dates around it',
      swapped: false,
    }))
}

function monthDays(day: PartialDay, evidence: DateEvidence, near: string | undefined, year: number) {
  if (day.numbers) {
    const [a, b] = day.numbers
    return [
      { month: b, number: a, swapped: false },
      { month: a, number: b, swapped: true },
    ].filter(({ month }) => month <= 12)
  }
  const number = day.day ?? 1
  if (day.month !== undefined) return [{ month: day.month, number, swapped: false }]
  const around = [evidence.range?.from, evidence.range?.to, near, ...evidence.months.map((month) => `${month}-01`)]
  const months = around.filter((date) => date?.startsWith(String(year))).map((date) => Number(date?.slice(5, 7)))
  const last =
    near && near.slice(0, 4) === String(year) ? [Number(near.slice(5, 7)) + 1].filter((month) => month < 13) : []
  return [...new Set([...months, ...last])].map((month) => ({ month, number, swapped: false }))
}

function score(candidate: Candidate, day: PartialDay, evidence: DateEvidence, near: string | undefined): number {
  const { date, yearRank, swapped } = candidate
  let sum = -yearRank * 0.4
  if (day.year !== undefined && candidate.year !== day.year) sum -= 3.5
  if (day.weekday !== undefined && weekdayOf(date) === day.weekday) sum += 4
  if (evidence.range && date >= evidence.range.from && date <= evidence.range.to) sum += 3
  if (near && daysApart(near, date) >= 0 && daysApart(near, date) <= 7) sum += 1
  if (day.numbers && evidence.order) sum += (evidence.order === 'monthFirst') === swapped ? 5 : -5
  return sum
}

const pad = (number: number) => String(number).padStart(2, '0')

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Four digits that are a year: not a part of a longer number or word, but of a file name such as `URY2022`. */
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d|[.,:/+]\d{0,3})(?:19[5-9]\d|20[0-9]\d)(?!\d|[.,:]\d)/gu)].map((match) => Number(match[0]))

/** A number over twelve decides for all dates of a document, unless another decides otherwise. */
function numberOrder(mentions: readonly DateMention[]): DateEvidence['order'] {
  const numbers = mentions.flatMap((mention) => mention.days.flatMap((day) => (day.numbers ? [day.numbers] : [])))
  const dayFirst = numbers.some(([a]) => a > 12)
  const monthFirst = numbers.some(([, b]) => b > 12)
  if (dayFirst !== monthFirst) return dayFirst ? 'dayFirst' : 'monthFirst'
  return undefined
}

const monthsOf = (mentions: readonly DateMention[]): readonly string[] => {
  const months = mentions.flatMap((mention) =>
    mention.days.flatMap(({ year, month }) => (year && month ? [`${year}-${pad(month)}`] : [])),
  )
  return [...new Set(months)]
}

/** The trip's own dates, else the first stretch of days that the document states, else its first whole date. */
function rangeOf(mentions: readonly DateMention[], evidence: DateEvidence, around: DateSurroundings) {
  for (const mention of mentions) {
    if (mention.kind !== 'range' && mention.kind !== 'list') continue
    const dates = mention.days.map((day) => resolveDay(day, evidence)?.date).filter((date) => date !== undefined)
    const [from, to] = [dates[0], dates.at(-1)]
    if (from && to && from <= to && daysApart(from, to) <= 60) return { from, to }
  }
  return around.from && around.to ? { from: around.from, to: around.to } : undefined
}
