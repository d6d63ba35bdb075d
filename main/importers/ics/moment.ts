import { Temporal } from 'temporal-polyfill'
import { type ContentLine, parameterOf } from '../content-lines/read-line.ts'

/** A day or a time as a calendar writes it. `seconds` count from 1970 on the clock it is written for. */
export type Moment = Readonly<{
  kind: 'day' | 'time'
  seconds: number
  /** Written as UTC, with `Z` or an offset. */
  isUtc: boolean
}>

export const daySeconds = 86_400
const firstYear = 1600
const lastYear = 2399

/** `20240122`, `20240122T093000Z`, and the same with dashes and colons. Years far from ours are none. */
export function readMoment(value: string): Moment | undefined {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(
    value.trim(),
  )
  if (match === null) return undefined
  const [, years, months, days, hours, minutes, seconds = '0', offset = ''] = match
  const [year, month, day] = [Number(years), Number(months), Number(days)]
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined
  const midnight = Date.UTC(year, month - 1, day) / 1000
  if (day < 1 || new Date(midnight * 1000).getUTCDate() !== day) return undefined
  if (hours === undefined || minutes === undefined) return { kind: 'day', seconds: midnight, isUtc: false }
  if (Number(hours) > 24 || Number(minutes) > 59) return undefined
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Math.min(Number(seconds), 59)
  return { kind: 'time', seconds: midnight + clock - offsetSeconds(offset), isUtc: offset !== '' }
}

/** `+0530` or `-05:00` in seconds; `Z` and whatever is none are 0. */
export function offsetSeconds(offset: string): number {
  const match = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(offset.trim())
  if (match === null) return 0
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return match[1] === '-' ? -size : size
}

/** The moments of a line that lists some: `EXDATE`, `RDATE`; what cannot be read is `undefined`. */
export const readMoments = (line: ContentLine): readonly (Moment | undefined)[] =>
  parameterOf(line, 'VALUE').toUpperCase() === 'TIME'
    ? [undefined]
    : line.value
        .split(',')
        .filter((value) => value.trim() !== '')
        .map((value) => readMoment(value.split('/')[0] ?? ''))

/** `PT1H30M`, `P2D`, `P1W`, in seconds. Some write weeks and days after the `T`. None of more than ten years. */
export function readDuration(value: string): number | undefined {
  const match = /^([+-])?P((?:\d{1,9}[WD]|T|\d{1,9}[HMS])+)$/i.exec(value.trim())
  if (match === null) return undefined
  let seconds = 0
  for (const [, count, unit] of (match[2] ?? '').matchAll(/(\d+)([WDHMS])/gi))
    seconds += Number(count) * (unitSeconds.get((unit ?? '').toUpperCase()) ?? 0)
  if (seconds > 3660 * daySeconds) return undefined
  return match[1] === '-' ? -seconds : seconds
}
const unitSeconds = new Map([
  ['W', 7 * daySeconds],
  ['D', daySeconds],
  ['H', 3600],
  ['M', 60],
  ['S', 1],
])

/** What a clock in the zone shows at a moment of UTC. */
export const localSeconds = (utc: number, zone: string): number => utc + offsetAt(utc, zone)

/** How far the clocks of a zone are ahead of UTC. Clocks are set on the quarter of an hour, so that is kept. */
export function offsetAt(utc: number, zone: string): number {
  if (zone === 'UTC' || zone === '') return 0
  const key = `${zone} ${Math.floor(utc / 900)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const moment = Temporal.Instant.fromEpochMilliseconds(utc * 1000).toZonedDateTimeISO(zone)
  const offset = Math.round(moment.offsetNanoseconds / 1_000_000_000)
  if (offsets.size > 100_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}
const offsets = new Map<string, number>()

/** The moment of UTC at which clocks of the zone show this. */
export const utcSeconds = (local: number, zone: string): number => {
  if (zone === 'UTC' || zone === '') return local
  const guess = local - offsetAt(local, zone)
  return local - offsetAt(guess, zone)
}

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
/** `2024-01-22`. */
export const dayText = (seconds: number): string => iso(seconds).slice(0, 10)
/** `2024-01-22T09:30`. */
export const timeText = (seconds: number): string => iso(seconds).slice(0, 16)
/** `2024-01-22T09:30`, with seconds where there are some. */
export const momentText = (seconds: number): string => iso(seconds).slice(0, seconds % 60 === 0 ? 16 : 19)
