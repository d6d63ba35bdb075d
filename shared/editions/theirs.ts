import { isExpected } from '../agenda/people.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { type Draft, leaveOut } from './left-out.ts'
import type { Reader } from './reader.ts'

/** Takes out what is somebody else's: meetings the reader is not in, others' flights, rooms and cars. */
export function leaveOutOthers(draft: Draft, trip: Trip, reader: Reader): void {
  if (reader.edition === 'staff') return
  leaveOutTravel(draft, trip, reader.delegate)
  const me = find(trip, 'delegates', reader.delegate)
  if (reader.edition !== 'delegate' || !me) return
  for (const item of list(trip, 'agendaItems')) {
    if (!isExpected(trip, item, me.id)) leaveOut(draft, 'agendaItems', item.id, 'The reader is not expected there.')
  }
  const guests = usersOf(trip, 'hotel')
  for (const { id } of list(trip, 'hotels')) {
    if (guests.has(id) && me.hotel !== id) leaveOut(draft, 'hotels', id, 'The reader does not stay there.')
  }
  for (const vehicle of list(trip, 'vehicles')) {
    if (isOthersVehicle(trip, vehicle.id, me.id)) leaveOut(draft, 'vehicles', vehicle.id, othersCar)
  }
}

const othersCar = 'The reader travels in another car.'

/** Flights and pickups name times and places of single people; those that list nobody are for all. */
function leaveOutTravel(draft: Draft, trip: Trip, me: string | undefined): void {
  const delegate = find(trip, 'delegates', me)
  const [arriving, departing] = [usersOf(trip, 'arrivalFlight'), usersOf(trip, 'departureFlight')]
  for (const flight of list(trip, 'flights')) {
    const isAssigned = flight.passengers.length > 0 || arriving.has(flight.id) || departing.has(flight.id)
    const mine = [delegate?.arrivalFlight, delegate?.departureFlight].includes(flight.id)
    const isMine = mine || (me !== undefined && flight.passengers.includes(me))
    if (isAssigned && !isMine) leaveOut(draft, 'flights', flight.id, 'The reader is not on it.')
  }
  for (const pickup of list(trip, 'groundTransports')) {
    const isListed = pickup.passengers.length > 0
    const isOthers = isListed
      ? me === undefined || !pickup.passengers.includes(me)
      : delegate !== undefined && pickup.vehicle !== undefined && isOthersVehicle(trip, pickup.vehicle, delegate.id)
    if (isOthers) leaveOut(draft, 'groundTransports', pickup.id, othersCar)
  }
}

/** Does a vehicle carry others and not this delegate? One without a list carries everybody. */
function isOthersVehicle(trip: Trip, vehicle: string, me: string): boolean {
  const listed = find(trip, 'vehicles', vehicle)?.passengers ?? []
  const mine = find(trip, 'delegates', me)?.vehicle === vehicle || listed.includes(me)
  return !mine && (listed.length > 0 || usersOf(trip, 'vehicle').has(vehicle))
}

type Assigned = 'hotel' | 'vehicle' | 'arrivalFlight' | 'departureFlight'

const usersOf = (trip: Trip, field: Assigned): ReadonlySet<string | undefined> =>
  new Set(list(trip, 'delegates').map((delegate) => delegate[field]))
