import { collectionNames } from './collections.ts'
import { bookSetupId, find, list, type Trip, tripId } from './trip.ts'

/** Universal time of the latest change to any record; undefined when none says. */
export function lastEdit(trip: Trip): string | undefined {
  let latest: string | undefined
  for (const collection of collectionNames) {
    for (const record of list(trip, collection)) {
      const moment = record.updated ?? record.created
      if (moment !== undefined && (latest === undefined || moment > latest)) latest = moment
    }
  }
  return latest
}

/**
 * The moment a draft speaks from when nobody says one: that of the book setup, else the last edit, else the first day
 * of the trip. Never the clock, so that the same trip always makes the same book.
 */
export function bookMoment(trip: Trip): string {
  const starts = find(trip, 'trips', tripId)?.starts
  return find(trip, 'bookSetups', bookSetupId)?.asOf ?? lastEdit(trip) ?? `${starts ?? '2000-01-01'}T00:00:00Z`
}
