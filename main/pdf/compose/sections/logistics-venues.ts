import { formatNumber } from '../../../../shared/format/numbers.ts'
import type { Venue } from '../../../../shared/model/records/venue.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { labelled } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { joined, sentences } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { venueName } from '../references.ts'
import { paragraph, row } from '../rows.ts'

/** Every place: how to find it, where to enter, what is asked at the door and how long that takes. */
export const venues = (context: Context): readonly Block[] =>
  list(context.trip, 'venues').flatMap((venue) => {
    const f = fieldsOf(context, 'venues', venue)
    const lines = venueDetails(context, venue)
    return [
      { kind: 'destination', name: target('venue', venue.id) } as const,
      ...(lines.length > 0
        ? row(f.line('name'), lines, { origin: f.origin() })
        : row([], f.line('name', { bold: true }), { origin: f.origin() })),
    ]
  })

function venueDetails(context: Context, venue: Venue): readonly Block[] {
  const { logistics: words } = context.words
  const f = fieldsOf(context, 'venues', venue)
  const minutes = venue.securityMinutes === undefined ? '' : words.minutes(venue.securityMinutes)
  const seats = venue.seats === undefined ? '' : words.venueSeats(venue.seats)
  const degrees = (value: number | undefined) => (value === undefined ? '' : formatNumber(value, context.language, 5))
  // In one go: a driver needs the address, the rest is read once.
  const access = joined(
    [
      labelled(words.entrance, f.line('entrance')),
      labelled(words.security, sentences([f.line('securityRule'), f.said('securityMinutes', minutes)])),
      labelled(words.directions, f.line('directions')),
      labelled(words.contact, f.line('contact')),
      labelled(
        words.coordinates,
        joined([f.said('latitude', degrees(venue.latitude)), f.said('longitude', degrees(venue.longitude))]),
      ),
    ],
    '   ',
  )
  return [
    ...paragraph('tableRow', joined([f.line('address'), f.line('city'), f.line('room'), f.said('seats', seats)])),
    ...paragraph('small', access),
    ...framedPicture(context, venue.picture, { width: 334.5, height: 165, fit: 'inside', optional: true }),
  ]
}

/** Door to door, and when that holds. */
export function travelTimes(context: Context): readonly Block[] {
  const { logistics: words } = context.words
  return tableOf(
    list(context.trip, 'travelTimes').map((each) => fieldsOf(context, 'travelTimes', each)),
    [
      { head: words.from, width: 'rest', cell: (f) => venueName(context, f.record.from) },
      { head: words.to, width: 'rest', cell: (f) => venueName(context, f.record.to) },
      {
        head: words.time,
        width: 66,
        align: 'right',
        cell: (f) => f.said('minutes', f.record.minutes === undefined ? '' : words.minutes(f.record.minutes)),
      },
      { head: words.note, width: 118, cell: (f) => f.line('note') },
    ],
    { summary: words.travelTimes, origin: (f) => f.origin() },
  )
}
