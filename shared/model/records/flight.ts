import { line, localTime, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** One flight, its times local to each airport. */
export const flight = defineRecord({
  name: 'flight',
  plural: 'flights',
  disclosure: { level: 'delegation' },
  shape: {
    airline: line(),
    number: line(),
    /** City and IATA code: Washington IAD. */
    from: line(),
    to: line(),
    terminal: line(),
    departs: localTime(),
    departsZone: line(),
    arrives: localTime(),
    arrivesZone: line(),
    confirmation: line(staffOnly),
    passengers: refs(['delegates'], staffOnly),
    note: line(),
  },
})
export type Flight = RecordOf<typeof flight>
