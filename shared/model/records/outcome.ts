import { flag, line, localised, partialDate, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What a meeting yielded. */
export const outcome = defineRecord({
  name: 'outcome',
  plural: 'outcomes',
  disclosure: { level: 'delegation' },
  shape: {
    agendaItem: ref(['agendaItems']),
    agency: ref(['agencies']),
    /** The trip or meeting it came from, when it was carried over. */
    occasion: line(),
    text: localised(),
    date: partialDate(),
    publishable: flag(),
    source: line(),
  },
})
export type Outcome = RecordOf<typeof outcome>
