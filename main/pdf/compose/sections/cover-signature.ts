import { type Day, daysOf } from '../../../../shared/agenda/days.ts'
import { isMeeting } from '../../../../shared/agenda/people.ts'
import { weekdayName } from '../../../../shared/format/dates.ts'
import { clockTime } from '../../../../shared/format/times.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Shape } from '../../blocks.ts'
import { papers } from '../../theme.ts'
import type { Context } from '../context.ts'
import { text } from '../inlines.ts'
import { hoursOf, minutesOf } from '../time-scale.ts'

/** The last day's line, from the top of the text block; the others stand above it. */
const lastLine = 447
const mostDays = 14

/** The trip signature: a line a day, meetings as blocks upon it, other engagements as bars. */
export function signature(context: Context): readonly Shape[] {
  const days = drawnDays(context)
  if (days.length === 0) return []
  const { textStart, textWidth } = papers[context.paper]
  const pitch = pitchOf(days.length)
  const { first, last } = hoursOf(days.flatMap((day) => day.items))
  const at = (minutes: number) => textStart + ((minutes - first * 60) / ((last - first) * 60)) * textWidth
  const line = (index: number) => lastLine - (days.length - 1 - index) * pitch
  const hours = [0, 4, 8, 12, 16, 20, 24].filter((hour) => hour >= first && hour <= last)
  return [
    ...days.flatMap((day, index): readonly Shape[] => [
      ...day.items.filter(isDrawn).map((item) => bar(item, { line: line(index), pitch, at })),
      rule(textStart, textStart + textWidth, line(index)),
      label(weekdayName(day.date, context.language), { x: 0, y: line(index) - 12, width: textStart - 12 }),
    ]),
    ...hours.map((hour) =>
      label(clockTime(`${hour}:00`, context.clock), { x: at(hour * 60) - 12, y: lastLine + 6, width: 48, small: true }),
    ),
  ]
}

/** Where the drawing begins. */
export const signatureTop = (context: Context): number => {
  const { length } = drawnDays(context)
  return lastLine - (length - 1) * pitchOf(length) - 18
}

const pitchOf = (days: number) => (days <= 7 ? 30 : 15)

function drawnDays(context: Context): readonly Day[] {
  const days = daysOf(context.trip)
  return days.length <= mostDays && days.some((day) => day.items.some(isDrawn)) ? days : []
}

const isDrawn = (item: AgendaItem) =>
  item.when.kind === 'timed' && item.confirmation !== 'cancelled' && item.kind !== 'transfer' && item.kind !== 'free'

type Place = Readonly<{ line: number; pitch: number; at: (minutes: number) => number }>

function bar(item: AgendaItem, { line, pitch, at }: Place): Shape {
  const { start, end } = minutesOf(item)
  const meeting = isMeeting(item)
  const height = meeting ? pitch / 2 : 3
  const width = Math.max(1, at(end) - at(start))
  return { kind: 'rect', x: at(start), y: line - height, width, height, fill: meeting ? 'accent' : 'ink' }
}

const rule = (from: number, to: number, y: number): Shape => ({
  kind: 'path',
  points: [
    [from, y],
    [to, y],
  ],
  paint: 'ink',
  weight: 0.4,
})

type LabelPlace = Readonly<{ x: number; y: number; width: number; small?: true }>

const label = (words: string, { x, y, width, small }: LabelPlace): Shape => ({
  kind: 'box',
  x,
  y,
  width,
  height: 15,
  blocks: [{ kind: 'text', style: small ? 'small' : 'subtitle', inlines: text(words) }],
})
