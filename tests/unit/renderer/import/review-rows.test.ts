import { describe, expect, it } from 'vitest'
import {
  filterLines,
  groupsOf,
  linesOf,
  type RowFilter,
  usualFilter,
  whatOf,
} from '../../../../renderer/features/import/review-rows.ts'
import { decide } from '../../../../renderer/state/import-decisions.ts'
import { conflict, field, row } from '../../../fixtures/review-of.ts'

const rows = [
  row('a'),
  row('m', { collection: 'agencies', title: 'Secretaría de Economía' }),
  conflict('b'),
  row('s', { state: 'same', title: 'Clara Voss' }),
  row('u', { title: 'D. Unclear', confidence: 0.3, isTicked: false }),
]
const keys = (filter: Partial<RowFilter>) =>
  filterLines(linesOf(rows), { ...usualFilter, ...filter }).map(({ id }) => id)

describe('the list', () => {
  it('keeps kinds together and rows that change nothing out of the way', () => {
    expect(keys({})).toEqual(['a', 'b', 'u', 'm'])
  })

  it('narrows to what is the same, to a kind, to what is unsure, and to words without their accents', () => {
    expect(keys({ states: new Set(['same']) })).toEqual(['s'])
    expect(keys({ kind: 'agencies' })).toEqual(['m'])
    expect(keys({ isUnsureOnly: true })).toEqual(['b', 'u'])
    expect(keys({ words: 'economia secretaria' })).toEqual(['m'])
  })

  it('heads each kind with what is in it, the ones to decide first', () => {
    expect(groupsOf(rows).get('delegates')).toEqual({
      id: 'delegates',
      title: 'Delegates',
      facts: '1 to decide, 2 new, 1 the same',
    })
  })

  it('says in a few words what a row brings', () => {
    const none = new Map()
    expect(whatOf(row('a', { fields: [field('fullName'), field('post')] }), none)).toBe('2 fields')
    expect(whatOf(conflict('b'), none)).toBe('Post, Email: 1 to decide')
    expect(whatOf(conflict('b'), decide(none, 'b', { take: false }))).toBe('Left out')
    expect(whatOf(row('s', { state: 'same' }), none)).toBe('Nothing to do')
  })

  it('filters and heads ten thousand rows without being noticed', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(`k${index}`, { title: `Delegate ${index}` }))
    expect(filterLines(linesOf(many), { ...usualFilter, words: '9999' })).toHaveLength(1)
    expect(groupsOf(many).get('delegates')?.facts).toBe('10,000 new')
  })
})
