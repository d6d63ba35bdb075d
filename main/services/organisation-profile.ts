import { applyChanges } from '../../shared/edit/apply.ts'
import { UserError } from '../../shared/errors.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { parseTrip, serialiseTrip } from '../../shared/model/parse.ts'
import { find, list, type Trip, tripId } from '../../shared/model/trip.ts'
import { organisationOf, type Profile, profileChanges, profileOf } from '../../shared/profile/profile.ts'
import { ok } from '../../shared/result.ts'
import type { ProfileStore } from '../storage/library/profile-store.ts'
import { type MediaStore, withMedia } from '../storage/media-store.ts'
import type { Announcer } from './announcer.ts'
import type { FileShelf } from './file-shelf.ts'
import type { OpenTrips } from './open-trips.ts'
import { addMedia, copyMediaInto, shelveFrom } from './trip-media.ts'
import type { WorkApart } from './work-apart.ts'

/**
 * What the organisation looks like and always says, kept once for the library. New trips begin with it; those there
 * are change only when somebody says so. Failures are `UserError`s.
 */
export type OrganisationProfile = Readonly<{
  get(): Promise<Output<'profile.get'>>
  set(text: string): Promise<Output<'profile.set'>>
  takeFrom(trip: string): Promise<Output<'profile.takeFrom'>>
  addPicture(file: string): Promise<Output<'profile.addPicture'>>
  picture(sha256: string): Promise<Output<'profile.picture'>>
  keepMedia(trip: string): Promise<void>
  /** A trip that is about to be made, with the profile as it is now and its pictures; as it is while there is none. */
  dress(trip: Trip, media: MediaStore): Promise<Readonly<{ trip: Trip; media: MediaStore }>>
}>

type Outside = Readonly<{
  store: ProfileStore
  trips: OpenTrips
  shelf: FileShelf
  work: WorkApart
  announcer: Announcer
  newId: () => string
}>

export function createOrganisationProfile(outside: Outside): OrganisationProfile {
  const { store, trips, shelf, work, announcer, newId } = outside
  const get = async (): Promise<Output<'profile.get'>> => {
    const kept = await store.read()
    return kept ? { profile: serialiseTrip(kept.profile), saved: kept.saved } : {}
  }
  const keep = async (profile: Profile) => {
    await store.write(profile)
    announcer.tell('libraryChanged', {})
    return await get()
  }
  return {
    get,
    set: async (text) => {
      const profile = readProfile(text)
      const organisation = organisationOf(profile)
      if (!organisation) throw new UserError('usage', 'A profile is of one organisation; give it a name.')
      return await keep(profileOf(organisation, profile))
    },
    takeFrom: async (id) => {
      const open = await trips.open(id)
      const trip = open.trip()
      const host =
        find(trip, 'organisations', find(trip, 'trips', tripId)?.hostOrganisation) ??
        list(trip, 'organisations').find(({ kind }) => kind === 'host')
      if (!host) throw new UserError('not-found', 'This trip has no organisation of its own yet; add one first.')
      const profile = profileOf({ ...host, lineage: host.lineage ?? host.id }, trip)
      await copyMediaInto({ putMedia }, await open.media(), hashesOf(profile))
      return await keep(profile)
    },
    addPicture: async (file) => await addMedia({ putMedia }, file, { shelf, work }),
    picture: async (sha256) => await shelveFrom(await store.media(), { sha256, name: sha256.slice(0, 12) }, shelf),
    keepMedia: async (id) => {
      const kept = await store.read()
      if (kept) await copyMediaInto(await trips.open(id), await store.media(), hashesOf(kept.profile))
    },
    dress: async (trip, media) => {
      try {
        return await dressed(trip, media)
      } catch (error) {
        // A profile that cannot be read keeps nobody from a new trip; opening the profile tells what is wrong.
        if (error instanceof UserError) return { trip, media }
        throw error
      }
    },
  }

  async function dressed(trip: Trip, media: MediaStore) {
    const kept = await store.read()
    if (!kept) return { trip, media }
    const { changes, media: hashes } = profileChanges(trip, kept.profile, newId)
    const result = applyChanges(trip, changes)
    // The changes were made from this very trip.
    if (!result.ok) throw new Error(result.error.message)
    const own = await store.media()
    const added = await Promise.all(
      list(kept.profile, 'mediaItems')
        .filter(({ sha256 }) => hashes.includes(sha256))
        .map(async ({ sha256, kind }) => ({ bytes: await own.read(sha256), kind })),
    )
    return { trip: result.value, media: added.length > 0 ? withMedia(media, added) : media }
  }

  async function putMedia(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'pdf') {
    return ok(await store.putMedia(bytes, kind))
  }
}

const hashesOf = (profile: Profile): ReadonlySet<string> =>
  new Set(list(profile, 'mediaItems').map(({ sha256 }) => sha256))

function readProfile(text: string): Profile {
  try {
    const parsed = parseTrip(JSON.parse(text))
    if (parsed.ok) return parsed.value.trip
    throw new UserError(parsed.error.code, parsed.error.message)
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError('usage', 'The profile could not be read.')
    throw error
  }
}
