import { expect, test } from 'vitest'
import { companyColumns } from '../../../../renderer/features/companies/company-columns.ts'
import { companyProblems, footprintTotal } from '../../../../renderer/features/companies/company-facts.ts'
import { present } from '../../../../shared/assert.ts'
import { plainText } from '../../../../shared/model/rich-text.ts'
import { find } from '../../../../shared/model/trip.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  trips: { trip: { languages: ['en'], currency: 'USD' } },
  companies: {
    calder: {
      name: 'Calder Medical',
      sector: { en: 'Devices' },
      ask: plainText('A written answer.'),
      spokesperson: 'oyelaran',
      footprint: [
        { id: 'p1', site: 'Silao', jobs: 3420, investment: 640000000 },
        { id: 'p2', site: 'Toluca', jobs: 160 },
      ],
    },
    tressel: { name: 'Tressel Pharma', order: 'a1' },
    tressel2: { name: 'tressel pharma', order: 'a2' },
  },
  delegates: { oyelaran: { fullName: 'Marcus Oyelaran', company: 'calder' } },
  agendaItems: { anam: { lead: 'oyelaran' } },
})
const calder = present(find(trip, 'companies', 'calder'), 'a company')

test('counts what a company has in the host country', () => {
  expect(footprintTotal(trip, calder)).toBe('2 sites, 3,580 jobs, USD 640,000,000')
  expect(footprintTotal(trip, present(find(trip, 'companies', 'tressel'), 'a company'))).toBe('')
})

test('shows a company in its columns', () => {
  const words = ['name', 'sector', 'people', 'sites', 'jobs', 'spokesperson', 'ask', 'disclosure']
  expect(words.map((id) => companyColumns.find((column) => column.id === id)?.text(trip, calder))).toEqual([
    'Calder Medical',
    'Devices',
    '1',
    '2',
    '3,580',
    'Marcus Oyelaran',
    'Written',
    'Delegation',
  ])
})

test('sums up what needs somebody', () => {
  expect(companyProblems(trip).map(({ text, companies }) => [text, companies])).toEqual([
    ['2 companies speak nowhere', ['tressel', 'tressel2']],
    ['2 companies have nobody on the trip', ['tressel', 'tressel2']],
    ['2 companies share a name', ['tressel', 'tressel2']],
  ])
})
