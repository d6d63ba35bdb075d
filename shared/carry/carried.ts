import { pickLanguage } from '../model/localised.ts'
import { find, type Trip, tripId } from '../model/trip.ts'

/** Which trip a record comes from. */
export type Origin = Readonly<{ trip: string; title: string; date?: string }>

/** What the records of a trip say of where they come from once they stand in another one. */
export function originOf(trip: Trip): Origin {
  const about = find(trip, 'trips', tripId)
  const title = [about ? pickLanguage(about.title, about.languages).text : '', about?.starts?.slice(0, 4) ?? '']
    .filter(Boolean)
    .join(', ')
  return { trip: about?.code || tripId, title, ...(about?.starts ? { date: about.starts } : {}) }
}

/** Ids are kept, and the lineage says that it is the same agency or person even when ids change one day. */
export function carried<R extends { readonly id: string; readonly lineage?: string | undefined }>(
  record: R,
  origin: Origin,
): R {
  const {
    created: _c,
    updated: _u,
    provenance: _p,
    ...rest
  } = record as R & Record<'created' | 'updated' | 'provenance', unknown>
  // Only fields every record may lack were taken away.
  return { ...rest, lineage: record.lineage ?? record.id, origin } as unknown as R
}
