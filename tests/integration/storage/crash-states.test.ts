import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../main/storage/library/library.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import { present } from '../../../shared/assert.ts'
import { serialiseTrip } from '../../../shared/model/parse.ts'
import { crashStates } from '../../fixtures/storage/crash-states.ts'
import { count, countedTrip, libraryAt, must, testOutside } from '../../fixtures/storage/library-actions.ts'
import { type DiskContent, type SimDisk, simDisk } from '../../fixtures/storage/sim-disk.ts'

const folder = '/home/library'
const home: DiskContent = new Map([['/home', 'folder']])

/** How far the user had come: states of the trip in order, how many were asked for and how many acknowledged. */
type Mark = Readonly<{ id: string; states: readonly string[]; asked: number; acknowledged: number }>

/** An evening of work: edits alone and together, undo and redo, snapshots, a disk that refuses, a restart. */
async function work(disk: SimDisk): Promise<void> {
  let isRefusing = false
  const fs: SimDisk['fs'] = {
    ...disk.fs,
    open: async (path, flags, mode) => {
      const handle = await disk.fs.open(path, flags, mode)
      return {
        ...handle,
        sync: async () => {
          if (isRefusing) throw Object.assign(new Error('injected'), { code: 'EIO' })
          await handle.sync()
        },
      }
    },
  }
  const outside = testOutside(fs)
  const library = await libraryAt(folder, outside)
  const id = must(await library.createTrip(countedTrip(), noMedia))
  const states = [serialiseTrip(countedTrip())]
  let acknowledged = 0
  const mark = () => disk.mark({ id, states: [...states], asked: states.length - 1, acknowledged } satisfies Mark)
  mark()
  const trip = must(await library.openTrip(id))
  const note = async <T>(asked: Promise<T>): Promise<T> => {
    states.push(serialiseTrip(trip.trip()))
    const mine = states.length - 1
    mark()
    const result = await asked
    if (trip.state().kind !== 'not-saved') acknowledged = Math.max(acknowledged, mine)
    mark()
    return result
  }
  for (let number = 1; number <= 4; number++) await note(count(trip, number))
  await Promise.all([5, 6, 7].map((number) => note(count(trip, number))))
  must(await trip.snapshot())
  await note(count(trip, 8))
  await note(present(trip.undo('Ana'), 'a step'))
  await note(present(trip.redo('Ana'), 'a step'))
  isRefusing = true
  const refused = await note(count(trip, 11))
  expect(refused).toMatchObject({ ok: false, error: { code: 'unwritable', done: true } })
  isRefusing = false
  await note(count(trip, 12))
  // Edits go on while a snapshot is written.
  const snapshot = trip.snapshot()
  await note(count(trip, 21))
  await Promise.all([22, 23].map((number) => note(count(trip, number))))
  must(await snapshot)
  must(await trip.putKept('issues/1.json', new TextEncoder().encode('{}')))
  must(await library.close())

  const again = await libraryAt(folder, outside)
  const same = must(await again.openTrip(id))
  for (const number of [13, 14]) {
    const edit = count(same, number)
    states.push(serialiseTrip(same.trip()))
    mark()
    must(await edit)
    acknowledged = states.length - 1
    mark()
  }
  must(await again.deleteTrip(id))
  const [deleted] = await again.listDeleted()
  must(await again.undelete(present(deleted, 'the trip in the trash')))
  must(await again.close())
}

/** What is wrong after a restart on such a disk, or undefined. */
async function faultAfter(content: DiskContent, mark: Mark | undefined): Promise<string | undefined> {
  const disk = simDisk(content)
  const outside = testOutside(disk.fs)
  const opened = await openLibrary(folder, outside)
  if (!opened.ok) return `library: ${opened.error.message}`
  if (!mark) return undefined
  let isThere = (await opened.value.listTrips()).some(({ id }) => id === mark.id)
  const deleted = (await opened.value.listDeleted()).find(({ id }) => id === mark.id)
  if (!isThere && deleted) isThere = (await opened.value.undelete(deleted)).ok
  if (!isThere) return 'the trip is gone'
  const trip = await opened.value.openTrip(mark.id)
  if (!trip.ok) return `trip: ${trip.error.message}`
  if (trip.value.notices.length > 0) return `notice: ${trip.value.notices[0]?.message}`
  const found = mark.states.lastIndexOf(serialiseTrip(trip.value.trip()), mark.asked)
  if (found < 0) return 'a state that never was'
  if (found < mark.acknowledged) return 'an acknowledged edit is lost'
  if (trip.value.history().undo.length + trip.value.history().redo.length === 0 && found > 0) return 'no undo'
  const next = await count(trip.value, 99)
  if (!next.ok) return `next edit: ${next.error.message}`
  const left = [...disk.content().keys()].find((path) => path.endsWith('.tmp'))
  return left && `left over: ${left}`
}

