import { Temporal } from 'temporal-polyfill'

/** Minutes east of universal time in a zone at a local time or on a day (at noon); undefined for no real zone. */
export function offsetMinutes(zone: string, at: string): number | undefined {
  const local = at.length < 16 ? `${at.slice(0, 10)}T12:00` : at.slice(0, 16)
  const moment = zoned(local, zone)
  return moment ? Math.round(moment.offsetNanoseconds / 60_000_000_000) : undefined
}

/**
 * Milliseconds of a local time, for comparing moments of different zones. A zone that is not real is read as
 * universal time, so that times in it still compare with each other.
 */
export function epochOf(local: string, zone: string): number {
  const key = `${zone} ${local}`
  const answer = epochs.get(key)
  if (answer !== undefined) return answer
  const epoch = (zoned(local, zone) ?? plain(local).toZonedDateTime('UTC')).epochMilliseconds
  if (epochs.size >= mostEpochs) epochs.clear()
  epochs.set(key, epoch)
  return epoch
}

/** A calendar takes long over what is asked for at every sorting of a day. */
const epochs = new Map<string, number>()
const mostEpochs = 10_000

/** The local time `2024-01-21T12:00` of an instant; in universal time when the zone is not real. */
export function localTimeOf(instant: string, zone: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(isZone(zone) ? zone : 'UTC')
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

const known = new Map<string, boolean>()

/** Is it the name of a time zone, such as America/Mexico_City? */
export function isZone(zone: string): boolean {
  const answer = known.get(zone)
  if (answer !== undefined) return answer
  let real = true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    real = false
  }
  known.set(zone, real)
  return real
}

const zoned = (local: string, zone: string) => (isZone(zone) ? plain(local).toZonedDateTime(zone) : undefined)

/** A day or time that is on no calendar, as 31 February, is the nearest one that is. */
function plain(local: string): Temporal.PlainDateTime {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
  return Temporal.PlainDateTime.from({ year, month: Math.max(1, month), day: Math.max(1, day), hour, minute })
}
