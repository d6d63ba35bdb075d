import type { Component } from '../content-lines/components.ts'
import { parameterOf } from '../content-lines/read-line.ts'
import { type EventSpan, spanOf } from './event-times.ts'
import { type Budget, expandRule } from './expand-rule.ts'
import { daySeconds, dayText, type Moment, momentText, readDuration, readMoment, readMoments } from './moment.ts'
import { readRule } from './rule.ts'
import { inZone, type Zones } from './zones.ts'

/** One time of an event that may recur. */
export type Occurrence = Readonly<{
  /** The component whose words it bears: its own or that of a change. */
  component: Component
  span: EventSpan | undefined
  /** Tells it from the others of its series; empty for the first. */
  suffix: string
}>

export type Series = Readonly<{
  master: Component
  span: EventSpan | undefined
  /** Changes of single occurrences, the newest of each only. */
  overrides: readonly Component[]
}>

export type SeriesSetting = Readonly<{
  zones: Zones
  budget: Budget
  /** On any clock: from the first second of the first day to the last of the last. */
  window: Readonly<{ from: number; to: number; isGiven: boolean }>
  fault: (message: string, line: number) => void
  /** Hears of events that repeat without end. */
  endless: (title: string) => void
}>

const mostOccurrences = 400
/** More rules than these of one event are none. */
const mostRules = 20

/** Every time of an event within the window, in their order; its first one where none is. */
export function occurrencesOf({ master, span, overrides }: Series, setting: SeriesSetting): readonly Occurrence[] {
  const { fault } = setting
  const changes = overrides.map((component) => changeOf(component, span, setting))
  const own = (component: Component, changed: EventSpan | undefined): Occurrence => ({
    component,
    span: changed,
    suffix: '',
  })
  if (span === undefined)
    return [own(master, span), ...changes.map(({ component, span: changed }) => own(component, changed))]
  const length = span.end - span.start
  const times = timesOf(master, span, setting)
  const isByDay = (change: Change) => change.isDay || span.isDay
  const changedTimes = new Set(changes.flatMap((change) => (isByDay(change) ? [] : (change.of ?? []))))
  const changedDays = new Set(
    changes.flatMap((change) => (isByDay(change) && change.of !== undefined ? [dayOf(change.of)] : [])),
  )
  const fromThenOn = changes.filter((change) => change.isFromThenOn).slice(-mostRules)
  const placed: Occurrence[] = []
  for (const [time, end] of times) {
    if (changedTimes.has(time) || changedDays.has(dayOf(time))) continue
    const later = fromThenOn.findLast((change) => change.of !== undefined && time > change.of)
    const moved = later?.span && later.of !== undefined ? later.span.start - later.of : 0
    const size = later?.span ? later.span.end - later.span.start : (end ?? time + length) - time
    placed.push({
      component: later?.component ?? master,
      span: { ...(later?.span ?? span), start: time + moved, end: time + moved + size },
      suffix: time === span.start ? '' : `@${span.isDay ? dayText(time) : momentText(time)}`,
    })
    if (placed.length >= mostOccurrences) {
      fault(`Only the first ${mostOccurrences} times of “${titleOf(master)}” were read.`, master.number)
      break
    }
  }
  const { from, to, isGiven } = setting.window
  const within = placed.filter(
    ({ span: each }) => !isGiven || (each && each.start < to && (each.end > from || each.start >= from)),
  )
  const shown = within.length > 0 || changes.length > 0 ? within : placed.slice(0, 1)
  return [...shown, ...changes.map((change) => own(change.component, change.span))]
}

export const titleOf = ({ lines }: Component): string =>
  lines
    .find(({ name }) => name === 'SUMMARY')
    ?.value.trim()
    .slice(0, 80) || 'an event without a title'

type Change = Readonly<{
  component: Component
  of: number | undefined
  isDay: boolean
  isFromThenOn: boolean
  span: EventSpan | undefined
}>

function changeOf(component: Component, span: EventSpan | undefined, { zones }: SeriesSetting): Change {
  const line = component.lines.find(({ name }) => name === 'RECURRENCE-ID')
  const moment = line && readMoment(line.value)
  const changed = spanOf(component, zones)
  return {
    component,
    of: moment && onClock(moment, line ? parameterOf(line, 'TZID') : '', span?.zone ?? '', zones),
    isDay: moment?.kind === 'day',
    isFromThenOn: line !== undefined && parameterOf(line, 'RANGE').toUpperCase() === 'THISANDFUTURE',
    span: changed.span,
  }
}

