import { describe, expect, it } from 'vitest'
import { changeWhen, minutesOf } from '../../../../renderer/features/forms/change-when.ts'
import { readPartialDate } from '../../../../renderer/features/forms/read-partial-date.ts'

describe('a date as exact as it is known', () => {
  it.each([
    ['2023', '2023'],
    ['2023-10', '2023-10'],
    ['Oct 2023', '2023-10'],
    ['19 October 2023', '2023-10-19'],
    ['19 de octubre de 2023', '2023-10-19'],
    ['2023-2-9', '2023-02-09'],
    ['31 Feb 2023', undefined],
    ['soon', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(readPartialDate(typed)).toBe(expected)
  })
})

describe('when an item is', () => {
  const defaults = { day: '2024-01-22', zone: 'America/Mexico_City' }
  const nine = {
    kind: 'timed',
    start: '2024-01-23T09:00',
    end: '2024-01-23T10:15',
    zone: 'America/Mexico_City',
  } as const

  it('moves with its start and keeps its length', () => {
    expect(changeWhen(nine, { start: '11:30' }, defaults)).toEqual({
      ...nine,
      start: '2024-01-23T11:30',
      end: '2024-01-23T12:45',
    })
  })

  it('ends after midnight when its end is before its start', () => {
    expect(changeWhen(nine, { end: '00:30' }, defaults)).toEqual({ ...nine, end: '2024-01-24T00:30' })
  })

  it('keeps day and length from one kind to the next and back', () => {
    const untimed = changeWhen(nine, { kind: 'untimed' }, defaults)
    expect(untimed).toEqual({ kind: 'untimed', day: '2024-01-23', order: 'a0', minutes: 75 })
    expect(minutesOf(changeWhen(untimed, { kind: 'timed' }, defaults))).toBe(75)
  })

  it('takes the first day of the trip when it had none', () => {
    expect(changeWhen({ kind: 'unplaced' }, { kind: 'allDay' }, defaults)).toEqual({
      kind: 'allDay',
      date: '2024-01-22',
    })
  })
})
