import { readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareImage } from '../../main/media/prepare-image.ts'
import { collect, sha256Of } from '../../main/storage/checked-stream.ts'
import { noMedia, withMedia } from '../../main/storage/media-store.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { saveTrip } from '../../main/storage/save-trip.ts'
import { writeTripFile } from '../../main/storage/trip-file.ts'
import { serialiseTrip } from '../../shared/model/parse.ts'
import { emptyTrip, withCollection } from '../../shared/model/trip.ts'
import { failingFs } from '../fixtures/failing-fs.ts'
import { hostileZips } from '../fixtures/hostile-zips.ts'
import { ownFolder } from '../fixtures/own-folder.ts'
import { buildPng } from '../fixtures/png-builder.ts'
import { refusalOf } from '../fixtures/refusal.ts'
import { smallTrip } from '../fixtures/small-trip.ts'
import { type BuiltEntry, buildZip } from '../fixtures/zip-builder.ts'

/** A trip file made by hand: a manifest that fits the files, unless told otherwise. */
function handMade(
  files: Readonly<Record<string, string>>,
  manifest: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const stamps = Object.entries(files).map(([name, data]) => {
    const bytes = new TextEncoder().encode(data)
    return [name, { sha256: sha256Of(bytes), size: bytes.length }] as const
  })
  const json = { kind: 'attache-trip', format: 1, files: Object.fromEntries(stamps), ...manifest }
  const entries = Object.entries(files).map(([name, data]): BuiltEntry => ({ name, data, deflate: true }))
  return buildZip([{ name: 'manifest.json', data: JSON.stringify(json) }, ...entries])
}
const tripJson = JSON.stringify({ format: 1, collections: {} })

async function opened(bytes: Uint8Array): Promise<string> {
  const path = join(await ownFolder(), 'a.trip')
  await writeFile(path, bytes)
  return await refusalOf(() => openTrip(path))
}

test.each(['a.trip', 'a folder'])(
  'a trip saved as %s comes back as it was, unknown things and media too',
  async (name) => {
    const { trip, media, picture, document } = await smallTrip()
    const path = join(await ownFolder(), name)
    await saveTrip(path, trip, media)
    const back = await openTrip(path)
    expect(serialiseTrip(back.trip)).toBe(serialiseTrip(trip))
    expect([...back.unknown].sort()).toEqual(['collections/spaceships', 'delegates/ana/starSign', 'mood'])
    expect(back.media.list()).toEqual(media.list())
    for (const sha256 of [picture, document]) expect(await back.media.read(sha256)).toEqual(await media.read(sha256))
  },
)

test('the same trip gives the same bytes, whenever and from whatever it is saved', async () => {
  const { trip, media } = await smallTrip()
  const folder = await ownFolder()
  const paths = ['a.trip', 'b.trip', 'c.trip'].map((name) => join(folder, name)) as [string, string, string]
  await saveTrip(paths[0], trip, media)
  await saveTrip(paths[1], trip, media)
  const back = await openTrip(paths[0])
  await saveTrip(paths[2], back.trip, back.media)
  const [a, b, c] = await Promise.all(paths.map((path) => readFile(path)))
  expect([b?.equals(a ?? b), c?.equals(a ?? c)]).toEqual([true, true])
  expect((await stat(paths[0])).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['a.trip', 'b.trip', 'c.trip'])
})

test('a trip can be saved over the file its media are still read from', async () => {
  const { trip, media, picture, document } = await smallTrip()
  const path = join(await ownFolder(), 'a.trip')
  await saveTrip(path, trip, media)
  const back = await openTrip(path)
  await saveTrip(path, withCollection(back.trip, 'delegates', {}), back.media)
  expect(await back.media.read(picture)).toEqual(await media.read(picture))
  expect(await back.media.read(document)).toEqual(await media.read(document))
})

test('media that no record names any more stay behind', async () => {
  const { trip, media } = await smallTrip()
  const folder = await ownFolder()
  for (const path of [join(folder, 'a.trip'), join(folder, 'folder')]) {
    await saveTrip(path, trip, media)
    await saveTrip(path, withCollection(trip, 'mediaItems', {}), media)
    expect((await openTrip(path)).media.list()).toEqual([])
  }
})

