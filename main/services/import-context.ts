import { find, list, type Trip, tripId } from '../../shared/model/trip.ts'
import type { ImportContext, SheetMapping } from '../importers/draft.ts'

/** What understanding is told of the trip that files are imported into. */
export function importContext(trip: Trip, mappings: readonly SheetMapping[]): ImportContext {
  const about = find(trip, 'trips', tripId)
  const languages = about?.languages ?? ['en']
  const zone = about?.cities[0]?.zone ?? ''
  const ours = [
    ...list(trip, 'organisations').flatMap(({ name }) => Object.values(name)),
    ...list(trip, 'companies').map(({ name }) => name),
  ]
  return {
    languages,
    ...(about?.starts !== undefined && { from: about.starts }),
    ...(about?.ends !== undefined && { to: about.ends }),
    ...(zone !== '' && { zone }),
    ourSide: [...new Set(ours)].filter((name) => name !== ''),
    mappings,
  }
}
