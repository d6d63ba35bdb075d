import type { AgendaItem } from '../model/records/agenda-item.ts'
import type { Attendance } from '../model/records/attendance.ts'
import type { Delegate } from '../model/records/delegate.ts'
import type { Official } from '../model/records/official.ts'
import { remember } from '../model/remember.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { compareDelegates, compareOfficials } from './precedence.ts'

/** One person in the room. */
export type Attendee<P> = Readonly<{ attendance: Attendance; person: P }>

/**
 * Who is in the room: ours, the lead first, then those who have a part, then the others by precedence; theirs by
 * precedence; whoever was put in a place by hand stands there, before all others. `everybody` when nobody of ours is
 * listed: the item is then for the whole delegation.
 */
export function peopleOf(
  trip: Trip,
  item: AgendaItem,
): Readonly<{ ours: readonly Attendee<Delegate>[]; theirs: readonly Attendee<Official>[]; everybody: boolean }> {
  const ours: Attendee<Delegate>[] = []
  const theirs: Attendee<Official>[] = []
  for (const attendance of attendancesOf(trip, item.id)) {
    const delegate = find(trip, 'delegates', attendance.person)
    const official = find(trip, 'officials', attendance.person)
    if (delegate && attendance.side === 'ours') ours.push({ attendance, person: delegate })
    else if (official) theirs.push({ attendance, person: official })
  }
  ours.sort((a, b) => byHand(a, b) || part(item, a) - part(item, b) || compareDelegates(a.person, b.person))
  theirs.sort((a, b) => byHand(a, b) || compareOfficials(a.person, b.person))
  return { ours, theirs, everybody: ours.length === 0 }
}

/** The attendances of an item, in their order. */
export const attendancesOf = (trip: Trip, agendaItem: string): readonly Attendance[] =>
  attendancesByItem(trip).get(agendaItem) ?? []

/**
 * The delegates an item is for; undefined when it is for everybody. A part of a larger item that lists nobody itself
 * is for those of the larger one.
 */
export function delegatesOf(trip: Trip, item: AgendaItem): readonly string[] | undefined {
  const seen = new Set<string>()
  for (let at: AgendaItem | undefined = item; at && !seen.has(at.id); at = find(trip, 'agendaItems', at.parent)) {
    seen.add(at.id)
    const own = listedByItem(trip).get(at.id)
    if (own) return own
  }
  return undefined
}

/** Is a delegate expected at an item? Who leads it or speaks in its brief is, listed or not. */
export function isExpected(trip: Trip, item: AgendaItem, delegate: string): boolean {
  const people = delegatesOf(trip, item)
  return (
    people === undefined ||
    people.includes(delegate) ||
    item.lead === delegate ||
    speakersByItem(trip).get(item.id)?.has(delegate) === true
  )
}

/** A meeting is an agenda item with counterparts; what was cancelled is none any more. */
export const isMeeting = (item: AgendaItem): boolean =>
  item.confirmation !== 'cancelled' &&
  (meetingKinds.has(item.kind) || (item.agencies.length > 0 && !otherKinds.has(item.kind)))

const meetingKinds: ReadonlySet<AgendaItem['kind']> = new Set(['bilateral', 'plenary', 'technical', 'courtesyCall'])
const otherKinds: ReadonlySet<AgendaItem['kind']> = new Set(['meal', 'reception', 'transfer', 'internal', 'free'])

const parts = ['lead', 'speaks', 'notes', 'followUp', 'time', 'interprets', 'attends', 'observes'] as const

const byHand = (a: Attendee<unknown>, b: Attendee<unknown>) =>
  (a.attendance.place ?? Number.MAX_SAFE_INTEGER) - (b.attendance.place ?? Number.MAX_SAFE_INTEGER)

const part = (item: AgendaItem, attendee: Attendee<Delegate>) =>
  item.lead === attendee.person.id ? -1 : parts.indexOf(attendee.attendance.role)

const attendancesByItem = remember(
  (trip: Trip): ReadonlyMap<string, readonly Attendance[]> =>
    Map.groupBy(list(trip, 'attendances'), (attendance) => attendance.agendaItem),
  'attendances',
)

/** Ours by the items that list any of us, in their order. */
const listedByItem = remember(
  (trip: Trip): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...attendancesByItem(trip)].flatMap(([item, all]) => {
        const ours = all.flatMap(({ side, person }) => (side === 'ours' ? [person] : []))
        return ours.length > 0 ? [[item, ours] as const] : []
      }),
    ),
  'attendances',
)

const speakersByItem = remember((trip: Trip): ReadonlyMap<string, ReadonlySet<string>> => {
  const fresh = new Map<string, Set<string>>()
  for (const use of list(trip, 'pointUses')) {
    const item = find(trip, 'briefs', use.brief)?.agendaItem
    if (item === undefined || use.speaker === undefined || use.state === 'dropped') continue
    const set = fresh.get(item) ?? new Set<string>()
    fresh.set(item, set.add(use.speaker))
  }
  return fresh
})
