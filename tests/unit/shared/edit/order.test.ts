import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { moveOf } from '../../../../shared/edit/move.ts'
import { isOrderKey, orderBetween, orderKeys } from '../../../../shared/edit/order.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { topic } from '../../../../shared/model/records/topic.ts'
import { emptyTrip, list, type Trip } from '../../../../shared/model/trip.ts'

const topics = (orders: readonly string[]): Trip => ({
  ...emptyTrip(),
  topics: Object.fromEntries(
    orders.map((order, index) => [`t${index}`, makeRecord(topic, { id: `t${index}`, order })]),
  ),
})
const idsOf = (trip: Trip) => list(trip, 'topics').map(({ id }) => id)
const moved = (trip: Trip, id: string, previous?: string) => {
  const result = applyChanges(trip, moveOf(trip, 'topics', id, previous))
  return result.ok ? idsOf(result.value) : result.error
}

test.each([
  ['right behind the first', true],
  ['right before the last', false],
])('thousands of insertions at one place, %s, find a key each', (_, isBehindFirst) => {
  const [first = '', last = ''] = orderKeys(2)
  let [before, after] = [first, last]
  for (let count = 0; count < 5000; count++) {
    const key = orderBetween(before, after)
    expect(before < key && key < after).toBe(true)
    if (isBehindFirst) after = key
    else before = key
  }
})

test('thousands of insertions at the ends keep their keys short', () => {
  let [first, last] = [orderBetween(), orderBetween()]
  for (let count = 0; count < 5000; count++) {
    first = orderBetween(undefined, first)
    last = orderBetween(last)
  }
  expect([first.length, last.length].every((length) => length < 8)).toBe(true)
})

test('insertions at any places keep all keys valid, distinct and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 300 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1], keys[at]))
      }
      expect(keys.every(isOrderKey)).toBe(true)
      expect([...new Set(keys)].sort()).toEqual(keys)
    }),
  )
})

test('keys for a row are in order', () => {
  const keys = orderKeys(5000)
  expect([...new Set(keys)].sort()).toEqual(keys)
  expect(orderKeys(0)).toEqual([])
})

test('moving one record of 5,000 is one change', () => {
  const trip = topics(orderKeys(5000))
  expect(moveOf(trip, 'topics', 't4999', 't16')).toHaveLength(1)
  expect(moved(trip, 't4999', 't16')).toEqual(
    idsOf(trip)
      .filter((id) => id !== 't4999')
      .toSpliced(17, 0, 't4999'),
  )
})

test('a record moves to the front, to the end and nowhere', () => {
  const trip = topics(orderKeys(3))
  expect(moved(trip, 't2')).toEqual(['t2', 't0', 't1'])
  expect(moved(trip, 't0', 't2')).toEqual(['t1', 't2', 't0'])
  expect(moveOf(trip, 'topics', 't1', 't0')).toEqual([])
  expect(moveOf(trip, 'topics', 'gone', 't0')).toEqual([])
})

test('records that share a key or have none that can be used still move', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a0', 'a1', '', 'zz', 'first'), { minLength: 2 }),
      fc.nat(),
      fc.nat(),
      (orders, from, to) => {
        const trip = topics(orders)
        const ids = idsOf(trip)
        const id = ids[from % ids.length] ?? ''
        const others = ids.filter((each) => each !== id)
        const place = to % (others.length + 1)
        expect(moved(trip, id, others[place - 1])).toEqual(others.toSpliced(place, 0, id))
      },
    ),
  )
})
