import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../../../main/storage/library/library.ts'
import type { Process } from '../../../../../main/storage/library/lock.ts'
import { nodeOutside } from '../../../../../main/storage/library/outside.ts'
import { noMedia } from '../../../../../main/storage/media-store.ts'
import { saveTrip } from '../../../../../main/storage/save-trip.ts'
import { present } from '../../../../../shared/assert.ts'
import { serialiseTrip } from '../../../../../shared/model/parse.ts'
import { ownFolder } from '../../../../fixtures/own-folder.ts'
import { smallTrip } from '../../../../fixtures/small-trip.ts'
import {
  count,
  countEdit,
  countedTrip,
  countOf,
  libraryAt,
  must,
  testOutside,
} from '../../../../fixtures/storage/library-actions.ts'
import { simDisk } from '../../../../fixtures/storage/sim-disk.ts'

const folder = '/home/library'
const home = () => simDisk(new Map([['/home', 'folder']]))

async function countedLibrary(disk = home()) {
  const outside = testOutside(disk.fs)
  const library = await libraryAt(folder, outside)
  const id = must(await library.createTrip(countedTrip(), noMedia))
  return { disk, outside, library, id, trip: must(await library.openTrip(id)) }
}

test('edits, undo and redo survive a restart, across snapshots too', async () => {
  const { library, outside, id, trip } = await countedLibrary()
  for (const number of [1, 2, 3]) must(await count(trip, number))
  must(await trip.snapshot())
  must(await count(trip, 4))
  must(await present(trip.undo('Ana'), 'a step'))
  must(await present(trip.undo('Ana'), 'a step'))
  expect(countOf(trip.trip())).toBe('2')
  const before = trip.history()
  must(await library.close())
  const again = must(await (await libraryAt(folder, outside)).openTrip(id))
  expect(again.history()).toEqual(before)
  for (const expected of ['3', '4']) {
    must(await present(again.redo('Ana'), 'a step'))
    expect(countOf(again.trip())).toBe(expected)
  }
  expect(again.redo('Ana')).toBeUndefined()
  for (const expected of ['3', '2', '1', '0']) {
    must(await present(again.undo('Ana'), 'a step'))
    expect(countOf(again.trip())).toBe(expected)
  }
  expect(again.undo('Ana')).toBeUndefined()
})

test('edits that come together share a flush and are acknowledged in order', async () => {
  const { disk, trip } = await countedLibrary()
  const flushes = () => disk.log.filter(({ kind }) => kind === 'flush').length
  const before = flushes()
  const states: string[] = []
  trip.onChange(() => states.push(trip.state().kind))
  const order: number[] = []
  await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (number) => {
      must(await count(trip, number))
      order.push(number)
    }),
  )
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(flushes() - before).toBe(1)
  expect([states.at(0), states.at(-1)]).toEqual(['saving', 'saved'])
})

test('an edit that does not fit is refused and changes nothing', async () => {
  const { trip } = await countedLibrary()
  const stale = countEdit(trip.trip(), '5')
  must(await count(trip, 1))
  expect(await trip.apply(stale)).toMatchObject({ ok: false, error: { code: 'conflict', done: false } })
  let deep: unknown = 'x'
  for (let level = 0; level < 150; level++) deep = [deep]
  for (const after of [5, deep, JSON.parse('{"__proto__":1}')]) {
    const changes = [{ kind: 'set', collection: 'trips', id: 'trip', field: 'novelty', after } as const]
    const edit = { ...countEdit(trip.trip(), '2'), changes }
    const answer = await trip.apply(edit)
    expect(answer.ok).toBe(after === 5)
  }
  expect(countOf(trip.trip())).toBe('1')
  must(await trip.snapshot())
})