test('a picture prepared later joins those of an open trip', async () => {
  const { trip, media } = await smallTrip()
  const path = join(await ownFolder(), 'a.trip')
  await saveTrip(path, trip, media)
  const added = await prepareImage(buildPng({ width: 9, height: 9 }))
  const store = withMedia((await openTrip(path)).media, [added])
  expect([store.list().length, await store.read(added.sha256)]).toEqual([3, added.bytes])
})

test('what a newer version added to the file is kept and written back', async () => {
  const folder = await ownFolder()
  const path = join(folder, 'a.trip')
  const files = {
    'trip.json': tripJson,
    'issues/1.json': '{"n": 1}',
    'issues/old/0.json': '{}',
    'dreams/one.txt': 'a dream',
  }
  await writeFile(path, handMade(files, { colour: 'blue' }))
  const first = await openTrip(path)
  for (const name of ['b.trip', 'folder']) {
    await saveTrip(join(folder, name), first.trip, first.media)
    if (name === 'folder') continue
    const { media } = await openTrip(join(folder, name))
    const kept = await Promise.all(media.kept.map(async (file) => [file.name, await collect(file.stream(), file.size)]))
    expect(kept).toEqual([
      ['dreams/one.txt', new TextEncoder().encode('a dream')],
      ['issues/1.json', new TextEncoder().encode('{"n": 1}')],
      ['issues/old/0.json', new TextEncoder().encode('{}')],
    ])
    expect(media.manifest).toEqual({ colour: 'blue' })
  }
  expect(await readFile(join(folder, 'folder', 'dreams', 'one.txt'), 'utf8')).toBe('a dream')
  const unpacked = await openTrip(join(folder, 'folder'))
  expect(unpacked.media.kept.map(({ name, size }) => [name, size])).toEqual([
    ['issues/1.json', 8],
    ['issues/old/0.json', 2],
  ])
})

test('text that packs like a bomb is saved so that it can be opened again', async () => {
  const { trip } = await smallTrip()
  const path = join(await ownFolder(), 'a.trip')
  const long = { ...trip, unknown: { long: 'a'.repeat(5_000_000) } }
  await saveTrip(path, withCollection(long, 'mediaItems', {}), noMedia)
  expect((await openTrip(path)).trip.unknown).toEqual(long.unknown)
})

test('every failure of the disk while saving leaves the old trip or the new one', async () => {
  const { trip, media } = await smallTrip()
  const folder = await ownFolder()
  const path = join(folder, 'a.trip')
  const stored = { text: serialiseTrip(trip), store: media, media: media.list() }
  const counted = failingFs(undefined)
  await writeTripFile(path, stored, { fs: counted.fs })
  for (let call = 0; call < counted.calls.length; call++) {
    for (const code of ['ENOSPC', 'EIO', 'EMFILE']) {
      await saveTrip(path, emptyTrip(), noMedia)
      await refusalOf(() => writeTripFile(path, stored, { fs: failingFs({ call, code }).fs }))
      const text = serialiseTrip((await openTrip(path)).trip)
      expect([serialiseTrip(emptyTrip()), stored.text]).toContain(text)
      expect(await readdir(folder)).toEqual(['a.trip'])
    }
  }
})

test('missing media are named by their record', async () => {
  const { trip, media, picture } = await smallTrip()
  const folder = join(await ownFolder(), 'folder')
  await expect(saveTrip(join(folder, 'a.trip'), trip, noMedia)).rejects.toThrow(
    'The picture of mediaItems/logo is missing from the trip; put it back or take the record out.',
  )
  await saveTrip(folder, trip, media)
  const logo = join(folder, 'media', `${picture}.png`)
  await writeFile(logo, 'something else')
  const { media: changed } = await openTrip(folder)
  expect(await refusalOf(() => changed.read(picture))).toBe('damaged-file')
  await unlink(logo)
  expect(await refusalOf(() => openTrip(folder))).toBe('missing-media')
  expect(await opened(handMade({ 'trip.json': serialiseTrip(trip) }))).toBe('missing-media')
})

