import { overlapsOf, personConflicts } from '../../../shared/agenda/conflicts.ts'
import { dayOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { attendancesOf, delegatesOf, isMeeting } from '../../../shared/agenda/people.ts'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import { clockTime } from '../../../shared/format/times.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import type { Role } from './roles.ts'

/** A column of the matrix: something that has people in a room. */
export type Session = Readonly<{
  id: string
  item: AgendaItem
  /** `B05`; empty without a brief. */
  code: string
  title: string
  /** `10:40`, or what stands instead of a clock. */
  time: string
  /** Empty when it is on no day yet. */
  date: string
  seats: number | undefined
  /** Nobody of ours is listed, so it is for all who are not elsewhere. */
  isForAll: boolean
}>

/** One person in one room. */
export type Mark = Readonly<{
  role: Role
  /** By name; otherwise because it is for all, or part of something larger. */
  isListed: boolean
  /** Somewhere else at the same time. */
  isTwice: boolean
}>

export type MatrixDay = Readonly<{ date: string; label: string; sessions: number }>

export type Matrix = Readonly<{
  people: readonly Delegate[]
  sessions: readonly Session[]
  /** The days over the columns, in their order. */
  days: readonly MatrixDay[]
  markOf: (person: string, session: string) => Mark | undefined
  /** How many of ours are in the room. */
  heads: (session: string) => number
  /** In how many rooms a person is. */
  total: (person: string) => number
}>

/** Who is in which room. Made once for a trip, which never changes. */
export function matrixOf(trip: Trip): Matrix {
  const known = kept.get(trip)
  if (known) return known
  const fresh = makeMatrix(trip)
  kept.set(trip, fresh)
  return fresh
}

const kept = new WeakMap<Trip, Matrix>()

type Room = Readonly<{ listed: ReadonlyMap<string, Role> | undefined; isOwn: boolean; away: ReadonlySet<string> }>

function makeMatrix(trip: Trip): Matrix {
  const people = delegatesByPrecedence(trip)
  const codes = briefCodes(trip)
  const items = itemsInOrder(trip).filter((item) => isSession(trip, item))
  const away = awayFrom(trip)
  const rooms = new Map(items.map((item) => [item.id, roomOf(trip, item, away)]))
  const twice = new Set(
    personConflicts(trip).flatMap(({ first, second, delegate }) => [
      `${delegate} ${first.id}`,
      `${delegate} ${second.id}`,
    ]),
  )
  const sessions = items.map((item) => sessionOf(trip, item, codes))
  const present = (room: Room, person: string): Role | undefined =>
    room.listed ? room.listed.get(person) : room.away.has(person) ? undefined : 'attends'
  const markOf = (person: string, session: string): Mark | undefined => {
    const room = rooms.get(session)
    const role = room && present(room, person)
    return room && role && { role, isListed: room.isOwn, isTwice: twice.has(`${person} ${session}`) }
  }
  const inAll = [...rooms.values()].filter(({ listed }) => listed === undefined)
  const ids = new Set(people.map(({ id }) => id))
  return {
    people,
    sessions,
    days: daysOver(sessions),
    markOf,
    heads: (session) => {
      const room = rooms.get(session)
      if (!room) return 0
      const gone = [...room.away].filter((id) => ids.has(id)).length
      return room.listed ? [...room.listed.keys()].filter((id) => ids.has(id)).length : people.length - gone
    },
    total: (person) => {
      const listed = [...rooms.values()].filter((room) => room.listed?.has(person)).length
      return listed + inAll.filter((room) => !room.away.has(person)).length
    },
  }
}

/** Meetings, visits and the press, and whatever else lists somebody of ours. */
const isSession = (trip: Trip, item: AgendaItem): boolean =>
  item.confirmation !== 'cancelled' &&
  (isMeeting(item) ||
    item.kind === 'siteVisit' ||
    item.kind === 'press' ||
    attendancesOf(trip, item.id).some(({ side }) => side === 'ours'))

function sessionOf(trip: Trip, item: AgendaItem, codes: ReadonlyMap<string, string>): Session {
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  return {
    id: item.id,
    item,
    code: codes.get(item.id) ?? '',
    title: nameOf(trip, { collection: 'agendaItems', id: item.id }),
    time: item.when.kind === 'timed' ? clockTime(item.when.start, clock) : item.when.kind === 'allDay' ? 'All day' : '',
    date: dayOf(item) ?? '',
    seats: find(trip, 'venues', item.venue)?.seats,
    isForAll: delegatesOf(trip, item) === undefined,
  }
}

function roomOf(trip: Trip, item: AgendaItem, away: ReadonlyMap<string, ReadonlySet<string>>): Room {
  const own = attendancesOf(trip, item.id).filter(({ side }) => side === 'ours')
  const inherited = own.length === 0 ? delegatesOf(trip, item) : undefined
  const listed =
    own.length > 0
      ? new Map(own.map(({ person, role }) => [person, role]))
      : inherited && new Map(inherited.map((person) => [person, 'attends' as const]))
  return { listed, isOwn: own.length > 0, away: away.get(item.id) ?? new Set() }
}

/** By item: those who are listed at another at the same time, and so excused from it when it is for all. */
function awayFrom(trip: Trip): ReadonlyMap<string, ReadonlySet<string>> {
  const away = new Map<string, Set<string>>()
  for (const { first, second } of overlapsOf(trip)) {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      if (delegatesOf(trip, one)) continue
      const set = away.get(one.id) ?? new Set<string>()
      for (const person of delegatesOf(trip, other) ?? []) set.add(person)
      away.set(one.id, set)
    }
  }
  return away
}

function daysOver(sessions: readonly Session[]): readonly MatrixDay[] {
  const days: { date: string; label: string; sessions: number }[] = []
  for (const { date } of sessions) {
    const last = days.at(-1)
    if (last?.date === date) last.sessions += 1
    else days.push({ date, label: date === '' ? 'On no day yet' : weekdayDayMonth(date, 'en'), sessions: 1 })
  }
  return days
}

const briefCodes = (trip: Trip): ReadonlyMap<string, string> =>
  new Map(
    briefsInOrder(trip).map((brief, index) => [
      brief.agendaItem,
      `B${String(brief.number ?? index + 1).padStart(2, '0')}`,
    ]),
  )
