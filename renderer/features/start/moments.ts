import { daysFrom } from '../../../shared/agenda/days-from.ts'
import { dayMonth, dayMonthYear, weekdayDayMonth, weekdayName } from '../../../shared/format/dates.ts'

/** The calendar day on this computer's clock, `2024-01-21`. */
export const localDay = (moment: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** `Today, 21:14`, `Yesterday`, `Friday`, `9 January`, `30 November 2022`. */
export function openedWords(opened: string | undefined, now: Date): string {
  if (!opened) return 'Never'
  const moment = new Date(opened)
  const [day, today] = [localDay(moment), localDay(now)]
  const ago = daysFrom(day, today)
  if (ago <= 0) return `Today, ${moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
  if (ago === 1) return 'Yesterday'
  if (ago < 7) return weekdayName(day, 'en')
  return day.slice(0, 4) === today.slice(0, 4) ? dayMonth(day, 'en') : dayMonthYear(day, 'en')
}

/** How far off a trip is: `Starts tomorrow, Monday 22 January`. */
export function startWords(
  { starts, ends }: Readonly<{ starts?: string | undefined; ends?: string | undefined }>,
  now: Date,
): string {
  if (!starts) return 'No dates yet'
  const today = localDay(now)
  const left = daysFrom(today, starts)
  const day = weekdayDayMonth(starts, 'en')
  if (left > 1) return `Starts in ${left} days, ${day}`
  if (left === 1) return `Starts tomorrow, ${day}`
  if (left === 0) return `Starts today, ${day}`
  return (ends ?? starts) >= today ? `Under way, day ${1 - left}` : `Ended ${dayMonthYear(ends ?? starts, 'en')}`
}
