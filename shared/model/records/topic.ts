import { localised } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A subject of the trip: customs, energy. */
export const topic = defineRecord({
  name: 'topic',
  plural: 'topics',
  disclosure: { level: 'delegation' },
  shape: { name: localised(), summary: localised() },
})
export type Topic = RecordOf<typeof topic>
