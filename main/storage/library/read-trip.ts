import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import type { History } from '../../../shared/edit/history.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { listBackups, newestGood, readBackup, tripIn } from './backups.ts'
import type { LibraryOutside, Notice, Offer } from './contract.ts'
import { durableAdapter, readCapped } from './durable-adapter.ts'
import { journalNumber } from './journal-file.ts'
import { type ParsedJournal, parseJournal } from './journal-format.ts'
import { replay } from './journal-replay.ts'
import { formatOf, storeMigrations } from './migrations.ts'
import { newerFormat, type Snapshot } from './snapshot.ts'
import { entriesOf } from './store-fs.ts'

export const snapshotName = 'trip.json'
export const backupsName = 'backups'

type FoundJournal = Readonly<{ name: string; number: number; size: number; parsed: ParsedJournal }>

/** A trip as its folder holds it. Reading changes nothing on the disk. */
export type ReadTrip = Readonly<{
  /** As it was read, before any step of migration. */
  snapshot: Snapshot
  trip: Trip
  unknown: readonly string[]
  history: History
  lastEdit: number
  /** Edits that the journals hold beyond the snapshot. */
  edits: number
  journals: readonly FoundJournal[]
  /** Journals that cannot be read to their end, by name; to be set aside once what they hold is in a snapshot. */
  damaged: readonly string[]
  notices: readonly Notice[]
}>

export const newestFormat = ({ migrations = storeMigrations }: LibraryOutside): number => formatOf(migrations)

/** The lowdb database of a trip folder. `nothing` is what it holds until the first read or write. */
export const tripDatabase = (folder: string, outside: LibraryOutside): Low<Snapshot> => {
  const backups = join(folder, backupsName)
  const adapter = durableAdapter(join(folder, snapshotName), { backups, newest: newestFormat(outside), outside })
  return new Low(adapter, nothing)
}
const nothing: Snapshot = { format: 0, generation: 0, lastEdit: 0, savedAt: '', data: new Uint8Array(0) }

/** Throws `damaged-file`, `not-found` or another failure of the snapshot, and `newer-format` for either file. */
export async function readTrip(folder: string, outside: LibraryOutside): Promise<ReadTrip> {
  const database = tripDatabase(folder, outside)
  await database.read()
  if (database.data === nothing) throw new UserError('not-found', `${basename(folder)} holds no ${snapshotName}.`)
  const read = await goOnFrom(folder, database.data, snapshotName, outside)
  const isWithoutJournal = !read.journals.some(({ number }) => number >= database.data.generation)
  return isWithoutJournal ? { ...read, notices: [...read.notices, lostJournal(database.data.savedAt)] } : read
}

const lostJournal = (savedAt: string): Notice => ({
  message: `The journal of this trip is gone; what was edited after ${savedAt} may be missing, and nothing else is.`,
})

/** The newest good state of a trip whose snapshot is bad or gone; undefined when there is none. */
export async function findOffer(folder: string, outside: LibraryOutside): Promise<Offer | undefined> {
  const good = await newestGood(join(folder, backupsName), outside, (snapshot) =>
    tripIn(snapshot, snapshotName, outside.migrations ?? storeMigrations),
  )
  if (!good) return undefined
  const { edits } = await goOnFrom(folder, good.snapshot, good.name, outside)
  return { backup: good.name, saved: good.snapshot.savedAt, edits }
}

/** The trip from one of its generations. */
export async function readFromBackup(folder: string, name: string, outside: LibraryOutside): Promise<ReadTrip> {
  const { snapshot } = await readBackup(join(folder, backupsName), name, outside)
  return await goOnFrom(folder, snapshot, name, outside)
}

/** The highest number that a journal or generation of this trip has; numbers are never given twice. */
export async function highestNumber(folder: string, { journals, snapshot }: ReadTrip, outside: LibraryOutside) {
  const generations = await listBackups(join(folder, backupsName), outside)
  return Math.max(
    snapshot.generation,
    ...journals.map(({ number }) => number),
    ...generations.map(({ generation }) => generation),
  )
}

async function goOnFrom(folder: string, snapshot: Snapshot, name: string, outside: LibraryOutside): Promise<ReadTrip> {
  const migrations = outside.migrations ?? storeMigrations
  const { trip, unknown } = tripIn(snapshot, name, migrations)
  const journals = await readJournals(folder, outside)
  const replayed = replay(
    { trip, lastEdit: snapshot.lastEdit },
    journals.map(({ parsed }) => parsed),
    migrations,
  )
  // An edit behind a gap cannot be done again, and its number will be given to another.
  const damaged = journals.filter(
    ({ parsed }) => parsed.state === 'damaged' || parsed.entries.some(({ number }) => number > replayed.lastEdit),
  )
  return {
    ...replayed,
    snapshot,
    unknown,
    edits: replayed.lastEdit - snapshot.lastEdit,
    journals,
    damaged: damaged.map((journal) => journal.name),
    notices: damaged.map((journal) => ({ message: damagedJournal, file: journal.name })),
  }
}

const damagedJournal =
  'A journal of this trip is damaged; every edit before the damage is in the trip, and the file is kept beside it.'

/** Longest journal that is read; one is ended long before. */
const longestJournal = 200 * 2 ** 20

async function readJournals(folder: string, outside: LibraryOutside): Promise<readonly FoundJournal[]> {
  const found: FoundJournal[] = []
  for (const { name, size, kind } of await entriesOf(outside.fs, folder)) {
    const number = journalNumber(name)
    if (number === undefined || kind !== 'file') continue
    const bytes = await readCapped(join(folder, name), outside, longestJournal)
    if (!bytes) continue
    const parsed = parseJournal(bytes, newestFormat(outside))
    if (parsed.state === 'newer') throw newerFormat(name)
    found.push({ name, number, size, parsed })
  }
  return found.sort((a, b) => a.number - b.number)
}
