import { UserError } from '../../shared/errors.ts'
import type { SourcePicture } from '../importers/source-document.ts'
import type {
  FromImporter,
  ImportProcess,
  ImportTask,
  PictureTask,
  ReadOutcome,
  ReadTask,
  StartImporter,
  UnderstandOutcome,
  UnderstandTask,
} from '../workers/import-messages.ts'
import { gatherParts } from './import-gather.ts'
import { type ImportLimits, limitsFor, ordinaryLimits } from './import-limits.ts'

/** Foreign files read in a process that is ended when it takes too much, and started anew for the next file. */
export type ImportApart = Readonly<{
  read(task: Unnumbered<ReadTask>, helping: Helping): Promise<ReadOutcome>
  /** `weight` is about the bytes of what is to be understood. */
  understand(task: Unnumbered<UnderstandTask>, weight: number, helping: Helping): Promise<UnderstandOutcome>
  picture(task: Unnumbered<PictureTask>, helping: Helping): Promise<SourcePicture>
  close(): void
}>

type Unnumbered<T extends ImportTask> = Omit<T, 'task' | 'kind' | 'isRoomy'>
type Helping = Readonly<{ signal: AbortSignal; onProgress?: (done: number) => void }>

type Outside = Readonly<{
  start: StartImporter
  newId: () => string
  /** Bytes of memory a process holds; undefined where nobody says. */
  memoryOf: (pid: number) => Promise<number | undefined>
  /** Milliseconds a process worked so far; undefined where nobody says, and then the clock on the wall counts. */
  workOf: (pid: number) => Promise<number | undefined>
  /** Milliseconds. */
  now: () => number
  after: (milliseconds: number, call: () => void) => () => void
}>

/** Bytes of files that ordinary room is enough to understand. */
const ordinaryWeight = 2 ** 21
/** Milliseconds between two looks at the memory of the process. */
const lookEvery = 100
/** On a busy machine a file may wait for its turn this many times longer than it may work. */
const patience = 3
/** A process that holds more than this after its task is not kept for the next: what it holds is left from before. */
const keptMemory = 320 * 2 ** 20

/** A process and who hears of it: the task it does. */
type Line = {
  readonly process: ImportProcess
  take: (message: FromImporter) => void
  lost: () => void
  isOver: boolean
}

export function createImportApart(outside: Outside): ImportApart {
  const lines = new Set<Line>()
  let warm: Line | undefined
  const open = (limits: ImportLimits): Line => {
    const line: Line = { process: outside.start(limits.heap), take: nothing, lost: nothing, isOver: false }
    lines.add(line)
    line.process.onMessage((message) => line.take(message))
    line.process.onEnd(() => {
      line.isOver = true
      lines.delete(line)
      if (warm === line) warm = undefined
      line.lost()
    })
    return line
  }
  /** In the warm process when the ordinary room will do, else in one of its own. */
  const run = async <T>(asked: Asked<T>, limits: ImportLimits, helping: Helping): Promise<T> => {
    const isOrdinary = limits === ordinaryLimits
    const line = (isOrdinary ? warm : undefined) ?? open(limits)
    if (isOrdinary) warm = undefined
    const task = { ...asked.task, task: outside.newId() }
    let isWell = false
    try {
      const answer = await within(line, task, { limits, helping, outside, pick: asked.pick })
      isWell = true
      return answer
    } catch (error) {
      isWell = error instanceof Answered
      throw error instanceof Answered ? error.cause : error
    } finally {
      const { pid } = line.process
      const held = pid === undefined ? 0 : ((await outside.memoryOf(pid)) ?? 0)
      if (isWell && isOrdinary && !warm && held < keptMemory && !line.isOver) warm = line
      else line.process.kill()
    }
  }
  return {
    read: async (task, helping) => {
      const first = await run(reading(task, false), ordinaryLimits, helping)
      if (!('weight' in first)) return first
      const second = await run(reading(task, true), limitsFor(first.weight), helping)
      if ('weight' in second) throw new Error('a process with room asked for more')
      return second
    },
    understand: (task, weight, helping) => {
      const parts = gatherParts()
      return run<UnderstandOutcome>(
        {
          task: { ...task, kind: 'understand' },
          pick: (message) => {
            if (message.kind === 'part') parts.add(message.part)
            return message.kind === 'understood' ? parts.whole(message.rest) : undefined
          },
        },
        weight > ordinaryWeight ? limitsFor(weight) : ordinaryLimits,
        helping,
      )
    },
    picture: (task, helping) =>
      run<SourcePicture>(
        {
          task: { ...task, kind: 'picture' },
          pick: (message) => (message.kind === 'picture' ? message.outcome : undefined),
        },
        ordinaryLimits,
        helping,
      ),
    close: () => {
      for (const { process } of lines) process.kill()
    },
  }
}

