import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'
import type { Component } from '../content-lines/components.ts'
import type { Notice } from '../source-document.ts'
import { type Budget, expandRule } from './expand-rule.ts'
import { daySeconds, localSeconds, offsetAt, offsetSeconds, readMoment, readMoments } from './moment.ts'
import { readRule } from './rule.ts'
import { zoneByName } from './zone-names.ts'

/** The zones of one file. */
export type Zones = Readonly<{
  /** The zone for times written with this `TZID` around that moment, empty where nobody can tell. */
  zoneOf(tzid: string, local: number): string
  notices(): readonly Notice[]
}>

/** Zones by their names, else by the rules that the file itself gives for them. */
export function makeZones(timezones: readonly Component[], budget: Budget): Zones {
  const own = new Map<string, Component>()
  for (const timezone of timezones) {
    const id = propertyOf(timezone, 'TZID').replaceAll('\\', '')
    if (id !== '' && !own.has(id)) own.set(id, timezone)
  }
  const found = new Map<string, string>()
  const notices = new Map<string, string>()
  const find = (tzid: string, local: number): string => {
    const named = zoneByName(tzid)
    const timezone = own.get(tzid)
    if (named !== undefined) return named
    if (timezone === undefined) {
      notices.set(tzid, `The time zone “${tzid}” is unknown; its times are taken as local to the place.`)
      return ''
    }
    const located =
      zoneByName(propertyOf(timezone, 'X-LIC-LOCATION')) ??
      zoneByName(propertyOf(timezone, 'TZURL').replace(/\.ics$/i, ''))
    if (located !== undefined) return located
    const alike = zoneByRules(timezone, local, budget)
    const message =
      alike === undefined
        ? `The time zone “${tzid}” is like none that is known; its times are taken as local to the place.`
        : `The time zone “${tzid}” is taken as ${alike}, whose clocks are set alike.`
    notices.set(tzid, message)
    return alike ?? ''
  }
  return {
    zoneOf: (written, local) => {
      const tzid = written.replace(/^(?:TZID=)+/i, '').trim()
      const known = found.get(tzid)
      if (known !== undefined) return known
      const zone = found.size < mostZones ? find(tzid, local) : ''
      found.set(tzid, zone)
      return zone
    },
    notices: () => [...notices.values()].map((message) => ({ code: 'unknown-zone', message })),
  }
}

/** More zones than these in one file are no zones. */
const mostZones = 200

const propertyOf = (component: Component, name: string) =>
  component.lines.find((line) => line.name === name)?.value.trim() ?? ''

/** The best known zone whose clocks go as the file says, in the two years after a moment. */
function zoneByRules(timezone: Component, local: number, budget: Budget): string | undefined {
  const changes = changesOf(timezone, local, budget)
  if (changes.length === 0) return undefined
  const samples = Array.from({ length: 25 }, (_, month) => local + month * 30 * daySeconds)
  const offsets = samples.map((time) => changes.findLast((change) => change.at <= time) ?? changes[0])
  return candidates().find((zone) =>
    samples.every((time, index) => offsetAt(time - (offsets[index]?.offset ?? 0), zone) === offsets[index]?.offset),
  )
}

type Change = Readonly<{ at: number; offset: number }>

/** When the clocks of a `VTIMEZONE` are set, by the clock before, up to two years after a moment. */
function changesOf(timezone: Component, local: number, budget: Budget): readonly Change[] {
  const until = local + 800 * daySeconds
  const changes: Change[] = []
  for (const part of timezone.parts) {
    const start = readMoment(propertyOf(part, 'DTSTART'))
    const written = propertyOf(part, 'TZOFFSETTO')
    if (start === undefined || !/^[+-]\d{4}/.test(written)) continue
    const offset = offsetSeconds(written)
    if (Math.abs(offset) > 16 * 3600) continue
    changes.push({ at: start.seconds, offset })
    const dates = part.lines.filter(({ name }) => name === 'RDATE').flatMap(readMoments)
    for (const date of dates) if (date) changes.push({ at: date.seconds, offset })
    const rule = readRule(propertyOf(part, 'RRULE'))
    if (rule === undefined) continue
    const end = readMoment(rule.until)
    const from = local - 800 * daySeconds
    const limit = Math.min(until, end === undefined ? until : end.seconds + daySeconds)
    for (const at of expandRule({ rule, start: start.seconds, isDay: false, until: limit, from, budget }))
      if (at >= from) changes.push({ at, offset })
    if (end !== undefined && end.seconds < from) changes.push({ at: end.seconds, offset })
  }
  return changes.sort((one, other) => one.at - other.at)
}

let known: readonly string[] | undefined
/** One zone of each kind of clock, those of many people first. */
function candidates(): readonly string[] {
  known ??= [
    ...['UTC', 'America/New_York', 'Europe/London', 'Europe/Berlin', 'America/Chicago', 'America/Los_Angeles'],
    ...new Set(WINDOWS_TO_IANA_MAP.flatMap(({ windowsName }) => findIana(windowsName).slice(0, 1))),
  ]
  return known
}

/** A moment on the clock of a zone, whichever way it is written. */
export const inZone = (moment: Readonly<{ seconds: number; isUtc: boolean }>, zone: string): number =>
  moment.isUtc ? localSeconds(moment.seconds, zone) : moment.seconds
