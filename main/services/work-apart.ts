import { UserError } from '../../shared/errors.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type {
  BookOutcome,
  BookTask,
  FromWorker,
  MediaOutcome,
  PagesOutcome,
  PagesWish,
  PreflightOutcome,
  SentTrip,
  StartWorker,
  WorkerProcess,
  WorkerTask,
} from '../workers/messages.ts'
import type { ReadAnnex } from './bind-annexes.ts'
import type { BookPhase } from './build-book.ts'
import { patchBetween } from './trip-patch.ts'
import { tripText } from './trip-text.ts'

/** A task under way. */
export type Work<T> = Readonly<{ outcome: Promise<T>; stop: () => void }>

/** A trip as a value, by its id in the library; how it reaches the process is decided here. */
type TripJob = Readonly<{ about: string; trip: Trip }>
/** What a book is made from. */
export type BookJob = Omit<BookTask, 'trip'> & TripJob
type Helping = Readonly<{
  readPicture: (sha256: string) => Promise<Uint8Array | undefined>
  onPhase?: (phase: BookPhase) => void
}>

/** Work done in processes of their own, so that typing never waits and a bad file ends no more than its own task. */
export type WorkApart = Readonly<{
  /** In the process that stays warm, for what is asked again and again: it keeps the trip and is sent what changed. */
  outline(job: BookJob, helping: Helping): Promise<BookOutcome>
  pages(job: BookJob, wish: PagesWish, helping: Helping): Promise<PagesOutcome>
  preflight(job: TripJob): Promise<PreflightOutcome>
  /** In a process that ends with the task; `stop` ends both. */
  book(job: BookJob, helping: Helping): Work<BookOutcome>
  /** Makes a picture or document ready, in a process that ends with it and within its time. */
  prepare(bytes: Uint8Array): Promise<MediaOutcome>
  /** Takes pages of a PDF apart to bind them in, likewise. */
  annex: ReadAnnex
  close(): void
}>

type Waiting = Readonly<{ take: (message: FromWorker) => void; lost: () => void }>
type Line = Readonly<{
  process: WorkerProcess
  waiting: Map<string, Waiting>
  /** By what it is about, the trip that the process holds, and its number. */
  held: Map<string, Readonly<{ trip: Trip; revision: number }>>
}>
type Outside = Readonly<{
  start: StartWorker
  newId: () => string
  after: (milliseconds: number, call: () => void) => () => void
}>

/** A picture or document that takes longer is not one, milliseconds. */
const longestTime = 30_000

