import { formatNumber } from '../../../shared/format/numbers.ts'
import { definitionOf } from '../../../shared/model/collections.ts'
import { disclosureLevels } from '../../../shared/model/disclosure.ts'
import type { Company } from '../../../shared/model/records/company.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { readerLabels } from '../tables/reader-labels.ts'
import { lineColumn, localisedColumn, type RecordColumn, referenceColumn } from '../tables/record-column.ts'

type CompanyColumn = RecordColumn<'companies'>

/** Every column the table of companies can show. */
export const companyColumns: readonly CompanyColumn[] = [
  lineColumn({
    id: 'name',
    label: 'Company',
    heads: ['Name', 'Organisation', 'Organization'],
    width: 12,
    grow: true,
    isStrong: true,
    isUsual: true,
  }),
  localisedColumn({ id: 'sector', label: 'Sector', heads: ['Industry'], width: 12, grow: true, isUsual: true }),
  lineColumn({ id: 'headquarters', label: 'Headquarters', heads: ['HQ', 'City'], width: 10, isUsual: true }),
  lineColumn({ id: 'website', label: 'Website', heads: ['Web'], width: 10 }),
  localisedColumn({ id: 'products', label: 'Products', width: 14, grow: true }),
  numbers('people', 'People', 4.5, (trip, company) => peopleOf(trip, company.id)),
  numbers('sites', 'Sites', 4, (_, company) => company.footprint.length),
  numbers('jobs', 'Jobs here', 5.5, (_, company) => sum(company.footprint.map(({ jobs }) => jobs))),
  numbers('questions', 'Questions', 5.5, (_, company) => company.openQuestions.length),
  referenceColumn({ id: 'spokesperson', label: 'Spokesperson', width: 10, isUsual: true, to: 'delegates' }),
  {
    id: 'ask',
    label: 'Ask',
    width: 5,
    isLocked: true,
    isUsual: true,
    text: (_, { ask }) => (ask.length > 0 ? 'Written' : ''),
  },
  {
    id: 'disclosure',
    label: 'Readers',
    width: 6.5,
    text: (_, company) => readerLabels[company.disclosure?.level ?? definitionOf('companies').disclosure.level],
    options: () => disclosureLevels.map((id) => ({ id, label: readerLabels[id] })),
    read: (_, typed, record) => {
      const word = typed.trim().toLowerCase()
      const level = disclosureLevels.find((each) => each === word)
      return level && { disclosure: { ...record?.disclosure, level } }
    },
  },
]

/** Counted, not written. */
function numbers(
  id: string,
  label: string,
  width: number,
  count: (trip: Trip, company: Company) => number,
): CompanyColumn {
  return {
    id,
    label,
    width,
    align: 'end',
    isUsual: true,
    text: (trip, company) => {
      const number = count(trip, company)
      return number === 0 ? '' : formatNumber(number, 'en')
    },
    number: count,
  }
}

const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

const counts = new WeakMap<object, ReadonlyMap<string | undefined, number>>()

/** How many travel for a company; counted once for a list of delegates, which never changes. */
function peopleOf(trip: Trip, company: string): number {
  const known = counts.get(trip.delegates)
  if (known) return known.get(company) ?? 0
  const fresh = new Map<string | undefined, number>()
  for (const delegate of list(trip, 'delegates')) fresh.set(delegate.company, (fresh.get(delegate.company) ?? 0) + 1)
  counts.set(trip.delegates, fresh)
  return fresh.get(company) ?? 0
}
