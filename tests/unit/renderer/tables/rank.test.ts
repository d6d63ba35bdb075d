import { expect, test } from 'vitest'
import { setAll, setReaders } from '../../../../renderer/features/tables/bulk-edits.ts'
import { placedBefore, rankChanges, stepped } from '../../../../renderer/features/tables/rank.ts'
import { list } from '../../../../shared/model/trip.ts'
import { trip } from '../delegates/trip.ts'

const people = list(trip, 'delegates')
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id[0]).join('')

test('steps one or several up and down, and stops at the ends', () => {
  expect(ids(people)).toBe('wop')
  expect(ids(stepped(people, ['pietrzak'], -1))).toBe('wpo')
  expect(ids(stepped(people, ['whitcombe', 'oyelaran'], 1))).toBe('pwo')
  expect(ids(stepped(people, ['whitcombe'], -1))).toBe('wop')
})

test('drops people ahead of another', () => {
  expect(ids(placedBefore(people, ['pietrzak'], 'whitcombe'))).toBe('pwo')
  expect(ids(placedBefore(people, ['whitcombe'], undefined))).toBe('opw')
})

test('changes only the precedence of those between the old place and the new one', () => {
  const changes = rankChanges('delegates', people, stepped(people, ['pietrzak'], -1))
  expect(changes.map((change) => (change.kind === 'set' ? [change.id, change.after] : []))).toEqual([
    ['pietrzak', 2],
    ['oyelaran', 3],
  ])
})

test('counts anew where numbers are missing or shared', () => {
  const same = people.map((person) => ({ ...person, precedence: 7 }))
  expect(rankChanges('delegates', same, same, 4).map((change) => change.kind === 'set' && change.after)).toEqual([
    4, 5, 6,
  ])
})

test('sets several records with one label and leaves those alone that say so already', () => {
  const edit = setAll(trip, 'delegates', ['whitcombe', 'pietrzak'], {
    what: 'the company',
    values: { company: 'tressel' },
  })
  expect(edit.label).toBe('Set the company of 2 delegates')
  expect(edit.changes).toHaveLength(1)
  expect(setReaders(trip, 'delegates', ['whitcombe'], 'delegation').changes).toEqual([])
  expect(setReaders(trip, 'delegates', ['whitcombe'], 'leaders').label).toBe('Set the readers of “Eleanor Whitcombe”')
})
