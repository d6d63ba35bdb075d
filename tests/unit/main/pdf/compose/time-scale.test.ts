import { expect, it } from 'vitest'
import { lanesOf } from '../../../../../main/pdf/compose/time-scale.ts'

const places = (spans: readonly (readonly [number, number])[]) =>
  lanesOf(spans.map(([start, end]) => ({ start, end }))).map(({ span, lane, lanes }) => [span.start, lane, lanes])

it('gives what stands alone the whole column', () => {
  expect(
    places([
      [540, 600],
      [600, 660],
    ]),
  ).toEqual([
    [540, 0, 1],
    [600, 0, 1],
  ])
})

it('sets what shares its time side by side, and takes a free lane again', () => {
  expect(
    places([
      [540, 660],
      [570, 600],
      [600, 690],
      [700, 760],
    ]),
  ).toEqual([
    [540, 0, 2],
    [570, 1, 2],
    [600, 1, 2],
    [700, 0, 1],
  ])
})
