import { expect, test } from 'vitest'
import { attendanceLooks, roomClashes } from '../../../../renderer/features/delegates/attendance-findings.ts'
import { matrixOf } from '../../../../renderer/features/delegates/attendance-matrix.ts'
import { matrixFrame } from '../../../../renderer/features/delegates/matrix-size.ts'
import { seatWords } from '../../../../renderer/features/delegates/matrix-words.ts'
import { trip } from './trip.ts'

test('draws only the rows and columns in sight, with some to spare', () => {
  const frame = matrixFrame({ top: 24_000, left: 6200, width: 900, height: 600, rem: 16 }, 2000, 300)
  expect([frame.rows, frame.columns, frame.column]).toEqual([{ from: 994, to: 1031 }, { from: 97, to: 115 }, 62])
})

test('spreads a few columns over the room there is', () => {
  expect(matrixFrame({ top: 0, left: 0, width: 1000, height: 600, rem: 16 }, 5, 10).column).toBe(75)
})

test('says how seats and people compare', () => {
  const matrix = matrixOf(trip)
  expect(matrix.sessions.map((session) => seatWords(matrix, session).text)).toEqual(['2, full', '', '', ''])
})

test('names those in two rooms, and rooms that lack something', () => {
  expect(roomClashes(trip)).toEqual([
    {
      title: '1 person, Tue 23 10:30–11:00',
      text: 'COFEPRIS and Press: M. Oyelaran.',
      person: 'oyelaran',
      session: 'press',
    },
  ])
  expect(attendanceLooks(trip)).toEqual([
    'ANAM: nobody takes notes',
    'COFEPRIS: nobody takes notes',
    'Press: nobody takes notes',
  ])
})
