import { line, localTime, ref, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A pickup: who drives whom from exactly where. */
export const groundTransport = defineRecord({
  name: 'groundTransport',
  plural: 'groundTransports',
  disclosure: { level: 'delegation' },
  shape: {
    title: line(),
    agendaItem: ref(['agendaItems']),
    vehicle: ref(['vehicles']),
    pickup: localTime(),
    zone: line(),
    place: line(),
    destination: line(),
    driver: line(),
    driverPhone: line(),
    fallback: line(),
    passengers: refs(['delegates'], staffOnly),
  },
})
export type GroundTransport = RecordOf<typeof groundTransport>
