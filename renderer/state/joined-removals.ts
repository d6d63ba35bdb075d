import { present } from '../../shared/assert.ts'
import { applyChanges } from '../../shared/edit/apply.ts'
import { diffTrips } from '../../shared/edit/diff.ts'
import type { Change } from '../../shared/edit/edit.ts'
import { removalOf } from '../../shared/edit/remove.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { Place } from './place.ts'

/** The changes that remove several records, one after the other, as one edit. */
export function joinedRemovals(trip: Trip, places: readonly Place[]): readonly Change[] {
  const after = places.reduce((left, { collection, id }) => {
    const applied = applyChanges(left, removalOf(left, collection, id))
    return present(applied.ok ? applied.value : undefined, 'the trip after a removal')
  }, trip)
  return diffTrips(trip, after)
}
