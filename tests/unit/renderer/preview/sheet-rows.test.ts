import { describe, expect, it } from 'vitest'
import { nextZoom, rowOf, rowsOf, scaleFor } from '../../../../renderer/features/preview/sheet-rows.ts'

describe('pages in the preview', () => {
  it('stand one below the other, or as in the hand with the first alone on the right', () => {
    expect(rowsOf(3, false)).toEqual([[0], [1], [2]])
    expect(rowsOf(4, true)).toEqual([[0], [1, 2], [3]])
    expect([0, 1, 2, 3].map((page) => rowOf(page, true))).toEqual([0, 1, 1, 2])
  })

  it('are as wide as the pane, or of the printed size in percent', () => {
    expect(scaleFor('fit', { room: 612, width: 612, across: 1 })).toBe(1)
    expect(scaleFor('fit', { room: 612, width: 612, across: 2 })).toBe(0.5)
    expect(scaleFor('150', { room: 612, width: 612, across: 1 })).toBe(2)
  })

  it('become larger and smaller by steps that end', () => {
    expect(nextZoom('fit', 1, 1)).toBe('100')
    expect(nextZoom('fit', 1, -1)).toBe('50')
    expect(nextZoom('100', 1, 1)).toBe('125')
    expect(nextZoom('200', 1, 1)).toBe('200')
  })
})
