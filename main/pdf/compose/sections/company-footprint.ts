import { shortPartialDate } from '../../../../shared/format/dates.ts'
import { formatMoney, formatNumber } from '../../../../shared/format/numbers.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import type { Fields } from '../fields.ts'
import { joined, text } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { paragraph } from '../rows.ts'
import { tripRecord } from '../units.ts'

/** What a company has in the host country, each figure with its date; sources below. */
export function footprintTable(context: Context, f: Fields<'companies'>): readonly Block[] {
  const { company: words, general } = context.words
  const sites = f.record.footprint
  const currency = tripRecord(context)?.currency ?? ''
  const sources = [
    ...Map.groupBy(
      sites.filter((site) => site.source !== ''),
      (site) => site.source,
    ).values(),
  ]
  const amounts = sites.flatMap((site) => site.investment ?? [])
  const inMillions = amounts.every((amount) => amount >= 100_000)
  const invested = (amount: number | undefined) => {
    if (amount === undefined) return ''
    return inMillions
      ? formatNumber(amount / 1_000_000, context.language, amount < 10_000_000 ? 1 : 0)
      : formatMoney(amount, currency, context.language)
  }
  const table = tableOf(
    sites,
    [
      { head: words.site, width: 'rest', rowHead: true, cell: (site) => f.part('footprint', site, 'site') },
      { head: words.what, width: 'rest', cell: (site) => f.part('footprint', site, 'activity') },
      {
        head: words.jobs,
        width: 38,
        align: 'right',
        cell: (site) =>
          f.partSaid('footprint', site, site.jobs === undefined ? '' : formatNumber(site.jobs, context.language)),
      },
      {
        head: inMillions ? words.investmentMillions(currency).trim() : words.investment,
        width: inMillions ? 52 : 74,
        align: 'right',
        cell: (site) => f.partSaid('footprint', site, invested(site.investment)),
      },
      { head: words.since, width: 30, align: 'right', cell: (site) => f.part('footprint', site, 'since') },
      {
        head: words.asOf,
        width: 48,
        align: 'right',
        cell: (site) =>
          f.partSaid('footprint', site, site.asOf === undefined ? '' : shortPartialDate(site.asOf, context.language)),
      },
    ],
    { summary: words.footprint },
  )
  const said = joined(
    sources.flatMap(([site]) => (site ? [f.part('footprint', site, 'source')] : [])),
    '; ',
  )
  return [...table, ...paragraph('small', said.length === 0 ? [] : [...text(`${general.source}: `), ...said])]
}
