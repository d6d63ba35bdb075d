import { amount, line, owner } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** How long it takes from one place to another, door to door. */
export const travelTime = defineRecord({
  name: 'travelTime',
  plural: 'travelTimes',
  disclosure: { level: 'delegation' },
  shape: {
    from: owner(['venues']),
    to: owner(['venues']),
    minutes: amount(),
    /** When it holds: rush hour, at night. */
    note: line(),
  },
})
export type TravelTime = RecordOf<typeof travelTime>
