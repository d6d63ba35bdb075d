import type { Component } from '../content-lines/components.ts'
import { type ContentLine, parameterOf } from '../content-lines/read-line.ts'
import type { EventTime } from '../source-document.ts'
import { daySeconds, dayText, type Moment, readDuration, readMoment, timeText, utcSeconds } from './moment.ts'
import { inZone, type Zones } from './zones.ts'

/** When an event is, on the clock of its own zone. */
export type EventSpan = Readonly<{
  isDay: boolean
  start: number
  /** Of whole days the first day that is no longer part of it. */
  end: number
  zone: string
}>

/** The span of a component, and what about it could not be read. */
export function spanOf(
  component: Component,
  zones: Zones,
): Readonly<{ span: EventSpan | undefined; faults: readonly string[] }> {
  const faults: string[] = []
  const line = (name: string) => component.lines.find((each) => each.name === name && each.value.trim() !== '')
  const read = (name: string): Read | undefined => {
    const found = line(name)
    const moment = found && readMoment(found.value)
    if (found && !moment) faults.push(`${name} on line ${found.number} is no date: “${found.value.slice(0, 40)}”.`)
    return found && moment && { moment, line: found }
  }
  const begin = read('DTSTART') ?? read('RECURRENCE-ID')
  const finish = read('DTEND') ?? read('DUE')
  if (begin === undefined) return { span: undefined, faults }
  const zone = zoneOf(begin, zones)
  const start = inZone(begin.moment, zone)
  const length = line('DURATION')
  const seconds = length && readDuration(length.value)
  if (length && seconds === undefined)
    faults.push(`DURATION on line ${length.number} is none: “${length.value.slice(0, 40)}”.`)
  const isDay = begin.moment.kind === 'day' || isMarkedWhole(component, start, finish)
  const least = isDay ? daySeconds : 0
  let end = start + Math.max(least, seconds ?? 0)
  if (finish) {
    const own = zoneOf(finish, zones)
    // A flight lands on another clock.
    const written = finish.moment.isUtc || own === zone || own === '' || zone === ''
    end = written
      ? inZone(finish.moment, zone)
      : inZone({ seconds: utcSeconds(finish.moment.seconds, own), isUtc: true }, zone)
    if (isDay) end = Math.max(start + daySeconds, Math.ceil(end / daySeconds) * daySeconds)
    if (end < start) {
      faults.push(`The event on line ${component.number} ends before it starts; its end was left out.`)
      end = start
    }
  }
  return {
    span: { isDay, start: isDay ? Math.floor(start / daySeconds) * daySeconds : start, end, zone: isDay ? '' : zone },
    faults,
  }
}

export const eventTime = (span: EventSpan | undefined): EventTime => {
  if (span === undefined) return { kind: 'none' }
  if (span.isDay)
    return { kind: 'allDay', from: dayText(span.start), to: dayText(Math.max(span.start, span.end - daySeconds)) }
  return { kind: 'timed', start: timeText(span.start), end: timeText(span.end), zone: span.zone }
}

type Read = Readonly<{ moment: Moment; line: ContentLine }>

const zoneOf = ({ moment, line }: Read, zones: Zones): string => {
  if (moment.isUtc) return 'UTC'
  const tzid = parameterOf(line, 'TZID')
  return tzid === '' || moment.kind === 'day' ? '' : zones.zoneOf(tzid, moment.seconds)
}

/** Outlook writes whole days from midnight to midnight and says so beside. */
const isMarkedWhole = ({ lines }: Component, start: number, finish: Read | undefined) =>
  start % daySeconds === 0 &&
  (finish === undefined || finish.moment.seconds % daySeconds === 0) &&
  lines.some(
    ({ name, value }) => /^X-(?:MICROSOFT-CDO|FUNAMBOL)-ALLDAY/.test(name) && /^(?:TRUE|1)$/i.test(value.trim()),
  )