export function createWorkApart({ start, newId, after }: Outside): WorkApart {
  const lines = new Set<Line>()
  let warm: Line | undefined
  const openLine = (): Line => {
    const line: Line = { process: start(), waiting: new Map(), held: new Map() }
    lines.add(line)
    line.process.onMessage((message) => line.waiting.get(message.task)?.take(message))
    line.process.onEnd(() => {
      lines.delete(line)
      if (warm === line) warm = undefined
      for (const { lost } of line.waiting.values()) lost()
    })
    return line
  }
  const runOnce = <T>(ask: (line: Line) => Promise<T>): Work<T> => {
    const line = openLine()
    const outcome = ask(line).finally(() => line.process.kill())
    return { outcome, stop: () => line.process.kill() }
  }
  const inTime = <T>(task: WorkerTask, pick: (message: FromWorker) => T | undefined): Promise<T> => {
    const work = runOnce((line) => ask<T>(line, task, { readPicture: async () => undefined, pick }))
    const callOff = after(longestTime, work.stop)
    return work.outcome.finally(callOff)
  }
  const warmLine = () => {
    warm ??= openLine()
    return warm
  }
  let revision = 0
  /** The trip as the process is to be told of it; `isWhole` when it said that it has none. */
  const tell = (line: Line, { about, trip }: TripJob, isWhole: boolean): SentTrip => {
    const before = isWhole ? undefined : line.held.get(about)
    revision += 1
    line.held.set(about, { trip, revision })
    if (!before) return { revision, whole: tripText(trip) }
    return { revision, since: before.revision, patch: patchBetween(before.trip, trip) }
  }
  const askAbout = async <J extends TripJob, T>(
    line: Line,
    job: J,
    { toTask, ...helping }: TripHelping<J, T>,
    isWhole = false,
  ): Promise<T> => {
    const told = { ...job, trip: tell(line, job, isWhole) }
    const answer = await ask<T | typeof stale>(line, { ...toTask(told), task: newId() }, helping)
    return answer === stale ? askAbout(line, job, { toTask, ...helping }, true) : answer
  }
  const outcomeOf = (message: FromWorker) => (message.kind === 'book' ? message.outcome : staleOf(message))
  return {
    outline: (job, helping) =>
      askAbout<BookJob, BookOutcome>(warmLine(), job, {
        ...helping,
        toTask: (task) => ({ ...task, kind: 'outline' }),
        pick: outcomeOf,
      }),
    pages: (job, wish, helping) =>
      askAbout<BookJob, PagesOutcome>(warmLine(), job, {
        ...helping,
        toTask: (task) => ({ ...task, kind: 'pages', wish }),
        pick: (message) => (message.kind === 'pages' ? message.outcome : staleOf(message)),
      }),
    preflight: (job) =>
      askAbout<TripJob, PreflightOutcome>(warmLine(), job, {
        readPicture: async () => undefined,
        toTask: (task) => ({ ...task, kind: 'preflight' }),
        pick: (message) => (message.kind === 'preflight' ? message.outcome : staleOf(message)),
      }),
    book: (job, helping) =>
      runOnce((line) =>
        askAbout<BookJob, BookOutcome>(line, job, {
          ...helping,
          toTask: (task) => ({ ...task, kind: 'book' }),
          pick: outcomeOf,
        }),
      ),
    prepare: (bytes) =>
      inTime({ kind: 'prepare', task: newId(), bytes }, (message) =>
        message.kind === 'prepared' ? message.outcome : undefined,
      ),
    annex: (bytes, pages) =>
      inTime({ kind: 'annex', task: newId(), bytes, pages }, (message) =>
        message.kind === 'annex' ? message.outcome : undefined,
      ),
    close: () => {
      for (const { process } of lines) process.kill()
    },
  }
}

/** A process that does not hold the trip any more says so. */
const stale = Symbol('stale')
const staleOf = (message: FromWorker) => (message.kind === 'stale' ? stale : undefined)

type TripHelping<J extends TripJob, T> = Helping &
  Readonly<{
    toTask: (task: Omit<J, 'trip'> & Readonly<{ trip: SentTrip }>) => Unnumbered<WorkerTask>
    pick: (message: FromWorker) => T | typeof stale | undefined
  }>
/** Without the number it is sent under. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'task'> : never

/** Sends a task and gives its outcome. Throws what the worker says, or `unavailable` when it ended before. */
function ask<T>(
  { process, waiting }: Line,
  task: WorkerTask,
  helping: Helping & Readonly<{ pick: (message: FromWorker) => T | undefined }>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const finish = (settle: () => void) => {
      waiting.delete(task.task)
      settle()
    }
    const give = async (sha256: string) => {
      process.send({ kind: 'picture', task: task.task, sha256, bytes: await helping.readPicture(sha256) })
    }
    waiting.set(task.task, {
      lost: () => finish(() => reject(ended())),
      take: (message) => {
        const outcome = helping.pick(message)
        if (outcome !== undefined) finish(() => resolve(outcome))
        else if (message.kind === 'phase') helping.onPhase?.(message.phase)
        else if (message.kind === 'wanted') give(message.sha256).catch((error) => finish(() => reject(error)))
        else if (message.kind === 'failed') finish(() => reject(new UserError(message.code, message.message)))
        else if (message.kind === 'broken') finish(() => reject(new Error(message.report)))
      },
    })
    process.send(task)
  })
}

const ended = () =>
  new UserError('unavailable', 'This took more memory or time than there is, and was stopped; the trip is safe.')
