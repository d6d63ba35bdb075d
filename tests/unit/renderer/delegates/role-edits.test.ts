import { expect, test } from 'vitest'
import { matrixOf } from '../../../../renderer/features/delegates/attendance-matrix.ts'
import { type RoleCell, setRoles } from '../../../../renderer/features/delegates/role-edits.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { find } from '../../../../shared/model/trip.ts'
import { counter, trip } from './trip.ts'

const after = (...cells: readonly RoleCell[]) => {
  const edit = setRoles(trip, cells, counter())
  const applied = applyChanges(trip, edit.changes)
  if (!applied.ok) throw new Error(applied.error.message)
  const matrix = matrixOf(applied.value)
  const roles = (session: string) => matrix.people.map(({ id }) => matrix.markOf(id, session)?.role ?? '')
  return { label: edit.label, changes: edit.changes, trip: applied.value, roles }
}

test('puts a person into a room and takes one out', () => {
  const done = after(
    { person: 'oyelaran', session: 'anam', role: 'notes' },
    { person: 'pietrzak', session: 'anam', role: 'none' },
  )
  expect(done.roles('anam')).toEqual(['lead', 'notes', ''])
  expect(done.changes).toHaveLength(2)
})

test('lets only one lead: whoever did attends from then on, and the item says who leads', () => {
  const done = after({ person: 'pietrzak', session: 'anam', role: 'lead' })
  expect(done.roles('anam')).toEqual(['attends', '', 'lead'])
  expect(find(done.trip, 'agendaItems', 'anam')?.lead).toBe('pietrzak')
  expect(done.label).toBe('Pietrzak leads at ANAM')
})

test('forgets who leads when that person is taken out', () => {
  const done = after({ person: 'whitcombe', session: 'anam', role: 'none' })
  expect(find(done.trip, 'agendaItems', 'anam')?.lead).toBeUndefined()
  expect(done.label).toBe('Take Whitcombe out of ANAM')
})

test('lists everybody who comes before one of them gets a part', () => {
  const done = after({ person: 'pietrzak', session: 'plenary', role: 'speaks' })
  expect(done.roles('plenary')).toEqual(['attends', '', 'speaks'])
})

test('keeps the others when one is taken out of what is for all', () => {
  expect(after({ person: 'pietrzak', session: 'plenary', role: 'none' }).roles('plenary')).toEqual(['attends', '', ''])
})

test('changes nothing where the cell says so already', () => {
  const done = after(
    { person: 'whitcombe', session: 'anam', role: 'lead' },
    { person: 'oyelaran', session: 'anam', role: 'none' },
  )
  expect(done.changes).toEqual([])
})
