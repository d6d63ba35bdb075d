import { amount, delegationOnly, line, localised, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A place where something happens. */
export const venue = defineRecord({
  name: 'venue',
  plural: 'venues',
  disclosure: { level: 'delegation' },
  shape: {
    name: localised(),
    address: line(),
    city: line(),
    room: line(),
    /** How many find a place in the room. */
    seats: amount(),
    entrance: line(),
    securityRule: line(delegationOnly),
    /** Minutes from the door to the room. */
    securityMinutes: amount(delegationOnly),
    latitude: amount(),
    longitude: amount(),
    contact: line(delegationOnly),
    picture: ref(['mediaItems']),
    directions: line(),
  },
})
export type Venue = RecordOf<typeof venue>
