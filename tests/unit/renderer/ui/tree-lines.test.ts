import { describe, expect, it } from 'vitest'
import { linesOfTree, startingWith, type TreeRow, targetOfKey } from '../../../../renderer/ui/tree-lines.ts'

const row = (id: string, children: readonly TreeRow[] = []): TreeRow => ({
  id,
  number: '',
  title: id,
  page: '',
  children,
})
const book = [
  row('Cover'),
  row('Schedule', [row('Mon 22'), row('Tue 23')]),
  row('Briefs', [row('ANAM', [row('Annex')]), row('Économie')]),
]
const lines = linesOfTree(book, new Set(['Briefs', 'ANAM']))
const at = (id: string) => lines.findIndex(({ row: each }) => each.id === id)
const reached = (key: string, from: string) => {
  const target = targetOfKey(key, lines, at(from), 3)
  return target === undefined ? undefined : lines[target]?.row.id
}

describe('the rows of a tree', () => {
  it('are in sight below what is open, each with its level and its place among its siblings', () => {
    expect(lines.map(({ row: { id }, level, place, of }) => `${id} ${level} ${place}/${of}`)).toEqual([
      'Cover 1 1/3',
      'Schedule 1 2/3',
      'Briefs 1 3/3',
      'ANAM 2 1/2',
      'Annex 3 1/1',
      'Économie 2 2/2',
    ])
  })

  it('are gone through by the arrows, to the ends by Home and End, and by pages', () => {
    expect(reached('ArrowDown', 'Briefs')).toBe('ANAM')
    expect(reached('ArrowUp', 'Cover')).toBe('Cover')
    expect(reached('Home', 'Annex')).toBe('Cover')
    expect(reached('End', 'Cover')).toBe('Économie')
    expect(reached('PageDown', 'Schedule')).toBe('Annex')
    expect(reached('PageUp', 'Briefs')).toBe('Cover')
  })

  it('lead into what is open and out to what they belong to', () => {
    expect(reached('ArrowRight', 'Briefs')).toBe('ANAM')
    expect(reached('ArrowRight', 'Annex')).toBeUndefined()
    expect(reached('ArrowLeft', 'Économie')).toBe('Briefs')
    expect(reached('ArrowLeft', 'Annex')).toBe('ANAM')
    expect(reached('ArrowLeft', 'Cover')).toBeUndefined()
  })

  it('are found by the first letters of their title, accents aside, going round', () => {
    expect(startingWith(lines, at('ANAM'), 'a')?.row.id).toBe('Annex')
    expect(startingWith(lines, at('ANAM'), 'an')?.row.id).toBe('ANAM')
    expect(startingWith(lines, at('Annex'), 'eco')?.row.id).toBe('Économie')
    expect(startingWith(lines, at('Économie'), 'c')?.row.id).toBe('Cover')
    expect(startingWith(lines, 0, 'x')).toBeUndefined()
  })
})
