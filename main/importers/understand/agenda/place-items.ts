import { addDays } from '../text/date-evidence.ts'
import { isEndMark } from './agenda-words.ts'
import type { FoundItem } from './collector.ts'
import { isPause } from './item-kind.ts'

/** An item with its times settled: minutes after midnight of its day, the end perhaps of the next. */
export type PlacedItem = Readonly<{
  item: FoundItem
  start: number | undefined
  end: number | undefined
  parent: FoundItem | undefined
  /** How what was not stated was taken. */
  why: readonly string[]
}>

/** Settles half days, ends and belonging, day by day in the order of the text. */
export function placeItems(items: readonly FoundItem[]): readonly PlacedItem[] {
  const days = Map.groupBy(items, (item) => item.date ?? '')
  const placed = new Map<FoundItem, PlacedItem>()
  const usesHalves = items.some((item) => item.clock && item.clock.start.minutes > 12 * 60 && item.clock.start.isSure)
  for (const day of days.values()) {
    const started = startsOf(day, usesHalves)
    const ended = endsOf(started)
    for (const each of nested(ended)) placed.set(each.item, each)
  }
  return items.map((item) => placed.get(item)).filter((each) => each !== undefined)
}

type Started = { item: FoundItem; start: number | undefined; end: number | undefined; why: string[] }

/** `1.30` after `11.00` is half past one in the afternoon: a day runs forward. */
function startsOf(day: readonly FoundItem[], usesHalves: boolean): readonly Started[] {
  let last = -1
  return day.map((item) => {
    const why = [...item.why]
    if (!item.clock) return { item, start: undefined, end: undefined, why }
    const { start: first, end: second } = item.clock
    let start = first.minutes
    if (!first.isSure && start < 12 * 60) {
      const isAfter = last >= 0 && start < last - 60 && start + 12 * 60 >= last
      const isEarly = last < 0 && start < 7 * 60 && usesHalves
      if (isAfter || isEarly) {
        start += 12 * 60
        why.push('taken as afternoon, since the day runs forward')
      }
    }
    let end = second?.minutes
    if (end !== undefined && end <= start && second) {
      if (!second.isSure && end + 12 * 60 > start) end += 12 * 60
      else if (end < start) end += 24 * 60
    }
    last = Math.max(last, start)
    return { item, start, end, why }
  })
}

/** An end that is not stated is the stated length, or the start of what comes next. */
function endsOf(day: readonly Started[]): readonly Started[] {
  let running: number | undefined
  const withRuns = day.map((each) => {
    const { item } = each
    if (each.start === undefined && running !== undefined && item.minutes !== undefined) {
      const start = running
      running = start + item.minutes
      return { ...each, start, end: running, why: [...each.why, 'begins when the item before it ends'] }
    }
    if (each.start !== undefined) {
      const end = each.end ?? (item.minutes === undefined ? undefined : each.start + item.minutes)
      running = end
      const why = each.end === undefined && end !== undefined ? [...each.why, 'end from the length stated'] : each.why
      return { ...each, end, why }
    }
    if (item.minutes === undefined && !item.parent) running = undefined
    return each
  })
  const nexts = nextStarts(withRuns)
  return withRuns.map((each, at) => {
    const { start } = each
    if (start === undefined || each.end !== undefined) return each
    if (isEndMark(each.item.title.text))
      return { ...each, end: start, why: [...each.why, 'the end of the day takes no time'] }
    const next = nexts[at]
    if (next !== undefined && next - start <= 6 * 60)
      return { ...each, end: next, why: [...each.why, 'no end is stated: until the next item'] }
    return { ...each, end: start + 60, why: [...each.why, 'no end is stated: one hour was taken'] }
  })
}

/** For each item the start of the first one behind it that begins later. */
function nextStarts(day: readonly Started[]): readonly (number | undefined)[] {
  // Starts of what stands behind, the nearest last; one that is no later than those before it is of use to nobody.
  const later: number[] = []
  return day
    .toReversed()
    .map(({ start }) => {
      if (start === undefined) return undefined
      while ((later.at(-1) ?? Number.POSITIVE_INFINITY) <= start) later.pop()
      const next = later.at(-1)
      later.push(start)
      return next
    })
    .reverse()
}

/** Talks within the time of a session that begins with the first of them are parts of it. */
function nested(day: readonly Started[]): readonly PlacedItem[] {
  let session: Started | undefined
  return day.map((each, at) => {
    const { item, start, end } = each
    if (start === undefined || end === undefined) return { ...each, parent: item.parent }
    if (session?.end !== undefined && session.start !== undefined) {
      const isWithin = start >= session.start && end <= session.end && end - start < session.end - session.start
      if (isWithin && each.item.clock?.end) return { ...each, parent: item.parent ?? session.item }
      session = undefined
    }
    const next = day[at + 1]
    const opens =
      next?.start === start && next.end !== undefined && next.end < end && next.item.clock?.end && item.clock?.end
    if (opens && !isPause(item.title.text) && !isRegistration(item.title.text)) session = each
    return { ...each, parent: item.parent }
  })
}

const isRegistration = (title: string) => /regist|acredit|accredit|exhibi|exposici|inscri/i.test(title)

/** A time of the agenda as the record writes it. */
export function localMinute(date: string, minutes: number): string {
  const days = Math.floor(minutes / (24 * 60))
  const rest = minutes - days * 24 * 60
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${days === 0 ? date : addDays(date, days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
}
