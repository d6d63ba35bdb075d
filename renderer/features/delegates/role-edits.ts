import { attendancesOf } from '../../../shared/agenda/people.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { isOrderKey, orderBetween } from '../../../shared/edit/order.ts'
import { removalOf } from '../../../shared/edit/remove.ts'
import { shortName } from '../../../shared/format/names.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { nameOf } from '../../state/record-names.ts'
import { matrixOf } from './attendance-matrix.ts'
import { type Role, roleWords } from './roles.ts'

/** What shall be in a cell of the matrix. */
export type RoleCell = Readonly<{ person: string; session: string; role: Role | 'none' }>
export type RoleEdit = Readonly<{ label: string; changes: readonly Change[] }>

/**
 * The changes that put people into rooms, give them a part there, or take them out. Where nobody is listed yet, all who
 * come are listed first, so that one change does not send the others away. One leads: whoever did before attends.
 */
export function setRoles(trip: Trip, cells: readonly RoleCell[], newId: () => string): RoleEdit {
  const bySession = Map.groupBy(cells, ({ session }) => session)
  let last = list(trip, 'attendances').findLast(({ order }) => isOrderKey(order))?.order
  const nextOrder = () => {
    last = orderBetween(last)
    return last
  }
  const changes = [...bySession].flatMap(([session, own]) => roomChanges(trip, session, own, { newId, nextOrder }))
  return { label: labelOf(trip, cells), changes }
}

type Fresh = Readonly<{ newId: () => string; nextOrder: () => string }>

function roomChanges(trip: Trip, session: string, cells: readonly RoleCell[], fresh: Fresh): readonly Change[] {
  const item = find(trip, 'agendaItems', session)
  if (!item) return []
  const there = new Map(
    attendancesOf(trip, session)
      .filter(({ side }) => side === 'ours')
      .map((attendance) => [attendance.person, attendance]),
  )
  const wanted = wantedRoles(trip, session, cells)
  const { newId, nextOrder } = fresh
  const changes = [...wanted].flatMap(([person, role]): readonly Change[] => {
    const attendance = there.get(person)
    if (attendance) {
      return role === 'none'
        ? removalOf(trip, 'attendances', attendance.id)
        : setFields(attendance, 'attendances', { role })
    }
    if (role === 'none') return []
    return addRecord(trip, 'attendances', { id: newId(), order: nextOrder(), agendaItem: session, person, role })
      .changes
  })
  const lead = [...wanted].find(([, role]) => role === 'lead')?.[0]
  const isOut = item.lead !== undefined && wanted.has(item.lead) && wanted.get(item.lead) !== 'lead'
  if (lead !== undefined) return [...changes, ...setFields(item, 'agendaItems', { lead })]
  return isOut ? [...changes, ...setFields(item, 'agendaItems', { lead: undefined })] : changes
}

/** What each person of a room shall be there, where that is not what they are. */
function wantedRoles(trip: Trip, session: string, cells: readonly RoleCell[]): ReadonlyMap<string, Role | 'none'> {
  const matrix = matrixOf(trip)
  const wanted = new Map<string, Role | 'none'>()
  const differs = cells.filter(({ person, role }) => {
    const mark = matrix.markOf(person, session)
    return (mark?.role ?? 'none') !== role || (mark !== undefined && !mark.isListed && role !== 'none')
  })
  if (differs.length === 0) return wanted
  for (const { id } of matrix.people) {
    const mark = matrix.markOf(id, session)
    if (mark && !mark.isListed) wanted.set(id, mark.role)
  }
  for (const { person, role } of differs) wanted.set(person, role)
  const leads = cells.filter(({ role }) => role === 'lead')
  if (leads.length > 0) {
    for (const { id } of matrix.people) {
      const isLead = leads[0]?.person === id
      if (!isLead && (wanted.get(id) ?? matrix.markOf(id, session)?.role) === 'lead') wanted.set(id, 'attends')
    }
  }
  return wanted
}

function labelOf(trip: Trip, cells: readonly RoleCell[]): string {
  const [first] = cells
  if (!first) return 'Change who is where'
  const person = find(trip, 'delegates', first.person)
  const name = person ? shortName(person) : first.person
  const title = nameOf(trip, { collection: 'agendaItems', id: first.session })
  if (cells.length === 1) {
    return first.role === 'none'
      ? `Take ${name} out of ${title}`
      : `${name} ${roleWords[first.role].toLowerCase()} at ${title}`
  }
  const isSame = cells.every(({ role }) => role === first.role)
  return isSame
    ? `Set ${cells.length} cells to ${first.role === 'none' ? 'not there' : roleWords[first.role].toLowerCase()}`
    : `Change ${cells.length} cells of the attendance`
}
