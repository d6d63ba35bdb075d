import { amount, line, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A car, van or coach of the delegation. */
export const vehicle = defineRecord({
  name: 'vehicle',
  plural: 'vehicles',
  disclosure: { level: 'delegation' },
  shape: {
    name: line(),
    kind: line(),
    seats: amount(),
    plate: line(),
    driver: line(),
    driverPhone: line(),
    passengers: refs(['delegates'], staffOnly),
    company: line(staffOnly),
  },
})
export type Vehicle = RecordOf<typeof vehicle>
