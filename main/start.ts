import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readSettings } from '../shared/settings.ts'
import { type AnswerRequest, createAnswer } from './handlers/answer.ts'
import { createHandlers } from './handlers/handlers.ts'
import { type Announcer, createAnnouncer } from './services/announcer.ts'
import { createBinder } from './services/binder.ts'
import { type Clock, realClock } from './services/clock.ts'
import type { Desk } from './services/desk.ts'
import { createLibraryDirectory } from './services/directory/library-directory.ts'
import { createExporting } from './services/exporting.ts'
import { createFileShelf, type FileShelf } from './services/file-shelf.ts'
import { createImportApart } from './services/import-apart.ts'
import { storedMappings } from './services/import-mappings.ts'
import { createImporting } from './services/importing.ts'
import { createLibraryTrips, type LibraryTrips } from './services/library-trips.ts'
import { createOpenTrips } from './services/open-trips.ts'
import { createOrganisationProfile } from './services/organisation-profile.ts'
import { createPreview } from './services/preview.ts'
import { createSamples } from './services/samples.ts'
import { createLibrarySearch } from './services/search/library-search.ts'
import { shelveTrip } from './services/shelve-trip.ts'
import { orThrow } from './services/storage-result.ts'
import { createVersions } from './services/versions.ts'
import { createWorkApart } from './services/work-apart.ts'
import type { Library, LibraryOutside } from './storage/library/contract.ts'
import { openLibrary } from './storage/library/library.ts'
import { nodeOutside } from './storage/library/outside.ts'
import { createProfileStore } from './storage/library/profile-store.ts'
import { residentBytes, workedMilliseconds } from './workers/import-memory.ts'
import type { StartImporter } from './workers/import-messages.ts'
import type { StartWorker } from './workers/messages.ts'

export type CoreSetup = Readonly<{
  /** Folder of the library; made when it is not there. */
  library: string
  /** What to do when another process holds it; `refuse` unless said. */
  whenHeld?: 'refuse' | 'read'
  /** Folder of the sample trips. */
  samples: string
  /** The sample that an empty library begins with; it is opened. */
  firstSample?: string
  startWorker: StartWorker
  /** Starts a process that reads foreign files. */
  startImporter: StartImporter
  desk: Desk
  /** Hears of bugs. */
  report: (error: unknown) => void
  clock?: Clock
  outside?: LibraryOutside
}>

/** The program without a face: what any host puts a page in front of. */
export type Core = Readonly<{
  answer: AnswerRequest
  announcer: Announcer
  shelf: FileShelf
  library: Library
  /** Saves and closes everything. Throws when something could not be saved: then it is still open. */
  close(): Promise<void>
}>

/** Where everything is put together. Above it are only the hosts. */
export async function startCore(setup: CoreSetup): Promise<Core> {
  const { clock = realClock, report } = setup
  const storage = setup.outside ?? (await nodeOutside())
  const library = orThrow(await openLibrary(setup.library, storage, setup.whenHeld))
  const now = () => new Date(clock.now())
  const newId = () => randomBytes(32).toString('base64url')
  const transfer = await transferFolder(library)
  const announcer = createAnnouncer()
  const shelf = createFileShelf(transfer, { newId, now: clock.now })
  const work = createWorkApart({ start: setup.startWorker, newId, after: clock.after })
  const binder = createBinder({ work, announcer, clock, report })
  const preview = createPreview({ work, shelf })
  const trips = createOpenTrips({ library, announcer, now, after: clock.after, onChange: binder.tripChanged })
  const exporting = createExporting({ work, shelf, announcer, newId: () => `job-${newId()}`, report })
  const samples = createSamples(setup.samples)
  // The id of an edit begins with a letter or digit, which the first character of the other need not be.
  const newEditId = () => `e${newId()}`
  const profile = createOrganisationProfile({
    store: createProfileStore(join(library.folder, 'organisation'), library.access, storage),
    trips,
    shelf,
    work,
    announcer,
    newId: newEditId,
  })
  const libraryTrips = createLibraryTrips({ library, trips, shelf, samples, profile, announcer, newId: newEditId, now })
  const search = createLibrarySearch({ library, trips, announcer, storage, pause: () => setImmediate(), report })
  const directory = createLibraryDirectory({ library, trips, shelf, storage, pause: () => setImmediate() })
  const apart = createImportApart({
    start: setup.startImporter,
    newId,
    memoryOf: (pid) => residentBytes(pid, process.platform),
    workOf: (pid) => workedMilliseconds(pid, process.platform),
    now: () => performance.now(),
    after: clock.after,
  })
  const importing = createImporting({
    apart,
    work,
    trips,
    shelf,
    announcer,
    folder: transfer,
    mappings: {
      get: () => storedMappings(library.settings()['importMappings']),
      keep: async (mappings) => void orThrow(await library.changeSettings({ importMappings: mappings })),
    },
    newId: () => `import-${newId()}`,
    newEditId,
    now,
    report,
  })
  const desk = await openingFirst(setup, { library, libraryTrips })
  const settings = {
    get: () => readSettings(library.settings()),
    change: async (change: object) => {
      orThrow(await library.changeSettings({ ...change }))
      return readSettings(library.settings())
    },
  }
  const handlers = createHandlers({
    libraryTrips,
    trips,
    versions: createVersions({ library, trips, announcer }),
    binder,
    search,
    directory,
    profile,
    preview,
    exporting,
    importing,
    shelf,
    work,
    desk,
    settings,
    shelveTrip: async (id) => shelveTrip(await trips.open(id), { shelf, folder: transfer, newId }),
  })
  return {
    answer: createAnswer(handlers, report),
    announcer,
    shelf,
    library,
    close: async () => {
      orThrow(await library.close())
      binder.close()
      work.close()
      await importing.close()
      apart.close()
      await shelf.clear()
      await rm(transfer, { recursive: true, force: true })
    },
  }
}

/** A desk that tells the first page, and no other, of the sample that a person begins with. */
async function openingFirst(
  { desk, firstSample }: CoreSetup,
  { library, libraryTrips }: Readonly<{ library: Library; libraryTrips: LibraryTrips }>,
): Promise<Desk> {
  if (firstSample === undefined || library.access === 'read') return desk
  const { trips, removed } = await libraryTrips.list()
  if (trips.length + removed.length > 0) return desk
  let opens: string | undefined = await libraryTrips.createFromSample(firstSample)
  return {
    ...desk,
    describe: () => {
      const first = opens
      opens = undefined
      return { ...desk.describe(), ...(first && { opens: first }) }
    },
  }
}

/** Bytes on their way lie below the library, on its disk and under its lock; what a crash left of them goes now. */
async function transferFolder(library: Library): Promise<string> {
  if (library.access === 'read') return mkdtemp(join(tmpdir(), 'attache-'))
  const folder = join(library.folder, 'transfer')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  return folder
}
