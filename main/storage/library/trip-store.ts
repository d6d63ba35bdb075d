import { join } from 'node:path'
import type { Low } from 'lowdb'
import { applyEdit } from '../../../shared/edit/apply.ts'
import { diffTrips } from '../../../shared/edit/diff.ts'
import { type Edit, editSchema } from '../../../shared/edit/edit.ts'
import { type History, redo, remember, undo } from '../../../shared/edit/history.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { isHarmless } from '../../../shared/model/unknown-keys.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { longestJson } from '../json-file.ts'
import type { MediaFile, MediaStore } from '../media-store.ts'
import { listBackups, readBackup } from './backups.ts'
import { checkedText } from './checked-text.ts'
import type {
  Applied,
  Backup,
  EditProblem,
  LibraryOutside,
  Notice,
  OpenTrip,
  Recovered,
  SaveState,
  StorageProblem,
  TripVersions,
} from './contract.ts'
import { EditLog } from './edit-log.ts'
import type { JournalFile } from './journal-file.ts'
import type { EntryKind } from './journal-format.ts'
import { attempt, readOnly } from './problem.ts'
import { pruneTrip } from './prune.ts'
import { backupsName, newestFormat } from './read-trip.ts'
import type { Snapshot } from './snapshot.ts'
import { putKept, putMedia, tripMedia } from './trip-media.ts'
import { tripVersions } from './versions.ts'

export type StoreStart = Readonly<{
  id: string
  folder: string
  access: 'write' | 'read'
  notices: readonly Notice[]
  recovered?: Recovered
  unknown: readonly string[]
  trip: Trip
  history: History
  lastEdit: number
  database: Low<Snapshot>
  journal: JournalFile | undefined
  top: number
  /** Called when it was closed. */
  closed: (trip: Trip) => Promise<void>
}>

/**
 * A trip while it is open. The trip in memory is always ahead of the disk or equal to it; an edit is acknowledged when
 * its journal line is flushed, and never taken back from memory when the disk refuses.
 */
export class TripStore implements OpenTrip {
  readonly id: string
  readonly access: 'write' | 'read'
  readonly notices: readonly Notice[]
  readonly recovered?: Recovered
  readonly unknown: readonly string[]
  readonly versions: TripVersions
  readonly #start: StoreStart
  readonly #outside: LibraryOutside
  readonly #log: EditLog
  readonly #listeners = new Set<() => void>()
  #trip: Trip
  #history: History
  #isClosed = false
  #background: Promise<void> | undefined
  #snapshots: Promise<unknown> = Promise.resolve()
  #bug: unknown

