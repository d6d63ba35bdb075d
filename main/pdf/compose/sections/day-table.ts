import { isMeeting } from '../../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Block, Inlines, TableBlock, TableRow } from '../../blocks.ts'
import { head, textCell } from '../cells.ts'
import { type Context, linkTo, target } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { around, emboldened, joined, lines, pageOf, plain, sentence, sentences, text } from '../inlines.ts'
import { itemFacts, itemProse, vehicles } from '../item-facts.ts'
import { briefsByItem, confirmationWords, isElsewhere, itemPlace, itemStart, itemTime, itemTitle } from '../items.ts'
import { delegateName } from '../people.ts'
import { ownPart } from './own-part.ts'

/** The table of a day: meetings behind their bar, other engagements, and movements on one line. */
export const agendaTable = (context: Context, items: readonly AgendaItem[], zone: string): readonly Block[] => [
  tableOf(context, items, zone),
  ...notedConfirmations(context, items),
]

function tableOf(context: Context, items: readonly AgendaItem[], zone: string): TableBlock {
  const { table } = context.words
  const isWide = context.clock === '12' || items.some((item) => isElsewhere(context, item, zone))
  return {
    kind: 'table',
    dress: 'agenda',
    columns: [
      { width: isWide ? 98 : 68 },
      { width: 'rest' },
      { width: 48 },
      { width: 46 },
      { width: 36, align: 'right' },
    ],
    head: head([table.time, table.whatAndWhere, table.lead, table.transport, table.page]),
    rows: items.map((item) => itemRow(context, item, zone)),
    summary: context.words.sections.schedule,
  }
}

function itemRow(context: Context, item: AgendaItem, zone: string): TableRow {
  const brief = briefsByItem(context).get(item.id)
  const meeting = isMeeting(item)
  const movement = item.kind === 'transfer'
  const time = movement ? itemStart(context, item) : itemTime(context, item, zone)
  const page = emboldened(pageOf(context, 'brief', brief?.brief.id))
  const code = brief && page.length > 0 ? codeOf(brief.brief.id, brief.code) : []
  return {
    kind: meeting ? 'meeting' : movement ? 'movement' : 'engagement',
    destination: target('item', item.id),
    origin: { collection: 'agendaItems', id: item.id },
    cells: [
      textCell(meeting ? emboldened(time) : time),
      { blocks: movement ? movementLines(context, item) : itemLines(context, item), rowHead: true },
      textCell(delegateName(context, item.lead, 'short')),
      textCell(vehicles(context, item)),
      textCell(lines([page, code])),
    ],
  }
}

const codeOf = (id: string, code: string): Inlines =>
  text(code, { origin: { collection: 'briefs', id, field: 'number' } })

/** `Cars leave. Hotel, north door.` */
function movementLines(context: Context, item: AgendaItem): readonly Block[] {
  const words = sentences([itemTitle(context, item, 'long'), itemPlace(context, item), subject(context, item)])
  return [{ kind: 'text', style: 'table', inlines: words }, ...under(context, item)]
}

function itemLines(context: Context, item: AgendaItem): readonly Block[] {
  const brief = briefsByItem(context).get(item.id)
  const title = itemTitle(context, item, 'long', { to: linkTo(context, 'brief', brief?.brief.id) })
  const second = sentences([itemPlace(context, item), subject(context, item)])
  const style = isMeeting(item) ? 'meetingTitle' : 'table'
  return [
    { kind: 'text', style, inlines: isMeeting(item) ? title : emboldened(title) },
    ...(second.length > 0 ? [{ kind: 'text', style: 'table', inlines: second } as const] : []),
    ...under(context, item),
  ]
}

const subject = (context: Context, item: AgendaItem) => fieldsOf(context, 'agendaItems', item).line('subject')

/** Of a meeting always, of anything else only when the press comes. */
function media(context: Context, item: AgendaItem): Inlines {
  if (!isMeeting(item) && item.media === 'closed') return []
  return fieldsOf(context, 'agendaItems', item).said('media', context.words.media[item.media])
}

/** Small lines: the reader's own part, the state, and whatever no brief says. */
function under(context: Context, item: AgendaItem): readonly Block[] {
  const hasBrief = briefsByItem(context).has(item.id)
  const small = lines([
    ownPart(context, item),
    joined([media(context, item), confirmation(context, item)], '\u2002·\u2002'),
    ...(hasBrief ? [] : [itemFacts(context, item, { cars: false })]),
  ])
  const prose = hasBrief ? [] : itemProse(context, item)
  return [
    ...(small.length > 0 ? [{ kind: 'text', style: 'small', inlines: small } as const] : []),
    ...prose.map((block): Block => (block.kind === 'text' ? { ...block, style: 'small' } : block)),
  ]
}

/** `✓ confirmed 17 January`, `○ not yet confirmed. If it fails: by video.` */
function confirmation(context: Context, item: AgendaItem): Inlines {
  // What is left behind does not know the state, and must not say that there is none.
  if (!context.edition.confirmation) return []
  const fallback = around(context.words.day.ifItFails, fieldsOf(context, 'agendaItems', item).line('fallback'))
  const isTold = isMeeting(item) || item.confirmation === 'cancelled'
  const state = isTold ? stateOf(context, item) : []
  return fallback.length > 0 ? joined([sentence(state), fallback], ' ') : state
}

const stateOf = (context: Context, item: AgendaItem): Inlines =>
  joined([confirmationWords(context, item, true), fieldsOf(context, 'agendaItems', item).line('confirmedBy')])

/** `✓ confirmed 18 January, B. Kowalczyk: 08:15, 10:22`: what is no meeting, for staff, who must know it and have no room. */
function notedConfirmations(context: Context, items: readonly AgendaItem[]): readonly Block[] {
  if (context.reader.edition !== 'staff') return []
  const noted = items.filter(
    (item) =>
      !isMeeting(item) &&
      (item.confirmation === 'confirmed' || (item.confirmation === 'unconfirmed' && item.confirmedBy !== '')),
  )
  const byState = Map.groupBy(noted, (item) => plain(stateOf(context, item)))
  const groups = [...byState.values()].map((group) => {
    const [first] = group
    const times = group.map((item) =>
      item.when.kind === 'timed' ? itemStart(context, item) : itemTitle(context, item, 'short'),
    )
    return first ? joined([stateOf(context, first), joined(times)], ': ') : []
  })
  return groups.length > 0 ? [{ kind: 'text', style: 'small', inlines: lines(groups) }] : []
}