test('a backup is the exact bytes of a generation, and going back to it is one edit that undo takes back', async () => {
  const { disk, trip, id } = await countedLibrary()
  must(await count(trip, 1))
  must(await trip.snapshot())
  const snapshot = disk.content().get(`${folder}/trips/${id}/trip.json`)
  must(await count(trip, 2))
  must(await trip.snapshot())
  const [, second] = await trip.backups()
  const { name } = present(second, 'a backup')
  expect(must(await trip.readBackup(name))).toEqual(Uint8Array.from(Buffer.from(snapshot ?? '')))
  must(await trip.restore(name, { by: 'Ana', label: 'Restore' }))
  expect(countOf(trip.trip())).toBe('1')
  must(await present(trip.undo('Ana'), 'a step'))
  expect(countOf(trip.trip())).toBe('2')
  expect(await trip.readBackup('../trip.json')).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('a deleted trip can be taken back whole', async () => {
  const { library, id, trip } = await countedLibrary()
  must(await count(trip, 1))
  const deleted = must(await library.deleteTrip(id))
  expect(await library.listTrips()).toEqual([])
  expect(await library.openTrip(id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await library.openTrip('../trash')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect((await library.listDeleted()).map((one) => one.id)).toEqual([id])
  expect(must(await library.undelete(deleted))).toBe(id)
  expect(countOf(must(await library.openTrip(id)).trip())).toBe('1')
})

test('settings and the list of trips survive a restart; the latest opened comes first', async () => {
  const { library, outside, id } = await countedLibrary()
  const second = must(await library.createTrip(countedTrip(), noMedia))
  must(await library.openTrip(second))
  must(await library.changeSettings({ authorName: 'Ana', theme: 'dark' }))
  must(await library.changeSettings({ theme: undefined }))
  must(await library.pinTrip(id, true))
  must(await library.close())
  const again = await libraryAt(folder, outside)
  expect(again.settings()).toEqual({ authorName: 'Ana' })
  expect((await again.listTrips()).map((one) => [one.id, one.title, one.pinned])).toEqual([
    [second, { en: 'Count' }, false],
    [id, { en: 'Count' }, true],
  ])
})

test('a trip file comes in with its media, what a newer version wrote and its kept files, and goes out the same', async () => {
  const place = await ownFolder()
  const { trip, media, picture } = await smallTrip()
  await saveTrip(join(place, 'a.trip'), trip, media)
  const library = await libraryAt(join(place, 'library'), await nodeOutside())
  const id = must(await library.importTripFile(join(place, 'a.trip')))
  const open = must(await library.openTrip(id))
  expect(serialiseTrip(open.trip())).toBe(serialiseTrip(trip))
  expect((await open.media()).has(picture)).toBe(true)
  must(await open.putKept('issues/1.json', new TextEncoder().encode('{}')))
  expect(await open.putKept('issues/1.json', new TextEncoder().encode('[]'))).toMatchObject({ ok: false })
  expect(await open.putKept('../1.json', new TextEncoder().encode('[]'))).toMatchObject({ ok: false })
  await saveTrip(join(place, 'b.trip'), open.trip(), await open.media())
  const copy = must(await library.importTripFile(join(place, 'b.trip')))
  const other = must(await library.openTrip(copy))
  expect((await other.media()).kept.map(({ name }) => name)).toEqual(['issues/1.json'])
  expect(await library.importTripFile(join(place, 'none.trip'))).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  must(await library.close())
})

test('files are readable by their owner alone after a hundred saves', async () => {
  const place = join(await ownFolder(), 'library')
  const library = await libraryAt(place, await nodeOutside())
  const trip = must(await library.openTrip(must(await library.createTrip(countedTrip(), noMedia))))
  for (let number = 1; number <= 100; number++) {
    must(await count(trip, number))
    if (number % 10 === 0) must(await trip.snapshot())
  }
  must(await trip.putMedia(new Uint8Array([1]), 'pdf'))
  const modes = new Set<string>()
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    const { mode } = await stat(join(entry.parentPath, entry.name))
    modes.add(`${entry.isDirectory() ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`)
  }
  expect([...modes].sort()).toEqual(['file 600', 'folder 700'])
  must(await library.close())
})

test('a second instance is refused or may read, and the place of one that is gone is taken at once', async () => {
  const disk = home()
  let living: readonly number[] = [1, 2]
  const run = (pid: number, started = '1', boot = 'b') => {
    const self: Process = { pid, started, boot, host: 'h' }
    return testOutside(disk.fs, { owner: { self, isAlive: async (other) => living.includes(other.pid) } })
  }
  const library = await libraryAt(folder, run(1))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  expect(await openLibrary(folder, run(2))).toMatchObject({ ok: false, error: { code: 'in-use' } })
  const reader = must(await openLibrary(folder, run(2), 'read'))
  expect(reader.access).toBe('read')
  const trip = must(await reader.openTrip(id))
  const before = disk.log.length
  for (const answer of [
    await count(trip, 1),
    await trip.snapshot(),
    await trip.putMedia(new Uint8Array([1]), 'pdf'),
    await reader.createTrip(countedTrip(), noMedia),
    await reader.deleteTrip(id),
    await reader.changeSettings({ a: 1 }),
    await reader.pinTrip(id, true),
  ]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'read-only' } })
  }
  must(await reader.close())
  expect(disk.log.length).toBe(before)
  living = [2]
  const next = must(await openLibrary(folder, run(2)))
  expect(next.access).toBe('write')
  expect([...disk.content().keys()].filter((path) => path.includes('lock-'))).toHaveLength(1)
})

