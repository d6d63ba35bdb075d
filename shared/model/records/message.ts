import { localised, ref, refs } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What the delegation repeats; three to five of them. */
export const message = defineRecord({
  name: 'message',
  plural: 'messages',
  disclosure: { level: 'delegation' },
  shape: {
    text: localised(),
    successTest: localised(),
    owner: ref(['delegates']),
    carriers: refs(['delegates', 'companies']),
    facts: refs(['facts']),
  },
})
export type Message = RecordOf<typeof message>
