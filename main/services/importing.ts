import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { isJunk } from '../importers/containers/junk.ts'
import type { SheetMapping } from '../importers/draft.ts'
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
import { reviewOf } from './import-report.ts'
import type { OpenTrips } from './open-trips.ts'
import { orThrow } from './storage-result.ts'
import { tripText } from './trip-text.ts'
import { keepVersion } from './versions.ts'
import type { WorkApart } from './work-apart.ts'

/** Files become proposals beside a trip, and one edit of it when a person accepts them. See `shared/ipc/importing.ts`. */
export type Importing = Readonly<{
  begin(trip: OpenTrip, files: Input<'import.begin'>['files']): Promise<string>
  review(id: string): Promise<Output<'import.review'>>
  remap(id: string, mappings: readonly SheetMapping[]): Promise<Output<'import.review'>>
  leftOver(id: string, from: number, count: number): Output<'import.leftOver'>
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
  readonly trip: OpenTrip
  readonly controller: AbortController
  readonly folder: string
  readonly taken: readonly ShelfFile[]
  files: readonly ReadFile[]
  mappings: readonly SheetMapping[]
  /** What the files say, laid beside the trip as it was then. */
  understood: Readonly<{ trip: Trip; outcome: UnderstandOutcome }> | undefined
  isReady: boolean
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
  const tell = (
    { id, trip }: Import,
    state: 'reading' | 'understanding' | 'ready' | 'failed' | 'cancelled',
    { message = '', done = 0, of = 0 },
  ) => announcer.tell('importProgress', { import: id, trip: trip.id, state, message, done, of })
  const find = (id: string): Import => {
    const known = imports.get(id)
    if (known?.isReady) return known
    throw known
      ? new UserError('unavailable', 'The files are still being read; wait until they are.')
      : new UserError('not-found', 'This import is over; choose the files again.')
  }
  const run = async (known: Import, roots: readonly ImportRoot[]) => {
    const { controller, folder, trip } = known
    const { from, to } = importContext(trip.trip(), [])
    const wanted = roots.filter(({ name }) => !isJunk(name))
    const read = await readFiles(wanted, {
      apart,
      folder,
      signal: controller.signal,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      report,
      onProgress: ({ name, done, of }) => tell(known, 'reading', { message: name, done, of }),
    })
    known.files = [...read, ...roots.filter(({ name }) => isJunk(name)).map(leftOut)]
    tell(known, 'understanding', { done: read.length, of: read.length })
    await understand(known)
    known.isReady = true
    tell(known, 'ready', { done: read.length, of: read.length })
  }
  const understand = async (known: Import) => {
    const { files, controller } = known
    const trip = known.trip.trip()
    const spooled = files.flatMap(({ name, spool }) => (spool === undefined ? [] : [{ name, spool }]))
    const context = importContext(trip, known.mappings)
    const task = { files: spooled, trip: tripText(trip), context }
    const outcome = await apart.understand(task, weightOf(files), { signal: controller.signal })
    known.understood = { trip, outcome }
    return { trip, outcome }
  }
  /** Against the trip as it is now. */
  const current = async (known: Import) =>
    known.understood?.trip === known.trip.trip() ? known.understood : understand(known)
  const review = async (known: Import) => {
    const { trip, outcome } = await current(known)
    return reviewOf(trip, known.files, outcome)
  }
  return {
    begin: async (trip, files) => {
      const id = outside.newId()
      const folder = join(outside.folder, id)
      const taken = files.map(({ file }) => shelf.take(file))
      await mkdir(folder, { mode: 0o700 })
      const known: Import = {
        id,
        trip,
        controller: new AbortController(),
        folder,
        taken,
        files: [],
        mappings: outside.mappings.get(),
        understood: undefined,
        isReady: false,
      }
      imports.set(id, known)
      const oldest = imports.size > mostImports ? imports.values().next().value : undefined
      if (oldest) await forget(oldest)
      const roots = taken.map(({ path }, index) => ({ path, name: plainName(files[index]?.name ?? '') }))
      run(known, withOwnNames(roots)).catch(async (error: unknown) => {
        const isStopped = known.controller.signal.aborted
        if (!isStopped && !(error instanceof UserError)) report(error)
        const message = error instanceof UserError ? error.message : fault
        tell(known, isStopped ? 'cancelled' : 'failed', { message })
        await forget(known)
      })
      return id
    },
    review: async (id) => review(find(id)),
    remap: async (id, mappings) => {
      const known = find(id)
      known.mappings = withMappings(known.mappings, mappings)
      await outside.mappings.keep(withMappings(outside.mappings.get(), mappings))
      known.understood = undefined
      return review(known)
    },
    leftOver: (id, from, count) => {
      const units = find(id).understood?.outcome.leftOver.slice(from, from + count) ?? []
      return { units: units.map(({ file, at, words }) => ({ file, at, words })) }
    },
    accept: async ({ import: id, decisions, keepLeftOver }, by) => {
      const known = find(id)
      const { trip, controller, files } = known
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
      await forget(known)
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

const changed = () => new UserError('conflict', 'The trip was changed since; look at the review again.')
const fault = 'The files could not be read because of a fault in Attaché. The trip is as it was; try again.'

/** A name is shown and compared, never opened. */
const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '')
