import { date, line, owner, prose, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What was written down the same evening. */
export const debrief = defineRecord({
  name: 'debrief',
  plural: 'debriefs',
  disclosure: { level: 'leaders' },
  shape: {
    agendaItem: owner(['agendaItems']),
    date: date(),
    by: ref(['delegates']),
    tone: line(),
    whoSpoke: line(),
    text: prose(),
    nextStep: line(),
  },
})
export type Debrief = RecordOf<typeof debrief>
