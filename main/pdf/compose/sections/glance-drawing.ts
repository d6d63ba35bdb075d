import type { Day } from '../../../../shared/agenda/days.ts'
import { weekdayName } from '../../../../shared/format/dates.ts'
import { clockTime } from '../../../../shared/format/times.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Block, DrawingBlock, Shape } from '../../blocks.ts'
import { grid, papers } from '../../theme.ts'
import { type Context, linkTo } from '../context.ts'
import { emboldened, joined, plain, text } from '../inlines.ts'
import { itemTime, itemTitle } from '../items.ts'
import { hoursOf, lanesOf, minutesOf } from '../time-scale.ts'
import { glanceItem } from './glance-item.ts'

/** Points. The opening with one subtitle takes `opening`; a day head `head`; a line above the scale `line`;
 * letters of it are about `letter` wide. */
const measures = { opening: 75, axis: 30, gap: 4, head: 32, line: 11.5, foot: 6, hourLabel: 26, letter: 4.5 }
/** How much wider than the others the column of a day is in which things stand side by side. */
const sharedColumn = 1.15

/** Minutes from which a movement is drawn as long as it takes: an arrival with its formalities. */
const longTransfer = 120

type Column = Readonly<{ day: Day; x: number; width: number }>
type Scale = Readonly<{ top: number; first: number; last: number; perMinute: number }>

/** Days side by side over one scale of hours. What has no clock stands above it, under the head of its day. */
export function glanceDrawing(context: Context, days: readonly Day[], subtitleLines: number): DrawingBlock {
  const { blockWidth, top, bottom } = papers[context.paper]
  const height = bottom - top - measures.opening - (subtitleLines - 1) * grid.line
  const columns = columnsOf(days, blockWidth)
  const above = Math.max(0, ...columns.flatMap((column) => clockless(context, column)).map(bottomOf))
  const { first, last } = hoursOf(days.flatMap((day) => day.items))
  const start = above > 0 ? above + 5 : measures.head
  const perMinute = Math.min(0.62, (height - start - measures.foot) / ((last - first) * 60))
  const scale: Scale = { top: start, first, last, perMinute }
  return {
    kind: 'drawing',
    height,
    shapes: [
      ...hours(context, scale, blockWidth),
      ...columns.flatMap((column) => [
        ...dayHead(context, column),
        ...clockless(context, column),
        ...dayItems(context, column, scale),
      ]),
    ],
  }
}

function columnsOf(days: readonly Day[], blockWidth: number): readonly Column[] {
  const weights = days.map((day) => (placedItems(day).some(({ lanes }) => lanes > 1) ? sharedColumn : 1))
  const share = blockWidth - measures.axis - measures.gap * (days.length - 1)
  // One or two days do not fill the page: a third column stays white.
  const unit =
    share /
    Math.max(
      3,
      weights.reduce((sum, weight) => sum + weight, 0),
    )
  let x = measures.axis
  return days.map((day, index) => {
    const width = unit * (weights[index] ?? 1)
    const column = { day, x, width }
    x += width + measures.gap
    return column
  })
}

const placedItems = (day: Day) => lanesOf(day.items.filter(isOnScale).map((item) => ({ item, ...minutesOf(item) })))

/** Cars leaving are for the day's own page. */
const isOnScale = (item: AgendaItem) =>
  item.when.kind === 'timed' && item.confirmation !== 'cancelled' && !isShortTransfer(item)

const isShortTransfer = (item: AgendaItem) => {
  const { start, end } = minutesOf(item)
  return item.kind === 'transfer' && end - start < 60
}

function hours(context: Context, { top, first, last, perMinute }: Scale, width: number): readonly Shape[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((hour): readonly Shape[] => {
    const y = top + (hour - first) * 60 * perMinute
    const words = context.clock === '24' ? clockTime(`${hour}:00`, '24') : twelve(hour)
    return [
      box({ x: 0, y: y - 5, width: measures.hourLabel, height: 10 }, [
        { kind: 'text', style: 'glanceTime', inlines: text(words) },
      ]),
      {
        kind: 'path',
        points: [
          [measures.axis - 8, y],
          [width, y],
        ],
        paint: 'hourGrey',
        weight: 0.4,
      },
    ]
  })
}

/** `9 a.m.`: whole hours need no minutes in a narrow axis. */
const twelve = (hour: number) => clockTime(`${hour % 24}:00`, '12').replace(':00', '')

function dayHead(context: Context, { day, x, width }: Column): readonly Shape[] {
  const to = linkTo(context, 'day', day.date)
  const figure = String(Number(day.date.slice(8, 10)))
  const figureWidth = figure.length > 1 ? 30 : 17
  return [
    box({ x, y: 0, width: figureWidth, height: 30 }, [{ kind: 'text', style: 'dayFigure', inlines: text(figure) }]),
    box({ x: x + figureWidth, y: 11.3, width: width - figureWidth, height: 15 }, [
      { kind: 'text', style: 'label', tag: 'P', inlines: text(weekdayName(day.date, context.language), { to }) },
    ]),
  ]
}

/** All-day and untimed items, each on one line or two. */
function clockless(context: Context, { day, x, width }: Column): readonly Shape[] {
  const items = day.items.filter((item) => item.when.kind !== 'timed' && item.confirmation !== 'cancelled')
  let line = 0
  return items.map((item) => {
    const inlines = joined([emboldened(itemTitle(context, item, 'short')), itemTime(context, item)])
    const count = plain(inlines).length * measures.letter > width ? 2 : 1
    const y = measures.head - 1 + line * measures.line
    line += count
    const block: Block = { kind: 'text', style: 'glanceDetail', inlines }
    return box({ x, y, width, height: count * measures.line }, [block])
  })
}

function dayItems(context: Context, column: Column, scale: Scale): readonly Shape[] {
  return placedItems(column.day).flatMap(({ span, lane, lanes }) => {
    const width = (column.width - 2 * (lanes - 1)) / lanes
    const y = scale.top + (span.start - scale.first * 60) * scale.perMinute
    // Cars that drive for an hour are no engagement of an hour.
    const isMove = span.item.kind === 'transfer' && span.end - span.start < longTransfer
    const height = isMove ? 12 : Math.max(13, (span.end - span.start) * scale.perMinute)
    return glanceItem(context, span.item, { x: column.x + lane * (width + 2), y, width, height })
  })
}

const bottomOf = (shape: Shape) => (shape.kind === 'box' ? shape.y + shape.height : 0)

const box = (
  place: Readonly<{ x: number; y: number; width: number; height: number }>,
  blocks: readonly Block[],
): Shape => ({
  kind: 'box',
  ...place,
  blocks,
})
