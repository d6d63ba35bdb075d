import type { Brief } from '../../../shared/model/records/brief.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import type { Place } from '../../state/place.ts'

/** The brief of what is selected: itself, or the one of the meeting an outcome or a debrief is about. */
export function briefAt(trip: Trip, place: Place | undefined): Brief | undefined {
  if (place?.collection === 'briefs') return find(trip, 'briefs', place.id)
  const item =
    place?.collection === 'outcomes'
      ? find(trip, 'outcomes', place.id)?.agendaItem
      : place?.collection === 'debriefs'
        ? find(trip, 'debriefs', place.id)?.agendaItem
        : undefined
  return item === undefined ? undefined : list(trip, 'briefs').find((brief) => brief.agendaItem === item)
}
