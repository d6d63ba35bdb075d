import { list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { headed } from '../details.ts'
import { hostCountry } from '../host-country.ts'
import { text } from '../inlines.ts'
import { sectionOpening, unit } from '../units.ts'
import { factsByTopic, factsForStaff, factsTable } from './facts-table.ts'
import { seriesChart } from './series-chart.ts'

/** The country in figures: key facts by topic, then charts; each with its source and date. */
export function composeSnapshot(context: Context): readonly Unit[] {
  const { snapshot: words } = context.words
  const facts = factsByTopic(context.trip)
  // Those of a company stand on its page.
  const series = list(context.trip, 'series').filter((item) => item.company === undefined)
  const blocks = [
    ...factsTable(context, facts, { wide: true }),
    ...series.flatMap((item) => seriesChart(context, item)),
    ...headed(words.forStaff, factsForStaff(context, facts)),
  ]
  if (blocks.length === 0) return []
  const country = hostCountry(context)
  const opening = sectionOpening(context)
  const title = country === '' ? opening.title : text(words.title(country))
  return [unit(context, { blocks: [{ ...opening, title }, ...blocks] })]
}
