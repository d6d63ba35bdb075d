import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../../main/importers/draft.ts'
import { reconcile } from '../../../../../main/importers/reconcile/reconcile.ts'
import { emptyTrip } from '../../../../../shared/model/trip.ts'
import { file, row } from './import-into.ts'

const reviewed = (...drafts: readonly Draft[]) =>
  reconcile(emptyTrip(), { files: [file('list.xlsx')], drafts, units: new Map() })

describe('what reaches the review of an import', () => {
  it('is said with the row when its field does not take it, and its words count as left over', () => {
    const { rows, placed } = reviewed(
      row('list.xlsx', 2, 'delegates', { fullName: 'Ana Serrano', passportExpires: 'next spring', nickname: 'Ani' }),
    )
    expect(rows[0]?.why).toContain('What the file says of passport expires, nickname does not fit and is left over')
    expect([...placed]).toEqual(['list.xlsx#r2.fullName'])
  })

  it('is said when it points to nothing', () => {
    const { rows, placed } = reviewed(
      row('list.xlsx', 2, 'delegates', { fullName: 'Ana Serrano', company: 'list.xlsx#nobody' }),
    )
    expect(rows[0]?.why).toContain('What the file says of company does not fit')
    expect(placed.has('list.xlsx#r2.company')).toBe(false)
  })

  it('counts when nothing of the draft fits', () => {
    const { rows, placed } = reviewed(row('list.xlsx', 2, 'delegates', { passportExpires: 'next spring' }))
    expect(rows).toEqual([])
    expect(placed.size).toBe(0)
  })

  it('is no shuttle of another day', () => {
    const shuttle = (number: number, pickup: string) =>
      row('list.xlsx', number, 'groundTransports', { title: { en: 'Hotel to venue' }, pickup })
    const { rows } = reviewed(shuttle(2, '2026-03-02T08:00'), shuttle(3, '2026-03-03T08:00'))
    expect(rows.map(({ isTicked, others }) => [isTicked, others.length])).toEqual([
      [true, 0],
      [true, 0],
    ])
  })

  it('is nothing when every value fits, in rows that were joined too', () => {
    const { rows, placed } = reviewed(
      row('list.xlsx', 2, 'delegates', { fullName: 'Ana Serrano', email: 'ana@a.example' }),
      row('list.xlsx', 3, 'delegates', { fullName: 'Ana Serrano', mobile: '+52 55 5550 0100' }),
    )
    expect(rows.map(({ why }) => why)).toEqual(['a row of a list'])
    expect([...placed]).toHaveLength(4)
  })
})
