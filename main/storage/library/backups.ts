import { basename, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { readRecords } from '../../../shared/model/parse.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { codeOf } from '../durable-write.ts'
import { parseJson } from '../json-file.ts'
import { type Generation, generationOf, generationsToRemove } from './backup-policy.ts'
import type { Backup, LibraryOutside } from './contract.ts'
import { readCapped } from './durable-adapter.ts'
import { formatOf, type Migration, migrate, storeMigrations } from './migrations.ts'
import { decodeSnapshot, type Snapshot } from './snapshot.ts'
import { entriesOf } from './store-fs.ts'

/** Newest first. */
export async function listBackups(folder: string, outside: LibraryOutside): Promise<readonly (Backup & Generation)[]> {
  const found = (await entriesOf(outside.fs, folder)).flatMap(({ name, size, kind }) => {
    const generation = kind === 'file' ? generationOf(name) : undefined
    return generation ? [{ ...generation, size }] : []
  })
  return found.sort((a, b) => b.generation - a.generation || (a.saved < b.saved ? 1 : -1))
}

/** The exact bytes of a backup and what they say. Throws `not-found`, `damaged-file` or `newer-format`. */
export async function readBackup(
  folder: string,
  name: string,
  outside: LibraryOutside,
): Promise<Readonly<{ bytes: Uint8Array; snapshot: Snapshot }>> {
  // A name from outside never leads to another folder.
  const bytes =
    generationOf(name) && basename(name) === name ? await readCapped(join(folder, name), outside) : undefined
  if (!bytes) throw new UserError('not-found', `There is no backup ${name} of this trip; choose one from the list.`)
  return { bytes, snapshot: decodeSnapshot(bytes, { name, newest: formatOf(outside.migrations ?? storeMigrations) }) }
}

/** The newest state among the generations that is good in every byte; undefined when none is. */
export async function newestGood<T>(
  folder: string,
  outside: LibraryOutside,
  read: (snapshot: Snapshot) => T,
): Promise<Readonly<{ name: string; snapshot: Snapshot; value: T }> | undefined> {
  for (const { name } of await listBackups(folder, outside)) {
    try {
      const { snapshot } = await readBackup(folder, name, outside)
      return { name, snapshot, value: read(snapshot) }
    } catch (error) {
      // A bad generation is passed over and stays where it is.
      if (!(error instanceof UserError)) throw error
    }
  }
  return undefined
}

/** Removes the generations that the policy gives up. What cannot be removed now is tried again the next time. */
export async function pruneBackups(folder: string, outside: LibraryOutside): Promise<void> {
  for (const { name } of generationsToRemove(await listBackups(folder, outside))) {
    await removeIfPossible(join(folder, name), outside)
  }
}

/** A file too many harms nobody. */
export async function removeIfPossible(path: string, { fs }: Pick<LibraryOutside, 'fs'>): Promise<void> {
  try {
    await fs.unlink(path)
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}

export type SnapshotTrip = Readonly<{ trip: Trip; unknown: readonly string[] }>

/** The trip in a snapshot, brought up to date. Throws what `parseJson` throws and what `readRecords` says. */
export function tripIn(snapshot: Snapshot, name: string, migrations: readonly Migration[]): SnapshotTrip {
  const json = migrate('snapshot', parseJson(snapshot.data, name), { from: snapshot.format, migrations })
  const parsed = readRecords(json)
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  return parsed.value
}
