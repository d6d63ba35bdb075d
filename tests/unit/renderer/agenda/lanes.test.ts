import { describe, expect, it } from 'vitest'
import { lanesOf } from '../../../../renderer/features/agenda/lanes.ts'

const span = (id: string, start: number, end: number) => ({ id, start, end })
const lanes = (...spans: ReturnType<typeof span>[]) => Object.fromEntries(lanesOf(spans, 25))

describe('lanes of the timeline', () => {
  it('gives items that follow each other the whole width', () => {
    expect(lanes(span('a', 0, 60), span('b', 60, 120))).toEqual({
      a: { lane: 0, lanes: 1, wide: 1 },
      b: { lane: 0, lanes: 1, wide: 1 },
    })
  })
  it('puts items at the same time side by side, the earlier one left', () => {
    expect(lanes(span('late', 30, 90), span('early', 0, 60))).toEqual({
      early: { lane: 0, lanes: 2, wide: 1 },
      late: { lane: 1, lanes: 2, wide: 1 },
    })
  })
  it('lets an item spread over a lane that is free beside it', () => {
    expect(lanes(span('a', 0, 60), span('b', 0, 60), span('c', 0, 30), span('d', 30, 90))).toMatchObject({
      c: { lane: 2, lanes: 3, wide: 1 },
      d: { lane: 2, lanes: 3, wide: 1 },
    })
    expect(lanes(span('a', 0, 120), span('b', 10, 40), span('c', 20, 50), span('d', 60, 110))).toMatchObject({
      d: { lane: 1, lanes: 3, wide: 2 },
    })
  })
  it('counts a very short item as long as it shows', () => {
    expect(lanes(span('cars', 0, 5), span('meeting', 20, 60))).toMatchObject({ meeting: { lane: 1, lanes: 2 } })
  })
})
