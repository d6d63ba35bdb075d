import { describe, expect, it } from 'vitest'
import { chosenOf, movedTo, sectionRows } from '../../../../renderer/features/book/section-order.ts'
import { sectionCodes } from '../../../../shared/model/records/book-setup.ts'

describe('the sections of the book', () => {
  it('all print in the usual order while nobody chose', () => {
    expect(sectionRows([]).map((row) => row.code)).toEqual(sectionCodes)
    expect(chosenOf(sectionRows([]))).toEqual([])
  })

  it('keep what is left out where it usually stands', () => {
    const rows = sectionRows(['cover', 'briefs', 'overview'])
    expect(rows.slice(0, 2)).toEqual([
      { code: 'cover', isOn: true },
      { code: 'contents', isOn: false },
    ])
    expect(rows.map((row) => row.code).toSorted()).toEqual(sectionCodes.toSorted())
    expect(chosenOf(rows)).toEqual(['cover', 'briefs', 'overview'])
  })

  it('are as nobody had chosen once all are back in their places', () => {
    const without = sectionCodes.filter((code) => code !== 'glossary')
    const rows = sectionRows(without).map((row) => ({ ...row, isOn: true }))
    expect(chosenOf(rows)).toEqual([])
  })

  it('move to a place among all of them', () => {
    const rows = movedTo(sectionRows([]), 'glossary', 1)
    expect(rows.slice(0, 3).map((row) => row.code)).toEqual(['cover', 'glossary', 'contents'])
    expect(chosenOf(rows)).toHaveLength(sectionCodes.length)
  })
})
