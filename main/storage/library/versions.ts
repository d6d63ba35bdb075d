import { basename, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { durableWrite, renamePatiently, syncFolder } from '../durable-write.ts'
import { readBackup, removeIfPossible, tripIn } from './backups.ts'
import type { LibraryOutside, StorageProblem, TripVersions, Version } from './contract.ts'
import { readCapped } from './durable-adapter.ts'
import { storeMigrations } from './migrations.ts'
import { attempt } from './problem.ts'
import { backupsName, newestFormat } from './read-trip.ts'
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts'
import { entriesOf } from './store-fs.ts'
import {
  type AboutVersion,
  removedEnding,
  splitVersion,
  type VersionFile,
  versionData,
  versionFileName,
  versionFileOf,
} from './version-file.ts'

export const versionsName = 'versions'

/** Versions kept before an import, a replacement or a restoration; a named one stays until somebody deletes it. */
const automaticKept = 30
/** Deleted versions that can still be put back. */
const removedKept = 10

type Store = Readonly<{
  folder: string
  /** The trip as of now. */
  trip: () => Trip
  refusal: () => StorageProblem | undefined
  /** One write of the trip after the other. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}>

/**
 * States of a trip that were kept on purpose, each a file of its own that is written once, whole or not at all, and
 * never changed: what it says is checked in every byte, as with the generations.
 */
export function tripVersions({ folder, trip, refusal, inTurn }: Store, outside: LibraryOutside): TripVersions {
  const { fs, now, newId, wait } = outside
  const versions = join(folder, versionsName)
  const known = new Map<string, AboutVersion>()

  const files = async (): Promise<readonly VersionFile[]> =>
    (await entriesOf(fs, versions))
      .flatMap(({ name, kind }) => (kind === 'file' ? (versionFileOf(name) ?? []) : []))
      .sort((a, b) => (a.file < b.file ? 1 : -1))
  const aboutOf = async (file: string): Promise<AboutVersion | undefined> => {
    const about = known.get(file) ?? (await readAbout(file))
    if (about) known.set(file, about)
    return about
  }
  const readAbout = async (file: string): Promise<AboutVersion | undefined> => {
    try {
      return (await readSplit(file)).about
    } catch (error) {
      // A bad version stays in the list, so that it can be seen and deleted; reading it says what is wrong.
      if (error instanceof UserError) return undefined
      throw error
    }
  }
  const readSplit = async (file: string) => {
    const bytes = await readCapped(join(versions, file), outside)
    if (!bytes) throw gone()
    return splitVersion(decodeSnapshot(bytes, { name: file, newest: newestFormat(outside) }), file)
  }
  const write = <T>(work: () => Promise<T>): Promise<Result<T, StorageProblem>> => {
    const refused = refusal()
    return refused ? Promise.resolve(fail(refused)) : inTurn(() => attempt(folder, work))
  }
  const rename = async (from: string, to: string) => {
    const there = (await files()).map(({ file }) => file)
    // Done already, by an earlier try that was not told so.
    if (!there.includes(to)) {
      if (!there.includes(from)) throw gone()
      await renamePatiently(fs, { from: join(versions, from), to: join(versions, to) }, wait)
    }
    await syncFolder(fs, versions)
  }
  const forget = async () => {
    const all = await files()
    const automatic = all.filter(({ cause, isRemoved }) => cause !== 'named' && !isRemoved).slice(automaticKept)
    const removed = all.filter(({ isRemoved }) => isRemoved).slice(removedKept)
    for (const { file } of [...automatic, ...removed]) await removeIfPossible(join(versions, file), outside)
  }

  return {
    list: async () => {
      const found: Version[] = []
      for (const { file, saved, cause, isRemoved } of await files()) {
        if (isRemoved) continue
        const about = await aboutOf(file)
        found.push({ file, saved, cause, name: '', by: '', ...(about ?? { damaged: true as const }) })
      }
      return found
    },
    keep: ({ name, cause, by }) =>
      write(async () => {
        const savedAt = now().toISOString()
        const file = versionFileName(savedAt, cause, newId())
        const data = versionData({ name, by }, trip())
        const bytes = encodeSnapshot({ format: newestFormat(outside), generation: 0, lastEdit: 0, savedAt, data })
        await fs.mkdir(versions, { recursive: true, mode: 0o700 })
        await syncFolder(fs, folder)
        await durableWrite(join(versions, file), bytes, { fs, wait, unique: newId })
        await forget()
        return { file, saved: savedAt, cause, name, by }
      }),
    read: (file) =>
      attempt(file, async () => {
        const isVersion = versionFileOf(file)?.isRemoved === false && basename(file) === file
        const snapshot = isVersion
          ? (await readSplit(file)).snapshot
          : (await readBackup(join(folder, backupsName), file, outside)).snapshot
        return tripIn(snapshot, file, outside.migrations ?? storeMigrations).trip
      }),
    remove: (file) =>
      write(async () => {
        if (versionFileOf(file)?.isRemoved !== false) throw gone()
        // Before, so that the one removed now is never among those that go.
        await forget()
        await rename(file, `${file}${removedEnding}`)
      }),
    putBack: (file) =>
      write(async () => {
        if (versionFileOf(file)?.isRemoved !== false) throw gone()
        await rename(`${file}${removedEnding}`, file)
      }),
  }
}

const gone = (): UserError =>
  new UserError('not-found', 'This version is not there any more; choose another one from the list.')
