import { dayOf, itemsInOrder, zoneOf } from '../../../shared/agenda/days.ts'
import { isMeeting, peopleOf } from '../../../shared/agenda/people.ts'
import { dayMonth, shortDay } from '../../../shared/format/dates.ts'
import { initialName } from '../../../shared/format/names.ts'
import { type Clock, timeRange } from '../../../shared/format/times.ts'
import { zoneOffset } from '../../../shared/format/zones.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { codedBriefs, pointsOfBrief } from '../../state/point-uses.ts'
import { textOf } from '../../state/record-names.ts'
import { count } from './budgets.ts'

/** A meeting of the schedule as the list of briefs shows it; without a brief it can be given one. */
export type BriefRow = Readonly<{
  item: string
  /** Id of the brief. */
  brief: string | undefined
  code: string
  title: string
  time: string
  owner: string
  /** `8 ours, 3 theirs`. */
  people: string
  /** `2 objectives, 4 points`. */
  content: string
  /** What a meeting must not be without. */
  lack: string | undefined
  isCleared: boolean
}>
export type BriefDay = Readonly<{ day: string; title: string; rows: readonly BriefRow[] }>

/** Meetings and everything else that has a brief, by day, in the order of the schedule. */
export function briefDays(trip: Trip): readonly BriefDay[] {
  const byItem = new Map(codedBriefs(trip).map((each) => [each.brief.agendaItem, each]))
  const items = itemsInOrder(trip).filter((item) => byItem.has(item.id) || isMeeting(item))
  const days = Map.groupBy(items, (item) => dayOf(item) ?? '')
  return [...days].map(([day, ofDay]) => ({
    day,
    title: day === '' ? 'On no day yet' : `${dayWords(day)}${zoneWords(trip, ofDay[0])}`,
    rows: ofDay.map((item) => rowOf(trip, item, byItem.get(item.id))),
  }))
}

/** `Tue 23 January`. */
const dayWords = (day: string) => `${shortDay(day, 'en').split(' ')[0]} ${dayMonth(day, 'en')}`

const zoneWords = (trip: Trip, item: AgendaItem | undefined) =>
  item?.when.kind === 'timed' ? `, ${zoneOffset(zoneOf(trip, item), item.when.start)}` : ''

function rowOf(trip: Trip, item: AgendaItem, coded: ReturnType<typeof codedBriefs>[number] | undefined): BriefRow {
  const brief = coded?.brief
  const { ours, theirs, everybody } = peopleOf(trip, item)
  const owner = find(trip, 'delegates', brief?.owner)
  const points = brief ? pointsOfBrief(trip, brief.id) : undefined
  return {
    item: item.id,
    brief: brief?.id,
    code: coded?.code ?? '',
    title: titleOf(trip, item),
    time: timeOf(trip, item),
    owner: owner ? initialName(owner) : '',
    people: `${everybody ? 'All' : ours.length} ours, ${theirs.length} theirs`,
    content: brief ? `${count(brief.objectives.length, 'objective')}, ${count(points?.said.length ?? 0, 'point')}` : '',
    lack: brief ? (brief.objectives.length === 0 ? 'No objective' : undefined) : 'No brief yet',
    isCleared: brief?.clearedOn !== undefined,
  }
}

export const titleOf = (trip: Trip, item: AgendaItem): string =>
  textOf(trip, item.title) || textOf(trip, item.shortTitle) || 'Meeting without a title'

export const clockOf = (trip: Trip): Clock => find(trip, 'trips', tripId)?.clock ?? '24'

/** `09:00–10:15`; empty for what has no clock. */
export const timeOf = (trip: Trip, { when }: AgendaItem): string =>
  when.kind === 'timed' ? timeRange(when.start, when.end, clockOf(trip)) : when.kind === 'allDay' ? 'All day' : ''

/** `Tue 23 January, 09:00–10:15, UTC−6`. */
export function whenWords(trip: Trip, item: AgendaItem): string {
  const day = dayOf(item)
  if (day === undefined) return 'On no day yet'
  const zone = item.when.kind === 'timed' ? zoneOffset(item.when.zone, item.when.start) : ''
  return [dayWords(day), timeOf(trip, item), zone].filter((part) => part !== '').join(', ')
}

/** `Av. Hidalgo 77, Sala 3`: the venue and the room. */
export function placeWords(trip: Trip, item: AgendaItem): string {
  const venue = find(trip, 'venues', item.venue)
  const name = venue ? textOf(trip, venue.name) || venue.address : ''
  return [name, item.room || (venue?.room ?? '')].filter((part) => part !== '').join(', ')
}
