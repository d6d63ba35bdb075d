import { describe, expect, it } from 'vitest'
import { matching, pieces, spotsOf } from '../../../../renderer/app/palette-rows.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  trips: { trip: { title: { en: 'Mexico City' }, starts: '2024-01-22', ends: '2024-01-22' } },
  agendaItems: { anam: { title: { en: 'Customs agency' }, when: timed(22, '09:00', '10:00') } },
  delegates: { rocha: { fullName: 'María Rocha' } },
  facts: { one: { statement: { en: 'Goods clear the border in two days since customs went digital.' } } },
})

describe('the palette', () => {
  it('knows every day and every named record, and what each is', () => {
    expect(spotsOf(trip).map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'Mon 22: Day 1',
      'Customs agency: Agenda item, Mon 22',
      'María Rocha: Delegate',
      'Goods clear the border in two days since customs went digital.: Fact',
    ])
  })

  it('finds by parts of words without accents, those that begin so first', () => {
    expect(matching(spotsOf(trip), 'maria ro').map(({ id }) => id)).toEqual(['delegates/rocha'])
    expect(matching(spotsOf(trip), 'custo').map(({ id }) => id)).toEqual(['agendaItems/anam', 'facts/one'])
  })

  it('marks the letters that matched', () => {
    expect(pieces('Customs agency', 'age cu')).toEqual(['', 'Cu', 'stoms ', 'age', 'ncy'])
  })
})
