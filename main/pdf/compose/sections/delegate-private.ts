import { dayMonthYear } from '../../../../shared/format/dates.ts'
import { find } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { detail, labelled, phoneDress } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { joined, lines, wrapped } from '../inlines.ts'
import { paragraph } from '../rows.ts'
import { flightName, flightTimes } from './flight-words.ts'

/** What only the person and staff may read; nothing at all in anybody else's book. */
export function privateRows(context: Context, f: Fields<'delegates'>): readonly Block[] {
  const { delegate: words } = context.words
  const delegate = f.record
  const large = delegate.largePrint === 'yes' ? f.said('largePrint', context.words.foot.largePrint) : []
  const rows = [
    ...detail(words.arrival, flight(context, delegate.arrivalFlight)),
    ...detail(words.departure, flight(context, delegate.departureFlight)),
    ...paragraph('tableRow', joined([...stay(context, f), large], '  ·  ')),
    ...detail(words.diet, f.line('dietaryNeeds')),
    ...detail(words.access, f.line('accessNeeds')),
    ...detail(words.emergency, emergency(f)),
    ...detail(words.passport, passport(context, f)),
  ]
  if (rows.length === 0) return []
  const mark = fieldMark(context, 'delegates', delegate, 'room')
  return [{ kind: 'space', points: 3 }, ...rows, ...paragraph('small', mark)]
}

function flight(context: Context, id: string | undefined): Inlines {
  const found = find(context.trip, 'flights', id)
  return found ? joined([flightName(context, found), flightTimes(context, found)]) : []
}

/** Hotel and room, car. */
function stay(context: Context, f: Fields<'delegates'>): readonly Inlines[] {
  const { delegate: words } = context.words
  const hotel = find(context.trip, 'hotels', f.record.hotel)
  const vehicle = find(context.trip, 'vehicles', f.record.vehicle)
  const hotelName = hotel ? fieldsOf(context, 'hotels', hotel).line('name') : []
  const vehicleName = vehicle ? fieldsOf(context, 'vehicles', vehicle).line('name') : []
  return [labelled(words.hotel, hotelName), labelled(words.room, f.line('room')), labelled(words.vehicle, vehicleName)]
}

const emergency = (f: Fields<'delegates'>): Inlines =>
  lines(
    f.record.emergencyContacts.map((contact) => {
      const phone = phoneDress(contact.phone)
      return joined([
        joined(
          [
            f.part('emergencyContacts', contact, 'name'),
            wrapped('(', f.part('emergencyContacts', contact, 'relation'), ')'),
          ],
          ' ',
        ),
        f.partSaid('emergencyContacts', contact, phone.words, phone.dress),
      ])
    }),
  )

function passport(context: Context, f: Fields<'delegates'>): Inlines {
  const expires = f.record.passportExpires
  const until = expires === undefined ? '' : context.words.delegate.expires(dayMonthYear(expires, context.language))
  return joined([joined([f.line('passportCountry'), f.line('passportNumber')], ' '), f.said('passportExpires', until)])
}
