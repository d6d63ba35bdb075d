import { bookLanguage } from './words.ts'

/** Names kept here: what a machine's own tables say differs from one version to the next. */
const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}
const shortMonths = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  es: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
}
const weekdays = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  es: 'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
}
const shortWeekdays = {
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  es: 'lun mar mié jue vie sáb dom'.split(' '),
}

type Parts = Readonly<{ year: number; month: number; day: number }>

/** `Tuesday 23 January 2024`, `martes 23 de enero de 2024`. Dates are `2024-01-23`; a time behind them is ignored. */
export const longDate = (date: string, language: string): string =>
  `${weekdayName(date, language)} ${dayMonthYear(date, language)}`

/** `Tuesday 23 January`, `martes 23 de enero`. */
export const weekdayDayMonth = (date: string, language: string): string =>
  `${weekdayName(date, language)} ${dayMonth(date, language)}`

/** `23 January 2024`, `23 de enero de 2024`. */
export const dayMonthYear = (date: string, language: string): string =>
  `${dayMonth(date, language)}${ofYear(read(date).year, language)}`

/** `23 January`, `23 de enero`. */
export const dayMonth = (date: string, language: string): string => {
  const { day, month } = read(date)
  return `${day} ${monthOf(month, language)}`
}

/** `Tue 23`, `mar 23`. */
export const shortDay = (date: string, language: string): string =>
  `${shortWeekdays[bookLanguage(language)][weekday(date)] ?? ''} ${read(date).day}`

/** `Tuesday`, `martes`. */
export const weekdayName = (date: string, language: string): string =>
  weekdays[bookLanguage(language)][weekday(date)] ?? ''

/** `22–25 January 2024`, `30 January – 2 February 2024`, `30 de diciembre de 2023 – 2 de enero de 2024`. */
export function dateRange(start: string, end: string, language: string): string {
  const [a, b] = [read(start), read(end)]
  if (a.year !== b.year) return `${dayMonthYear(start, language)} – ${dayMonthYear(end, language)}`
  if (a.month !== b.month) return `${dayMonth(start, language)} – ${dayMonthYear(end, language)}`
  if (a.day !== b.day) return `${a.day}–${dayMonthYear(end, language)}`
  return dayMonthYear(start, language)
}

/** A date as exact as it is known: `2023`, `January 2024`, `23 January 2024`; what is no date comes back as it is. */
export function partialDate(date: string, language: string): string {
  const known = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?/.exec(date)
  if (!known) return date
  if (!known[2]) return date
  if (date.length < 10) {
    const month = months[bookLanguage(language)][Number(known[2]) - 1] ?? ''
    return `${month}${ofYear(Number(known[1]), language)}`
  }
  return dayMonthYear(date, language)
}

/** For narrow columns: `2023`, `Oct 2023`, `11 Jan`; the year of a full date only when it is not `year`. */
export function shortPartialDate(date: string, language: string, year?: number): string {
  const known = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  if (!known?.[2]) return date
  const month = shortMonths[bookLanguage(language)][Number(known[2]) - 1] ?? ''
  if (!known[3]) return `${month} ${known[1]}`
  const short = `${Number(known[3])} ${month}`
  return Number(known[1]) === year ? short : `${short} ${known[1]}`
}

const read = (date: string): Parts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const monthOf = (month: number, language: string) => {
  const spoken = bookLanguage(language)
  const name = months[spoken][month - 1] ?? ''
  return spoken === 'es' ? `de ${name}` : name
}

const ofYear = (year: number, language: string) => (bookLanguage(language) === 'es' ? ` de ${year}` : ` ${year}`)

/** 0 is Monday. Zeller's rule in Sakamoto's form, for the Gregorian calendar. */
function weekday(date: string): number {
  const { year, month, day } = read(date)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day + 6) % 7
}
