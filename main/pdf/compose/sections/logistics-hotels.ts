import { compareNames } from '../../../../shared/format/names.ts'
import type { Delegate } from '../../../../shared/model/records/delegate.ts'
import type { Hotel } from '../../../../shared/model/records/hotel.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fullDate } from '../dated.ts'
import { labelled, phoneDress } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, plain } from '../inlines.ts'
import { delegateName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { venueName } from '../references.ts'
import { paragraph, row } from '../rows.ts'

/** Where the delegation stays: address to show, hours, and the booking for staff. */
export const hotels = (context: Context): readonly Block[] =>
  list(context.trip, 'hotels').flatMap((hotel) => {
    const f = fieldsOf(context, 'hotels', hotel)
    return row(f.line('name'), hotelLines(context, hotel), { origin: f.origin() })
  })

function hotelLines(context: Context, hotel: Hotel): readonly Block[] {
  const { logistics: words } = context.words
  const f = fieldsOf(context, 'hotels', hotel)
  const phone = phoneDress(hotel.phone)
  const confirmation = f.line('confirmation')
  const venue = venueName(context, hotel.venue)
  return [
    ...paragraph('body', f.line('address')),
    ...paragraph('tableRow', f.said('phone', phone.words, phone.dress)),
    ...paragraph(
      'tableRow',
      joined(
        [
          labelled(words.checkIn, joined([fullDate(context, 'hotels', hotel, 'checkIn'), f.line('checkInFrom')])),
          labelled(words.checkOut, joined([fullDate(context, 'hotels', hotel, 'checkOut'), f.line('checkOutUntil')])),
        ],
        '  ·  ',
      ),
    ),
    ...paragraph('tableRow', f.line('note')),
    ...paragraph('tableRow', plain(venue) === hotel.name ? [] : labelled(words.place, venue)),
    ...paragraph(
      'small',
      confirmation.length === 0
        ? []
        : joined(
            [labelled(words.confirmation, confirmation), fieldMark(context, 'hotels', hotel, 'confirmation')],
            '  ',
          ),
    ),
  ]
}

/** Who sleeps where, for staff alone: everybody else finds their own room with their arrangements. */
export function rooms(context: Context): readonly Block[] {
  if (context.reader.edition !== 'staff') return []
  const guests = [...list(context.trip, 'delegates')].filter((delegate) => delegate.room !== '').sort(compareNames)
  const isOneHotel = new Set(guests.map((delegate) => delegate.hotel)).size <= 1
  const table = (some: readonly Delegate[]) => roomTable(context, some, isOneHotel)
  if (!isOneHotel) return table(guests)
  // A name and a number are short: two columns.
  const half = Math.ceil(guests.length / 2)
  const [left, right] = [table(guests.slice(0, half)), table(guests.slice(half))]
  return right.length === 0
    ? left
    : [
        {
          kind: 'columns',
          cells: [
            { span: 6, blocks: left },
            { span: 6, blocks: right },
          ],
        },
      ]
}

function roomTable(context: Context, guests: readonly Delegate[], isOneHotel: boolean): readonly Block[] {
  const { logistics: words, table } = context.words
  return tableOf(
    guests,
    [
      { head: table.name, width: 'rest', cell: (delegate) => emboldened(delegateName(context, delegate.id, 'full')) },
      { head: words.room, width: 60, cell: (delegate) => fieldsOf(context, 'delegates', delegate).line('room') },
      {
        head: words.hotels,
        width: 180,
        cell: (delegate) => {
          const hotel = isOneHotel ? undefined : find(context.trip, 'hotels', delegate.hotel)
          return hotel ? fieldsOf(context, 'hotels', hotel).line('name') : []
        },
      },
    ],
    {
      rowHeight: 16,
      summary: words.rooming,
      origin: (delegate) => ({ collection: 'delegates', id: delegate.id, field: 'room' }),
    },
  )
}
