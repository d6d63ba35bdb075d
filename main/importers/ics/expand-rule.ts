import { daySeconds } from './moment.ts'
import type { Rule, Weekday } from './rule.ts'

/** What may still be looked at in one file: a rule that never matches must end too. */
export type Budget = { days: number }

export type Expansion = Readonly<{
  rule: Rule
  /** On the clock of the event. */
  start: number
  isDay: boolean
  /** Nothing after this, on the same clock. */
  until: number
  /** Nothing before this is wanted; it is looked at only where a rule counts. */
  from: number
  budget: Budget
}>

/** The times of a rule in their order, from its start on. */
export function* expandRule({ rule, start, isDay, until, from, budget }: Expansion): Generator<number> {
  const first = dateOf(start)
  const days = dayTest(rule, first)
  const clocks = clocksOf(rule, first, isDay)
  if (clocks.length > mostClocks) return
  let period = rule.count === undefined ? Math.max(0, periodsBetween(rule, start, from) - 1) : 0
  let left = rule.count ?? Number.POSITIVE_INFINITY
  let isFirst = true
  for (; left > 0; period++) {
    const span = spanOf(rule, start, period * rule.interval)
    if (span === undefined || span.begin > until) return
    budget.days -= span.lastDay - span.firstDay + 1
    if (budget.days < 0) return
    const found: number[] = []
    for (let day = span.firstDay; day <= span.lastDay; day++) {
      if (!days(day)) continue
      for (const clock of span.clock === undefined ? clocks : within(rule, span.clock, first)) {
        found.push(day * daySeconds + clock)
      }
    }
    for (const time of positioned(found, rule.positions)) {
      if (time < start) continue
      // A start that is none of the rule's own times is one of those it counts.
      if (isFirst && time !== start) left--
      isFirst = false
      if (time > until || left <= 0) return
      left--
      yield time
    }
  }
}

/** More times a day than these are no meetings. */
const mostClocks = 1440

type DateParts = Readonly<{ year: number; month: number; day: number; weekday: number; clock: number }>

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 1000 / daySeconds

function dateOf(seconds: number): DateParts {
  const date = new Date(seconds * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    clock: ((seconds % daySeconds) + daySeconds) % daySeconds,
  }
}

const unitSeconds = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 } as const

/** How many whole steps of a rule lie between two times at the least. */
function periodsBetween({ frequency, interval }: Rule, start: number, from: number): number {
  const length = {
    YEARLY: 366 * daySeconds,
    MONTHLY: 31 * daySeconds,
    WEEKLY: 7 * daySeconds,
    DAILY: daySeconds,
    ...unitSeconds,
  }
  return Math.floor((from - start) / (length[frequency] * interval)) - 1
}

type Span = Readonly<{ begin: number; firstDay: number; lastDay: number; clock?: number }>

/** The days of the year, month, week or day that lies so many steps after the start. */
function spanOf({ frequency, weekStart }: Rule, start: number, steps: number): Span | undefined {
  const first = dateOf(start)
  const ofDays = (firstDay: number, lastDay: number) => ({ begin: firstDay * daySeconds, firstDay, lastDay })
  const startDay = Math.floor(start / daySeconds)
  switch (frequency) {
    case 'YEARLY': {
      const year = first.year + steps
      return year > 2399 ? undefined : ofDays(dayNumber(year, 1, 1), dayNumber(year, 12, 31))
    }
    case 'MONTHLY': {
      const months = first.year * 12 + first.month - 1 + steps
      const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
      return year > 2399 ? undefined : ofDays(dayNumber(year, month, 1), dayNumber(year, month + 1, 0))
    }
    case 'WEEKLY': {
      const monday = startDay - ((first.weekday - weekStart + 7) % 7) + steps * 7
      return ofDays(monday, monday + 6)
    }
    case 'DAILY':
      return ofDays(startDay + steps, startDay + steps)
    default: {
      const unit = unitSeconds[frequency]
      const time = Math.floor(start / unit) * unit + steps * unit
      const day = Math.floor(time / daySeconds)
      return { begin: time, firstDay: day, lastDay: day, clock: time - day * daySeconds }
    }
  }
}

const orStart = (values: readonly number[], own: number) =>
  values.length === 0 ? [own] : [...new Set(values)].sort((one, other) => one - other)

