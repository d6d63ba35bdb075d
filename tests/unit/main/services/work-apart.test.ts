import { describe, expect, it } from 'vitest'
import { type BookJob, createWorkApart } from '../../../../main/services/work-apart.ts'
import type { BookOutcome, FromWorker, ToWorker, WorkerProcess } from '../../../../main/workers/messages.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { emptyTrip } from '../../../../shared/model/trip.ts'
import { handClock } from '../../../fixtures/hand-clock.ts'

type Played = Readonly<{
  process: WorkerProcess
  sent: ToWorker[]
  say(message: FromWorker): void
  isKilled(): boolean
}>

/** A worker whose lines the test speaks. */
function playWorker(): Played {
  const listeners: ((message: FromWorker) => void)[] = []
  const endings: (() => void)[] = []
  const sent: ToWorker[] = []
  let isKilled = false
  return {
    sent,
    isKilled: () => isKilled,
    say: (message) => {
      for (const listener of listeners) listener(message)
    },
    process: {
      send: (message) => void sent.push(message),
      onMessage: (listener) => void listeners.push(listener),
      onEnd: (listener) => void endings.push(listener),
      kill: () => {
        if (isKilled) return
        isKilled = true
        for (const ending of endings) ending()
      },
    },
  }
}

function workWith() {
  const workers: Played[] = []
  const clock = handClock()
  let count = 0
  const start = () => {
    const worker = playWorker()
    workers.push(worker)
    return worker.process
  }
  const work = createWorkApart({ start, newId: () => `t${count++}`, after: clock.after })
  return { work, workers, clock }
}

const task: BookJob = { about: 'trip', trip: emptyTrip(), request: { reader: { edition: 'staff' } }, media: [] }
const outcome: BookOutcome = { rows: [], pages: ['1'], findings: [] }
const helping = { readPicture: async () => new Uint8Array([7]) }

describe('work in processes of its own', () => {
  it('asks the same process again, and gives it the pictures it wants', async () => {
    const { work, workers } = workWith()
    const first = work.outline(task, helping)
    const [worker] = workers
    worker?.say({ kind: 'wanted', task: 't0', sha256: 'a' })
    await expect
      .poll(() => worker?.sent.at(-1))
      .toEqual({
        kind: 'picture',
        task: 't0',
        sha256: 'a',
        bytes: new Uint8Array([7]),
      })
    worker?.say({ kind: 'book', task: 't0', outcome })
    expect(await first).toEqual(outcome)
    const second = work.outline(task, helping)
    worker?.say({ kind: 'book', task: 't1', outcome })
    expect(await second).toEqual(outcome)
    expect(workers.length).toBe(1)
  })

  it('sends the trip once, then what changed, and all of it again to a process that lost it', async () => {
    const { work, workers } = workWith()
    const topic = makeRecord(definitionOf('topics'), { id: 'customs', name: { en: 'Customs' } })
    const added = applyChanges(task.trip, [{ kind: 'add', collection: 'topics', record: topic }])
    if (!added.ok) throw new Error(added.error.message)
    const told = () => {
      const message = workers[0]?.sent.at(-1)
      return message?.kind === 'outline' ? message.trip : undefined
    }
    const answer = async (job: BookJob, say: readonly FromWorker[]) => {
      const answered = work.outline(job, helping)
      for (const message of say) {
        workers[0]?.say(message)
        await Promise.resolve()
      }
      return answered
    }
    await answer(task, [{ kind: 'book', task: 't0', outcome }])
    expect(told()).toEqual({ revision: 1, whole: expect.stringContaining('collections') })
    await answer({ ...task, trip: added.value }, [{ kind: 'book', task: 't1', outcome }])
    expect(told()).toEqual({
      revision: 2,
      since: 1,
      patch: [{ collection: 'topics', records: [['customs', topic]] }],
    })
    const again = work.outline({ ...task, trip: added.value }, helping)
    workers[0]?.say({ kind: 'stale', task: 't2' })
    await expect.poll(told).toMatchObject({ revision: 4, whole: expect.stringContaining('Customs') })
    workers[0]?.say({ kind: 'book', task: 't3', outcome })
    expect(await again).toEqual(outcome)
  })

  it('says so when the process ends before its task, and starts another for the next', async () => {
    const { work, workers } = workWith()
    const lost = work.outline(task, helping)
    workers[0]?.process.kill()
    await expect(lost).rejects.toMatchObject({ code: 'unavailable' })
    const next = work.outline(task, helping)
    workers[1]?.say({ kind: 'book', task: 't1', outcome })
    expect(await next).toEqual(outcome)
  })

  it('ends the process of a task that is stopped or done', async () => {
    const { work, workers } = workWith()
    const stopped = work.book(task, helping)
    stopped.stop()
    await expect(stopped.outcome).rejects.toMatchObject({ code: 'unavailable' })
    const done = work.book(task, helping)
    workers[1]?.say({ kind: 'book', task: 't1', outcome })
    await done.outcome
    expect(workers.map((worker) => worker.isKilled())).toEqual([true, true])
  })

  it('passes on what the worker refuses as its sentence, and a bug as a bug', async () => {
    const { work, workers } = workWith()
    const refused = work.outline(task, helping)
    workers[0]?.say({ kind: 'failed', task: 't0', code: 'missing-media', message: 'The picture is missing.' })
    await expect(refused).rejects.toMatchObject({ code: 'missing-media', message: 'The picture is missing.' })
    const broken = work.outline(task, helping)
    workers[0]?.say({ kind: 'broken', task: 't1', report: 'it broke' })
    await expect(broken).rejects.toThrow('it broke')
  })

  it('gives a picture half a minute and no more', async () => {
    const { work, clock } = workWith()
    const prepared = work.prepare(new Uint8Array([1]))
    clock.move(30_000)
    await expect(prepared).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('looks a trip through in the process that holds it', async () => {
    const { work, workers } = workWith()
    const first = work.outline(task, helping)
    workers[0]?.say({ kind: 'book', task: 't0', outcome })
    await first
    const looked = work.preflight({ about: 'trip', trip: task.trip })
    expect(workers[0]?.sent.at(-1)).toEqual({
      kind: 'preflight',
      task: 't1',
      about: 'trip',
      trip: { revision: 2, since: 1, patch: [] },
    })
    const found = { findings: [], at: '2024-01-21T18:00:00Z' }
    workers[0]?.say({ kind: 'preflight', task: 't1', outcome: found })
    expect(await looked).toEqual(found)
    expect(workers.length).toBe(1)
  })
})
