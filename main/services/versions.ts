import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { VersionSummary } from '../../shared/ipc/trip.ts'
import { find, type Trip, tripId, withCollection } from '../../shared/model/trip.ts'
import type { Library, OpenTrip, Version } from '../storage/library/contract.ts'
import type { Announcer } from './announcer.ts'
import type { OpenTrips } from './open-trips.ts'
import { orThrow } from './storage-result.ts'

/** Earlier states of trips. Failures are `UserError`s. */
export type Versions = Readonly<{
  /** Versions and generations, newest first. */
  list(id: string): Promise<readonly VersionSummary[]>
  read(id: string, version: string): Promise<Trip>
  /** Keeps the state of now first. */
  restore(id: string, version: string, what: Readonly<{ by: string; label: string }>): Promise<Output<'trip.restore'>>
  /** Gives the id of the new trip. */
  copy(id: string, version: string, title: string): Promise<string>
  remove(id: string, version: string): Promise<void>
  putBack(id: string, version: string): Promise<void>
}>

type Outside = Readonly<{ library: Library; trips: OpenTrips; announcer: Announcer }>

type Keep = Pick<Input<'trip.keepVersion'>, 'name' | 'cause'> & Readonly<{ by: string }>

/** Keeps the trip as of now, on the disk when it resolves: to be called before anything that changes much of it. */
export const keepVersion = async (trip: OpenTrip, { name, cause, by }: Keep): Promise<Version> =>
  orThrow(await trip.versions.keep({ name, cause, by }))

export function createVersions({ library, trips, announcer }: Outside): Versions {
  const read = async (id: string, version: string) => orThrow(await (await trips.open(id)).versions.read(version))
  return {
    list: async (id) => {
      const trip = await trips.open(id)
      const [kept, backups] = await Promise.all([trip.versions.list(), trip.backups()])
      const saved = backups.map((backup) => ({ version: backup.name, cause: 'saved' as const, saved: backup.saved }))
      const all = [...kept.map(versionSummary), ...saved.map((one): VersionSummary => ({ ...one, name: '', by: '' }))]
      return all.sort((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0))
    },
    read,
    restore: async (id, version, what) => {
      // What cannot be read is told before anything is kept or changed.
      await read(id, version)
      await keepVersion(await trips.open(id), { name: '', cause: 'restore', by: what.by })
      return await trips.restore(id, version, what)
    },
    copy: async (id, version, title) => {
      const trip = await read(id, version)
      // What was issued stays with the trip it was issued for.
      const media = { ...(await (await trips.open(id)).media()), kept: [], manifest: {} }
      const copied = orThrow(await library.createTrip(titled(trip, title), media))
      announcer.tell('libraryChanged', {})
      return copied
    },
    remove: async (id, version) => orThrow(await (await trips.open(id)).versions.remove(version)),
    putBack: async (id, version) => orThrow(await (await trips.open(id)).versions.putBack(version)),
  }
}

export const versionSummary = ({ file, saved, cause, name, by, damaged }: Version): VersionSummary => ({
  version: file,
  saved,
  cause,
  name,
  by,
  ...(damaged && { damaged }),
})

function titled(trip: Trip, title: string): Trip {
  const record = find(trip, 'trips', tripId)
  if (!record) return trip
  const named = { ...record, title: { ...record.title, [record.languages[0] ?? 'en']: title } }
  return withCollection(trip, 'trips', { ...trip.trips, [tripId]: named })
}
