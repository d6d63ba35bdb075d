import { plain } from '../pieces.ts'
import { monthNumbers } from '../text/calendar-words.ts'
import { findClock } from '../text/clock.ts'
import { foldInPlace } from '../text/fold.ts'

/** A date as the book prints it, as exact as it is: `2023`, `2023-12`, `2023-12-05`. */
export function printedDate(text: string, years?: Readonly<{ from: string; to: string }>): string | undefined {
  const words = foldInPlace(plain(text))
  const day = /(?<d>\d{1,2})\.? (?:de )?(?<m>[a-z]{3,})\.?(?:,? (?:de )?(?<y>\d{4}))?/.exec(words)?.groups
  const american = /(?<m>[a-z]{3,})\.? (?<d>\d{1,2}), (?<y>\d{4})/.exec(words)?.groups
  for (const found of [american, day]) {
    const month = monthNumbers.get(found?.['m'] ?? '')
    if (!found || month === undefined) continue
    const rest = `${two(month)}-${two(Number(found['d']))}`
    if (found['y'] !== undefined) return `${found['y']}-${rest}`
    if (years) return nearest(rest, years)
  }
  const month = /(?<m>[a-z]{3,})\.? (?:de )?(?<y>\d{4})/.exec(words)?.groups
  const number = monthNumbers.get(month?.['m'] ?? '')
  if (month && number !== undefined) return `${month['y'] ?? ''}-${two(number)}`
  return /\b(?:19|20)\d{2}\b/.exec(words)?.[0]
}

/** A day that was printed whole. */
export function printedDay(text: string, years?: Readonly<{ from: string; to: string }>): string | undefined {
  const date = printedDate(text, years)
  return date?.length === 10 ? date : undefined
}

/** `14:00` as minutes, and the end of a stretch. */
export function printedHours(text: string): { start: string; end: string | undefined } | undefined {
  const clock = findClock(text)
  return clock ? { start: hour(clock.start.minutes), end: clock.end ? hour(clock.end.minutes) : undefined } : undefined
}

const hour = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
const two = (number: number) => String(number).padStart(2, '0')

/** The year that brings a day nearest to the trip. */
function nearest(rest: string, { from, to }: Readonly<{ from: string; to: string }>): string {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])]
  const days = years.map((year) => `${year}-${rest}`)
  const apart = (day: string) => Math.abs(Date.parse(`${day}T00:00Z`) - Date.parse(`${from}T00:00Z`))
  return days.sort((a, b) => apart(a) - apart(b))[0] ?? `${from.slice(0, 4)}-${rest}`
}
