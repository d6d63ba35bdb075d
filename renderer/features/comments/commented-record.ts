import { find, tripId } from '../../../shared/model/trip.ts'
import type { Page } from '../../state/page.ts'
import type { Place } from '../../state/place.ts'

/** The record a comment on the whole would be about: what is selected; on the overview, else the trip. */
export function commentedRecord({ trip, view }: Page): Place | undefined {
  const { selected, view: shown } = view.store.getState()
  const place = selected[shown] ?? (shown === 'overview' ? { collection: 'trips', id: tripId } : undefined)
  const isThere = place && find(trip.store.getState().trip, place.collection, place.id) !== undefined
  return isThere && place.collection !== 'comments' ? place : undefined
}
