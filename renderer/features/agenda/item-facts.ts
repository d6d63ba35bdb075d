import { dayOf } from '../../../shared/agenda/days.ts'
import { isMeeting, peopleOf } from '../../../shared/agenda/people.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import { timeRange } from '../../../shared/format/times.ts'
import { shortZone } from '../../../shared/format/zones.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { minutesText } from './clock.ts'
import { plannedMinutes } from './item-edits.ts'

export const kindLabels: Readonly<Record<AgendaItem['kind'], string>> = {
  bilateral: 'Meeting',
  plenary: 'Plenary meeting',
  technical: 'Technical meeting',
  courtesyCall: 'Courtesy call',
  siteVisit: 'Site visit',
  meal: 'Meal',
  reception: 'Reception',
  transfer: 'Transfer',
  press: 'Press',
  internal: 'Internal',
  free: 'Free time',
}

export const statusLabels: Readonly<Record<AgendaItem['confirmation'], string>> = {
  unconfirmed: 'Not confirmed',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
}

/** What a block, a row or the head of the inspector says about an item. */
export type ItemFacts = Readonly<{
  /** The short title where there is one. */
  title: string
  fullTitle: string
  /** `09:00–10:15`; the zone behind it when it is not that of the day. Empty without a clock. */
  time: string
  place: string
  status: AgendaItem['confirmation']
  /** Who is not told of by its status: transfers, free time. */
  hasStatus: boolean
  ours: number
  theirs: number
  /** Nobody is listed, so all of the delegation are meant. */
  everybody: boolean
  isMeeting: boolean
  /** `B04`. */
  brief: string | undefined
  kind: string
}>

export function factsOfItem(trip: Trip, item: AgendaItem, dayZone?: string): ItemFacts {
  const { ours, theirs, everybody } = peopleOf(trip, item)
  return {
    title: nameOf(trip, { collection: 'agendaItems', id: item.id }),
    fullTitle: textOf(trip, item.title) || nameOf(trip, { collection: 'agendaItems', id: item.id }),
    time: timeText(trip, item, dayZone),
    place: placeOf(trip, item),
    status: item.confirmation,
    hasStatus: !['transfer', 'free'].includes(item.kind) || item.confirmation === 'cancelled',
    ours: ours.length,
    theirs: theirs.length,
    everybody,
    isMeeting: isMeeting(item),
    brief: briefCodes(trip).get(item.id),
    kind: kindLabels[item.kind],
  }
}

/** `All day`, `About 45 min`, `09:00–10:15 EST (UTC−5)`. */
export function timeText(trip: Trip, { when }: AgendaItem, dayZone?: string): string {
  if (when.kind === 'allDay') return 'All day'
  if (when.kind === 'timed') {
    const clock = find(trip, 'trips', tripId)?.clock ?? '24'
    const range = timeRange(when.start, when.end, clock)
    return dayZone === undefined || when.zone === dayZone ? range : `${range} ${shortZone(when.zone, when.start)}`
  }
  const minutes = plannedMinutes(when)
  return minutes === undefined ? '' : `About ${minutesText(minutes)}`
}

/** Room and venue, as far as known. */
export function placeOf(trip: Trip, item: AgendaItem): string {
  const venue = find(trip, 'venues', item.venue)
  const name = venue ? nameOf(trip, { collection: 'venues', id: venue.id }) : ''
  return [name, item.room || (venue?.room ?? '')].filter(Boolean).join(', ')
}

/** `9 ours, 3 theirs`; `Everybody` where nobody is listed. */
export function countsText({ ours, theirs, everybody }: ItemFacts): string {
  const parts = [everybody ? '' : `${ours} ours`, theirs > 0 ? `${theirs} theirs` : '']
  return parts.filter(Boolean).join(', ')
}

const codes = new WeakMap<object, WeakMap<object, ReadonlyMap<string, string>>>()

/** `B04` by agenda item, as the book numbers its briefs. */
export function briefCodes(trip: Trip): ReadonlyMap<string, string> {
  const known = codes.get(trip.briefs)?.get(trip.agendaItems)
  if (known) return known
  const fresh = new Map(
    briefsInOrder(trip).map((brief, index) => [
      brief.agendaItem,
      `B${String(brief.number ?? index + 1).padStart(2, '0')}`,
    ]),
  )
  const byItems = codes.get(trip.briefs) ?? new WeakMap<object, ReadonlyMap<string, string>>()
  codes.set(trip.briefs, byItems.set(trip.agendaItems, fresh))
  return fresh
}

export const briefOf = (trip: Trip, item: string) => list(trip, 'briefs').find((brief) => brief.agendaItem === item)

/** Items in words for a screen reader: time, title, kind, status, place. */
export function spokenName(facts: ItemFacts, extra: readonly string[]): string {
  const status = facts.hasStatus ? statusLabels[facts.status] : ''
  const brief = facts.brief ? `brief ${facts.brief}` : ''
  return [facts.time, facts.title, facts.kind, status, countsText(facts), facts.place, brief, ...extra]
    .filter(Boolean)
    .join(', ')
}

export const dayKey = (item: AgendaItem): string => dayOf(item) ?? noDay

/** The tab of what is on no day yet. */
export const noDay = 'none'
