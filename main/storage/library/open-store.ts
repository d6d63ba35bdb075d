import { basename, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { durableWrite, syncFolder } from '../durable-write.ts'
import { backupName } from './backup-policy.ts'
import type { LibraryOutside, Recovered } from './contract.ts'
import { readCapped } from './durable-adapter.ts'
import { flushFile, type JournalFile, openJournal } from './journal-file.ts'
import { backupsName, highestNumber, newestFormat, type ReadTrip, snapshotName, tripDatabase } from './read-trip.ts'
import { compactTime, setAside, setAsideIfThere } from './set-aside.ts'
import { TripStore } from './trip-store.ts'

export type ToOpen = Readonly<{
  id: string
  folder: string
  access: 'write' | 'read'
  read: ReadTrip
  /** It was read from a backup, so the snapshot is to be written anew. */
  isRecovered?: boolean
  closed: (trip: Trip) => Promise<void>
}>

/**
 * Makes a trip that was read ready to be edited. What was read is flushed before it counts. A journal is gone on with
 * only when it is whole and the latest; in every other case the next edit begins a new one, so nothing is ever written
 * behind a torn line. A bad journal is set aside after a snapshot holds all that could be read of it.
 */
export async function openStore(open: ToOpen, outside: LibraryOutside): Promise<TripStore> {
  const { id, folder, access, read, isRecovered = false, closed } = open
  const { snapshot, trip, unknown, history, lastEdit } = read
  const notices = [...read.notices]
  const database = tripDatabase(folder, outside)
  database.data = snapshot
  const recovered = recoveredOf(read)
  const start = {
    ...{ id, folder, access, notices, unknown, trip, history, lastEdit, database, closed },
    // Another process that holds the library has edits in its journal without any harm.
    ...(recovered && access === 'write' && { recovered }),
  }
  if (access === 'read') return new TripStore({ ...start, journal: undefined, top: 0 }, outside)
  const top = await highestNumber(folder, read, outside)
  const beyond = read.journals.filter(({ parsed }) => parsed.entries.some(({ number }) => number > snapshot.lastEdit))
  for (const { name } of beyond) await flushFile(join(folder, name), outside)
  await syncFolder(outside.fs, folder)
  const isOld = [snapshot, ...beyond.map(({ parsed }) => parsed.head)].some(
    (one) => one !== undefined && one.format < newestFormat(outside),
  )
  if (isOld) {
    await keepOldFormat(folder, [snapshotName, ...beyond.map(({ name }) => name)], outside)
  }
  const mustWrite = isRecovered || isOld || read.damaged.length > 0
  const journal = mustWrite ? undefined : await latestJournal(folder, read, top, outside)
  const store = new TripStore({ ...start, journal, top }, outside)
  if (!mustWrite) return store
  if (isRecovered) await setAsideIfThere(join(folder, snapshotName), outside)
  const written = await store.snapshot()
  if (!written.ok) throw new UserError(written.error.code, written.error.message)
  for (const name of read.damaged) {
    const file = basename(await setAside(join(folder, name), outside))
    for (const [at, notice] of notices.entries()) if (notice.file === name) notices[at] = { ...notice, file }
  }
  return store
}

const recoveredOf = ({ edits, snapshot }: ReadTrip): Recovered | undefined =>
  edits > 0 ? { edits, saved: snapshot.savedAt, backup: backupName(snapshot) } : undefined

async function latestJournal(
  folder: string,
  { journals, snapshot, lastEdit }: ReadTrip,
  top: number,
  outside: LibraryOutside,
): Promise<JournalFile | undefined> {
  const last = journals.at(-1)
  if (!last || last.number !== top || last.number < snapshot.generation || last.parsed.state !== 'whole')
    return undefined
  const { head, entries, length } = last.parsed
  if (!head || head.first + entries.length - 1 !== lastEdit) return undefined
  return await openJournal(join(folder, last.name), length, outside)
}

/** A copy of every file as it was before the first step of migration; the policy of the backups leaves it alone. */
async function keepOldFormat(folder: string, names: readonly string[], outside: LibraryOutside): Promise<void> {
  const { fs, wait, newId, now } = outside
  const backups = join(folder, backupsName)
  await fs.mkdir(backups, { recursive: true, mode: 0o700 })
  for (const name of names) {
    const bytes = await readCapped(join(folder, name), outside)
    const copy = join(backups, `before-migration-${compactTime(now())}-${name}`)
    if (bytes) await durableWrite(copy, bytes, { fs, wait, unique: newId })
  }
}