const damages: readonly (readonly [string, string, Uint8Array])[] = [
  ['without a manifest', 'not-a-trip', buildZip([{ name: 'trip.json', data: tripJson }])],
  ['with the manifest of something else', 'not-a-trip', handMade({ 'trip.json': tripJson }, { kind: 'other' })],
  ['of a newer format', 'newer-format', handMade({ 'trip.json': tripJson }, { format: 2 })],
  ['of no format', 'damaged-file', handMade({ 'trip.json': tripJson }, { format: 'one' })],
  ['without trip.json', 'damaged-file', handMade({ 'other.json': '{}' })],
  ['whose files are not listed', 'damaged-file', handMade({ 'trip.json': tripJson }, { files: {} })],
  ['whose list is broken', 'damaged-file', handMade({ 'trip.json': tripJson }, { files: { 'trip.json': 7 } })],
  [
    'whose text is not what was saved',
    'damaged-file',
    handMade({ 'trip.json': tripJson }, { files: { 'trip.json': { sha256: '0'.repeat(64), size: tripJson.length } } }),
  ],
  [
    'whose media are named wrongly',
    'damaged-file',
    handMade({ 'trip.json': tripJson, [`media/${'0'.repeat(64)}.png`]: 'x' }),
  ],
  ['of broken JSON', 'bad-json', handMade({ 'trip.json': '{\n"format": 1,\n}' })],
  ['of other JSON', 'not-a-trip', handMade({ 'trip.json': '[]' })],
]

test.each(damages)('a trip file %s is refused: %s', async (_, code, bytes) => {
  expect(await opened(bytes)).toBe(code)
})

test('a picture that is listed, missing and named by no record makes the file damaged', async () => {
  const files = { 'trip.json': { sha256: sha256Of(new TextEncoder().encode(tripJson)), size: tripJson.length } }
  const lost = { [`media/${'0'.repeat(64)}.png`]: { sha256: '0'.repeat(64), size: 3 } }
  expect(await opened(handMade({ 'trip.json': tripJson }, { files: { ...files, ...lost } }))).toBe('damaged-file')
})

test('every hostile archive is refused and nothing is written anywhere', async () => {
  const folder = await ownFolder()
  for (const [what, bytes] of hostileZips) {
    const path = join(folder, 'a.trip')
    await writeFile(path, bytes)
    expect({ what, refusal: await refusalOf(() => openTrip(path)) }).not.toEqual({ what, refusal: 'accepted' })
    expect(await readdir(folder)).toEqual(['a.trip'])
  }
})

test('data that is not what its header says is found while it is unpacked', async () => {
  const manifest = '{"kind": "attache-trip", "format": 1}'
  const honest = { name: 'manifest.json', data: manifest }
  expect(await opened(buildZip([{ ...honest, crc: 1 }]))).toBe('damaged-file')
  expect(await opened(buildZip([{ ...honest, deflate: true, size: 10 }]))).toBe('damaged-file')
  expect(await opened(buildZip([{ ...honest, deflate: true, size: 1000 }]))).toBe('damaged-file')
  expect(await opened(buildZip([{ ...honest, method: 8 }]))).toBe('damaged-file')
})

test('a path that is not there is told as such', async () => {
  expect(await refusalOf(() => openTrip('/nowhere/a.trip'))).toBe('not-found')
  expect(await refusalOf(() => openTrip('/dev/null'))).toBe('not-a-trip')
})

test('no change to a trip file does more than refuse it in a sentence', async () => {
  const { trip, media } = await smallTrip()
  const path = join(await ownFolder(), 'a.trip')
  await saveTrip(path, trip, media)
  const whole = new Uint8Array(await readFile(path))
  const text = serialiseTrip(trip)
  let seed = 20240122
  const random = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  for (let round = 0; round < 400; round++) {
    const changed = round % 4 === 0 ? whole.slice(0, random(whole.length)) : whole.slice()
    for (let count = 0; count <= random(4) && changed.length > 0; count++) changed[random(changed.length)] = random(256)
    await writeFile(path, changed)
    const refusal = await refusalOf(async () => {
      const back = await openTrip(path)
      for (const { sha256 } of back.media.list()) await back.media.read(sha256)
      // Dates and the like may change without harm; what was saved may not.
      expect(serialiseTrip(back.trip)).toBe(text)
    })
    expect([
      'accepted',
      'damaged-file',
      'hostile-archive',
      'too-large',
      'not-a-trip',
      'bad-json',
      'newer-format',
      'missing-media',
    ]).toContain(refusal)
  }
})
