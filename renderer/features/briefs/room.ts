import { peopleOf } from '../../../shared/agenda/people.ts'
import { compareDelegates, compareOfficials } from '../../../shared/agenda/precedence.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { withPartAt } from './part-lists.ts'

export type Side = 'ours' | 'theirs'

/** The attendances of one side in the order they print. */
export const sideOf = (trip: Trip, item: AgendaItem, side: Side) =>
  peopleOf(trip, item)[side].map(({ attendance }) => attendance)

type Entry = Readonly<{ item: AgendaItem; person: string; side: Side; id: string }>

/** The changes that bring a person into the room, behind those put in their places by hand. */
export function joinRoom(trip: Trip, { item, person, side, id }: Entry): readonly Change[] {
  const there = sideOf(trip, item, side)
  if (there.some((attendance) => attendance.person === person)) return []
  const isByHand = there.length > 0 && there.every((attendance) => attendance.place !== undefined)
  const place = isByHand ? { place: there.length + 1 } : {}
  return addRecord(trip, 'attendances', { id, agendaItem: item.id, person, side, ...place }).changes
}

/** The changes that put somebody at a place of the side, 0 the first; from then on the order of that side is by hand. */
export function moveInRoom(trip: Trip, item: AgendaItem, { id, to }: Readonly<{ id: string; to: number }>) {
  const side = (['ours', 'theirs'] as const).find((each) => sideOf(trip, item, each).some((one) => one.id === id))
  if (!side) return []
  const now = sideOf(trip, item, side)
  const wanted = withPartAt(now, id, to)
  return wanted === now
    ? []
    : wanted.flatMap((attendance, index) => setFields(attendance, 'attendances', { place: index + 1 }))
}

/** The changes that give a side back to role and precedence. */
export const orderByRole = (trip: Trip, item: AgendaItem, side: Side): readonly Change[] =>
  sideOf(trip, item, side)
    .filter((attendance) => attendance.place !== undefined)
    .flatMap((attendance) => setFields(attendance, 'attendances', { place: undefined }))

/** `9 ours, 3 theirs`; nobody of ours listed means the whole delegation. */
export function headCount(trip: Trip, item: AgendaItem): string {
  const { ours, theirs, everybody } = peopleOf(trip, item)
  const delegates = list(trip, 'delegates').length
  return `${everybody ? `all ${delegates} of ours` : `${ours.length} ours`}, ${theirs.length} theirs`
}

/** Who can still be brought in: delegates by precedence; officials of the meeting's agencies first, then all others. */
export function canJoin(trip: Trip, item: AgendaItem, side: Side) {
  const there = new Set(sideOf(trip, item, side).map((attendance) => attendance.person))
  if (side === 'ours') {
    return [...list(trip, 'delegates')].sort(compareDelegates).filter(({ id }) => !there.has(id))
  }
  const isHosts = (agency: string | undefined) => (agency !== undefined && item.agencies.includes(agency) ? 0 : 1)
  return [...list(trip, 'officials')]
    .sort((a, b) => isHosts(a.agency) - isHosts(b.agency) || compareOfficials(a, b))
    .filter(({ id }) => !there.has(id))
}
