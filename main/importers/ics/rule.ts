/** A recurrence rule: `FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8`. */
export type Rule = Readonly<{
  frequency: Frequency
  interval: number
  count: number | undefined
  /** As it stands. */
  until: string
  /** First day of the week, 0 is Sunday. */
  weekStart: number
  seconds: readonly number[]
  minutes: readonly number[]
  hours: readonly number[]
  weekdays: readonly Weekday[]
  monthDays: readonly number[]
  yearDays: readonly number[]
  weeks: readonly number[]
  months: readonly number[]
  positions: readonly number[]
}>
/** `-1FR` is the last Friday; without a number every one. */
export type Weekday = Readonly<{ day: number; nth: number }>

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const
export type Frequency = (typeof frequencies)[number]
const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The rule, or nothing where it is none: a part out of its range makes all of it doubtful. */
export function readRule(text: string): Rule | undefined {
  const parts = new Map<string, string>()
  for (const piece of text.replaceAll('\\', '').trim().split(';')) {
    const [name = '', ...rest] = piece.split('=')
    if (name.trim() !== '') parts.set(name.trim().toUpperCase(), rest.join('=').trim().toUpperCase())
  }
  const frequency = frequencies.find((each) => each === parts.get('FREQ'))
  if (frequency === undefined) return undefined
  let isSound = true
  const numbers = (name: string, least: number, most: number): readonly number[] => {
    const words = parts.get(name)
    if (words === undefined || words === '') return []
    return words.split(',').map((word) => {
      const value = Number(word)
      const size = least < 0 ? Math.abs(value) : value
      if (!/^[+-]?\d{1,4}$/.test(word.trim()) || size < Math.max(least, least < 0 ? 1 : 0) || size > most)
        isSound = false
      return value
    })
  }
  const count = parts.has('COUNT') ? numbers('COUNT', 0, 9999)[0] : undefined
  const rule: Rule = {
    frequency,
    interval: Math.max(1, numbers('INTERVAL', 0, 9999)[0] ?? 1),
    count,
    until: parts.get('UNTIL') ?? '',
    weekStart: Math.max(0, parts.has('WKST') ? dayNames.indexOf(parts.get('WKST') ?? '') : 1),
    seconds: numbers('BYSECOND', 0, 60),
    minutes: numbers('BYMINUTE', 0, 59),
    hours: numbers('BYHOUR', 0, 23),
    weekdays: (parts.get('BYDAY') ?? '')
      .split(',')
      .filter((word) => word.trim() !== '')
      .map((word) => {
        const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(word.trim())
        if (match === null || Math.abs(Number(match[1] ?? 1)) > 53) isSound = false
        return { day: dayNames.indexOf(match?.[2] ?? 'SU'), nth: Number(match?.[1] ?? 0) }
      }),
    monthDays: numbers('BYMONTHDAY', -1, 31),
    yearDays: numbers('BYYEARDAY', -1, 366),
    weeks: numbers('BYWEEKNO', -1, 53),
    months: numbers('BYMONTH', 1, 12),
    positions: numbers('BYSETPOS', -1, 366),
  }
  return isSound ? rule : undefined
}
