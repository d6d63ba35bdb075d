import { partialDate } from '../../../../shared/format/dates.ts'
import type { Series } from '../../../../shared/model/records/series.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { around, bold, joined, sentence, sentences } from '../inlines.ts'
import { row } from '../rows.ts'

/** A chart with its finding as label; measure and unit below it; source and date under the drawing. */
export function seriesChart(context: Context, series: Series): readonly Block[] {
  const f = fieldsOf(context, 'series', series)
  const { snapshot: words } = context.words
  const columns = series.columns.map((column) => pickText(context, column.name))
  const rows = series.rows.map((item) => ({
    label: pickText(context, item.label) || (item.rest ? words.allOther : ''),
    values: item.values,
    ...(item.subject && { subject: true }),
    ...(item.rest && { rest: true }),
  }))
  if (!rows.some((item) => item.values.some((value) => value !== null))) return []
  const last = rows.at(-1)?.label ?? ''
  const title = pickText(context, series.title)
  const caption = captionOf(context, series)
  return row(
    f.line('title'),
    [
      {
        kind: 'chart',
        chart: series.chart,
        alt: [title, ...rows.map((item) => spoken(item.label, item.values, columns))].filter(Boolean).join('. '),
        columns,
        rows,
        suffix: isSuffix(series.unit) ? suffixOf(context, series.unit) : '',
        language: context.language,
        ...(series.chart === 'line' && last !== '' && { lastLabel: last }),
        origin: f.origin('rows'),
      },
      { kind: 'text', style: 'small', tag: 'Caption', inlines: caption, origin: f.origin('source') },
    ],
    {
      note: joined([f.line('measure'), isSaid(context, series) ? [] : f.line('unit')]),
      whole: true,
      before: 15,
      origin: f.origin(),
    },
  )
}

/** `Source C, as of 8 January 2024. Axis starts at zero.` */
function captionOf(context: Context, series: Series): Inlines {
  const f = fieldsOf(context, 'series', series)
  const { snapshot: words } = context.words
  const source = series.source === '' ? bold(words.sourceMissing) : f.line('source')
  const date =
    series.asOf === undefined
      ? bold(words.dateMissing)
      : around(words.asOfDate, f.said('asOf', partialDate(series.asOf, context.language)))
  const axis = series.chart === 'line' ? f.said('chart', words.axisFromZero) : []
  return sentences([sentence(joined([source, date])), axis, f.line('note')])
}

/** The unit stands behind the figures, or in the words of the measure. */
const isSaid = (context: Context, series: Series) =>
  isSuffix(series.unit) || pickText(context, series.measure).toLowerCase().includes(series.unit.toLowerCase())

/** Signs stand behind the figure; words such as USD billion stand with the measure. */
const isSuffix = (unit: string) => /^[%°€‰]/.test(unit)

const suffixOf = (context: Context, unit: string) => (context.language.startsWith('es') ? ` ${unit}` : unit)

/** One row for those who hear the page: `2023: Imports 478, Exports 322`. */
function spoken(label: string, values: readonly (number | null)[], columns: readonly string[]): string {
  const said = values.flatMap((value, index) => (value === null ? [] : [`${columns[index] ?? ''} ${value}`.trim()]))
  return said.length === 0 ? '' : `${label}: ${said.join(', ')}`
}
