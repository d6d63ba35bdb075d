import { expect, test } from 'vitest'
import { withoutPart, withPart, withPartAt, withValues } from '../../../../renderer/features/briefs/part-lists.ts'
import { nextStepTime } from '../../../../renderer/features/briefs/step-times.ts'
import { present } from '../../../../shared/assert.ts'
import { find } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

type Part = Readonly<{ id: string; text?: string }>
const parts: readonly Part[] = [{ id: 'a', text: 'first' }, { id: 'b' }, { id: 'c' }]
const ids = (list: readonly Part[]) => list.map(({ id }) => id).join('')

test('a part comes in behind another or at the end, goes, and moves', () => {
  expect([
    ids(withPart(parts, { id: 'd' })),
    ids(withPart(parts, { id: 'd' }, 'a')),
    ids(withoutPart(parts, 'b')),
    ids(withPartAt(parts, 'c', 0)),
    ids(withPartAt(parts, 'a', 9)),
  ]).toEqual(['abcd', 'adbc', 'ac', 'cab', 'bca'])
})

test('a part that stands there already leaves the very same list', () => {
  expect(withPartAt(parts, 'b', 1)).toBe(parts)
})

test('undefined takes a value out of a part', () => {
  expect(withValues(parts, 'a', { text: undefined })[0]).toEqual({ id: 'a' })
})

const trip = tripOf({ agendaItems: { customs: { when: timed(23, '09:00', '10:15') }, someday: {} } })
const item = (id: string) => present(find(trip, 'agendaItems', id), 'the item')

test('the next step begins when the last one ends, the first with the meeting', () => {
  expect([
    nextStepTime(item('customs'), []),
    nextStepTime(item('someday'), []),
    nextStepTime(item('customs'), [{ id: 'p1', time: '09:55', text: '', minutes: 10 }]),
    nextStepTime(item('customs'), [{ id: 'p1', time: '', text: '' }]),
  ]).toEqual(['09:00', '', '10:05', ''])
})
