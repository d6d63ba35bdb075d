import { zoneOf } from '../../../shared/agenda/days.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import { dayMonth } from '../../../shared/format/dates.ts'
import { clockTime, timeRange } from '../../../shared/format/times.ts'
import { zoneAbbreviation, zoneOffset } from '../../../shared/format/zones.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'
import { remember } from '../../../shared/model/remember.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import type { Inlines } from '../blocks.ts'
import { type Context, pickText } from './context.ts'
import { fieldsOf } from './fields.ts'
import { type Dress, joined, text } from './inlines.ts'

/** The title of an item, the short one where there is little room. */
export function itemTitle(context: Context, item: AgendaItem, form: 'long' | 'short', dress: Dress = {}): Inlines {
  const fields = fieldsOf(context, 'agendaItems', item)
  const [first, second] = form === 'short' ? (['shortTitle', 'title'] as const) : (['title', 'shortTitle'] as const)
  const title = fields.line(first, dress)
  if (title.length > 0) return title
  const other = fields.line(second, dress)
  return other.length > 0 ? other : fields.said('kind', context.words.itemKinds[item.kind], dress)
}

/** `09:00–10:15`, or the words for what has no clock; a foreign zone is named when `zone` is given and differs. */
export function itemTime(context: Context, item: AgendaItem, zone?: string, dress: Dress = {}): Inlines {
  const { day } = context.words
  const { when } = item
  const said = (words: string) => fieldsOf(context, 'agendaItems', item).said('when', words, dress)
  if (when.kind === 'allDay') return said(day.allDay)
  // Free time is none that has yet to be set.
  if (when.kind !== 'timed') return item.kind === 'free' ? [] : said(day.untimed)
  const range = timeRange(when.start, when.end, context.clock)
  const next = when.end.slice(0, 10) > when.start.slice(0, 10) ? ` ${day.nextDay}` : ''
  const foreign = zone !== undefined && zone !== when.zone
  const named = foreign ? ` ${zoneAbbreviation(when.zone, when.start) || zoneOffset(when.zone, when.start)}` : ''
  return said(`${range}${named}${next}`)
}

/** `09:00`; the words for what has no clock. */
export function itemStart(context: Context, item: AgendaItem, dress: Dress = {}): Inlines {
  if (item.when.kind !== 'timed') return itemTime(context, item, undefined, dress)
  return fieldsOf(context, 'agendaItems', item).said('when', clockTime(item.when.start, context.clock), dress)
}

/** Where it is: the venue's name, the room, the floor. */
export function itemPlace(context: Context, item: AgendaItem): Inlines {
  const venue = find(context.trip, 'venues', item.venue)
  const own = fieldsOf(context, 'agendaItems', item).line('room')
  if (!venue) return own
  const place = fieldsOf(context, 'venues', venue)
  return joined([place.line('name'), own.length > 0 ? own : place.line('room')])
}

/** `✓ confirmed 17 January`, `○ not yet confirmed`; nothing for what needs no confirmation. */
export function confirmationWords(context: Context, item: AgendaItem, sign: boolean): Inlines {
  const { confirmation } = context.words
  const fields = fieldsOf(context, 'agendaItems', item)
  const before = (mark: string): Inlines => (sign ? text(`${mark} `) : [])
  switch (item.confirmation) {
    case 'confirmed': {
      const on = item.confirmedOn ? confirmation.confirmedOn(dayMonth(item.confirmedOn, context.language)) : undefined
      return [...before('✓'), ...fields.said(on ? 'confirmedOn' : 'confirmation', on ?? confirmation.confirmed)]
    }
    case 'unconfirmed':
      return [...before('○'), ...fields.said('confirmation', confirmation.unconfirmed)]
    case 'cancelled':
      return fields.said('confirmation', confirmation.cancelled, { bold: true })
  }
}

/** A brief with its meeting and the code it is called by: B03. */
export type NumberedBrief = Readonly<{ brief: Brief; item: AgendaItem; code: string }>

/** Briefs by their agenda item, in the order their meetings happen. Every projected brief has a number. */
export const briefsByItem = ({ trip }: Context): ReadonlyMap<string, NumberedBrief> => numberedBriefs(trip)

const numberedBriefs = remember(
  (trip: Trip): ReadonlyMap<string, NumberedBrief> =>
    new Map(
      briefsInOrder(trip).flatMap((brief, index) => {
        const item = find(trip, 'agendaItems', brief.agendaItem)
        const code = `B${String(brief.number ?? index + 1).padStart(2, '0')}`
        return item ? [[item.id, { brief, item, code }] as const] : []
      }),
    ),
)

/** Name of the agency for narrow places: the short title of the item, else the first agency's acronym or short name. */
export function counterpartName(context: Context, item: AgendaItem): string {
  const agency = find(context.trip, 'agencies', item.agencies[0])
  return pickText(context, item.shortTitle) || agency?.acronym || pickText(context, agency?.shortName) || ''
}

/** Is the time of an item in another zone than the day's? */
export const isElsewhere = (context: Context, item: AgendaItem, zone: string): boolean =>
  item.when.kind === 'timed' && zoneOf(context.trip, item) !== zone
