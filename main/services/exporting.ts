import { findDelegate } from '../../shared/editions/find-delegate.ts'
import type { Reader } from '../../shared/editions/reader.ts'
import { UserError } from '../../shared/errors.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import { bookSetupId, find, type Trip, tripId } from '../../shared/model/trip.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { MediaStore } from '../storage/media-store.ts'
import type { BookOutcome } from '../workers/messages.ts'
import type { Announcer } from './announcer.ts'
import type { BookPhase, BookRequest } from './build-book.ts'
import type { FileShelf } from './file-shelf.ts'
import type { BookJob, Work, WorkApart } from './work-apart.ts'

/** Books made in the background, one at a time. How each goes is told as `job` events. */
export type Exporting = Readonly<{
  begin(trip: OpenTrip, wanted: Input<'book.export'>): string
  /** Throws `not-found` for a job that is over. */
  cancel(job: string): void
}>

type Outside = Readonly<{
  work: WorkApart
  shelf: FileShelf
  announcer: Announcer
  newId: () => string
  report: (error: unknown) => void
}>

const phases: readonly BookPhase[] = ['project', 'compose', 'layout', 'write']
type Job = { readonly trip: string; isCancelled: boolean; work: Work<BookOutcome> | undefined }

export function createExporting({ work, shelf, announcer, newId, report }: Outside): Exporting {
  const jobs = new Map<string, Job>()
  let last: Promise<void> = Promise.resolve()

  const running = (job: string, trip: string, phase: BookPhase | 'waiting') =>
    announcer.tell('job', {
      job,
      trip,
      state: 'running',
      phase,
      done: phase === 'waiting' ? 0 : phases.indexOf(phase),
      of: phases.length,
    })

  const make = async (id: string, job: Job, trip: OpenTrip, wanted: Input<'book.export'>): Promise<void> => {
    if (job.isCancelled) return announcer.tell('job', { job: id, trip: job.trip, state: 'cancelled' })
    // As it is when its turn comes, which is as it was last seen.
    const value = trip.trip()
    const { book, readPicture } = await bookJob(trip, value, wanted)
    job.work = work.book(book, { readPicture, onPhase: (phase) => running(id, job.trip, phase) })
    // Cancelled while the pictures were looked up.
    if (job.isCancelled) job.work.stop()
    const { bytes = new Uint8Array(), pages, findings } = await job.work.outcome
    const name = bookName(value, book.request.reader)
    const file = await shelf.put(bytes, name)
    announcer.tell('job', {
      job: id,
      trip: job.trip,
      state: 'done',
      file,
      name,
      pages: pages.length,
      findings: [...findings],
    })
  }
  const run = async (id: string, job: Job, trip: OpenTrip, wanted: Input<'book.export'>): Promise<void> => {
    try {
      await make(id, job, trip, wanted)
    } catch (error) {
      if (job.isCancelled) return announcer.tell('job', { job: id, trip: job.trip, state: 'cancelled' })
      const { code, message } = error instanceof UserError ? error : fault(error, report)
      announcer.tell('job', { job: id, trip: job.trip, state: 'failed', code, message })
    } finally {
      jobs.delete(id)
    }
  }
  return {
    begin: (trip, wanted) => {
      readerOf(trip.trip(), wanted)
      const id = newId()
      const job: Job = { trip: trip.id, isCancelled: false, work: undefined }
      jobs.set(id, job)
      running(id, trip.id, 'waiting')
      last = last.then(() => run(id, job, trip, wanted))
      return id
    },
    cancel: (id) => {
      const job = jobs.get(id)
      if (!job) throw new UserError('not-found', 'This export is over already.')
      job.isCancelled = true
      job.work?.stop()
    },
  }
}

/** What a worker needs to make this book, and where it gets its pictures. */
export async function bookJob(trip: OpenTrip, value: Trip, wanted: BookWish) {
  const { paper, duplex, theme, language } = wanted
  const request: BookRequest = {
    reader: readerOf(value, wanted),
    ...(paper && { paper }),
    ...(duplex !== undefined && { duplex }),
    ...(theme && { theme }),
    ...(language && { language }),
    ...draftMoment(trip, value),
  }
  const media = await mediaOf(trip, value)
  const book: BookJob = { about: trip.id, trip: value, request, media: media.list().map(({ sha256 }) => sha256) }
  return { book, readPicture: async (sha256: string) => (media.has(sha256) ? await media.read(sha256) : undefined) }
}

const knownMedia = new WeakMap<OpenTrip, Readonly<{ items: object; store: Promise<MediaStore> }>>()

/** Looking through the folder takes time that typing does not have: no picture comes or goes without its record. */
function mediaOf(trip: OpenTrip, { mediaItems }: Trip): Promise<MediaStore> {
  const before = knownMedia.get(trip)
  if (before?.items === mediaItems) return before.store
  const store = trip.media()
  knownMedia.set(trip, { items: mediaItems, store })
  return store
}

/**
 * A draft of a library trip speaks from its last edit, which the history tells: records do not say when they changed.
 * The setup's own moment comes first, and a trip without edits says for itself.
 */
function draftMoment(trip: OpenTrip, value: Trip): Pick<BookRequest, 'at'> {
  if (find(value, 'bookSetups', bookSetupId)?.asOf) return {}
  const { undo, redo } = trip.history()
  const moments = [...undo, ...redo].map((step) => step.at).sort()
  const last = moments.at(-1)
  return last === undefined ? {} : { at: last }
}

type BookWish = Omit<Input<'book.export'>, 'trip'>

/** A personal edition needs a person. Throws `unknown-person` for one who is not in the delegation. */
function readerOf(trip: Trip, { edition, recipient }: BookWish): Reader {
  if (recipient === undefined || recipient === '') return { edition }
  const delegate = findDelegate(trip, recipient)
  if (!delegate.ok) throw new UserError('unknown-person', delegate.error)
  return { edition, delegate: delegate.value.id }
}

/** `MX24 - staff.pdf`, `MX24 - García Ruiz.pdf`. */
function bookName(trip: Trip, reader: Reader): string {
  const code = find(trip, 'trips', tripId)?.code || 'Book'
  const delegate = find(trip, 'delegates', reader.delegate)
  return `${code} - ${delegate?.surname || delegate?.fullName || reader.edition}.pdf`
}

function fault(error: unknown, report: (error: unknown) => void) {
  report(error)
  return { code: 'fault', message: 'The book could not be made because of a fault in Attaché; the trip is safe.' }
}
