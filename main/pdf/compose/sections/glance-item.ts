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
/** Least height for a time line and a title; what is lower says both on one line. */
const heights = { title: 24 }
/** Letters are about this wide, lines this high. */
const letters = { title: 5.2, detail: 4.35 }
const leads = { time: 10, title: 11.5, detail: 11 }
/** A movement no higher than this is one line without a frame. */
const thin = 12.5

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
    : height <= thin
      ? [{ kind: 'rect', x, y, width, height, fill: 'paper' }]
      : [{ kind: 'rect', x, y, width, height, fill: 'paper', stroke: 'ink', weight: 0.4 }]
  const above = height < heights.title ? Math.max(0, (height - leads.detail) / 2) : 1.5
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
  if (width < narrow) return narrowLines(title, start, { page, height })
  if (height < heights.title) {
    const room = Math.floor((width - 9) / letters.detail) - plain(start).length - 1
    const short = cut(title, room)
    return [line('glanceDetail', joined([start, item.kind === 'transfer' ? short : emboldened(short)], '  '))]
  }
  const time = context.clock === '12' ? start : itemTime(context, item)
  const first: Block = { kind: 'text', style: 'glanceTime', inlines: time, ...(page.length > 0 && { tail: page }) }
  const perLine = Math.floor((width - 12) / letters.title)
  const most = Math.max(1, Math.floor((height - leads.time - 3) / leads.title))
  const shown = cut(title, perLine * most)
  const titleLines = Math.ceil(plain(shown).length / perLine)
  const room = Math.floor((height - leads.time - 3 - titleLines * leads.title) / leads.detail)
  const detail = room > 0 ? fitted(about(context, item), Math.floor((width - 12) / letters.detail) * room) : []
  return [first, line('glanceTitle', shown), ...(detail.length > 0 ? [line('glanceDetail', detail)] : [])]
}

/** In a column that is shared: start, name and page below one another, as many as there is room for. */
function narrowLines(
  title: Inlines,
  start: Inlines,
  { page, height }: Readonly<{ page: Inlines; height: number }>,
): readonly Block[] {
  const parts = height < heights.title ? [emboldened(title)] : [start, emboldened(title), page]
  return parts
    .filter((part) => part.length > 0)
    .slice(0, Math.max(1, Math.floor(height / leads.time)))
    .map((part) => line('glanceTime', part))
}

/** Whole words, and an ellipsis where some are left out. */
function cut(title: Inlines, room: number): Inlines {
  const [first, ...rest] = title
  if (first?.kind !== 'text' || rest.length > 0 || first.text.length <= room) return title
  const words = first.text.slice(0, Math.max(1, room))
  const kept = words.includes(' ') ? words.slice(0, words.lastIndexOf(' ')) : words
  return [{ ...first, text: `${kept.replace(/[\s,;:]+$/u, '')}…` }]
}

const line = (style: StyleName, inlines: Inlines): Block => ({ kind: 'text', style, inlines })

/** `Arrivals`, of `Arrivals. Terminal 2, door 4.` */
const firstSentence = (title: Inlines): Inlines =>
  title.map((inline) => (inline.kind === 'text' ? { ...inline, text: inline.text.split(/[.;:] /u)[0] ?? '' } : inline))

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
