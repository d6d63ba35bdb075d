import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { noMedia } from '../../main/storage/media-store.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { saveTrip } from '../../main/storage/save-trip.ts'
import { serialiseTrip } from '../../shared/model/parse.ts'
import { emptyTrip, withCollection } from '../../shared/model/trip.ts'
import { ownFolder } from '../fixtures/own-folder.ts'
import { refusalOf } from '../fixtures/refusal.ts'
import { smallTrip } from '../fixtures/small-trip.ts'

async function savedFolder(): Promise<string> {
  const { trip, media } = await smallTrip()
  const folder = join(await ownFolder(), 'mexico')
  await saveTrip(folder, trip, media)
  return folder
}

test('a trip folder holds one readable file per collection that is not empty', async () => {
  const folder = await savedFolder()
  expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'media', 'records'])
  const records = ['delegates.json', 'mediaItems.json', 'spaceships.json']
  expect((await readdir(join(folder, 'records'))).sort()).toEqual(records)
  const delegates = await readFile(join(folder, 'records', 'delegates.json'), 'utf8')
  expect(Object.keys(JSON.parse(delegates))).toEqual(['bo', 'ana'])
  expect(delegates.split('\n').length).toBeGreaterThan(20)
  expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual({
    kind: 'attache-trip',
    format: 1,
    mood: { weather: 'sunny' },
  })
})

test('a mistake made by hand is told with file, line and column', async () => {
  const folder = await savedFolder()
  await writeFile(join(folder, 'records', 'delegates.json'), '{\n  "ana": { "id": "ana", }\n}\n')
  await expect(openTrip(folder)).rejects.toThrow(
    'records/delegates.json is not valid JSON at line 2, column 25; correct it there and try again.',
  )
  await writeFile(join(folder, 'records', 'delegates.json'), '[]')
  expect(await refusalOf(() => openTrip(folder))).toBe('not-a-trip')
})

test('saving again drops what left the trip and leaves what is not ours alone', async () => {
  const folder = await savedFolder()
  await writeFile(join(folder, 'notes.txt'), 'mine')
  await writeFile(join(folder, 'records', 'README.md'), 'mine')
  const { trip, media } = await openTrip(folder)
  await saveTrip(folder, withCollection(trip, 'delegates', {}), media)
  expect((await readdir(join(folder, 'records'))).sort()).toEqual(['README.md', 'mediaItems.json', 'spaceships.json'])
  expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  expect((await openTrip(folder)).trip.delegates).toEqual({})
})

test('a folder with a single trip.json is read, and keeps that form', async () => {
  const { trip, media } = await smallTrip()
  const folder = await savedFolder()
  await rm(join(folder, 'records'), { recursive: true })
  await writeFile(join(folder, 'trip.json'), serialiseTrip(trip))
  expect(serialiseTrip((await openTrip(folder)).trip)).toBe(serialiseTrip(trip))
  await saveTrip(folder, trip, media)
  expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'media', 'trip.json'])
  expect(await readFile(join(folder, 'trip.json'), 'utf8')).toBe(`${serialiseTrip(trip, { pretty: true })}\n`)
  await mkdir(join(folder, 'records'))
  expect(await refusalOf(() => openTrip(folder))).toBe('not-a-trip')
})

test('an empty trip is a trip', async () => {
  const folder = join(await ownFolder(), 'empty')
  await saveTrip(folder, emptyTrip(), noMedia)
  expect((await openTrip(folder)).trip).toEqual(emptyTrip())
})

test('a folder that holds something else is neither read nor touched', async () => {
  const folder = await ownFolder()
  await writeFile(join(folder, 'letter.txt'), 'dear')
  expect(await refusalOf(() => openTrip(folder))).toBe('not-a-trip')
  expect(await refusalOf(() => saveTrip(folder, emptyTrip(), noMedia))).toBe('unwritable')
  expect(await refusalOf(() => saveTrip(join(folder, 'letter.txt'), emptyTrip(), noMedia))).toBe('unwritable')
  expect(await readdir(folder)).toEqual(['letter.txt'])
})

test('a save that fails leaves no half folder', async () => {
  const { trip, media } = await smallTrip()
  const parent = await ownFolder()
  const broken = {
    ...media,
    stream: async function* () {
      yield new Uint8Array(3)
      throw new RangeError('a bug')
    },
  }
  await expect(saveTrip(join(parent, 'mexico'), trip, broken)).rejects.toThrow(RangeError)
  expect(await readdir(parent)).toEqual([])
  expect(await refusalOf(() => saveTrip(join(parent, 'no', 'such', 'folder'), trip, media))).toBe('unwritable')
  expect(await readdir(parent)).toEqual([])
})

test('links and pipes within a trip folder are refused, not followed or waited for', async () => {
  const folder = await savedFolder()
  const file = join(folder, 'records', 'delegates.json')
  await rm(file)
  await symlink('/etc/hostname', file)
  expect(await refusalOf(() => openTrip(folder))).toBe('not-a-trip')
  await rm(file)
  await promisify(execFile)('mkfifo', [file])
  expect(await refusalOf(() => openTrip(folder))).toBe('not-a-trip')
})

test('saving into a trip folder does not follow links out of it', async () => {
  const folder = await savedFolder()
  const { trip, media } = await smallTrip()
  const outside = join(await ownFolder(), 'outside.json')
  await writeFile(outside, 'mine')
  const file = join(folder, 'records', 'delegates.json')
  await rm(file)
  await symlink(outside, file)
  expect(await refusalOf(() => saveTrip(folder, trip, media))).toBe('unwritable')
  expect(await readFile(outside, 'utf8')).toBe('mine')
})
