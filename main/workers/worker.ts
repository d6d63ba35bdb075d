import { UserError } from '../../shared/errors.ts'
import { parseTrip } from '../../shared/model/parse.ts'
import { bookSetupId, find, type Trip, tripId } from '../../shared/model/trip.ts'
import { prepareImage } from '../media/prepare-image.ts'
import { preparePdf } from '../media/prepare-pdf.ts'
import type { ReadyAnnex } from '../media/ready-annex.ts'
import { type Fonts, loadFonts } from '../pdf/fonts/load-fonts.ts'
import { type BookCache, buildBook } from '../services/build-book.ts'
import { outlineOf } from '../services/outline.ts'
import type { BookOutcome, FromWorker, MediaOutcome, ToWorker, WorkerTask } from './messages.ts'
import { createRemoteMedia, type RemoteMedia } from './remote-media.ts'

type Outside = Readonly<{ fontsFolder: string; post: (message: FromWorker) => void; now: () => number }>

/** The worker's end: takes each message as it comes, does tasks one after the other. */
export function createWorker({ fontsFolder, post, now }: Outside): (message: ToWorker) => void {
  const remote = createRemoteMedia((task, sha256) => post({ kind: 'wanted', task, sha256 }))
  const caches: Caches = new Map()
  let fonts: Promise<Fonts> | undefined
  let last: Promise<void> = Promise.resolve()
  const run = async (task: WorkerTask): Promise<FromWorker> => {
    if (task.kind === 'prepare') return { kind: 'prepared', task: task.task, outcome: await prepare(task.bytes) }
    if (task.kind === 'annex')
      return { kind: 'annex', task: task.task, outcome: await takeApart(task.bytes, task.pages) }
    fonts ??= loadFonts(fontsFolder)
    const progress = (phase: 'project' | 'compose' | 'layout' | 'write') =>
      post({ kind: 'phase', task: task.task, phase })
    return {
      kind: 'book',
      task: task.task,
      outcome: await makeBook(task, { fonts: await fonts, remote, caches, now, progress }),
    }
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

type BookTask = Extract<WorkerTask, { kind: 'outline' | 'book' }>
type Tools = Readonly<{
  fonts: Fonts
  remote: RemoteMedia
  caches: Caches
  now: () => number
  progress: (phase: 'project' | 'compose' | 'layout' | 'write') => void
}>

async function makeBook(task: BookTask, { fonts, remote, caches, now, progress }: Tools): Promise<BookOutcome> {
  const parsed = parseTrip(JSON.parse(task.trip))
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  const media = remote.store(task.task, task.media)
  const { trip } = parsed.value
  const key = cacheKey(task, trip)
  const kept = caches.get(key)
  const tools = { fonts, media, now, progress, readAnnex: takeApart, ...(kept && { cache: kept }) }
  const { laid, cache, chunks, report } = await buildBook(trip, task.request, tools)
  keep(caches, key, cache)
  const pages = laid.pages.map(({ label }) => label)
  const rows = outlineOf(laid)
  if (task.kind === 'outline') return { rows, pages, findings: [], places: {} }
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const bytes = Buffer.concat(parts)
  const { findings, records } = report()
  const places = Object.entries(records).flatMap(([record, fate]) =>
    fate.kind === 'printed' ? [[record, fate.pages] as const] : [],
  )
  return { rows, pages, bytes, findings, places: Object.fromEntries(places) }
}

/** What was kept of the last few books, each for one trip, one reader and one set of languages. */
type Caches = Map<string, BookCache>
const mostCaches = 3

function cacheKey({ about, request }: BookTask, trip: Trip): string {
  const languages = [request.language, find(trip, 'bookSetups', bookSetupId)?.language]
  const { edition, delegate } = request.reader
  return JSON.stringify([about, edition, delegate, languages, find(trip, 'trips', tripId)?.languages])
}

function keep(caches: Caches, key: string, cache: BookCache): void {
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

async function prepare(bytes: Uint8Array): Promise<MediaOutcome> {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  if (!isPdf) {
    const { kind, width, height, bytes: ready } = await prepareImage(bytes)
    return { bytes: ready, kind, width, height }
  }
  const { kind, bytes: ready } = preparePdf(bytes)
  return { bytes: ready, kind }
}
