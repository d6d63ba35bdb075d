import { weekdayDayMonth } from '../../../../shared/format/dates.ts'
import type { GroundTransport } from '../../../../shared/model/records/ground-transport.ts'
import type { Vehicle } from '../../../../shared/model/records/vehicle.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled, phoneDress } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, text } from '../inlines.ts'
import { delegateNames } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { itemName } from '../references.ts'
import { moment } from './flight-words.ts'

/** Cars with their drivers; for staff who rides in which. */
export function vehicles(context: Context): readonly Block[] {
  const { logistics: words } = context.words
  return tableOf(
    list(context.trip, 'vehicles'),
    [
      {
        head: words.vehicle,
        width: 92,
        rowHead: true,
        cell: (car) => emboldened(fieldsOf(context, 'vehicles', car).line('name')),
      },
      { head: words.kind, width: 'rest', cell: (car) => fieldsOf(context, 'vehicles', car).line('kind') },
      { head: words.seats, width: 34, align: 'right', cell: (car) => fieldsOf(context, 'vehicles', car).line('seats') },
      { head: words.plate, width: 66, cell: (car) => fieldsOf(context, 'vehicles', car).line('plate') },
      { head: words.driver, width: 128, cell: (car) => driver('vehicles', car) },
    ],
    {
      summary: words.vehicles,
      below: (car) => {
        const f = fieldsOf(context, 'vehicles', car)
        const aboard = delegateNames(context, car.passengers, 'initial')
        const company = f.line('company')
        const mark = aboard.length + company.length > 0 ? fieldMark(context, 'vehicles', car, 'passengers') : []
        return joined([labelled(words.passengers, aboard), labelled(words.hiredFrom, company), mark], '  ·  ')
      },
      origin: (car) => ({ collection: 'vehicles', id: car.id }),
    },
  )
}

/** When and where exactly the cars leave, day by day, and what to do when one does not come. */
export function pickups(context: Context): readonly Block[] {
  const { logistics: words, table } = context.words
  const inOrder = [...list(context.trip, 'groundTransports')].sort((a, b) => compare(a.pickup ?? '', b.pickup ?? ''))
  return tableOf(
    inOrder,
    [
      {
        head: table.time,
        width: 62,
        cell: (ride) =>
          fieldsOf(context, 'groundTransports', ride).said(
            'pickup',
            moment(context, ride.pickup, zoneSaid(context, ride), false),
          ),
      },
      { head: words.pickup, width: 'rest', cell: (ride) => route(context, ride) },
      {
        head: words.vehicle,
        width: 84,
        cell: (ride) => {
          const car = find(context.trip, 'vehicles', ride.vehicle)
          return car ? fieldsOf(context, 'vehicles', car).line('name') : []
        },
      },
      { head: words.driver, width: 112, cell: (ride) => driver('groundTransports', ride) },
    ],
    {
      summary: words.ground,
      group: (ride) =>
        fieldsOf(context, 'groundTransports', ride).said(
          'pickup',
          ride.pickup === undefined ? '' : weekdayDayMonth(ride.pickup, context.language),
        ),
      below: (ride) => below(context, ride),
      origin: (ride) => ({ collection: 'groundTransports', id: ride.id }),
    },
  )
}

/** The zone is said only where it is not the book's own. */
const zoneSaid = (context: Context, ride: GroundTransport) => (ride.zone === context.zone ? '' : ride.zone)

function route(context: Context, ride: GroundTransport): Inlines {
  const f = fieldsOf(context, 'groundTransports', ride)
  const from = f.line('place')
  const to = f.line('destination')
  const way = from.length > 0 && to.length > 0 ? [...from, ...text(' → ', { face: 'sans' }), ...to] : [...from, ...to]
  return lines([emboldened(f.line('title')), way])
}

function below(context: Context, ride: GroundTransport): Inlines {
  const { logistics: words } = context.words
  const f = fieldsOf(context, 'groundTransports', ride)
  const item = find(context.trip, 'agendaItems', ride.agendaItem)
  const aboard = passengers(context, ride)
  return joined(
    [
      // A transfer of the agenda says the same as its ride.
      item?.kind === 'transfer' ? [] : itemName(context, ride.agendaItem),
      labelled(words.fallback, f.line('fallback')),
      labelled(words.passengers, aboard),
      aboard.length > 0 ? fieldMark(context, 'groundTransports', ride, 'passengers') : [],
    ],
    '  ·  ',
  )
}

/** By name, unless they are all there are or just those of the vehicle. */
function passengers(context: Context, ride: GroundTransport): Inlines {
  const f = fieldsOf(context, 'groundTransports', ride)
  const everybody = list(context.trip, 'delegates').map((delegate) => delegate.id)
  const car = find(context.trip, 'vehicles', ride.vehicle)
  if (ride.passengers.length > 1 && isSame(ride.passengers, everybody)) {
    return f.said('passengers', context.words.brief.everybody)
  }
  return car && car.passengers.length > 1 && isSame(ride.passengers, car.passengers)
    ? f.said('passengers', context.words.logistics.thoseOf(car.name))
    : delegateNames(context, ride.passengers, 'initial')
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))

type Driven = Readonly<{ vehicles: Vehicle; groundTransports: GroundTransport }>

function driver<C extends keyof Driven>(collection: C, record: Driven[C]): Inlines {
  const phone = phoneDress(record.driverPhone)
  const origin = (field: string) => ({ collection, id: record.id, field })
  return lines([
    text(record.driver, { origin: origin('driver') }),
    text(phone.words, { ...phone.dress, origin: origin('driverPhone') }),
  ])
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
