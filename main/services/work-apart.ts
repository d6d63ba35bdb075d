import { UserError } from '../../shared/errors.ts'
import type {
  BookOutcome,
  FromWorker,
  MediaOutcome,
  StartWorker,
  WorkerProcess,
  WorkerTask,
} from '../workers/messages.ts'
import type { ReadAnnex } from './bind-annexes.ts'
import type { BookPhase } from './build-book.ts'

/** A task under way. */
export type Work<T> = Readonly<{ outcome: Promise<T>; stop: () => void }>

type BookTask = Omit<Extract<WorkerTask, { kind: 'outline' | 'book' }>, 'task'>
type Helping = Readonly<{
  readPicture: (sha256: string) => Promise<Uint8Array | undefined>
  onPhase?: (phase: BookPhase) => void
}>

/** Work done in processes of their own, so that typing never waits and a bad file ends no more than its own task. */
export type WorkApart = Readonly<{
  /** In the process that stays warm: for what is asked again and again. */
  again(task: BookTask, helping: Helping): Promise<BookOutcome>
  /** In a process that ends with the task; `stop` ends both. */
  once(task: BookTask, helping: Helping): Work<BookOutcome>
  /** Makes a picture or document ready, in a process that ends with it and within its time. */
  prepare(bytes: Uint8Array): Promise<MediaOutcome>
  /** Takes pages of a PDF apart to bind them in, likewise. */
  annex: ReadAnnex
  close(): void
}>

type Waiting = Readonly<{ take: (message: FromWorker) => void; lost: () => void }>
type Line = Readonly<{ process: WorkerProcess; waiting: Map<string, Waiting> }>
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
    const line: Line = { process: start(), waiting: new Map() }
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
  const askBook = (line: Line, task: BookTask, helping: Helping) =>
    ask<BookOutcome>(
      line,
      { ...task, task: newId() },
      { ...helping, pick: (message) => (message.kind === 'book' ? message.outcome : undefined) },
    )
  return {
    again: (task, helping) => {
      warm ??= openLine()
      return askBook(warm, task, helping)
    },
    once: (task, helping) => runOnce((line) => askBook(line, task, helping)),
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