test('of many that start at once at most one holds the library', async () => {
  const disk = home()
  for (let round = 0; round < 20; round++) {
    const opened = await Promise.all(
      [1, 2, 3, 4].map(async (pid) => {
        const self: Process = { pid: pid * 31 + round, started: '1', boot: 'b', host: 'h' }
        const wait = async (milliseconds: number) => {
          for (let turn = 0; turn < milliseconds; turn++) await Promise.resolve()
        }
        return await openLibrary(folder, testOutside(disk.fs, { wait, owner: { self, isAlive: async () => true } }))
      }),
    )
    const holders = opened.flatMap((one) => (one.ok ? [one.value] : []))
    expect(holders.length).toBeLessThanOrEqual(1)
    for (const holder of holders) must(await holder.close())
  }
  expect([...disk.content().keys()].filter((path) => path.includes('lock-'))).toEqual([])
})

test('a process is told from a later one with its number, and from one that has ended', async () => {
  const { owner } = await nodeOutside()
  const { self } = owner
  expect(await owner.isAlive(self)).toBe(true)
  if (process.platform === 'linux') {
    expect(await owner.isAlive({ ...self, started: '1' })).toBe(false)
    expect(await owner.isAlive({ ...self, boot: 'another' })).toBe(false)
    expect(await owner.isAlive({ ...self, pid: 2 ** 22 + 1 })).toBe(false)
  }
  expect(await owner.isAlive({ ...self, host: 'another', boot: 'another' })).toBe(true)
})

test('an older format is brought up to date step by step, with a copy kept; a newer one is refused and left', async () => {
  const { disk, library, id, trip } = await countedLibrary()
  must(await count(trip, 1))
  must(await library.close())
  const path = `${folder}/trips/${id}/trip.json`
  const old = disk.content().get(path)
  const relabel = (json: unknown, by: number) =>
    JSON.parse(JSON.stringify(json).replaceAll('"code":"1"', `"code":"${by}"`))
  const migrations = [
    { snapshot: (json: unknown) => relabel(json, 1), edit: (json: unknown) => json },
    { snapshot: (json: unknown) => relabel(json, 77), edit: (json: unknown) => json },
  ]
  const newer = await libraryAt(folder, testOutside(disk.fs, { migrations }))
  const migrated = must(await newer.openTrip(id))
  expect(countOf(migrated.trip())).toBe('77')
  const copies = [...disk.content()].filter(([name]) => name.includes('before-migration-'))
  expect(copies.map(([, bytes]) => bytes)).toEqual([old])
  must(await newer.close())
  const written = disk.content().get(path)
  const refused = await (await libraryAt(folder, testOutside(disk.fs))).openTrip(id)
  expect(refused).toMatchObject({ ok: false, error: { code: 'newer-format' } })
  expect(disk.content().get(path)).toEqual(written)
})
