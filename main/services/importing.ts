import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Review, ReviewChoices } from '../../shared/importing/review.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { isJunk } from '../importers/containers/junk.ts'
import type { SheetMapping } from '../importers/draft.ts'
import { compareWith } from '../importers/reconcile/compare-with.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { UnderstandOutcome } from '../workers/import-messages.ts'
import type { Announcer } from './announcer.ts'
import type { FileShelf, ShelfFile } from './file-shelf.ts'
import { acceptImport } from './import-accept.ts'
import type { ImportApart } from './import-apart.ts'
import { importContext } from './import-context.ts'
import { type ImportRoot, withOwnNames } from './import-folder.ts'
import { withMappings } from './import-mappings.ts'
import { leftOut, type ReadFile, readFiles, weightOf } from './import-reading.ts'
import { type ImportReport, importReport, reviewOf } from './import-report.ts'
import { rebuiltTrips } from './import-trip-folders.ts'
import type { OpenTrips } from './open-trips.ts'
import { shelveReport } from './shelve-report.ts'
import { orThrow } from './storage-result.ts'
import { tripText } from './trip-text.ts'
import { keepVersion } from './versions.ts'
import type { WorkApart } from './work-apart.ts'

/** Files become proposals beside a trip, and one edit of it when a person accepts them. See `shared/ipc/importing.ts`. */
export type Importing = Readonly<{
  begin(trip: OpenTrip, files: Input<'import.begin'>['files']): Promise<string>
  waiting(trip: string): Output<'import.waiting'>
  keep(id: string, choices: ReviewChoices): void
  review(id: string): Promise<Output<'import.review'>>
  remap(id: string, mappings: readonly SheetMapping[]): Promise<Output<'import.review'>>
  compare(id: string, rows: Input<'import.compare'>['rows']): Promise<Output<'import.compare'>>
  leftOver(id: string, from: number, count: number): Output<'import.leftOver'>
  report(id: string, form: Input<'import.report'>['form']): Promise<Output<'import.report'>>
  accept(wanted: Input<'import.accept'>, by: string): Promise<Output<'import.accept'>>
  cancel(id: string): Promise<void>
  /** Forgets everything that is under way. */
  close(): Promise<void>
}>

type Outside = Readonly<{
  apart: ImportApart
  work: WorkApart
  trips: OpenTrips
  shelf: FileShelf
  announcer: Announcer
  /** Private folder to read in. */
  folder: string
  /** Mappings that somebody confirmed before. */
  mappings: Readonly<{ get(): readonly SheetMapping[]; keep(mappings: readonly SheetMapping[]): Promise<void> }>
  newId: () => string
  newEditId: () => string
  now: () => Date
  report: (error: unknown) => void
}>

type Import = {
  readonly id: string
  readonly trip: string
  readonly controller: AbortController
  readonly folder: string
  readonly taken: readonly ShelfFile[]
  readonly names: readonly string[]
  files: readonly ReadFile[]
  mappings: readonly SheetMapping[]
  /** What the files say, laid beside the trip as it was then. */
  understood: Readonly<{ trip: Trip; outcome: UnderstandOutcome }> | undefined
  progress: Readonly<{ state: 'reading' | 'understanding' | 'ready'; message: string; done: number; of: number }>
  choices: ReviewChoices | undefined
  /** Set while it stands in the trip: until it is asked for a review again. */
  accepted: ImportReport | undefined
}

/** Reviews that wait for somebody. */
const mostImports = 8

