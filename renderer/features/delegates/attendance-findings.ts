import { personConflicts } from '../../../shared/agenda/conflicts.ts'
import { companyWithoutMoment } from '../../../shared/checks/agenda-checks.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import { initialName } from '../../../shared/format/names.ts'
import { timeRange } from '../../../shared/format/times.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import { matrixOf } from './attendance-matrix.ts'

/** People who are in two rooms at once. */
export type RoomClash = Readonly<{
  /** `3 people, Tue 23 12:30–13:00`. */
  title: string
  /** `Finance (B06) and Press: E. Whitcombe, M. Oyelaran.` */
  text: string
  person: string
  session: string
}>

export function roomClashes(trip: Trip): readonly RoomClash[] {
  const pairs = Map.groupBy(personConflicts(trip), ({ first, second }) => `${first.id} ${second.id}`)
  return [...pairs.values()].flatMap((conflicts) => {
    const [one] = conflicts
    if (!one) return []
    const { first, second, delegate } = one
    const people = conflicts.map(({ delegate: id }) => {
      const person = find(trip, 'delegates', id)
      return person ? initialName(person) : id
    })
    const names =
      people.length > 4 ? `${people.slice(0, 3).join(', ')} and ${people.length - 3} more` : people.join(', ')
    return [
      {
        title: `${people.length === 1 ? '1 person' : `${people.length} people`}, ${sharedTime(trip, first, second)}`,
        text: `${title(trip, first)} and ${title(trip, second)}: ${names}.`,
        person: delegate,
        session: second.id,
      },
    ]
  })
}

/** Rooms and companies that lack something, a line each. */
export function attendanceLooks(trip: Trip): readonly string[] {
  const matrix = matrixOf(trip)
  const noNotes = matrix.sessions
    .filter(({ isForAll }) => !isForAll)
    .filter(({ id }) => !matrix.people.some((person) => matrix.markOf(person.id, id)?.role === 'notes'))
    .map((session) => `${session.title}: nobody takes notes`)
  const tight = matrix.sessions
    .filter(({ id, seats }) => seats !== undefined && matrix.heads(id) > seats)
    .map(({ id, title: words, seats = 0 }) => `${words}: ${matrix.heads(id)} people, ${seats} seats`)
  return [...tight, ...companyWithoutMoment(trip, {}).map(({ message }) => message.replace(/\.$/, '')), ...noNotes]
}

const title = (trip: Trip, item: AgendaItem) => nameOf(trip, { collection: 'agendaItems', id: item.id })

function sharedTime(trip: Trip, first: AgendaItem, second: AgendaItem): string {
  if (first.when.kind !== 'timed' || second.when.kind !== 'timed') return ''
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  const isSameZone = first.when.zone === second.when.zone
  const end = isSameZone && first.when.end < second.when.end ? first.when.end : second.when.end
  return `${shortDay(second.when.start, 'en')} ${timeRange(second.when.start, end, clock)}`
}