type Asked<T> = Readonly<{
  task: WithoutNumber<ImportTask>
  pick: (message: FromImporter) => T | undefined
}>
type WithoutNumber<T> = T extends unknown ? Omit<T, 'task'> : never

const reading = (task: Unnumbered<ReadTask>, isRoomy: boolean): Asked<ReadOutcome | Readonly<{ weight: number }>> => ({
  task: { ...task, kind: 'read', isRoomy },
  pick: (message) => {
    if (message.kind === 'heavy') return { weight: message.weight }
    return message.kind === 'read' ? message.outcome : undefined
  },
})

/** The process is well and said itself that it cannot do this. */
class Answered extends Error {}

type Watch<T> = Readonly<{
  limits: ImportLimits
  helping: Helping
  outside: Outside
  pick: (message: FromImporter) => T | undefined
}>

/** One task in one process, within its time and memory. */
function within<T>(
  line: Line,
  task: ImportTask,
  { limits, helping: { signal, onProgress }, outside, pick }: Watch<T>,
): Promise<T> {
  const { process } = line
  return new Promise<T>((resolve, reject) => {
    let isOver = false
    let stopLooking = () => {}
    const settle = (call: () => void) => {
      if (isOver) return
      isOver = true
      line.take = nothing
      line.lost = nothing
      callOff()
      stopLooking()
      signal.removeEventListener('abort', stop)
      call()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    const stop = () => fail(cancelled())
    const callOff = outside.after(limits.time * patience, () => fail(tooSlow()))
    const started = outside.now()
    let workedBefore: number | undefined
    const look = async () => {
      const { pid } = process
      const [held, worked] = pid === undefined ? [] : await Promise.all([outside.memoryOf(pid), outside.workOf(pid)])
      if (isOver) return
      workedBefore ??= worked
      const time = worked === undefined || workedBefore === undefined ? outside.now() - started : worked - workedBefore
      if (held !== undefined && held > limits.memory) fail(tooLarge())
      else if (time >= limits.time) fail(tooSlow())
      else stopLooking = outside.after(lookEvery, () => void look())
    }
    signal.addEventListener('abort', stop)
    line.lost = () => fail(tooLarge())
    line.take = (message) => {
      if (message.task !== task.task) return
      const outcome = pick(message)
      if (outcome !== undefined) settle(() => resolve(outcome))
      else if (message.kind === 'progress') onProgress?.(message.done)
      else if (message.kind === 'failed')
        fail(new Answered(message.message, { cause: new UserError(message.code, message.message) }))
      else if (message.kind === 'broken') fail(new Error(message.report))
    }
    if (line.isOver) return fail(tooLarge())
    if (signal.aborted) return stop()
    process.send(task)
    void look()
  })
}

const nothing = () => {}

const cancelled = () => new UserError('cancelled', 'The import was stopped; the trip is as it was.')
const tooSlow = () =>
  new UserError(
    'too-large',
    'The file took longer than it may and was left out; part it, or save it anew, and import that.',
  )
const tooLarge = () =>
  new UserError(
    'too-large',
    'The file took more memory than it may and was left out; part it, or save it anew, and import that.',
  )
