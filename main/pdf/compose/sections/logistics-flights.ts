import { weekdayDayMonth } from '../../../../shared/format/dates.ts'
import type { Flight } from '../../../../shared/model/records/flight.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined } from '../inlines.ts'
import { delegateNames } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { arrives, departs, flightName } from './flight-words.ts'

/** Flights day by day, local times with their zones. */
export function flights(context: Context): readonly Block[] {
  const { logistics: words } = context.words
  const inOrder = [...list(context.trip, 'flights')].sort((a, b) => compare(a.departs ?? '', b.departs ?? ''))
  return tableOf(
    inOrder,
    [
      { head: words.flight, width: 112, rowHead: true, cell: (flight) => emboldened(flightName(context, flight)) },
      { head: words.from, width: 'rest', cell: (flight) => fieldsOf(context, 'flights', flight).line('from') },
      { head: words.departs, width: 62, cell: (flight) => departs(context, flight, false) },
      { head: words.to, width: 'rest', cell: (flight) => fieldsOf(context, 'flights', flight).line('to') },
      {
        head: words.arrives,
        width: 78,
        cell: (flight) => arrives(context, flight, flight.departs?.slice(0, 10) !== flight.arrives?.slice(0, 10)),
      },
    ],
    {
      summary: words.flights,
      group: (flight) =>
        fieldsOf(context, 'flights', flight).said(
          'departs',
          flight.departs === undefined ? '' : weekdayDayMonth(flight.departs, context.language),
        ),
      below: (flight) => below(context, flight),
      origin: (flight) => ({ collection: 'flights', id: flight.id }),
    },
  )
}

/** Terminal and note for all; for staff who is on board and under which confirmation. */
function below(context: Context, flight: Flight): Inlines {
  const { logistics: words } = context.words
  const f = fieldsOf(context, 'flights', flight)
  const passengers = delegateNames(context, flight.passengers, 'initial')
  const confirmation = f.line('confirmation')
  const mark = confirmation.length + passengers.length > 0 ? fieldMark(context, 'flights', flight, 'passengers') : []
  return joined(
    [
      labelled(words.terminal, f.line('terminal')),
      f.line('note'),
      labelled(words.confirmation, confirmation),
      labelled(words.passengers, passengers),
      mark,
    ],
    '  ·  ',
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
