import { leadersOnly, localised, ref, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What the trip wants; at most three stand on the overview. */
export const objective = defineRecord({
  name: 'objective',
  plural: 'objectives',
  disclosure: { level: 'delegation' },
  shape: {
    text: localised(),
    successTest: localised(),
    owner: ref(['delegates']),
    /** Known only after the trip. */
    result: localised(leadersOnly),
    internalNotes: localised(staffOnly),
  },
})
export type Objective = RecordOf<typeof objective>
