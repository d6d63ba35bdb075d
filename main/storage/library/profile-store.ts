import { join } from 'node:path'
import { Low } from 'lowdb'
import { UserError } from '../../../shared/errors.ts'
import { serialiseTrip } from '../../../shared/model/parse.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { MediaFile, MediaStore } from '../media-store.ts'
import { newestGood, pruneBackups, tripIn } from './backups.ts'
import type { LibraryOutside } from './contract.ts'
import { durableAdapter } from './durable-adapter.ts'
import { storeMigrations } from './migrations.ts'
import { newestFormat } from './read-trip.ts'
import { setAsideIfThere } from './set-aside.ts'
import type { Snapshot } from './snapshot.ts'
import { putMedia, tripMedia } from './trip-media.ts'

/** The organisation's profile in a folder of the library: a file with its generations, and its pictures. */
export type ProfileStore = Readonly<{
  /** Undefined while nobody kept one. A damaged file is set aside; the newest good state stands for it. */
  read(): Promise<Readonly<{ profile: Profile; saved: string }> | undefined>
  /** On the disk when it resolves. */
  write(profile: Profile): Promise<void>
  media(): Promise<MediaStore>
  putMedia(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'pdf'): Promise<MediaFile>
}>

const fileName = 'profile.json'

export function createProfileStore(folder: string, access: 'write' | 'read', outside: LibraryOutside): ProfileStore {
  const backups = join(folder, 'backups')
  const path = join(folder, fileName)
  const newest = newestFormat(outside)
  let turn: Promise<unknown> = Promise.resolve()

  const database = () => new Low<Snapshot>(durableAdapter(path, { backups, newest, outside }), none)
  const profileIn = (snapshot: Snapshot): Profile =>
    tripIn(snapshot, fileName, outside.migrations ?? storeMigrations).trip
  const snapshotNow = async (): Promise<Snapshot | undefined> => {
    const file = database()
    try {
      await file.read()
      if (file.data !== none) profileIn(file.data)
      return file.data === none ? undefined : file.data
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'newer-format') throw error
      if (access === 'write') await setAsideIfThere(path, outside)
      return (await newestGood(backups, outside, profileIn))?.snapshot
    }
  }
  const write = async (profile: Profile): Promise<void> => {
    const before = await snapshotNow()
    await outside.fs.mkdir(folder, { recursive: true, mode: 0o700 })
    const file = database()
    const data = new TextEncoder().encode(serialiseTrip(profile))
    const generation = (before?.generation ?? 0) + 1
    file.data = { format: newest, generation, lastEdit: 0, savedAt: outside.now().toISOString(), data }
    await file.write()
    await pruneBackups(backups, outside)
  }
  const refuse = () => {
    if (access === 'read') throw new UserError('read-only', 'Another window or program writes to this library.')
  }
  return {
    read: async () => {
      const snapshot = await snapshotNow()
      return snapshot && { profile: profileIn(snapshot), saved: snapshot.savedAt }
    },
    write: async (profile) => {
      refuse()
      const before = turn
      const mine = (async () => {
        await before
        await write(profile)
      })()
      turn = mine.catch(() => undefined)
      await mine
    },
    media: () => tripMedia(folder, outside),
    putMedia: async (bytes, kind) => {
      refuse()
      return await putMedia(folder, { bytes, kind }, outside)
    },
  }
}

const none: Snapshot = { format: 0, generation: 0, lastEdit: 0, savedAt: '', data: new Uint8Array(0) }
