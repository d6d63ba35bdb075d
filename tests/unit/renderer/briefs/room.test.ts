import { expect, test } from 'vitest'
import {
  canJoin,
  headCount,
  joinRoom,
  moveInRoom,
  orderByRole,
  sideOf,
} from '../../../../renderer/features/briefs/room.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import type { Change } from '../../../../shared/edit/edit.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  delegates: {
    whitfield: { fullName: 'Caroline Whitfield', kind: 'head' },
    haldane: { fullName: 'Robert Haldane', precedence: 2 },
    okafor: { fullName: 'Daniel Okafor', kind: 'staff', precedence: 1 },
  },
  agencies: { anam: {}, impi: {} },
  officials: {
    robledo: { fullName: 'Ximena Robledo', agency: 'anam', precedence: 1 },
    pena: { fullName: 'Rodrigo Peña', agency: 'impi', precedence: 1 },
  },
  agendaItems: { customs: { when: timed(23, '09:00', '10:15'), agencies: ['anam'] } },
  attendances: {
    a1: { agendaItem: 'customs', person: 'okafor', role: 'notes' },
    a2: { agendaItem: 'customs', person: 'haldane', role: 'lead' },
    a3: { agendaItem: 'customs', person: 'whitfield' },
  },
})
const after = (changes: readonly Change[], before: Trip = trip): Trip => {
  const applied = applyChanges(before, changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the changes')
}
const customs = (of: Trip) => present(find(of, 'agendaItems', 'customs'), 'the meeting')
const ours = (of: Trip) => sideOf(of, customs(of), 'ours').map(({ person }) => person)

test('people stand by role and precedence until somebody moves one of them', () => {
  expect(ours(trip)).toEqual(['haldane', 'okafor', 'whitfield'])
  const moved = after(moveInRoom(trip, customs(trip), { id: 'a3', to: 0 }))
  expect(ours(moved)).toEqual(['whitfield', 'haldane', 'okafor'])
})

test('an order by hand holds when somebody joins, who then comes last', () => {
  const moved = after(moveInRoom(trip, customs(trip), { id: 'a3', to: 0 }))
  const without = after(
    [{ kind: 'remove', collection: 'attendances', record: moved.attendances['a2'] as never }],
    moved,
  )
  const joined = after(
    joinRoom(without, { item: customs(without), person: 'haldane', side: 'ours', id: 'a9' }),
    without,
  )
  expect(ours(joined)).toEqual(['whitfield', 'okafor', 'haldane'])
})

test('an order by hand can be given back to roles', () => {
  const moved = after(moveInRoom(trip, customs(trip), { id: 'a3', to: 0 }))
  const back = after(orderByRole(moved, customs(moved), 'ours'), moved)
  expect([ours(back), back.attendances]).toEqual([ours(trip), trip.attendances])
})

test('nobody is brought into the room twice, and moving to the same place changes nothing', () => {
  expect([
    joinRoom(trip, { item: customs(trip), person: 'okafor', side: 'ours', id: 'a9' }),
    moveInRoom(trip, customs(trip), { id: 'a2', to: 0 }),
    moveInRoom(trip, customs(trip), { id: 'unknown', to: 0 }),
  ]).toEqual([[], [], []])
})

test('officials of the meeting’s own agencies are offered first', () => {
  expect(canJoin(trip, customs(trip), 'theirs').map(({ id }) => id)).toEqual(['robledo', 'pena'])
})

test('heads are counted for both sides; nobody of ours listed means all', () => {
  const alone = tripOf({ delegates: { a: {}, b: {} }, agendaItems: { customs: {} } })
  expect([headCount(trip, customs(trip)), headCount(alone, customs(alone))]).toEqual([
    '3 ours, 0 theirs',
    'all 2 of ours, 0 theirs',
  ])
})