  constructor(start: StoreStart, outside: LibraryOutside) {
    this.id = start.id
    this.access = start.access
    this.notices = start.notices
    if (start.recovered) this.recovered = start.recovered
    this.unknown = start.unknown
    this.#start = start
    this.#outside = outside
    this.#trip = start.trip
    this.#history = start.history
    const { folder, journal, top, trip, lastEdit } = start
    const format = newestFormat(outside)
    const changed = () => this.#tell()
    this.#log = new EditLog({ folder, format, journal, top, durable: { trip, lastEdit }, changed }, outside)
    const [refusal, inTurn] = [() => this.#refusal(), <T>(work: () => Promise<T>) => this.#log.inTurn(work)]
    this.versions = tripVersions({ folder, trip: () => this.#trip, refusal, inTurn }, outside)
  }

  trip(): Trip {
    return this.#trip
  }

  history(): History {
    return this.#history
  }

  state(): SaveState {
    return this.#log.state()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  apply(edit: Edit): Promise<Result<Applied, EditProblem>> {
    return this.#take('edit', edit, (applied) => remember(this.#history, applied))
  }

  undo(by: string): Promise<Result<Applied, EditProblem>> | undefined {
    const walked = undo(this.#history, this.#stamp(by))
    return walked && this.#take('undo', walked.edit, () => walked.history)
  }

  redo(by: string): Promise<Result<Applied, EditProblem>> | undefined {
    const walked = redo(this.#history, this.#stamp(by))
    return walked && this.#take('redo', walked.edit, () => walked.history)
  }

  async save(): Promise<Result<void, StorageProblem>> {
    return await this.#log.save()
  }

  async snapshot(): Promise<Result<void, StorageProblem>> {
    const refusal = this.#refusal()
    return refusal ? fail(refusal) : await this.#writeSnapshot()
  }

  async backups(): Promise<readonly Backup[]> {
    const found = await listBackups(this.#backups(), this.#outside)
    return found.map(({ name, saved, size }) => ({ name, saved, size }))
  }

  async readBackup(name: string): Promise<Result<Uint8Array, StorageProblem>> {
    return await attempt(name, async () => (await readBackup(this.#backups(), name, this.#outside)).bytes)
  }

  async restore(
    file: string,
    { by, label }: Readonly<{ by: string; label: string }>,
  ): Promise<Result<Applied, EditProblem>> {
    const read = await this.versions.read(file)
    if (!read.ok) return fail({ ...read.error, done: false })
    return await this.apply({ ...this.#stamp(by), label, changes: diffTrips(this.#trip, read.value) })
  }

  async media(): Promise<MediaStore> {
    return await tripMedia(this.#start.folder, this.#outside)
  }

  async putMedia(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'pdf'): Promise<Result<MediaFile, StorageProblem>> {
    const refusal = this.#refusal()
    if (refusal) return fail(refusal)
    const { folder } = this.#start
    return await this.#log.inTurn(() => attempt(folder, () => putMedia(folder, { bytes, kind }, this.#outside)))
  }

  async putKept(name: string, bytes: Uint8Array): Promise<Result<void, StorageProblem>> {
    const refusal = this.#refusal()
    if (refusal) return fail(refusal)
    const { folder } = this.#start
    return await this.#log.inTurn(() => attempt(folder, () => putKept(folder, name, bytes, this.#outside)))
  }

  async close(): Promise<Result<void, StorageProblem>> {
    if (this.#isClosed) return ok(undefined)
    await this.#background
    if (this.#bug !== undefined) throw this.#bug
    do {
      const saved = await this.#log.save()
      if (!saved.ok) return saved
    } while (this.state().kind !== 'saved')
    this.#isClosed = true
    // The journal holds every edit: a snapshot that fails now is made up for at the next opening.
    if (this.access === 'write' && this.#edits() > 0) await this.#writeSnapshot()
    await this.#snapshots
    await this.#log.close()
    await this.#start.closed(this.#trip)
    return ok(undefined)
  }

  /** One after the other. Edits go on meanwhile: they are in the journal that was begun for it. */
  #writeSnapshot(): Promise<Result<void, StorageProblem>> {
    const written = this.#snapshots.then(() => attempt(this.#start.folder, () => this.#writeSnapshotNow()))
    this.#snapshots = written.catch(() => undefined)
    return written
  }

  async #writeSnapshotNow(): Promise<void> {
    const { folder, database } = this.#start
    const { wait } = this.#outside
    // Edits that are not on the disk stay with the log; a snapshot holds what is.
    const { trip, lastEdit, generation } = await this.#log.inTurn(() => this.#log.beginGeneration())
    const savedAt = this.#outside.now().toISOString()
    const data = new TextEncoder().encode(await checkedText(trip, () => wait(0)))
    await write(database, { format: newestFormat(this.#outside), generation, lastEdit, savedAt, data })
    await pruneTrip(folder, this.#outside)
  }

  #backups(): string {
    return join(this.#start.folder, backupsName)
  }

  #stamp(by: string) {
    return { id: this.#outside.newId(), at: this.#outside.now().toISOString(), by }
  }

  /** Edits since the last snapshot that are on the disk. */
  #edits(): number {
    return this.#log.durable().lastEdit - this.#start.database.data.lastEdit
  }

  #refusal(): StorageProblem | undefined {
    if (this.access === 'read') return readOnly
    return this.#isClosed ? closedTrip : undefined
  }

  async #take(
    kind: EntryKind,
    edit: Edit,
    historyAfter: (applied: Edit) => History,
  ): Promise<Result<Applied, EditProblem>> {
    const refusal = this.#refusal()
    if (refusal) return fail({ ...refusal, done: false })
    const read = readEdit(JSON.stringify(edit))
    if (!read.ok) return read
    const applied = applyEdit(this.#trip, read.value)
    if (!applied.ok) return fail({ code: 'conflict', message: applied.error.message, done: false })
    this.#trip = applied.value
    this.#history = historyAfter(read.value)
    const saved = this.#log.add({ kind, text: JSON.stringify(edit), trip: this.#trip })
    this.#tell()
    const result = await saved
    if (!result.ok) return fail({ ...result.error, done: true })
    this.#background ??= this.#snapshotWhenDue()
    return ok({ edit: read.value })
  }

  /** Not waited for by the edit that made it due. What the disk refuses is made up for the next time; a bug is told by `close`. */
  async #snapshotWhenDue(): Promise<void> {
    try {
      const age = this.#outside.now().getTime() - Date.parse(this.#start.database.data.savedAt)
      const isLong = this.#edits() >= editsPerSnapshot || this.#log.journalSize() >= bytesPerJournal
      if (!this.#isClosed && (isLong || age >= longestAge)) await this.snapshot()
    } catch (bug) {
      this.#bug = bug
    } finally {
      this.#background = undefined
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

const editsPerSnapshot = 500
const bytesPerJournal = 2 * 2 ** 20
/** Ten minutes: how far apart the generations of a day of work are. */
const longestAge = 10 * 60 * 1000

const closedTrip: StorageProblem = {
  code: 'read-only',
  message: 'The trip has been closed; nothing was changed. Open it again to go on.',
}

/**
 * The edit as the journal will give it back: what is applied now is made of the same text that a restart reads, so
 * nothing can be acknowledged that could not be done again.
 */
function readEdit(text: string): Result<Edit, EditProblem> {
  const refuse = (why: string) =>
    fail<EditProblem>({ code: 'usage', message: `The edit was not made because ${why}.`, done: false })
  if (text.length > longestJson / 4) return refuse('it is larger than a trip may be')
  const json: unknown = JSON.parse(text)
  if (!isHarmless(json)) return refuse('it is nested too deep or uses a name that cannot be used in a trip')
  const parsed = editSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return refuse(`it does not fit: ${parsed.error.issues[0]?.message ?? 'it has another shape'}`)
}

/** What the database holds stays what is on the disk. */
async function write(database: Low<Snapshot>, snapshot: Snapshot): Promise<void> {
  const before = database.data
  database.data = snapshot
  try {
    await database.write()
  } catch (error) {
    database.data = before
    throw error
  }
}
