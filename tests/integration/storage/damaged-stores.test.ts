import { expect, test } from 'vitest'
import { openLibrary } from '../../../main/storage/library/library.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import { present } from '../../../shared/assert.ts'
import { count, countedTrip, countOf, libraryAt, must, testOutside } from '../../fixtures/storage/library-actions.ts'
import { type DiskContent, simDisk } from '../../fixtures/storage/sim-disk.ts'

const folder = '/home/library'

/** A library with settings and a trip of three generations and two edits beyond them: count 7. */
async function library(): Promise<{ content: DiskContent; id: string }> {
  const disk = simDisk(new Map([['/home', 'folder']]))
  const open = await libraryAt(folder, testOutside(disk.fs))
  const id = must(await open.createTrip(countedTrip(), noMedia))
  must(await open.changeSettings({ authorName: 'Ana' }))
  const trip = must(await open.openTrip(id))
  for (const number of [1, 2, 3, 4, 5]) {
    must(await count(trip, number))
    if (number % 2 === 0) must(await trip.snapshot())
  }
  await Promise.all([6, 7].map((number) => count(trip, number)))
  return { content: disk.content(), id }
}

const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

type Damage = Readonly<{ name: string; bytes: Uint8Array }>

/** What happens to files: cut short, filled with zeros, emptied, replaced by something else, a byte changed. */
function damages(bytes: Uint8Array): readonly Damage[] {
  const text = (value: string) => new TextEncoder().encode(value)
  const next = random(bytes.length)
  const cuts = Array.from({ length: 20 }, (_, index) => Math.floor((bytes.length * index) / 20))
  const flips = Array.from({ length: 50 }, () => Math.floor(next() * bytes.length))
  return [
    ...cuts.map((cut) => ({ name: `cut at ${cut}`, bytes: bytes.slice(0, cut) })),
    ...cuts.map((cut) => ({ name: `zeros from ${cut}`, bytes: bytes.map((byte, at) => (at < cut ? byte : 0)) })),
    ...flips.map((flip) => ({
      name: `changed at ${flip}`,
      bytes: bytes.map((byte, at) => (at === flip ? byte ^ 4 : byte)),
    })),
    ...['null', 'false', '0', '""', '[]', '{}', '{"format":1}', '{"data":{}}', 'not json'].map((value) => ({
      name: `holds ${value}`,
      bytes: text(value),
    })),
    { name: 'a byte order mark', bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) },
    { name: 'more behind it', bytes: new Uint8Array([...bytes, 120]) },
    { name: 'twice', bytes: new Uint8Array([...bytes, ...bytes]) },
    {
      name: 'a wrong checksum',
      bytes: text(new TextDecoder().decode(bytes).replace(/"checksum":"./, '"checksum":"x')),
    },
  ]
}

const isSame = (a: Uint8Array | 'folder' | undefined, b: Uint8Array): boolean =>
  a !== undefined && a !== 'folder' && Buffer.from(a).equals(b)

/** Whether the bytes are still at their place or beside it as a damaged file. */
const isKept = (content: DiskContent, path: string, bytes: Uint8Array): boolean =>
  [...content].some(([name, value]) => (name === path || name.startsWith(`${path}.damaged-`)) && isSame(value, bytes))

test('of a damaged trip every byte is kept, the newest good state is offered and nothing is missing from it', async () => {
  const { content, id } = await library()
  const path = `${folder}/trips/${id}/trip.json`
  const original = present(content.get(path), 'the trip')
  if (original === 'folder') throw new Error('a file')
  for (const { name, bytes } of damages(original)) {
    const disk = simDisk(new Map([...content, [path, bytes]]))
    const open = await libraryAt(folder, testOutside(disk.fs))
    const opened = await open.openTrip(id)
    if (opened.ok) throw new Error(`${name}: opened`)
    expect({ name, isKept: isKept(disk.content(), path, bytes) }).toEqual({ name, isKept: true })
    // A changed digit of the format cannot be told from a newer version: the file is left alone.
    if (opened.error.code === 'newer-format') continue
    const offer = present(opened.error.offer, `an offer: ${name}`)
    expect(offer.edits).toBe(3)
    const again = await open.openTrip(id)
    expect({ name, isOffered: !again.ok && again.error.offer !== undefined }).toEqual({ name, isOffered: true })
    const trip = must(await open.recoverTrip(id, offer))
    expect({ name, count: countOf(trip.trip()) }).toEqual({ name, count: '7' })
    must(await count(trip, 8))
    must(await open.close())
    const next = await libraryAt(folder, testOutside(disk.fs))
    expect({ name, count: countOf(must(await next.openTrip(id)).trip()) }).toEqual({ name, count: '8' })
    expect({ name, isKept: isKept(disk.content(), path, bytes) }).toEqual({ name, isKept: true })
  }
})

test('with the newest generations damaged too, an older one and the journals give the same trip', async () => {
  const { content, id } = await library()
  const bad = new TextEncoder().encode('bad')
  const newest = [...content.keys()]
    .filter((path) => path.includes(`${id}/backups/`))
    .sort()
    .slice(-2)
  const paths = [`${folder}/trips/${id}/trip.json`, ...newest]
  const disk = simDisk(new Map([...content, ...paths.map((path) => [path, bad] as const)]))
  const open = await libraryAt(folder, testOutside(disk.fs))
  const opened = await open.openTrip(id)
  const offer = present(opened.ok ? undefined : opened.error.offer, 'an offer')
  expect(offer.edits).toBe(7)
  expect(countOf(must(await open.recoverTrip(id, offer)).trip())).toBe('7')
})

test('of a damaged journal every byte is kept, every edit before the damage is there, and it is told', async () => {
  const { content, id } = await library()
  const names = [...content.keys()].filter((path) => /journal-\d+\.ndjson$/.test(path))
  expect(names.length).toBe(3)
  for (const path of names) {
    const original = present(content.get(path), 'a journal')
    if (original === 'folder') throw new Error('a file')
    for (const { name, bytes } of damages(original)) {
      const at = `${path} ${name}`
      const disk = simDisk(new Map([...content, [path, bytes]]))
      const open = await libraryAt(folder, testOutside(disk.fs))
      const opened = await open.openTrip(id)
      expect({ at, isKept: isKept(disk.content(), path, bytes) }).toEqual({ at, isKept: true })
      if (!opened.ok) {
        expect({ at, code: opened.error.code }).toEqual({ at, code: 'newer-format' })
        continue
      }
      const found = Number(countOf(opened.value.trip()))
      // The snapshot holds the first four; a cut at the end of a line cannot be told from a journal that ends there.
      expect(found).toBeGreaterThanOrEqual(4)
      const isDamaged = [...disk.content().keys()].some((other) => other.startsWith(`${path}.damaged-`))
      expect({ at, isTold: opened.value.notices.length > 0 }).toEqual({ at, isTold: isDamaged })
      must(await count(opened.value, 50))
      must(await open.close())
      const next = await libraryAt(folder, testOutside(disk.fs))
      expect({ at, count: countOf(must(await next.openTrip(id)).trip()) }).toEqual({ at, count: '50' })
    }
  }
})

test('of damaged settings every byte is kept, the newest good ones are used, and it is told', async () => {
  const { content, id } = await library()
  const path = `${folder}/library.json`
  const original = present(content.get(path), 'the settings')
  if (original === 'folder') throw new Error('a file')
  for (const { name, bytes } of damages(original)) {
    const disk = simDisk(new Map([...content, [path, bytes]]))
    const opened = await openLibrary(folder, testOutside(disk.fs))
    expect({ name, isKept: isKept(disk.content(), path, bytes) }).toEqual({ name, isKept: true })
    if (!opened.ok) {
      expect({ name, code: opened.error.code }).toEqual({ name, code: 'newer-format' })
      continue
    }
    expect({ name, settings: opened.value.settings() }).toEqual({ name, settings: { authorName: 'Ana' } })
    expect({ name, notices: opened.value.notices.length }).toEqual({ name, notices: 1 })
    must(await opened.value.changeSettings({ theme: 'dark' }))
    expect({ name, count: countOf(must(await opened.value.openTrip(id)).trip()) }).toEqual({ name, count: '7' })
  }
})

test('without any good generation nothing is offered and nothing is made up', async () => {
  const { content, id } = await library()
  const bad = new TextEncoder().encode('null')
  const paths = [...content.keys()].filter((path) => path.includes(id) && path.endsWith('.json'))
  const disk = simDisk(new Map([...content, ...paths.map((path) => [path, bad] as const)]))
  const open = await libraryAt(folder, testOutside(disk.fs))
  const opened = await open.openTrip(id)
  expect(opened).toMatchObject({ ok: false, error: { code: 'damaged-file' } })
  expect(opened.ok || opened.error.offer).toBeUndefined()
  expect((await open.listTrips()).map((entry) => entry.id)).toEqual([id])
  for (const path of paths) expect(isKept(disk.content(), path, bad)).toBe(true)
})
