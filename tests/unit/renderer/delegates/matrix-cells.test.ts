import { expect, test } from 'vitest'
import { matrixOf } from '../../../../renderer/features/delegates/attendance-matrix.ts'
import {
  blockOf,
  blockSize,
  cellsOf,
  copyBlock,
  isInBlock,
  pasteBlock,
} from '../../../../renderer/features/delegates/matrix-cells.ts'
import { readRole, roleOfKey } from '../../../../renderer/features/delegates/roles.ts'
import { trip } from './trip.ts'

const matrix = matrixOf(trip)
const shown = { matrix, people: matrix.people }
const all = blockOf({ row: 2, column: 1 }, { row: 0, column: 0 })

test('makes a block of two corners, whichever comes first', () => {
  expect(all).toEqual({ top: 0, bottom: 2, left: 0, right: 1 })
  expect([blockSize(all), isInBlock(all, 1, 1), isInBlock(all, 1, 2)]).toEqual([6, true, false])
})

test('copies roles as words and reads them back', () => {
  const text = copyBlock(shown, all)
  expect(text).toBe('Leads\t\n\t●\nSpeaks\t')
  expect(pasteBlock(shown, all, text).filter(({ role }) => role !== 'none')).toEqual([
    { person: 'whitcombe', session: 'anam', role: 'lead' },
    { person: 'oyelaran', session: 'cofepris', role: 'attends' },
    { person: 'pietrzak', session: 'anam', role: 'speaks' },
  ])
})

test('fills the block with a single cell and leaves out what is beyond the edge', () => {
  expect(pasteBlock(shown, all, 'Notes')).toEqual(cellsOf(shown, all, 'notes'))
  const corner = blockOf({ row: 2, column: 3 }, { row: 2, column: 3 })
  expect(pasteBlock(shown, corner, 'S\tS\nS\tS')).toEqual([{ person: 'pietrzak', session: 'press', role: 'speaks' }])
})

test('knows keys and words of roles, and leaves alone what is neither', () => {
  expect([roleOfKey('L'), roleOfKey(' '), roleOfKey('Delete'), roleOfKey('q')]).toEqual([
    'lead',
    'attends',
    'none',
    undefined,
  ])
  expect(['takes notes', '● 2×', '', 'x', 'perhaps'].map(readRole)).toEqual([
    'notes',
    'attends',
    'none',
    'attends',
    undefined,
  ])
})
