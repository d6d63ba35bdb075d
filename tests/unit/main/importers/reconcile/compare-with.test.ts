import { describe, expect, it } from 'vitest'
import { compareWith } from '../../../../../main/importers/reconcile/compare-with.ts'
import { tripOf } from '../../../../fixtures/trip-of.ts'
import { file, review, row } from './import-into.ts'

const trip = tripOf({
  delegates: {
    anna: { fullName: 'Anna Lind', email: 'anna@a.example' },
    ben: { fullName: 'Ben Okoro', email: 'ben@b.example', mobile: '+1 555 0100' },
  },
})
const reconciled = review(trip, [
  row('list.xlsx', 2, 'delegates', { fullName: 'Anna Lind', email: 'anna@a.example', mobile: '+1 555 0100' }),
])
const key = reconciled.rows[0]?.key ?? ''
const files = [file('list.xlsx')]

describe('a row of a review', () => {
  it('is compared anew with the record that was chosen for it', () => {
    const [compared] = compareWith(trip, reconciled, { files, rows: [{ key, as: 'ben' }] })
    expect(compared).toMatchObject({ key, as: 'ben', state: 'conflict' })
    expect(compared?.fields.map(({ name, state, before, after }) => [name, state, before, after])).toEqual([
      ['fullName', 'conflict', 'Ben Okoro', 'Anna Lind'],
      ['email', 'conflict', 'ben@b.example', 'anna@a.example'],
      ['mobile', 'same', '+1 555 0100', '+1 555 0100'],
    ])
  })

  it('says of its own record what the review says', () => {
    const [own] = reconciled.rows
    const [compared] = compareWith(trip, reconciled, { files, rows: [{ key, as: 'anna' }] })
    expect({ state: compared?.state, fields: compared?.fields }).toEqual({ state: own?.state, fields: own?.fields })
  })

  it('is left out when it or the record is not there', () => {
    const rows = [
      { key, as: '__proto__' },
      { key: 'nothing', as: 'ben' },
    ]
    expect(compareWith(trip, reconciled, { files, rows })).toEqual([])
  })
})
