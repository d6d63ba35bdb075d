import { type BroughtIn, insertionOf, takeOverOf } from '../directory/bring-in.ts'
import { diffRecord } from '../edit/diff.ts'
import type { Organisation } from '../model/records/organisation.ts'
import { emptyTrip, find, list, type Trip, tripId } from '../model/trip.ts'

/**
 * What the organisation looks like and always says, kept once for all trips: a trip of one organisation and its
 * pictures, so that it is read, written and compared as trips are. Each trip has a copy of its own, which changes only
 * when somebody says so.
 */
export type Profile = Trip

/** What a trip takes from the profile. Contacts are people of one trip. */
export const profileFields = [
  'name',
  'unit',
  'website',
  'address',
  'colour',
  'logo',
  'coverPicture',
  'about',
  'standardTexts',
] as const satisfies readonly (keyof Organisation)[]

export const organisationOf = (profile: Profile): Organisation | undefined => list(profile, 'organisations')[0]

/** The profile with nothing else in it than the organisation and the pictures it shows. */
export function profileOf({ contacts: _, origin: _o, ...organisation }: Organisation, from: Trip): Profile {
  const shown = list(from, 'mediaItems').filter(
    ({ id }) => id === organisation.logo || id === organisation.coverPicture,
  )
  return {
    ...emptyTrip(),
    organisations: { [organisation.id]: { ...organisation, contacts: [] } },
    mediaItems: Object.fromEntries(shown.map((item) => [item.id, item])),
  }
}

/** The record of a trip that the profile is about: of its lineage, else the organisation that is the host. */
export function ownOrganisation(trip: Trip, profile: Profile): Organisation | undefined {
  const organisation = organisationOf(profile)
  const lineage = organisation && (organisation.lineage ?? organisation.id)
  const all = list(trip, 'organisations')
  return (
    all.find((one) => lineage !== undefined && (one.lineage ?? one.id) === lineage) ??
    find(trip, 'organisations', find(trip, 'trips', tripId)?.hostOrganisation) ??
    all.find(({ kind }) => kind === 'host')
  )
}

/**
 * The changes of one edit that make a trip say and show what the profile does now. None when it does already. The
 * media, by their hashes, must be with the trip before it is made.
 */
export function profileChanges(trip: Trip, profile: Profile, newId: () => string): BroughtIn {
  const organisation = organisationOf(profile)
  if (!organisation) return { changes: [], places: [], media: [] }
  const place = { collection: 'organisations', id: organisation.id } as const
  const bringing = { into: trip, from: profile, place, known: new Map<string, string>(), newId }
  const own = ownOrganisation(trip, profile)
  if (own) return takeOverOf(bringing, own.id, new Set(profileFields))
  const brought = insertionOf(bringing, false)
  const about = find(trip, 'trips', tripId)
  const id = brought.places.find(({ collection }) => collection === 'organisations')?.id
  if (!about || id === undefined) return brought
  return {
    ...brought,
    changes: [...brought.changes, ...diffRecord('trips', about, { ...about, hostOrganisation: id })],
  }
}
