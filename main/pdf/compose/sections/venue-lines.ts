import { find } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { joined, sentences } from '../inlines.ts'
import { venueName } from '../references.ts'
import { paragraph } from '../rows.ts'

/** Where it is and how one gets in: what a visitor needs on the way. */
export function venueLines(context: Context, id: string | undefined): readonly Block[] {
  const venue = find(context.trip, 'venues', id)
  if (!venue) return []
  const f = fieldsOf(context, 'venues', venue)
  const minutes = venue.securityMinutes
  const words = minutes === undefined ? '' : context.words.logistics.minutes(minutes)
  const place = joined([venueName(context, id), f.line('address'), f.line('city'), f.line('room')])
  const access = [f.line('entrance'), f.line('securityRule'), f.said('securityMinutes', words)]
  return paragraph('tableRow', sentences([place, ...access]))
}