export function createImporting(outside: Outside): Importing {
  const { apart, work, trips, shelf, announcer, report } = outside
  const imports = new Map<string, Import>()
  const forget = async (known: Import) => {
    imports.delete(known.id)
    known.controller.abort()
    for (const file of known.taken) await file.discard()
    await rm(known.folder, { recursive: true, force: true })
  }
  const tell = ({ id, trip }: Import, state: Import['progress']['state'] | 'failed' | 'cancelled', now: Partial<Now>) =>
    announcer.tell('importProgress', { import: id, trip, state, message: '', done: 0, of: 0, ...now })
  const move = (known: Import, progress: Import['progress']) => {
    known.progress = progress
    const { state, ...now } = progress
    tell(known, state, now)
  }
  const get = (id: string): Import => {
    const known = imports.get(id)
    if (known) return known
    throw new UserError('not-found', 'This import is over; choose the files again.')
  }
  const find = (id: string): Import => {
    const known = get(id)
    if (known.progress.state === 'ready') return known
    throw new UserError('unavailable', 'The files are still being read; wait until they are.')
  }
  const run = async (known: Import, files: readonly ImportRoot[]) => {
    const { controller, folder } = known
    const { from, to } = importContext((await trips.open(known.trip)).trip(), [])
    const roots = withOwnNames(await rebuiltTrips(files, folder))
    const wanted = roots.filter(({ name }) => !isJunk(name))
    const read = await readFiles(wanted, {
      apart,
      folder,
      signal: controller.signal,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      report,
      onProgress: ({ name, done, of }) => move(known, { state: 'reading', message: name, done, of }),
    })
    known.files = [...read, ...roots.filter(({ name }) => isJunk(name)).map(leftOut)]
    const all = { message: '', done: read.length, of: read.length }
    move(known, { state: 'understanding', ...all })
    await understand(known)
    move(known, { state: 'ready', ...all })
  }
  const understand = async (known: Import) => {
    const { files, controller } = known
    const trip = (await trips.open(known.trip)).trip()
    const spooled = files.flatMap(({ name, spool }) => (spool === undefined ? [] : [{ name, spool }]))
    const context = importContext(trip, known.mappings)
    const task = { files: spooled, trip: tripText(trip), context }
    const outcome = await apart.understand(task, weightOf(files), { signal: controller.signal })
    known.understood = { trip, outcome }
    return { trip, outcome }
  }
  /** Against the trip as it is now. */
  const current = async (known: Import) =>
    known.understood?.trip === (await trips.open(known.trip)).trip() ? known.understood : understand(known)
  const review = async (known: Import): Promise<Review> => {
    const { trip, outcome } = await current(known)
    return reviewOf(trip, known.files, outcome)
  }
  const reportOf = async (known: Import): Promise<ImportReport> => {
    const { trip, outcome } = await current(known)
    const edit = { changes: [] }
    return importReport(reviewOf(trip, known.files, outcome), { leftOver: outcome.leftOver, edit, notices: [] })
  }
  return {
    begin: async (trip, files) => {
      const id = outside.newId()
      const folder = join(outside.folder, id)
      const taken = files.map(({ file }) => shelf.take(file))
      await mkdir(folder, { mode: 0o700 })
      const roots = taken.map(({ path }, index) => ({ path, name: plainName(files[index]?.name ?? '') }))
      const known: Import = {
        id,
        trip: trip.id,
        controller: new AbortController(),
        folder,
        taken,
        names: roots.map(({ name }) => name).filter((name) => !isJunk(name)),
        files: [],
        mappings: outside.mappings.get(),
        understood: undefined,
        progress: { state: 'reading', message: '', done: 0, of: files.length },
        choices: undefined,
        accepted: undefined,
      }
      imports.set(id, known)
      const oldest = imports.size > mostImports ? leastWanted(imports) : undefined
      if (oldest) await forget(oldest)
      run(known, roots).catch(async (error: unknown) => {
        const isStopped = known.controller.signal.aborted
        if (!isStopped && !(error instanceof UserError)) report(error)
        const message = error instanceof UserError ? error.message : fault
        tell(known, isStopped ? 'cancelled' : 'failed', { message })
        await forget(known)
      })
      return id
    },
    waiting: (trip) => ({
      imports: [...imports.values()]
        .filter((known) => known.trip === trip && known.accepted === undefined)
        .map(({ id, names, progress, choices }) => ({ import: id, files: [...names], ...progress, choices }))
        .toReversed(),
    }),
    keep: (id, choices) => {
      find(id).choices = choices
    },
    review: async (id) => {
      const known = find(id)
      known.accepted = undefined
      return review(known)
    },
    remap: async (id, mappings) => {
      const known = find(id)
      known.mappings = withMappings(known.mappings, mappings)
      await outside.mappings.keep(withMappings(outside.mappings.get(), mappings))
      known.understood = undefined
      return review(known)
    },
    compare: async (id, rows) => {
      const known = find(id)
      const { trip, outcome } = await current(known)
      const files = known.files.flatMap(({ file }) => file ?? [])
      return { rows: compareWith(trip, outcome.reconciled, { files, rows }) }
    },
    leftOver: (id, from, count) => {
      const units = find(id).understood?.outcome.leftOver.slice(from, from + count) ?? []
      return { units: units.map(({ file, at, words }) => ({ file, at, words })) }
    },
    report: async (id, form) => {
      const known = find(id)
      return shelveReport(known.accepted ?? (await reportOf(known)), form, shelf)
    },
    accept: async ({ import: id, decisions, keepLeftOver }, by) => {
      const known = find(id)
      const { controller, files } = known
      const trip = await trips.open(known.trip)
      if (known.understood?.trip !== trip.trip()) throw changed()
      const { trip: before, outcome } = known.understood
      const at = outside.now().toISOString()
      const edit = await acceptImport(
        before,
        { files, understood: outcome, decisions, keepLeftOver, at, by, editId: outside.newEditId() },
        {
          apart,
          signal: controller.signal,
          prepare: work.prepare,
          store: async ({ bytes, kind }) => orThrow(await trip.putMedia(bytes, kind)),
        },
      )
      await keepVersion(trip, { name: '', cause: 'import', by })
      // Pictures took their time.
      if (before !== trip.trip()) throw changed()
      const history = await trips.apply(trip.id, edit)
      known.accepted = importReport(reviewOf(before, files, outcome), { leftOver: outcome.leftOver, edit, notices: [] })
      return { edit, history }
    },
    cancel: async (id) => {
      const known = imports.get(id)
      if (!known) throw new UserError('not-found', 'This import is over already.')
      await forget(known)
    },
    close: async () => {
      for (const known of imports.values()) await forget(known)
    },
  }
}

type Now = Omit<Import['progress'], 'state'>

/** What is in its trip already, else what waits longest. */
const leastWanted = (imports: ReadonlyMap<string, Import>): Import | undefined =>
  [...imports.values()].find(({ accepted }) => accepted) ?? imports.values().next().value

const changed = () => new UserError('conflict', 'The trip was changed since; look at the review again.')
const fault = 'The files could not be read because of a fault in Attaché. The trip is as it was; try again.'

/** A name is shown and compared, never opened. */
const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '')
