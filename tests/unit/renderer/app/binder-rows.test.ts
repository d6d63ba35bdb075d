import { describe, expect, it } from 'vitest'
import { draftRows, targetOf, treeOf } from '../../../../renderer/app/binder-rows.ts'
import type { OutlineRow } from '../../../../shared/ipc/book.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const row = (id: string, level: 1 | 2 | 3, record?: string): OutlineRow => ({
  id,
  number: '',
  title: id,
  page: '',
  level,
  ...(record ? { record } : {}),
})

describe('the binder', () => {
  it('hangs each row below the last one above it that stands higher', () => {
    const tree = treeOf([row('a', 1), row('b', 2), row('c', 3), row('d', 2), row('e', 1)], () => ({}))
    const shape = (rows: typeof tree): unknown => rows.map(({ id, children }) => [id, shape(children)])
    expect(shape(tree)).toEqual([
      [
        'a',
        [
          ['b', [['c', []]]],
          ['d', []],
        ],
      ],
      ['e', []],
    ])
  })

  it('numbers no section by what it shares with others, as the front matter does', () => {
    const sections = ['F', 'F', '1', '2'].map((number, index) => ({ ...row(`section ${index}`, 1), number }))
    expect(treeOf(sections, () => ({})).map(({ number }) => number)).toEqual(['', '', '1', '2'])
  })

  it('leads to where the pages of a row are written', () => {
    expect(targetOf(row('brief:anam', 2, 'briefs/anam'))).toEqual({
      view: 'briefs',
      place: { collection: 'briefs', id: 'anam' },
      mode: undefined,
    })
    expect(targetOf(row('day:2024-01-23', 2)).mode).toEqual({ key: 'agenda/day', value: '2024-01-23' })
    expect(targetOf(row('section:delegation', 1)).view).toBe('delegates')
  })

  it('is made of the trip itself until the book is laid out', () => {
    const trip = tripOf({
      trips: { trip: { title: { en: 'Mexico City' }, starts: '2024-01-22', ends: '2024-01-23' } },
      agendaItems: { anam: { title: { en: 'Customs' }, when: timed(22, '09:00', '10:00') } },
      briefs: { one: { agendaItem: 'anam' } },
    })
    const rows = draftRows(trip, 'staff')
    expect(rows.filter(({ level }) => level === 2).map(({ id, title }) => [id, title])).toEqual([
      ['day:2024-01-22', 'Mon 22'],
      ['day:2024-01-23', 'Tue 23'],
      ['brief:one', 'Customs'],
    ])
  })
})
