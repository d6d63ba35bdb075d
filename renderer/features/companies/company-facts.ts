import { companyWithoutMoment } from '../../../shared/checks/agenda-checks.ts'
import { formatMoney, formatNumber } from '../../../shared/format/numbers.ts'
import type { Company } from '../../../shared/model/records/company.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { foldText } from '../../ui/fold-text.ts'

/** Something about companies that needs a person. */
export type CompanyProblem = Readonly<{ id: string; level: 'warning'; text: string; companies: readonly string[] }>

export function companyProblems(trip: Trip): readonly CompanyProblem[] {
  const companies = list(trip, 'companies')
  const silent = new Set(companyWithoutMoment(trip, {}).map(({ record }) => record.split('/')[1]))
  const travelling = new Set(list(trip, 'delegates').map(({ company }) => company))
  const byName = Map.groupBy(
    companies.filter(({ name }) => name !== ''),
    ({ name }) => foldText(name),
  )
  return [
    ...problem(
      'silent',
      companies.filter(({ id }) => silent.has(id)),
      'speaks nowhere',
      'companies speak nowhere',
    ),
    ...problem(
      'alone',
      companies.filter(({ id }) => !travelling.has(id)),
      'has nobody on the trip',
      'companies have nobody on the trip',
    ),
    ...problem(
      'ask',
      companies.filter(({ id, ask }) => ask.length === 0 && travelling.has(id)),
      'has no ask yet',
      'companies have no ask yet',
    ),
    ...problem(
      'twins',
      companies.filter(({ name }) => (byName.get(foldText(name))?.length ?? 0) > 1),
      'is there twice',
      'companies share a name',
    ),
  ]
}

function problem(id: string, found: readonly Company[], one: string, many: string): readonly CompanyProblem[] {
  const [first] = found
  if (!first) return []
  const text = found.length === 1 ? `${first.name || 'A company without a name'} ${one}` : `${found.length} ${many}`
  return [{ id, level: 'warning', text, companies: found.map((company) => company.id) }]
}

/** `3 sites, 4,760 jobs, USD 850,000,000`: what a company has in the host country; empty when nothing is known. */
export function footprintTotal(trip: Trip, company: Company): string {
  const { footprint } = company
  if (footprint.length === 0) return ''
  const total = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const jobs = total(footprint.map((site) => site.jobs))
  const investment = total(footprint.map((site) => site.investment))
  const currency = find(trip, 'trips', tripId)?.currency ?? ''
  return [
    `${footprint.length} ${footprint.length === 1 ? 'site' : 'sites'}`,
    jobs > 0 ? `${formatNumber(jobs, 'en')} jobs` : '',
    investment > 0 ? formatMoney(investment, currency, 'en') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
