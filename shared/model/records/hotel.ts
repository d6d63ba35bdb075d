import { date, line, ref, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

export const hotel = defineRecord({
  name: 'hotel',
  plural: 'hotels',
  disclosure: { level: 'delegation' },
  shape: {
    name: line(),
    address: line(),
    phone: line(),
    venue: ref(['venues']),
    checkIn: date(),
    checkInFrom: line(),
    checkOut: date(),
    checkOutUntil: line(),
    confirmation: line(staffOnly),
    note: line(),
  },
})
export type Hotel = RecordOf<typeof hotel>