type Verdict = Readonly<{ states: number; faults: readonly string[] }>

/** Opens the library in every state that the log may leave, each one once. */
async function judge(
  disk: SimDisk,
  { earlier, enough = 100 }: Readonly<{ earlier?: Mark; enough?: number }> = {},
): Promise<Verdict> {
  const seen = new Map<string, string | undefined>()
  const faults: string[] = []
  let states = 0
  for (const { content, marks, point } of crashStates(disk)) {
    states++
    // Marks are set by the work above alone.
    const mark = (marks.at(-1) as Mark | undefined) ?? earlier
    const key = `${mark?.asked} ${mark?.acknowledged} ${fingerprint(content)}`
    if (!seen.has(key)) seen.set(key, await faultAfter(content, mark))
    const fault = seen.get(key)
    if (fault) faults.push(`after ${point}: ${fault}`)
    if (faults.length >= enough) break
  }
  return { states, faults }
}

const fingerprint = (content: DiskContent): string =>
  [...content]
    .map(([path, value]) => `${path}:${typeof value === 'string' ? value : Buffer.from(value).toString('latin1')}`)
    .join('|')

test('whatever a power cut leaves, no acknowledged edit is lost and every state is one that was', async () => {
  const disk = simDisk(home)
  await work(disk)
  const { states, faults } = await judge(disk)
  expect(faults.slice(0, 5)).toEqual([])
  expect(states).toBeGreaterThanOrEqual(10_000)
}, 120_000)

test('a second power cut while the library opens after the first loses nothing either', async () => {
  const first = simDisk(home)
  await work(first)
  const all = [...crashStates(first)]
  let states = 0
  for (let index = 500; index < all.length; index += 700) {
    const state = present(all[index], 'a state')
    // Marks are set by the work above alone.
    const mark = state.marks.at(-1) as Mark | undefined
    if (!mark) continue
    const disk = simDisk(state.content)
    const outside = testOutside(disk.fs)
    const library = await libraryAt(folder, outside)
    await library.openTrip(mark.id)
    await library.close()
    const verdict = await judge(disk, { earlier: mark })
    states += verdict.states
    expect(verdict.faults.slice(0, 3)).toEqual([])
  }
  expect(states).toBeGreaterThan(3_000)
}, 120_000)

test('the same check finds a disk guilty that does not flush what it is asked to', async () => {
  for (const kind of ['folders', 'files']) {
    const disk = simDisk(home)
    const open: SimDisk['fs']['open'] = async (path, flags, mode) => {
      const handle = await disk.fs.open(path, flags, mode)
      const isFolder = (await disk.fs.lstat(path)).isDirectory()
      return isFolder === (kind === 'folders') ? { ...handle, sync: async () => undefined } : handle
    }
    await work({ ...disk, fs: { ...disk.fs, open } })
    const { faults } = await judge(disk, { enough: 1 })
    expect(faults[0]).toMatch(/lost|gone|damaged|notice/)
  }
}, 120_000)

/** The writer lowdb saves with, its own code, over another disk. */
function lowdbWriter(fs: SimDisk['fs']): new (file: string) => { write(text: string): Promise<void> } {
  const entry = fileURLToPath(import.meta.resolve('steno', import.meta.resolve('lowdb')))
  const source = readFileSync(entry, 'utf8')
    .replaceAll(/^import .*$/gm, '')
    .replace('export class', 'return class')
  const writeFile = async (path: string, text: string) => {
    const handle = await fs.open(path, 'w')
    const bytes = new TextEncoder().encode(text)
    await handle.write(bytes, 0, bytes.length, 0)
    await handle.close()
  }
  const names = { rename: fs.rename, writeFile, basename, dirname, join, fileURLToPath }
  return new Function(...Object.keys(names), source)(...Object.values(names))
}

test('the same check finds the write sequence of lowdb guilty, of damage and of loss', async () => {
  const disk = simDisk(home)
  const Writer = lowdbWriter(disk.fs)
  const writer = new Writer('/home/db.json')
  for (let number = 1; number <= 6; number++) {
    await writer.write(JSON.stringify({ number, text: 'x'.repeat(200) }, null, 2))
    disk.mark(number)
  }
  expect(disk.content().has('/home/db.json')).toBe(true)
  let damaged = 0
  let lost = 0
  for (const { content, marks } of crashStates(disk)) {
    const acknowledged = Number(marks.at(-1) ?? 0)
    const bytes = content.get('/home/db.json')
    if (bytes === undefined) {
      if (acknowledged > 0) lost++
      continue
    }
    try {
      if (JSON.parse(Buffer.from(bytes).toString('utf8')).number < acknowledged) lost++
    } catch {
      damaged++
    }
  }
  expect({ damaged: damaged > 50, lost: lost > 50 }).toEqual({ damaged: true, lost: true })
})
