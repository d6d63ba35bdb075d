/** Local times are `2024-01-23T09:00`, dates `2024-01-23`; no zone is asked, so nine stays nine. */

/** Minutes everything moves and snaps by. */
export const step = 5

/** Minutes from midnight of `date` to a local time; more than 1440 on the next day. */
export const minutesFrom = (date: string, local: string): number => Math.round((utcOf(local) - utcOf(date)) / minute)

/** The local time so many minutes after midnight of `date`. */
export const localAt = (date: string, minutes: number): string =>
  new Date(utcOf(date) + minutes * minute).toISOString().slice(0, 16)

export const shiftLocal = (local: string, minutes: number): string => localAt(local, minutes)

export const shiftDate = (date: string, days: number): string => localAt(date, days * 24 * 60).slice(0, 10)

/** Minutes by the clock from start to end. */
export const lengthOf = (start: string, end: string): number => minutesFrom(start, end)

/** The nearest step of five minutes. */
export const snap = (minutes: number): number => Math.round(minutes / step) * step

/** `75 min`; from 100 minutes on `2 h`, `1 h 45 min`. */
export function minutesText(minutes: number): string {
  if (minutes < 100) return `${minutes} min`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** `1:15`, as lengths stand in a column. */
export const lengthText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

const minute = 60_000

function utcOf(local: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, min = 0] = local.split(/[-T:]/).map(Number)
  return Date.UTC(year, month - 1, day, hour, min)
}
