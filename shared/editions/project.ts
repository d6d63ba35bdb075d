import { collectionNames } from '../model/collections.ts'
import { find, type Trip, tripId } from '../model/trip.ts'
import { numberBriefs } from './brief-numbers.ts'
import { leaveOutLater } from './later.ts'
import { type Draft, draftOf, type LeftOut, leaveOut, remaining, replace, tripOf } from './left-out.ts'
import { bareTrip, projectRecord } from './project-record.ts'
import { circleOf, type Reader } from './reader.ts'
import { clearReferences, leaveOutDependants, leaveOutOrphans, usesOf } from './references.ts'
import { leaveOutOthers } from './theirs.ts'

/** What a reader gets. Only `trip` may reach the book; `left` and `hidesMeetings` are for those who make it. */
export type Projection = Readonly<{
  trip: Trip
  /** Every record of the trip that is not in it, and why. */
  left: readonly LeftOut[]
  /** Is any agenda item left out? Then nothing drawn from the whole agenda may be printed. */
  hidesMeetings: boolean
}>

/**
 * The trip as one reader may know it, at a moment (an instant; without one, as it is now). It holds nothing above the
 * reader: no record, field, row or block, and no number, reference or place that would tell of one.
 */
export function projectTrip(
  trip: Trip,
  reader: Reader,
  options: Readonly<{ at?: string | undefined }> = {},
): Projection {
  const draft = draftOf(trip)
  const isStaff = reader.edition === 'staff'
  const usedBefore = isStaff ? new Map() : usesOf(draft)
  if (options.at !== undefined) leaveOutLater(draft, trip, options.at)
  leaveOutOthers(draft, trip, reader)
  if (!isStaff) leaveOutHidden(draft, trip, reader)
  leaveOutDependants(draft, !isStaff)
  if (!isStaff) {
    leaveOutOrphans(draft, usedBefore)
    leaveOutDependants(draft, true)
  }
  clearReferences(draft)
  const isLeft = (collection: string) => draft.left.some((left) => left.collection === collection)
  const projected = tripOf(draft, trip, isStaff ? trip.unknown : undefined)
  return {
    trip: numberBriefs(projected, !isStaff && isLeft('briefs')),
    left: draft.left,
    hidesMeetings: isLeft('agendaItems'),
  }
}

function leaveOutHidden(draft: Draft, trip: Trip, reader: Reader): void {
  const sight = { reader, circle: circleOf(reader, trip) }
  const own = find(trip, 'trips', tripId)
  for (const collection of collectionNames) {
    for (const record of remaining(draft, collection)) {
      const seen = projectRecord(collection, record, sight)
      if (seen) replace(draft, collection, seen)
      else if (collection === 'trips' && own && record.id === tripId) replace(draft, 'trips', bareTrip(own))
      else leaveOut(draft, collection, record.id, 'Its disclosure is above the reader.')
    }
  }
}
