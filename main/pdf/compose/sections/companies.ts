import type { Company } from '../../../../shared/model/records/company.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines } from '../inlines.ts'
import { delegateNames } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { sectionOpening, tripCode, unit } from '../units.ts'
import { companyPage } from './company-page.ts'

/**
 * A page of each company for staff and leaders. Companies compete: everybody else has the page of their own company,
 * and one table of the others.
 */
export function composeCompanies(context: Context): readonly Unit[] {
  const companies = list(context.trip, 'companies')
  const { edition, delegate } = context.reader
  const own = find(context.trip, 'delegates', delegate)?.company
  const hasPage = (company: Company) => edition === 'staff' || edition === 'leader' || company.id === own
  const pages = companies.filter(hasPage)
  const others = companies.filter((company) => !hasPage(company))
  return [
    ...pages.map((company) => context.keep(target('company', company.id), () => companyUnit(context, company))),
    ...othersUnit(context, others, pages.length === 0),
  ]
}

function companyUnit(context: Context, company: Company): Unit {
  const f = fieldsOf(context, 'companies', company)
  return unit(context, {
    id: target('company', company.id),
    outline: { title: company.name, level: 2 },
    head: [tripCode(context), company.name].filter((word) => word !== '').join('  '),
    blocks: companyPage(context, f),
  })
}

function othersUnit(context: Context, companies: readonly Company[], isWhole: boolean): readonly Unit[] {
  if (companies.length === 0) return []
  const { company: words, table } = context.words
  const opening = sectionOpening(context)
  const others = tableOf(
    companies,
    [
      { head: table.company, width: 132, rowHead: true, cell: (company) => nameAndSite(context, company) },
      { head: words.products, width: 'rest', cell: (company) => whatItIs(context, company) },
      {
        head: words.onThisTrip,
        width: 120,
        cell: (company) => delegateNames(context, onTrip(context, company), 'full'),
      },
    ],
    {
      summary: words.others,
      origin: (company) => ({ collection: 'companies', id: company.id }),
      destination: (company) => target('company', company.id),
    },
  )
  const title = isWhole ? opening.title : [{ kind: 'text', text: words.others } as const]
  return [
    unit(context, {
      id: isWhole ? target('section', context.section.code) : 'otherCompanies',
      outline: isWhole ? { title: context.section.title, level: 1 } : { title: words.others, level: 2 },
      blocks: [{ ...opening, title }, ...others],
    }),
  ]
}

function nameAndSite(context: Context, company: Company) {
  const f = fieldsOf(context, 'companies', company)
  return lines([emboldened(f.line('name')), f.line('headquarters')])
}

const whatItIs = (context: Context, company: Company) => {
  const f = fieldsOf(context, 'companies', company)
  return joined([f.line('sector'), f.line('products')], ': ')
}

/** Ids of the delegates who travel for a company. */
const onTrip = (context: Context, company: Company): readonly string[] =>
  list(context.trip, 'delegates').flatMap((delegate) => (delegate.company === company.id ? [delegate.id] : []))
