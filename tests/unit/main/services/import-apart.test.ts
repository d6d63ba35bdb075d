import { describe, expect, it } from 'vitest'
import { createImportApart } from '../../../../main/services/import-apart.ts'
import type { FromImporter, ImportProcess, ImportTask, ReadOutcome } from '../../../../main/workers/import-messages.ts'
import { handClock } from '../../../fixtures/hand-clock.ts'

const outcome: ReadOutcome = {
  file: { name: 'agenda.txt', format: 'text', hash: '', size: 12 },
  document: { title: '', units: 1, notices: [] },
  entries: [],
  junk: [],
}
const wanted = { name: 'agenda.txt', place: { path: '/agenda.txt', inside: [] }, spool: '/spool' }

/** Processes whose lines the test speaks. */
function played(memory: () => number = () => 50 * 2 ** 20, worked: () => number | undefined = () => undefined) {
  const clock = handClock()
  const started: Readonly<{
    heap: number
    sent: ImportTask[]
    say(message: FromImporter): void
    isKilled(): boolean
  }>[] = []
  const start = (heap: number): ImportProcess => {
    const listeners: ((message: FromImporter) => void)[] = []
    const endings: (() => void)[] = []
    const sent: ImportTask[] = []
    let isKilled = false
    started.push({
      heap,
      sent,
      isKilled: () => isKilled,
      say: (message) => {
        for (const listener of listeners) listener(message)
      },
    })
    return {
      pid: 1,
      send: (message) => void sent.push(message),
      onMessage: (listener) => void listeners.push(listener),
      onEnd: (listener) => void endings.push(listener),
      kill: () => {
        if (isKilled) return
        isKilled = true
        for (const ending of endings) ending()
      },
    }
  }
  let last = 0
  const newId = () => {
    last += 1
    return `task-${last}`
  }
  const apart = createImportApart({
    start,
    newId,
    memoryOf: async () => memory(),
    workOf: async () => worked(),
    now: clock.now,
    after: clock.after,
  })
  return { apart, clock, started }
}

const helping = () => ({ signal: new AbortController().signal })

describe('reading foreign files apart', () => {
  it('keeps a process that did its task for the next one', async () => {
    const { apart, started } = played()
    for (const task of ['task-1', 'task-2']) {
      const reading = apart.read(wanted, helping())
      started[0]?.say({ kind: 'read', task, outcome })
      expect(await reading).toEqual(outcome)
    }
    expect(started).toHaveLength(1)
    expect(started[0]?.isKilled()).toBe(false)
  })

  it('counts the time a process worked, not the time it waited for its turn', async () => {
    let worked = 70
    const { apart, clock, started } = played(undefined, () => worked)
    const reading = apart.read(wanted, helping())
    clock.move(15_000)
    await new Promise(setImmediate)
    started[0]?.say({ kind: 'read', task: 'task-1', outcome })
    expect(await reading).toEqual(outcome)
    const next = apart.read(wanted, helping())
    await new Promise(setImmediate)
    worked += 10_000
    clock.move(100)
    await expect(next).rejects.toMatchObject({ code: 'too-large', message: expect.stringMatching(/longer/) })
  })

  it('ends a process that takes longer than ten seconds, and starts another for the next file', async () => {
    const { apart, clock, started } = played()
    const reading = apart.read(wanted, helping())
    clock.move(10_000)
    await expect(reading).rejects.toMatchObject({ code: 'too-large', message: expect.stringMatching(/longer/) })
    expect(started[0]?.isKilled()).toBe(true)
    const next = apart.read(wanted, helping())
    started[1]?.say({ kind: 'read', task: 'task-2', outcome })
    expect(await next).toEqual(outcome)
  })

  it('ends a process that holds more than 512 MiB', async () => {
    const { apart, started } = played(() => 513 * 2 ** 20)
    await expect(apart.read(wanted, helping())).rejects.toMatchObject({ message: expect.stringMatching(/memory/) })
    expect(started[0]?.isKilled()).toBe(true)
  })

  it('gives a file that unpacks to much a process of its own with more room and time', async () => {
    const { apart, clock, started } = played()
    const reading = apart.read(wanted, helping())
    started[0]?.say({ kind: 'heavy', task: 'task-1', weight: 20 * 2 ** 20 })
    await expect.poll(() => started.length).toBe(2)
    clock.move(15_000)
    started[1]?.say({ kind: 'read', task: 'task-2', outcome })
    expect(await reading).toEqual(outcome)
    expect(started[1]?.heap).toBeGreaterThan(started[0]?.heap ?? 0)
    expect(started[1]?.sent[0]).toMatchObject({ isRoomy: true })
    await expect.poll(() => started[1]?.isKilled()).toBe(true)
  })

  it('stops at once when told to', async () => {
    const { apart, started } = played()
    const controller = new AbortController()
    const reading = apart.read(wanted, { signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => started[0]?.isKilled()).toBe(true)
  })

  it('passes on what the process says of a file, and keeps the process', async () => {
    const { apart, started } = played()
    const reading = apart.read(wanted, helping())
    started[0]?.say({ kind: 'failed', task: 'task-1', code: 'damaged-file', message: 'The file is damaged.' })
    await expect(reading).rejects.toMatchObject({ code: 'damaged-file', message: 'The file is damaged.' })
    expect(started[0]?.isKilled()).toBe(false)
  })
})
