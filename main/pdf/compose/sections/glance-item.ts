import { isMeeting } from '../../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Block, Inlines, Shape } from '../../blocks.ts'
import type { StyleName } from '../../theme.ts'
import { type Context, linkTo } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, pageOf, plain } from '../inlines.ts'
import { briefsByItem, itemPlace, itemStart, itemTime, itemTitle } from '../items.ts'

/** Points. Lanes narrower than this hold a start, a title and a page in small type. */
const narrow = 72
/** Least heights: for a time line, a title and one detail; for time and title; for the same in small type. */
const heights = { detail: 34, title: 22.5, small: 18.6 }
/** Letters of a detail are about this wide. */
const letter = 4.35

type Place = Readonly<{ x: number; y: number; width: number; height: number }>

/** A meeting stands on the tint behind its bar, any other engagement in a thin frame. */
export function glanceItem(context: Context, item: AgendaItem, place: Place): readonly Shape[] {
  const { x, y, width, height } = place
  const meeting = isMeeting(item)
  const inset = (meeting ? 9 : 6) - (width < narrow ? 2 : 0)
  const frame: readonly Shape[] = meeting
    ? [
        { kind: 'rect', x, y, width, height, fill: 'tint' },
        { kind: 'rect', x, y, width: 4, height, fill: 'accent' },
      ]
    : [{ kind: 'rect', x, y, width, height, fill: 'paper', stroke: 'ink', weight: 0.4 }]
  const above = height < heights.small ? Math.max(0, (height - 11.5) / 2) : height < heights.title ? 0 : 1.5
  return [
    ...frame,
    {
      kind: 'box',
      x: x + inset,
      y: y + above,
      width: width - inset - (width < narrow ? 1 : 3),
      height: height - above,
      blocks: itemLines(context, item, place),
    },
  ]
}

function itemLines(context: Context, item: AgendaItem, { width, height }: Place): readonly Block[] {
  const brief = briefsByItem(context).get(item.id)
  const page = emboldened(pageOf(context, 'brief', brief?.brief.id))
  const whole = itemTitle(context, item, 'short', { to: linkTo(context, 'brief', brief?.brief.id) })
  const title = item.kind === 'transfer' ? firstSentence(whole) : whole
  const start = itemStart(context, item)
  if (height < heights.small) {
    return [
      line(
        width < narrow ? 'glanceTime' : 'glanceDetail',
        joined([width < narrow ? [] : start, emboldened(title)], '  '),
      ),
    ]
  }
  if (width < narrow)
    return [
      line('glanceTime', start),
      line('glanceTime', emboldened(title)),
      ...(page.length > 0 ? [line('glanceTime', page)] : []),
    ]
  const time = context.clock === '12' ? start : itemTime(context, item)
  const first: Block = { kind: 'text', style: 'glanceTime', inlines: time, ...(page.length > 0 && { tail: page }) }
  if (height < heights.title) return [first, line('glanceTime', emboldened(title))]
  const titleLines = Math.ceil((plain(title).length * 5.1) / (width - 12))
  const room = Math.floor((height - heights.title - (titleLines - 1) * 11.5) / 11)
  const detail = room > 0 ? fitted(about(context, item), Math.floor((width - 12) / letter) * room) : []
  return [first, line('glanceTitle', title), ...(detail.length > 0 ? [line('glanceDetail', detail)] : [])]
}

const line = (style: StyleName, inlines: Inlines): Block => ({ kind: 'text', style, inlines })

/** `Arrivals`, of `Arrivals. Terminal 2, door 4.` */
const firstSentence = (title: Inlines): Inlines =>
  title.map((inline) => (inline.kind === 'text' ? { ...inline, text: inline.text.split('. ')[0] ?? '' } : inline))

/** As many of the parts between commas as there is room for; half a phrase says less than none. */
function fitted(detail: Inlines, letters: number): Inlines {
  const [first] = detail
  if (first?.kind !== 'text' || detail.length > 1) return plain(detail).length <= letters ? detail : detail.slice(0, 1)
  let words = first.text
  while (words.length > letters && words.includes(',')) words = words.slice(0, words.lastIndexOf(','))
  return words.length <= letters ? [{ ...first, text: words }] : []
}

/** What it is about, else where it is. */
function about(context: Context, item: AgendaItem): Inlines {
  const subject = fieldsOf(context, 'agendaItems', item).line('subject')
  return subject.length > 0 ? subject : itemPlace(context, item)
}
