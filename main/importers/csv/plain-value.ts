import type { CellValue } from '../source-document.ts'

/** What words say when they can be read in one way only: `1,728` and `03/04/2024` say nothing, `2024-04-03` does. */
export function plainValue(text: string): CellValue | undefined {
  if (text.length > 25) return undefined
  const words = text.trim()
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(words)) {
    // 1.234 is a thousand and some in half of the world.
    return /^-?\d{1,3}\.\d{3}$/.test(words) ? undefined : { kind: 'number', number: Number(words) }
  }
  const moment = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(words)
  if (moment) {
    const date = words.slice(0, 10)
    if (!isDay(Number(moment[1]), Number(moment[2]), Number(moment[3]))) return undefined
    if (moment[4] === undefined) return { kind: 'date', date }
    return isClock(moment[4]) ? { kind: 'dateTime', dateTime: `${date}T${moment[4]}` } : undefined
  }
  if (/^\d{1,2}:\d{2}$/.test(words)) {
    const time = words.padStart(5, '0')
    return isClock(time) ? { kind: 'time', time } : undefined
  }
  if (/^(?:true|false)$/i.test(words)) return { kind: 'flag', flag: words.toLowerCase() === 'true' }
  return undefined
}

const isClock = (time: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)

/** In the calendar, of a year a trip or a person of it could be in. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1800 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
