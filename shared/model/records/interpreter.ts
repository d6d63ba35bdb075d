import { line, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

export const interpreter = defineRecord({
  name: 'interpreter',
  plural: 'interpreters',
  disclosure: { level: 'delegation' },
  shape: {
    name: line(),
    languages: line(),
    mode: line(),
    phone: line(),
    hours: line(),
    agency: line(staffOnly),
    note: line(),
  },
})
export type Interpreter = RecordOf<typeof interpreter>
