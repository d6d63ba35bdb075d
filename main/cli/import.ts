import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyEdit } from '../../shared/edit/apply.ts'
import { UserError } from '../../shared/errors.ts'
import type { Decision, Review } from '../../shared/importing/review.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { realClock } from '../services/clock.ts'
import { acceptImport } from '../services/import-accept.ts'
import { createImportApart } from '../services/import-apart.ts'
import { importContext } from '../services/import-context.ts'
import { importRoots } from '../services/import-folder.ts'
import { readMappings } from '../services/import-mappings.ts'
import { type ReadFile, readFiles, weightOf } from '../services/import-reading.ts'
import { type ImportReport, importReport, reportBytes, reviewOf } from '../services/import-report.ts'
import { beginTrip } from '../services/library-trips.ts'
import { tripText } from '../services/trip-text.ts'
import { createWorkApart } from '../services/work-apart.ts'
import { sha256Of } from '../storage/checked-stream.ts'
import { durableWrite } from '../storage/durable-write.ts'
import { type MediaStore, noMedia, withMedia } from '../storage/media-store.ts'
import { openTrip } from '../storage/open-trip.ts'
import { saveTrip } from '../storage/save-trip.ts'
import { residentBytes, workedMilliseconds } from '../workers/import-memory.ts'
import type { MediaOutcome } from '../workers/messages.ts'
import { childProcesses, importProcesses } from '../workers/start-child.ts'
import { importerFile, workerFile } from './find-parts.ts'
import { assetsFolder, findTrip } from './find-trip.ts'

/** Options of `attache import` as the user gave them. */
export type ImportArguments = Readonly<{
  files: readonly string[]
  output: string
  into?: string
  report?: string
  accept: 'all' | 'new' | 'none'
  mapping?: string
  keepLeftOver?: true
}>

/** Imports files into a trip, or into a new one. Answers 1 when a file could not be read, 0 when all were. */
export async function importFiles(options: ImportArguments): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-import-'))
  const parts = startParts()
  try {
    return await run(options, folder, parts)
  } finally {
    parts.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Parts = ReturnType<typeof startParts>

function startParts() {
  const { after } = realClock
  const apart = createImportApart({
    start: importProcesses(importerFile()),
    newId: randomUUID,
    memoryOf: (pid) => residentBytes(pid, process.platform),
    workOf: (pid) => workedMilliseconds(pid, process.platform),
    now: () => performance.now(),
    after,
  })
  const work = createWorkApart({
    start: childProcesses(workerFile(), join(assetsFolder(), 'fonts')),
    newId: randomUUID,
    after,
  })
  return {
    apart,
    work,
    close: () => {
      apart.close()
      work.close()
    },
  }
}

async function run(options: ImportArguments, folder: string, { apart, work }: Parts): Promise<number> {
  const { signal } = new AbortController()
  const { trip, media } = await tripFor(options)
  const context = importContext(trip, options.mapping === undefined ? [] : await readMappingFile(options.mapping))
  const { roots, notices } = await importRoots(options.files)
  const { from, to } = context
  const files = await readFiles(roots, {
    apart,
    folder,
    signal,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    report: (error) => void process.stderr.write(`${String(error)}\n`),
    onProgress: () => undefined,
  })
  const read = files.flatMap(({ name, spool }) => (spool === undefined ? [] : [{ name, spool }]))
  if (read.length === 0) throw new UserError('damaged-file', nothingRead(files))
  const understood = await apart.understand({ files: read, trip: tripText(trip), context }, weightOf(files), { signal })
  const review = reviewOf(trip, files, understood)
  const stored: MediaOutcome[] = []
  const at = new Date(realClock.now()).toISOString()
  const edit = await acceptImport(
    trip,
    {
      files,
      understood,
      decisions: decisionsFor(review, options.accept),
      keepLeftOver: options.keepLeftOver === true,
      at,
      by: '',
      editId: randomUUID(),
    },
    {
      apart,
      signal,
      prepare: work.prepare,
      store: async (ready) => {
        stored.push(ready)
        return { sha256: sha256Of(ready.bytes), size: ready.bytes.length }
      },
    },
  )
  const next = options.accept === 'none' ? trip : tripAfter(applyEdit(trip, edit))
  await saveTrip(options.output, next, withMedia(media, stored))
  const taken = options.accept === 'none' ? { ...edit, changes: [] } : edit
  const report = importReport(review, { leftOver: understood.leftOver, edit: taken, notices })
  if (options.report !== undefined) await writeReport(options.report, report)
  process.stderr.write(summary(options.output, report))
  return files.some(({ state }) => state === 'failed') ? 1 : 0
}

async function tripFor({ into }: ImportArguments): Promise<Readonly<{ trip: Trip; media: MediaStore }>> {
  if (into !== undefined) return openTrip(findTrip(into))
  const at = new Date(realClock.now()).toISOString()
  return { trip: beginTrip({ title: '', code: '', cities: [], languages: ['en'] }, at), media: noMedia }
}

async function readMappingFile(path: string) {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError('not-found', `${path} could not be read; see whether it is there.`, { cause: error })
  })
  return readMappings(text)
}

/** One sentence each, at most three of them. */
function nothingRead(files: readonly ReadFile[]): string {
  const failed = files.filter(({ state }) => state === 'failed')
  const [first] = failed
  if (failed.length === 1 && first) return `${first.name}: ${first.message}`
  return `None of the ${files.length} files could be read. ${failed
    .slice(0, 3)
    .map(({ name, message }) => `${name}: ${message}`)
    .join(' ')}`
}

/** `all` takes every row; where the trip was edited since, its own value stands all the same. */
const decisionsFor = (review: Review, accept: ImportArguments['accept']): readonly Decision[] =>
  review.rows.map(({ key, state }) => ({ key, take: accept === 'all' || (accept === 'new' && state === 'new') }))

function tripAfter(applied: ReturnType<typeof applyEdit>): Trip {
  if (!applied.ok) throw new Error(applied.error.message)
  return applied.value
}

const writeReport = (path: string, report: ImportReport) => durableWrite(path, reportBytes(report), { mode: 'export' })

function summary(output: string, { account, files, taken, notices }: ImportReport): string {
  const failed = files.filter(({ state }) => state === 'failed').map(({ name, message }) => `${name}: ${message}`)
  const done = `${output}: ${taken.added} records added, ${taken.changed} changed. ${account}.`
  return `${[...notices, ...failed, done].join('\n')}\n`
}
