import { expect, test } from 'vitest'
import type { Change, Edit } from '../../../../shared/edit/edit.ts'
import { emptyHistory, type History, redo, remember, undo } from '../../../../shared/edit/history.ts'

const set = (field: string, before: string, after: string): Change => ({
  kind: 'set',
  collection: 'delegates',
  id: 'ana',
  field,
  before,
  after,
})
const edit = (seconds: number, change: Change, by = 'Ana'): Edit => ({
  id: `e${seconds}`,
  at: new Date(Date.UTC(2024, 0, 20, 12, 0, 0, seconds * 1000)).toISOString(),
  by,
  label: 'Change the room',
  changes: [change],
})
const stamp = { id: 'u1', at: '2024-01-20T13:00:00.000Z', by: 'Ana' }
const after = (...edits: readonly Edit[]): History => edits.reduce(remember, emptyHistory)

test('typing in one field is one step while no more than two seconds pass', () => {
  const typed = after(
    edit(0, set('room', '', '8')),
    edit(1.5, set('room', '8', '81')),
    edit(3.5, set('room', '81', '814')),
  )
  expect(undo(typed, stamp)?.edit).toEqual({
    ...stamp,
    label: 'Undo: Change the room',
    changes: [set('room', '814', '')],
  })
})

test('a pause, another field or another person begins a new step', () => {
  const first = edit(0, set('room', '', '8'))
  expect(after(first, edit(2.1, set('room', '8', '81'))).undo).toHaveLength(2)
  expect(after(first, edit(1, set('email', '', 'a'))).undo).toHaveLength(2)
  expect(after(first, edit(1, set('room', '8', '81'), 'Leo')).undo).toHaveLength(2)
})

test('undo and redo walk the same way back and forth', () => {
  const history = after(edit(0, set('room', '', '8')), edit(9, set('email', '', 'a')))
  const back = undo(history, stamp)
  const forth = back && redo(back.history, stamp)
  expect(forth?.history).toEqual(history)
  expect(forth?.edit).toEqual({ ...stamp, label: 'Redo: Change the room', changes: [set('email', '', 'a')] })
  expect(undo(emptyHistory, stamp)).toBeUndefined()
  expect(redo(history, stamp)).toBeUndefined()
})

test('a new edit after an undo takes away what could be redone and is a step of its own', () => {
  const back = undo(after(edit(0, set('room', '', '8')), edit(1, set('email', '', 'a'))), stamp)
  const history = remember(back?.history ?? emptyHistory, edit(1.5, set('room', '8', '9')))
  expect([history.undo.length, history.redo.length]).toEqual([2, 0])
})

test('the history keeps the latest thousand steps', () => {
  const edits = Array.from({ length: 1200 }, (_, index) => edit(index * 10, set('room', `${index}`, `${index + 1}`)))
  expect(after(...edits).undo.map((step) => step.at)).toEqual(edits.slice(-1000).map(({ at }) => at))
})
