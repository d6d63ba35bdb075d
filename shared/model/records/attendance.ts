import { amount, choice, line, owner } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** One person in one room. */
export const attendance = defineRecord({
  name: 'attendance',
  plural: 'attendances',
  disclosure: { level: 'delegation' },
  shape: {
    agendaItem: owner(['agendaItems']),
    person: owner(['delegates', 'officials']),
    side: choice(['ours', 'theirs']),
    role: choice(['attends', 'lead', 'speaks', 'notes', 'time', 'followUp', 'interprets', 'observes']),
    /** What the person does there: speaks on medical devices. */
    note: line(),
    minutes: amount(),
    /** Where the person stands among those of the side, when set by hand; otherwise role and precedence decide. */
    place: amount(),
  },
})
export type Attendance = RecordOf<typeof attendance>
