import { expect, test } from 'vitest'
import { ownCaps, type ZipSource } from '../../../../main/storage/zip-caps.ts'
import { checkZip } from '../../../../main/storage/zip-check.ts'
import { hostileZips } from '../../../fixtures/hostile-zips.ts'
import { refusalOf } from '../../../fixtures/refusal.ts'
import { buildZip } from '../../../fixtures/zip-builder.ts'

const inMemory = (bytes: Uint8Array): ZipSource => ({
  size: bytes.length,
  read: async (position, length) => bytes.slice(position, position + length),
})

test('an honest archive is told entry by entry, folders left out', async () => {
  const zip = buildZip([
    { name: 'media/' },
    { name: 'media/a.txt', data: 'hello' },
    { name: 'añ', data: 'x'.repeat(99), deflate: true },
  ])
  expect((await checkZip(inMemory(zip), ownCaps)).map(({ name, method, size }) => [name, method, size])).toEqual([
    ['media/a.txt', 'stored', 5],
    ['añ', 'deflated', 99],
  ])
})

test.each([...hostileZips])('an archive with %s is refused in one sentence', async (_, zip) => {
  const refusal = await refusalOf(() => checkZip(inMemory(zip), ownCaps))
  expect(['hostile-archive', 'damaged-file', 'too-large', 'not-a-trip']).toContain(refusal)
})

test("the caps are the caller's", async () => {
  const zip = buildZip([{ name: 'a', data: 'x'.repeat(100) }, { name: 'b' }])
  expect(await refusalOf(() => checkZip(inMemory(zip), { ...ownCaps, entries: 1 }))).toBe('too-large')
  expect(await refusalOf(() => checkZip(inMemory(zip), { ...ownCaps, entrySize: 99 }))).toBe('too-large')
  expect(await refusalOf(() => checkZip(inMemory(zip), { ...ownCaps, totalSize: 99 }))).toBe('too-large')
})

test('no change of one byte makes it throw anything but a sentence', async () => {
  const zip = buildZip([
    { name: 'manifest.json', data: '{}' },
    { name: 'a', data: 'hello '.repeat(50), deflate: true },
  ])
  for (let at = 0; at < zip.length; at++) {
    for (const value of [0x00, 0xff, (zip[at] ?? 0) ^ 0x80]) {
      const changed = zip.slice()
      changed[at] = value
      await refusalOf(() => checkZip(inMemory(changed), ownCaps))
    }
  }
})
