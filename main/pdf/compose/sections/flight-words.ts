import { shortDay } from '../../../../shared/format/dates.ts'
import { clockTime } from '../../../../shared/format/times.ts'
import { zoneAbbreviation, zoneOffset } from '../../../../shared/format/zones.ts'
import type { Flight } from '../../../../shared/model/records/flight.ts'
import type { Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { joined, text } from '../inlines.ts'

/** `Aerolínea Austral AV 214`. */
export function flightName(context: Context, flight: Flight): Inlines {
  const f = fieldsOf(context, 'flights', flight)
  return joined([f.line('airline'), f.line('number')], ' ')
}

/** `Washington IAD, Mon 22, 08:30 EST – Mexico City MEX, 13:10 CST`. */
export function flightTimes(context: Context, flight: Flight): Inlines {
  const f = fieldsOf(context, 'flights', flight)
  const leaves = joined([f.line('from'), departs(context, flight, true)])
  const isOtherDay = flight.departs?.slice(0, 10) !== flight.arrives?.slice(0, 10)
  const lands = joined([f.line('to'), arrives(context, flight, isOtherDay)])
  return leaves.length > 0 && lands.length > 0 ? [...leaves, ...text(' – '), ...lands] : [...leaves, ...lands]
}

/** `Mon 22, 08:30 EST`; the day only when asked for. */
export const departs = (context: Context, flight: Flight, withDay: boolean): Inlines =>
  fieldsOf(context, 'flights', flight).said('departs', moment(context, flight.departs, flight.departsZone, withDay))

export const arrives = (context: Context, flight: Flight, withDay: boolean): Inlines =>
  fieldsOf(context, 'flights', flight).said('arrives', moment(context, flight.arrives, flight.arrivesZone, withDay))

/** A local time with its zone, which is always said where times leave the day page. */
export function moment(context: Context, local: string | undefined, zone: string, withDay: boolean): string {
  if (local === undefined) return ''
  const time = clockTime(local, context.clock)
  const named = zone === '' ? '' : zoneAbbreviation(zone, local) || zoneOffset(zone, local)
  const day = withDay ? `${shortDay(local, context.language)}, ` : ''
  return `${day}${time} ${named}`.trim()
}
