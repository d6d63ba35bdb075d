import type { CellValue } from '../source-document.ts'
import { formatSections } from './format-code.ts'

export type Moment = Readonly<{ words: string; value: CellValue }>

/** A day counted from 1900 or 1904, as its format shows it; undefined when no calendar has it. */
export function showMoment(serial: number, format: string, is1904: boolean): Moment | undefined {
  const parts = formatSections(format)[0] ?? []
  const elapsed = parts.find((part) => part.kind === 'elapsed')
  if (elapsed)
    return serial < 0 ? undefined : { words: elapsedWords(serial, format), value: { kind: 'number', number: serial } }
  if (serial < 0 || serial >= lastSerial) return undefined
  const seconds = Math.round((serial - Math.floor(serial)) * daySeconds)
  const day = Math.floor(serial) + (seconds === daySeconds ? 1 : 0)
  const date = new Date(epoch(day, is1904) + day * dayMilliseconds + (seconds % daySeconds) * 1000)
  const code = parts.flatMap((part) => (part.kind === 'code' ? [part.text] : [])).join(' ')
  const hasClock = /[hs]/i.test(code)
  const hasDay = /[dy]|m{3,}/i.test(code) || !hasClock
  // Day 0 is no day: a clock time alone is counted from there.
  const isClock = hasClock && (!hasDay || (day === 0 && !is1904))
  return { words: words(format, date), value: cellValue(date, isClock, hasClock) }
}

/** An ISO 8601 moment as newer programs write it into a cell. */
export function isoMoment(text: string): CellValue | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text.trim())
  const [, date, time] = match ?? []
  if (date !== undefined && Number.isNaN(Date.parse(date))) return undefined
  if (date !== undefined && time !== undefined && time !== '00:00')
    return { kind: 'dateTime', dateTime: `${date}T${time}` }
  if (date !== undefined) return { kind: 'date', date }
  return time === undefined ? undefined : { kind: 'time', time }
}

const daySeconds = 86_400
const dayMilliseconds = 86_400_000
/** The day after 31 December 9999. */
const lastSerial = 2_958_466

/** Day 60 of the system of 1900 is a 29 February that never was: days before it count from one day later. */
function epoch(day: number, is1904: boolean): number {
  if (is1904) return Date.UTC(1904, 0, 1)
  return day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
}

function cellValue(date: Date, isClock: boolean, hasClock: boolean): CellValue {
  const text = date.toISOString()
  if (isClock) return { kind: 'time', time: text.slice(11, 16) }
  return hasClock ? { kind: 'dateTime', dateTime: text.slice(0, 16) } : { kind: 'date', date: text.slice(0, 10) }
}

function elapsedWords(serial: number, format: string): string {
  const total = Math.round(serial * daySeconds)
  const two = (number: number) => String(number).padStart(2, '0')
  const unit = formatSections(format)[0]
    ?.find((part) => part.kind === 'elapsed')
    ?.text.charAt(0)
  if (unit === 's') return String(total)
  if (unit === 'm') return `${Math.floor(total / 60)}:${two(total % 60)}`
  const clock = `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}`
  return /s/i.test(format) ? `${clock}:${two(total % 60)}` : clock
}

function words(format: string, date: Date): string {
  const parts = formatSections(format)[0] ?? []
  const isHalfDay = parts.some((part) => part.kind === 'code' && /am\/pm|a\/p/i.test(part.text))
  let result = ''
  let before = ''
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'code') {
      result += part.text
      continue
    }
    const tokens = part.text.match(tokenPattern) ?? []
    for (const [at, token] of tokens.entries()) {
      const next =
        [...tokens.slice(at + 1), ...parts.slice(index + 1).map((other) => other.text)].find((other) =>
          /[hmsdy]/i.test(other),
        ) ?? ''
      const isMinute = /^m{1,2}$/i.test(token) && (/^h/i.test(before) || /^s/i.test(next))
      result += shown(token, date, isMinute, isHalfDay)
      if (/^[hmsdy]/i.test(token)) before = token
    }
  }
  return result.trim()
}

const tokenPattern = /am\/pm|a\/p|y+|m+|d+|h+|s+(?:[.]0+)?|@|[\s\S]/gi
const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function shown(token: string, date: Date, isMinute: boolean, isHalfDay: boolean): string {
  const sign = token.toLowerCase()
  const padded = (number: number) => (sign.length > 1 ? String(number).padStart(2, '0') : String(number))
  if (sign === 'am/pm') return date.getUTCHours() < 12 ? 'AM' : 'PM'
  if (sign === 'a/p') return date.getUTCHours() < 12 ? 'A' : 'P'
  if (sign.startsWith('y')) return String(date.getUTCFullYear()).slice(sign.length > 2 ? 0 : -2)
  if (sign.startsWith('h')) return padded(isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours())
  if (sign.startsWith('s')) return String(date.getUTCSeconds()).padStart(sign.startsWith('ss') ? 2 : 1, '0')
  if (sign.startsWith('d')) {
    const name = days[date.getUTCDay()] ?? ''
    return sign.length > 3 ? name : sign.length === 3 ? name.slice(0, 3) : padded(date.getUTCDate())
  }
  if (isMinute) return padded(date.getUTCMinutes())
  if (sign.startsWith('m')) {
    const name = months[date.getUTCMonth()] ?? ''
    if (sign.length === 5) return name.charAt(0)
    return sign.length > 3 ? name : sign.length === 3 ? name.slice(0, 3) : padded(date.getUTCMonth() + 1)
  }
  return token === '@' ? '' : token
}
