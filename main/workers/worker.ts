import { randomUUID } from 'node:crypto'
import { preflight } from '../../shared/checks/preflight.ts'
import { UserError } from '../../shared/errors.ts'
import { bookMoment } from '../../shared/model/last-edit.ts'
import { bookSetupId, find, type Trip, tripId } from '../../shared/model/trip.ts'
import { prepareImage } from '../media/prepare-image.ts'
import { preparePdf } from '../media/prepare-pdf.ts'
import type { ReadyAnnex } from '../media/ready-annex.ts'
import { type Fonts, loadFonts } from '../pdf/fonts/load-fonts.ts'
import { type BuiltBook, buildBook } from '../services/build-book.ts'
import { outlineOf } from '../services/outline.ts'
import { createHeldTrips, type HeldTrips } from './held-trips.ts'
import type { FromWorker, MediaOutcome, ToWorker, WorkerTask } from './messages.ts'
import { createRemoteMedia, isPdf, type RemoteMedia } from './remote-media.ts'
import { somePages } from './some-pages.ts'

type Outside = Readonly<{
  fontsFolder: string
  post: (message: FromWorker) => void
  now: () => number
  /** Lets other processes go first from now on. */
  standBack: () => void
}>

/** The worker's end: takes each message as it comes, does tasks one after the other. */
export function createWorker({ fontsFolder, post, now, standBack }: Outside): (message: ToWorker) => void {
  const remote = createRemoteMedia((task, sha256) => post({ kind: 'wanted', task, sha256 }))
  const caches: Caches = new Map()
  const trips = createHeldTrips()
  let fonts: Promise<Fonts> | undefined
  let last: Promise<void> = Promise.resolve()
  const run = async (task: WorkerTask): Promise<FromWorker> => {
    if (task.kind === 'prepare') return { kind: 'prepared', task: task.task, outcome: await prepare(task.bytes) }
    if (task.kind === 'annex')
      return { kind: 'annex', task: task.task, outcome: await takeApart(task.bytes, task.pages) }
    if (task.kind === 'preflight') return lookThrough(task, trips)
    // A whole book takes seconds, and nobody types against it.
    if (task.kind === 'book') standBack()
    remote.begin(task.task)
    fonts ??= loadFonts(fontsFolder)
    const progress = (phase: 'project' | 'compose' | 'layout' | 'write') =>
      post({ kind: 'phase', task: task.task, phase })
    return makeBook(task, { fonts: await fonts, remote, trips, caches, now, progress })
  }
  const answer = async (task: WorkerTask): Promise<void> => {
    try {
      post(await run(task))
    } catch (error) {
      const { code, message } = error instanceof UserError ? error : { code: undefined, message: '' }
      if (code) post({ kind: 'failed', task: task.task, code, message })
      else
        post({
          kind: 'broken',
          task: task.task,
          report: error instanceof Error ? (error.stack ?? error.message) : String(error),
        })
    } finally {
      remote.forget(task.task)
    }
  }
  return (message) => {
    if (message.kind === 'picture') remote.arrive(message)
    else last = last.then(() => answer(message))
  }
}

type AnyBookTask = Extract<WorkerTask, { kind: 'outline' | 'book' | 'pages' }>
type Tools = Readonly<{
  fonts: Fonts
  remote: RemoteMedia
  trips: HeldTrips
  caches: Caches
  now: () => number
  progress: (phase: 'project' | 'compose' | 'layout' | 'write') => void
}>

async function makeBook(task: AnyBookTask, tools: Tools): Promise<FromWorker> {
  const trip = tools.trips.take(task)
  if (!trip) return { kind: 'stale', task: task.task }
  const { laid, inputs, chunks, report } = await builtBook(task, trip, tools)
  if (task.kind === 'pages')
    return { kind: 'pages', task: task.task, outcome: await somePages({ laid, inputs }, task.wish, run) }
  const pages = laid.pages.map(({ label }) => label)
  const rows = outlineOf(laid)
  if (task.kind === 'outline') return { kind: 'book', task: task.task, outcome: { rows, pages, findings: [] } }
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const bytes = Buffer.concat(parts)
  return { kind: 'book', task: task.task, outcome: { rows, pages, bytes, findings: report().findings } }
}

function lookThrough(task: Extract<WorkerTask, { kind: 'preflight' }>, trips: HeldTrips): FromWorker {
  const trip = trips.take(task)
  if (!trip) return { kind: 'stale', task: task.task }
  const at = bookMoment(trip)
  return { kind: 'preflight', task: task.task, outcome: { findings: [...preflight(trip, { at })], at } }
}

/** Tells the pages of this process from those of one before it. */
const run = randomUUID().slice(0, 8)

/** The book as it was built last, when neither trip nor request are others since; binder and preview show the same. */
async function builtBook(task: AnyBookTask, trip: Trip, tools: Tools): Promise<BuiltBook> {
  const { fonts, remote, caches, now, progress } = tools
  const key = cacheKey(task, trip)
  const kept = caches.get(key)
  const asked = JSON.stringify([task.request, task.media])
  if (task.kind !== 'book' && kept?.of === trip && kept.asked === asked) return kept.built
  const media = remote.store(task.media)
  const built = await buildBook(trip, task.request, {
    fonts,
    media,
    now,
    progress,
    readAnnex: takeApartOnce,
    ...(kept && { cache: kept.built.cache }),
  })
  keep(caches, key, { of: trip, asked, built })
  return built
}

/** What was kept of the last few books, each for one trip, one reader and one set of languages. */
type Kept = Readonly<{ of: Trip; asked: string; built: BuiltBook }>
type Caches = Map<string, Kept>
const mostCaches = 3

function cacheKey({ about, request }: AnyBookTask, trip: Trip): string {
  const languages = [request.language, find(trip, 'bookSetups', bookSetupId)?.language]
  const { edition, delegate } = request.reader
  return JSON.stringify([about, edition, delegate, languages, find(trip, 'trips', tripId)?.languages])
}

function keep(caches: Caches, key: string, cache: Kept): void {
  caches.delete(key)
  caches.set(key, cache)
  const oldest = caches.size > mostCaches ? caches.keys().next().value : undefined
  if (oldest !== undefined) caches.delete(oldest)
}

/** The library that reads PDFs is large and seldom wanted. */
async function takeApart(bytes: Uint8Array, pages: readonly number[] | undefined): Promise<ReadyAnnex> {
  const { readAnnex } = await import('../media/read-annex.ts')
  return readAnnex(bytes, pages)
}

const apart = new WeakMap<Uint8Array, Map<string, Promise<ReadyAnnex>>>()

/** The same bytes come with every build of a book that is kept. */
function takeApartOnce(bytes: Uint8Array, pages: readonly number[] | undefined): Promise<ReadyAnnex> {
  const known = apart.get(bytes) ?? new Map<string, Promise<ReadyAnnex>>()
  apart.set(bytes, known)
  const key = pages?.join() ?? ''
  const annex = known.get(key) ?? takeApart(bytes, pages)
  known.set(key, annex)
  return annex
}

async function prepare(bytes: Uint8Array): Promise<MediaOutcome> {
  if (!isPdf(bytes)) {
    const { kind, width, height, bytes: ready } = await prepareImage(bytes)
    return { bytes: ready, kind, width, height }
  }
  const { kind, bytes: ready } = preparePdf(bytes)
  return { bytes: ready, kind }
}
