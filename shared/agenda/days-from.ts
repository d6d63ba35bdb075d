/** Milliseconds of a day without a clock. */
export const dayLength = 86_400_000

/** Midnight, universal time; a day that is on no calendar counts on from the last that is. */
export function dayStart(date: string): number {
  const [year = 0, month = 1, number = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, number)
}

/** Whole days from one date to another. */
export const daysFrom = (start: string, end: string): number =>
  Math.round((dayStart(end) - dayStart(start)) / dayLength)