/** Times of day, in seconds. */
function clocksOf({ hours, minutes, seconds }: Rule, { clock }: DateParts, isDay: boolean): readonly number[] {
  if (isDay) return [0]
  const all = [orStart(hours, Math.floor(clock / 3600)), orStart(minutes, Math.floor(clock / 60) % 60)] as const
  const last = orStart(seconds, clock % 60)
  if (all[0].length * all[1].length * last.length > mostClocks) return new Array<number>(mostClocks + 1).fill(0)
  return all[0].flatMap((hour) => all[1].flatMap((minute) => last.map((second) => hour * 3600 + minute * 60 + second)))
}

/** Of a rule by hours, minutes or seconds: the times within that hour, minute or second. */
function within(rule: Rule, begin: number, { clock }: DateParts): readonly number[] {
  const allowed = (values: readonly number[], value: number) => values.length === 0 || values.includes(value)
  const [hour, minute, second] = [Math.floor(begin / 3600), Math.floor(begin / 60) % 60, begin % 60]
  if (!allowed(rule.hours, hour)) return []
  if (rule.frequency === 'HOURLY') {
    const minutes = orStart(rule.minutes, Math.floor(clock / 60) % 60)
    return minutes.flatMap((each) => orStart(rule.seconds, clock % 60).map((last) => begin + each * 60 + last))
  }
  if (!allowed(rule.minutes, minute)) return []
  if (rule.frequency === 'MINUTELY') return orStart(rule.seconds, clock % 60).map((last) => begin + last)
  return allowed(rule.seconds, second) ? [begin] : []
}

/** Where a rule names no days, those of its start. */
function dayTest(rule: Rule, first: DateParts): (day: number) => boolean {
  const { frequency } = rule
  const namesDays = rule.weekdays.length + rule.monthDays.length + rule.yearDays.length > 0
  const isBare = !namesDays && rule.weeks.length === 0
  const months = isBare && frequency === 'YEARLY' && rule.months.length === 0 ? [first.month] : rule.months
  const monthDays = isBare && (frequency === 'YEARLY' || frequency === 'MONTHLY') ? [first.day] : rule.monthDays
  const ownWeekday = (isBare && frequency === 'WEEKLY') || (!namesDays && rule.weeks.length > 0)
  const weekdays: readonly Weekday[] = ownWeekday ? [{ day: first.weekday, nth: 0 }] : rule.weekdays
  const isNthOfYear = frequency === 'YEARLY' && rule.months.length === 0
  const hasNth = frequency === 'YEARLY' || frequency === 'MONTHLY'
  return (number) => {
    const { year, month, day, weekday } = dateOf(number * daySeconds)
    if (months.length > 0 && !months.includes(month)) return false
    const monthLength = new Date(Date.UTC(year, month, 0)).getUTCDate()
    if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - monthLength - 1)) return false
    const yearDay = number - dayNumber(year, 1, 1) + 1
    const yearLength = dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)
    if (rule.yearDays.length > 0 && ![yearDay, yearDay - yearLength - 1].some((each) => rule.yearDays.includes(each)))
      return false
    if (rule.weeks.length > 0 && !isInWeek(rule, number, year)) return false
    if (weekdays.length === 0) return true
    const [at, length] = isNthOfYear ? [yearDay, yearLength] : [day, monthLength]
    const nth = Math.floor((at - 1) / 7) + 1
    const nthLast = -(Math.floor((length - at) / 7) + 1)
    return weekdays.some(
      (each) => each.day === weekday && (each.nth === 0 || !hasNth || each.nth === nth || each.nth === nthLast),
    )
  }
}

/** Weeks of which most days lie in a year are its own. */
function isInWeek({ weeks, weekStart }: Rule, day: number, year: number): boolean {
  const firstWeek = (ofYear: number) => {
    const fourth = dayNumber(ofYear, 1, 4)
    return fourth - ((dateOf(fourth * daySeconds).weekday - weekStart + 7) % 7)
  }
  const own = day < firstWeek(year) ? year - 1 : day >= firstWeek(year + 1) ? year + 1 : year
  const count = (firstWeek(own + 1) - firstWeek(own)) / 7
  const week = Math.floor((day - firstWeek(own)) / 7) + 1
  return weeks.includes(week) || weeks.includes(week - count - 1)
}

function positioned(times: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return times
  const picked = positions.flatMap((position) => times.at(position > 0 ? position - 1 : position) ?? [])
  return [...new Set(picked)].sort((one, other) => one - other)
}
