import { z } from 'zod'
import { choice, flag, line, localised, other, partialDate, parts, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A table of values behind a chart. `columns` name the lines or bars, `rows` the years or things compared. */
export const series = defineRecord({
  name: 'series',
  plural: 'series',
  disclosure: { level: 'delegation' },
  shape: {
    /** The finding: Goods trade has grown by half since 2014. */
    title: localised(),
    measure: localised(),
    unit: line(),
    chart: choice(['line', 'bar', 'stacked', 'multiples']),
    columns: parts({ name: localised() }),
    rows: parts({
      label: localised(),
      values: other(z.array(z.number().nullable()).default([])),
      /** A subject of this trip: drawn in the accent. */
      subject: flag(),
      /** The rest, always last. */
      rest: flag(),
    }),
    source: line(),
    asOf: partialDate(),
    note: localised(),
    topic: ref(['topics']),
    company: ref(['companies']),
  },
})
export type Series = RecordOf<typeof series>
