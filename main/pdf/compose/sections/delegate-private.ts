import { dayMonthYear } from '../../../../shared/format/dates.ts'
import { find } from '../../../../shared/model/trip.ts'
import type { Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled, phoneDress } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { joined, wrapped } from '../inlines.ts'
import { flightName, flightTimes } from './flight-words.ts'

/** What only the person and staff may read; nothing at all in anybody else's book. */
export function privateLine(context: Context, f: Fields<'delegates'>): Inlines {
  const { delegate: words } = context.words
  const delegate = f.record
  const large = delegate.largePrint === 'yes' ? f.said('largePrint', context.words.foot.largePrint) : []
  const mark = fieldMark(context, 'delegates', delegate, 'room')
  return joined(
    [
      labelled(words.arrival, flight(context, delegate.arrivalFlight)),
      labelled(words.departure, flight(context, delegate.departureFlight)),
      ...stay(context, f),
      large,
      labelled(words.diet, f.line('dietaryNeeds')),
      labelled(words.access, f.line('accessNeeds')),
      labelled(words.emergency, emergency(f)),
      labelled(words.passport, passport(context, f)),
      mark.map((inline) => (inline.kind === 'text' ? { ...inline, origin: f.origin('room') } : inline)),
    ],
    '   ',
  )
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
  joined(
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
    '; ',
  )

function passport(context: Context, f: Fields<'delegates'>): Inlines {
  const expires = f.record.passportExpires
  const until = expires === undefined ? '' : context.words.delegate.expires(dayMonthYear(expires, context.language))
  return joined([joined([f.line('passportCountry'), f.line('passportNumber')], ' '), f.said('passportExpires', until)])
}
