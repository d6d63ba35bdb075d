import { snap } from './clock.ts'

/** The hours a day's timeline shows, from midnight of the day; `last` may lie on the next day. */
export type Scale = Readonly<{ first: number; last: number }>

type Stretch = Readonly<{ start: number; end: number }>

/** A working day, and whatever lies outside it; never more than thirty hours. Minutes from midnight. */
export function scaleOf(stretches: readonly Stretch[]): Scale {
  const earliest = Math.min(usual.first, ...stretches.map(({ start }) => Math.floor(start / 60)))
  const latest = Math.max(usual.last, ...stretches.map(({ end }) => Math.ceil(end / 60)))
  const first = Math.max(0, earliest)
  return { first, last: Math.min(latest, first + most) }
}

const usual = { first: 7, last: 21 }
const most = 30

/** Hours below the top of the timeline, for a length in CSS: times the height of an hour. */
export const hoursDown = (scale: Scale, minutes: number): number => minutes / 60 - scale.first

/** Minutes from midnight at a height of the timeline. `height` is that of all its hours, in the unit of `down`. */
export const minutesAt = (scale: Scale, down: number, height: number): number =>
  snap(scale.first * 60 + (height > 0 ? down / height : 0) * (scale.last - scale.first) * 60)

/** How many minutes a distance on the timeline is, in steps. */
export const minutesMoved = (scale: Scale, distance: number, height: number): number =>
  height > 0 ? snap((distance / height) * (scale.last - scale.first) * 60) || 0 : 0

/** The full hours with a line of their own. */
export const hoursOf = (scale: Scale): readonly number[] =>
  Array.from({ length: scale.last - scale.first + 1 }, (_, index) => scale.first + index)

/** `07:00`, the day after included. */
export const hourText = (hour: number): string => `${String(((hour % 24) + 24) % 24).padStart(2, '0')}:00`
