import { expect, test } from 'vitest'
import { matrixOf } from '../../../../renderer/features/delegates/attendance-matrix.ts'
import { trip } from './trip.ts'

const matrix = matrixOf(trip)
const row = (person: string) => matrix.sessions.map(({ id }) => matrix.markOf(person, id))

test('has a column for each meeting, visit or press call, in the order they happen, and none for a coach', () => {
  expect(matrix.sessions.map(({ code, title, time, seats, isForAll }) => [code, title, time, seats, isForAll])).toEqual(
    [
      ['B01', 'ANAM', '09:30', 2, false],
      ['B02', 'COFEPRIS', '10:00', undefined, false],
      ['', 'Plenary', '10:15', undefined, true],
      ['', 'Press', '10:30', undefined, false],
    ],
  )
  expect(matrix.days.map(({ label, sessions }) => [label, sessions])).toEqual([
    ['Monday 22 January', 1],
    ['Tuesday 23 January', 3],
  ])
})

test('marks who is listed in two places at once', () => {
  expect(row('oyelaran')).toEqual([
    undefined,
    { role: 'attends', isListed: true, isTwice: true },
    undefined,
    { role: 'attends', isListed: true, isTwice: true },
  ])
})

test('takes those who are not elsewhere to what lists nobody', () => {
  expect(row('pietrzak')[2]).toEqual({ role: 'attends', isListed: false, isTwice: false })
  expect(matrix.sessions.map(({ id }) => matrix.heads(id))).toEqual([2, 1, 2, 1])
  expect(['whitcombe', 'oyelaran', 'pietrzak'].map(matrix.total)).toEqual([2, 2, 2])
})
