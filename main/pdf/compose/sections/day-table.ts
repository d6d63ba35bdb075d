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
export const agendaTable = (context: Context, items: readonly AgendaItem[], place: DayPlace): readonly Block[] => [
  tableOf(context, items, place),
  ...notedConfirmations(context, items),
]

/** `dress`: whether the rows say what to wear, as nothing above them does. */
export type DayPlace = Readonly<{ zone: string; dress: boolean }>

function tableOf(context: Context, items: readonly AgendaItem[], place: DayPlace): TableBlock {
  const { zone } = place
  const { table } = context.words
  const isWide = context.clock === '12' || items.some((item) => isElsewhere(context, item, zone))
  return {
    kind: 'table',
    dress: 'agenda',
    columns: [
      { width: isWide ? 98 : 66 },
      { width: 'rest' },
      { width: 48 },
      { width: 48 },
      // The word is longer in Spanish.
      { width: table.page.length > 5 ? 36 : 27, align: 'right' },
    ],
    head: head([table.time, table.whatAndWhere, table.lead, table.transport, table.page]),
    rows: items.map((item) => itemRow(context, item, place)),
    summary: context.words.sections.schedule,
  }
}

function itemRow(context: Context, item: AgendaItem, place: DayPlace): TableRow {
  const { zone } = place
  const brief = briefsByItem(context).get(item.id)
  const meeting = isMeeting(item)
  const movement = item.kind === 'transfer' || item.kind === 'free'
  const time = item.kind === 'transfer' ? itemStart(context, item) : itemTime(context, item, zone)
  const page = emboldened(pageOf(context, 'brief', brief?.brief.id))
  const code = brief && page.length > 0 ? codeOf(brief.brief.id, brief.code) : []
  return {
    kind: meeting ? 'meeting' : movement ? 'movement' : 'engagement',
    destination: target('item', item.id),
    origin: { collection: 'agendaItems', id: item.id },
    cells: [
      textCell(meeting ? emboldened(time) : time),
      { blocks: movement ? movementLines(context, item, place) : itemLines(context, item, place), rowHead: true },
      textCell(delegateName(context, item.lead, 'short')),
      textCell(vehicles(context, item)),
      textCell(lines([page, code])),
    ],
  }
}

const codeOf = (id: string, code: string): Inlines =>
  text(code, { origin: { collection: 'briefs', id, field: 'number' } })

/** `Cars leave. Hotel, north door.` What free time is for runs on in the same line. */
function movementLines(context: Context, item: AgendaItem, place: DayPlace): readonly Block[] {
  const prose = item.kind === 'free' ? itemProse(context, item) : []
  const [first, ...rest] = prose
  const runsOn = first?.kind === 'text' && first.style === 'body'
  const words = sentences([
    itemTitle(context, item, 'long'),
    itemPlace(context, item),
    subject(context, item),
    runsOn ? first.inlines : [],
  ])
  return [
    { kind: 'text', style: 'table', inlines: words },
    ...under(context, item, place, item.kind === 'free' ? (runsOn ? rest : prose) : undefined),
  ]
}

function itemLines(context: Context, item: AgendaItem, place: DayPlace): readonly Block[] {
  const brief = briefsByItem(context).get(item.id)
  const title = itemTitle(context, item, 'long', { to: linkTo(context, 'brief', brief?.brief.id) })
  const second = sentences([itemPlace(context, item), subject(context, item)])
  const style = isMeeting(item) ? 'meetingTitle' : 'table'
  return [
    { kind: 'text', style, inlines: isMeeting(item) ? title : emboldened(title) },
    ...(second.length > 0 ? [{ kind: 'text', style: 'table', inlines: second } as const] : []),
    ...under(context, item, place),
  ]
}

const subject = (context: Context, item: AgendaItem) => fieldsOf(context, 'agendaItems', item).line('subject')

/** Of a meeting always, of anything else only when the press comes. */
function media(context: Context, item: AgendaItem): Inlines {
  if (!isMeeting(item) && item.media === 'closed') return []
  return fieldsOf(context, 'agendaItems', item).said('media', context.words.media[item.media])
}

/** Small lines: the reader's own part, the state, and whatever no brief says. */
function under(
  context: Context,
  item: AgendaItem,
  { dress }: DayPlace,
  written: readonly Block[] = itemProse(context, item),
): readonly Block[] {
  const hasBrief = briefsByItem(context).has(item.id)
  const prose = hasBrief ? [] : written
  const [first, ...rest] = prose
  const isLine = first?.kind === 'text' && first.style === 'body'
  const small = lines([
    ownPart(context, item),
    joined(
      [
        joined([media(context, item), confirmation(context, item)], '\u2002·\u2002'),
        hasBrief ? [] : itemFacts(context, item, { cars: false, people: true, dress }),
        isLine ? first.inlines : [],
      ],
      '   ',
    ),
  ])
  const below = isLine ? rest : prose
  return [
    ...(small.length > 0 ? [{ kind: 'text', style: 'small', inlines: small } as const] : []),
    ...below.map((block): Block => (block.kind === 'text' ? { ...block, style: 'small' } : block)),
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
      (item.kind !== 'free' || item.confirmedBy !== '') &&
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
  return groups.length > 0 ? [{ kind: 'text', style: 'small', inlines: joined(groups, '; ') }] : []
}