const dayOf = (seconds: number) => Math.floor(seconds / daySeconds)

/** A moment on the clock of a series. */
function onClock(moment: Moment, tzid: string, zone: string, zones: Zones): number {
  const own = tzid === '' || moment.isUtc || moment.kind === 'day' ? '' : zones.zoneOf(tzid, moment.seconds)
  if (own === '' || own === zone || zone === '') return inZone(moment, zone)
  return inZone(
    { seconds: moment.seconds - (inZone({ seconds: moment.seconds, isUtc: true }, own) - moment.seconds), isUtc: true },
    zone,
  )
}

/** Starts in their order, with an end where an added one has its own. */
function timesOf(
  master: Component,
  span: EventSpan,
  setting: SeriesSetting,
): readonly (readonly [number, number | undefined])[] {
  const { zones, budget, window, fault } = setting
  const lines = (name: string) => master.lines.filter((line) => line.name === name)
  const times = new Map<number, number | undefined>([[span.start, undefined]])
  const lengthen = span.end - span.start
  for (const [isIncluded, line] of [
    ...lines('RRULE')
      .slice(0, mostRules)
      .map((each) => [true, each] as const),
    ...lines('EXRULE')
      .slice(0, mostRules)
      .map((each) => [false, each] as const),
  ]) {
    const rule = readRule(line.value)
    if (rule === undefined) {
      fault(`The rule by which “${titleOf(master)}” repeats cannot be read: “${line.value.slice(0, 60)}”.`, line.number)
      continue
    }
    const until = readMoment(rule.until)
    if (rule.until !== '' && until === undefined)
      fault(`The end of the rule of “${titleOf(master)}” cannot be read.`, line.number)
    const last =
      until === undefined
        ? Number.POSITIVE_INFINITY
        : inZone(until, span.zone) + (until.kind === 'day' ? daySeconds - 1 : 0)
    const isEndless = rule.count === undefined && until === undefined
    const end = window.isGiven || isEndless ? Math.min(last, window.to) : last
    if (isEndless && !window.isGiven) setting.endless(titleOf(master))
    const from = window.isGiven ? window.from - lengthen - daySeconds : span.start
    let count = 0
    for (const time of expandRule({ rule, start: span.start, isDay: span.isDay, until: end, from, budget })) {
      if (time < from && time !== span.start) continue
      if (isIncluded) times.set(time, times.get(time))
      else times.delete(time)
      if (++count > mostOccurrences) break
    }
  }
  for (const line of lines('RDATE')) {
    const ends = line.value.split(',').map((value) => value.split('/')[1])
    for (const [index, moment] of readMoments(line).entries()) {
      if (moment === undefined) {
        fault(`A further date of “${titleOf(master)}” cannot be read: “${line.value.slice(0, 40)}”.`, line.number)
        continue
      }
      const time = onClock(moment, parameterOf(line, 'TZID'), span.zone, zones)
      const start = span.isDay
        ? Math.floor(time / daySeconds) * daySeconds
        : moment.kind === 'day'
          ? time + (span.start % daySeconds)
          : time
      const finish = readMoment(ends[index] ?? '')
      const size = readDuration(ends[index] ?? '')
      const end =
        finish === undefined
          ? size === undefined
            ? undefined
            : start + size
          : onClock(finish, parameterOf(line, 'TZID'), span.zone, zones)
      times.set(start, end !== undefined && end > start && !span.isDay ? end : undefined)
    }
  }
  const exceptTimes = new Set<number>()
  const exceptDays = new Set<number>()
  for (const line of lines('EXDATE'))
    for (const moment of readMoments(line)) {
      if (moment === undefined) continue
      const time = onClock(moment, parameterOf(line, 'TZID'), span.zone, zones)
      if (moment.kind === 'time' && !span.isDay) exceptTimes.add(time)
      else exceptDays.add(dayOf(time))
    }
  for (const time of [...times.keys()]) if (exceptTimes.has(time) || exceptDays.has(dayOf(time))) times.delete(time)
  return [...times].sort(([one], [other]) => one - other)
}
