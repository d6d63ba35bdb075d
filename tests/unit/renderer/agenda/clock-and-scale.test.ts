import { describe, expect, it } from 'vitest'
import {
  localAt,
  minutesFrom,
  minutesText,
  shiftDate,
  shiftLocal,
  snap,
} from '../../../../renderer/features/agenda/clock.ts'
import {
  hoursDown,
  hoursOf,
  hourText,
  minutesAt,
  minutesMoved,
  scaleOf,
} from '../../../../renderer/features/agenda/scale.ts'
import { readLength, readTime } from '../../../../renderer/features/agenda/table-edits.ts'

describe('local times', () => {
  it('count over midnight and the end of a month', () => {
    expect(shiftLocal('2024-01-31T23:50', 20)).toBe('2024-02-01T00:10')
    expect(minutesFrom('2024-01-23', '2024-01-24T01:00')).toBe(1500)
    expect(localAt('2024-01-23', -30)).toBe('2024-01-22T23:30')
    expect(shiftDate('2024-02-28', 2)).toBe('2024-03-01')
  })
  it('snap to five minutes', () => {
    expect([12, 13, -3].map(snap)).toEqual([10, 15, -5])
  })
  it('say lengths in words', () => {
    expect([25, 60, 75, 120, 135].map(minutesText)).toEqual(['25 min', '60 min', '75 min', '2 h', '2 h 15 min'])
  })
  it('are read as people type them', () => {
    expect(['910', '9:10', '9', '9.10 pm', '12 am', '25:00', 'soon'].map(readTime)).toEqual([
      '09:10',
      '09:10',
      '09:00',
      '21:10',
      '00:00',
      undefined,
      undefined,
    ])
    expect(['75', '1:15', '1h15', '1 h', '2', 'long'].map(readLength)).toEqual([75, 75, 75, 60, undefined, undefined])
  })
})

describe('the scale of a day', () => {
  it('shows a working day, and more when something lies outside it', () => {
    expect(scaleOf([])).toEqual({ first: 7, last: 21 })
    expect(
      scaleOf([
        { start: 6 * 60 + 15, end: 7 * 60 },
        { start: 20 * 60, end: 22 * 60 + 5 },
      ]),
    ).toEqual({ first: 6, last: 23 })
    expect(scaleOf([{ start: 60, end: 60 * 60 }])).toEqual({ first: 1, last: 31 })
  })
  it('goes from minutes to a height and back', () => {
    const scale = { first: 7, last: 21 }
    expect(hoursDown(scale, 8 * 60 + 30)).toBe(1.5)
    expect(minutesAt(scale, 150, 1400)).toBe(8 * 60 + 30)
    expect(minutesMoved(scale, -27, 1400)).toBe(-15)
    expect(minutesMoved(scale, 1, 1400)).toBe(0)
  })
  it('names its hours, those after midnight too', () => {
    expect(hoursOf({ first: 22, last: 25 }).map(hourText)).toEqual(['22:00', '23:00', '00:00', '01:00'])
  })
})
