import { amount, line, localTime, ref, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What is eaten where; the agenda says when it matters to all. */
export const meal = defineRecord({
  name: 'meal',
  plural: 'meals',
  disclosure: { level: 'delegation' },
  shape: {
    title: line(),
    agendaItem: ref(['agendaItems']),
    venue: ref(['venues']),
    at: localTime(),
    zone: line(),
    menu: line(),
    seating: line(),
    covers: amount(),
    reservation: line(staffOnly),
  },
})
export type Meal = RecordOf<typeof meal>
