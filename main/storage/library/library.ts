import { dirname, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { idSchema } from '../../../shared/model/record.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { syncFolder } from '../durable-write.ts'
import type { MediaStore } from '../media-store.ts'
import { openTrip as openTripFile } from '../open-trip.ts'
import type {
  DeletedTrip,
  Library,
  LibraryOutside,
  Notice,
  Offer,
  OpenProblem,
  OpenTrip,
  Settings,
  StorageProblem,
  TripEntry,
} from './contract.ts'
import { type LibraryContent, type LibraryFile, openLibraryFile } from './library-file.ts'
import { inUse, takeLock } from './lock.ts'
import { makeTripFolder } from './new-trip-folder.ts'
import { openStore } from './open-store.ts'
import { attempt, readOnly } from './problem.ts'
import { readOrOffer } from './read-or-offer.ts'
import { backupsName, type ReadTrip, readFromBackup, readTrip } from './read-trip.ts'
import { sweep } from './set-aside.ts'
import { entriesOf } from './store-fs.ts'
import { listTrash, moveToTrash, takeFromTrash } from './trash.ts'
import { compareEntries, entryOf, readEntry, summaryOf, withoutId } from './trip-entry.ts'
import { versionsName } from './versions.ts'

/**
 * Opens the library in a folder, made when it is not there. One process at a time writes to it: `whenHeld` says whether
 * another one is refused (`in-use`) or may read. Every way in which it can fail is a value.
 */
export async function openLibrary(
  folder: string,
  outside: LibraryOutside,
  whenHeld: 'refuse' | 'read' = 'refuse',
): Promise<Result<Library, StorageProblem>> {
  return await attempt(folder, async () => {
    await outside.fs.mkdir(join(folder, 'trips'), { recursive: true, mode: 0o700 })
    // A new library is in its folder only when that one is flushed too.
    await syncFolder(outside.fs, folder)
    await syncFolder(outside.fs, dirname(folder))
    const release = await takeLock(folder, outside)
    if (!release && whenHeld === 'refuse') throw inUse()
    const access = release ? 'write' : 'read'
    try {
      if (release) await sweep([folder, join(folder, 'trips'), join(folder, backupsName)], outside)
      const file = await openLibraryFile(folder, access, outside)
      return new OpenLibrary({ folder, access, file, release }, outside)
    } catch (error) {
      await release?.()
      throw error
    }
  })
}

type Start = Readonly<{
  folder: string
  access: 'write' | 'read'
  file: LibraryFile
  release: (() => Promise<void>) | undefined
}>

class OpenLibrary implements Library {
  readonly folder: string
  readonly access: 'write' | 'read'
  readonly notices: readonly Notice[]
  readonly #file: LibraryFile
  readonly #release: Start['release']
  readonly #outside: LibraryOutside
  readonly #trips: string
  readonly #trash: string
  readonly #open = new Map<string, Promise<Result<OpenTrip, OpenProblem>>>()

  #isClosed = false

  constructor({ folder, access, file, release }: Start, outside: LibraryOutside) {
    this.folder = folder
    this.access = access
    this.notices = file.notices
    this.#file = file
    this.#release = release
    this.#outside = outside
    this.#trips = join(folder, 'trips')
    this.#trash = join(folder, 'trash')
  }

  async listTrips(): Promise<readonly TripEntry[]> {
    const known = this.#file.content().trips
    const entries: TripEntry[] = []
    for (const { name: id, kind } of await entriesOf(this.#outside.fs, this.#trips)) {
      if (kind !== 'folder' || !idSchema.safeParse(id).success) continue
      const entry = Object.hasOwn(known, id) ? known[id] : undefined
      entries.push(entry ? entryOf(id, entry) : await readEntry(this.#trips, id, this.#outside))
    }
    return entries.sort(compareEntries)
  }

  async createTrip(trip: Trip, media: MediaStore): Promise<Result<string, StorageProblem>> {
    if (this.#isReadOnly()) return fail(readOnly)
    return await attempt(this.folder, async () => {
      const id = this.#outside.newId()
      await makeTripFolder(this.#trips, { id, trip, media }, this.#outside)
      await this.#note(id, trip, {})
      return id
    })
  }

  async importTripFile(path: string): Promise<Result<string, StorageProblem>> {
    if (this.#isReadOnly()) return fail(readOnly)
    const read = await attempt(path, () => openTripFile(path))
    return read.ok ? await this.createTrip(read.value.trip, read.value.media) : read
  }

  async openTrip(id: string): Promise<Result<OpenTrip, OpenProblem>> {
    return await this.#openOnce(id, () => readTrip(join(this.#trips, id), this.#outside))
  }

  async recoverTrip(id: string, { backup }: Offer): Promise<Result<OpenTrip, OpenProblem>> {
    return await this.#openOnce(id, () => readFromBackup(join(this.#trips, id), backup, this.#outside), true)
  }

  async pinTrip(id: string, pinned: boolean): Promise<Result<void, StorageProblem>> {
    return await this.#change(async (content) => {
      const entry = Object.hasOwn(content.trips, id)
        ? content.trips[id]
        : await readEntry(this.#trips, id, this.#outside)
      if (!entry) return content
      return { ...content, trips: { ...content.trips, [id]: { ...withoutId(entry), pinned } } }
    })
  }

  async deleteTrip(id: string): Promise<Result<DeletedTrip, StorageProblem>> {
    if (this.#isReadOnly()) return fail(readOnly)
    const open = await this.#open.get(id)
    const closed = open?.ok ? await open.value.close() : ok(undefined)
    if (!closed.ok) return closed
    return await attempt(id, async () => {
      if (!(await this.#has(id))) throw noSuchTrip()
      return await moveToTrash({ trips: this.#trips, trash: this.#trash }, id, this.#outside)
    })
  }

  async listDeleted(): Promise<readonly DeletedTrip[]> {
    return await listTrash({ trips: this.#trips, trash: this.#trash }, this.#outside)
  }

  async undelete({ name }: DeletedTrip): Promise<Result<string, StorageProblem>> {
    if (this.#isReadOnly()) return fail(readOnly)
    return await attempt(name, () => takeFromTrash({ trips: this.#trips, trash: this.#trash }, name, this.#outside))
  }

  settings(): Settings {
    return this.#file.content().settings
  }

  async changeSettings(changes: Settings): Promise<Result<void, StorageProblem>> {
    return await this.#change((content) => {
      const settings = Object.entries({ ...content.settings, ...changes }).filter(([, value]) => value !== undefined)
      return { ...content, settings: Object.fromEntries(settings) }
    })
  }

  async close(): Promise<Result<void, StorageProblem>> {
    for (const open of [...this.#open.values()]) {
      const trip = await open
      const closed = trip.ok ? await trip.value.close() : ok(undefined)
      if (!closed.ok) return closed
    }
    this.#isClosed = true
    return await attempt(this.folder, async () => await this.#release?.())
  }

  /** After `close` another process may hold the library. */
  #isReadOnly(): boolean {
    return this.access === 'read' || this.#isClosed
  }

  async #openOnce(
    id: string,
    read: () => Promise<ReadTrip>,
    isRecovered = false,
  ): Promise<Result<OpenTrip, OpenProblem>> {
    const known = this.#open.get(id)
    if (known) return await known
    const opening = this.#openNow(id, read, isRecovered)
    this.#open.set(id, opening)
    const opened = await opening
    if (!opened.ok) this.#open.delete(id)
    return opened
  }

  async #openNow(
    id: string,
    read: () => Promise<ReadTrip>,
    isRecovered: boolean,
  ): Promise<Result<OpenTrip, OpenProblem>> {
    const folder = join(this.#trips, id)
    const access = this.#isReadOnly() ? 'read' : 'write'
    if (isRecovered && access === 'read') return fail(readOnly)
    const found = await attempt(folder, async () => {
      if (!(await this.#has(id))) throw noSuchTrip()
      if (access === 'write') await sweep(tripFolders(folder), this.#outside)
    })
    if (!found.ok) return found
    const readable = isRecovered
      ? await attempt(folder, read)
      : await readOrOffer({ folder, access, read }, this.#outside)
    if (!readable.ok) return readable
    const closed = async (trip: Trip) => {
      this.#open.delete(id)
      await this.#note(id, trip, {})
    }
    const opened = await attempt(folder, () =>
      openStore({ id, folder, access, read: readable.value, isRecovered, closed }, this.#outside),
    )
    if (opened.ok) await this.#note(id, opened.value.trip(), { opened: this.#outside.now().toISOString() })
    return opened
  }

  async #has(id: string): Promise<boolean> {
    if (!idSchema.safeParse(id).success) return false
    return (await entriesOf(this.#outside.fs, this.#trips)).some(({ name, kind }) => name === id && kind === 'folder')
  }

  async #change(
    change: (content: LibraryContent) => LibraryContent | Promise<LibraryContent>,
  ): Promise<Result<void, StorageProblem>> {
    if (this.#isReadOnly()) return fail(readOnly)
    return await attempt(this.folder, () => this.#file.change(change))
  }

  /** The list of trips is a convenience: when it cannot be written now, the next opening writes it. */
  async #note(id: string, trip: Trip, more: Readonly<{ opened?: string }>): Promise<void> {
    await this.#change((content) => {
      const before = Object.hasOwn(content.trips, id) ? content.trips[id] : undefined
      const entry = { pinned: false, ...before, ...summaryOf(trip), ...more }
      return { ...content, trips: { ...content.trips, [id]: entry } }
    })
  }
}

const noSuchTrip = (): UserError =>
  new UserError('not-found', 'This trip is no longer in the library; look in the trash or open its file.')

/** Where writes that were cut off may have left something. */
const tripFolders = (folder: string): readonly string[] =>
  ['', 'media', 'issues', 'bases', 'kept', backupsName, versionsName].map((name) => join(folder, name))
