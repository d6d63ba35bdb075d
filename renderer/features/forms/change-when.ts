import { assertNever } from '../../../shared/assert.ts'
import type { When } from '../../../shared/model/records/agenda-item.ts'

export const whenKinds = ['timed', 'allDay', 'untimed', 'unplaced'] as const
export type WhenKind = (typeof whenKinds)[number]

type WhenChange = Readonly<{
  kind?: WhenKind
  day?: string
  /** Times of day, `09:00`. A new start takes the end along; a new end changes the length. */
  start?: string
  end?: string
  minutes?: number | undefined
}>

/** Minutes an item has until somebody says. */
const usual = 60

export const dayOfWhen = (when: When): string | undefined => {
  switch (when.kind) {
    case 'timed':
      return when.start.slice(0, 10)
    case 'allDay':
      return when.date
    case 'untimed':
      return when.day
    case 'unplaced':
      return undefined
    default:
      return assertNever(when)
  }
}

/** The length in minutes, as far as it is known. */
export function minutesOf(when: When): number | undefined {
  if (when.kind === 'timed') return minutesBetween(when.start, when.end)
  return when.kind === 'allDay' ? undefined : when.minutes
}

/** The time with some of it changed; what a kind does not have is taken from what was there, else from the defaults. */
export function changeWhen(when: When, change: WhenChange, defaults: Readonly<{ day: string; zone: string }>): When {
  const kind = change.kind ?? when.kind
  const day = change.day ?? dayOfWhen(when) ?? defaults.day
  const minutes = 'minutes' in change ? change.minutes : minutesOf(when)
  switch (kind) {
    case 'timed': {
      const time = change.start ?? (when.kind === 'timed' ? when.start.slice(11) : '09:00')
      const start = `${day}T${time}`
      const zone = when.kind === 'timed' ? when.zone : defaults.zone
      if (change.end === undefined) return { kind, start, end: addMinutes(start, minutes || usual), zone }
      // An end before the start is one after midnight.
      const end = `${day}T${change.end}`
      return { kind, start, end: end > start ? end : addMinutes(end, 24 * 60), zone }
    }
    case 'allDay':
      return { kind, date: day }
    case 'untimed':
      return {
        kind,
        day,
        order: when.kind === 'untimed' ? when.order : 'a0',
        ...(minutes === undefined ? {} : { minutes }),
      }
    case 'unplaced':
      return { kind, ...(minutes === undefined ? {} : { minutes }) }
    default:
      return assertNever(kind)
  }
}

const read = (local: string) => Date.parse(`${local}:00Z`)
const minutesBetween = (start: string, end: string) => Math.round((read(end) - read(start)) / 60_000)

/** A local time so many minutes later on the same clock. */
export const addMinutes = (local: string, minutes: number): string =>
  new Date(read(local) + minutes * 60_000).toISOString().slice(0, 16)
