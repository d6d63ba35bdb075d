import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { durableWrite } from '../../../../main/storage/durable-write.ts'
import { type Fault, failingFs } from '../../../fixtures/failing-fs.ts'
import { ownFolder } from '../../../fixtures/own-folder.ts'
import { refusalOf } from '../../../fixtures/refusal.ts'

const codes = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EXDEV', 'EROFS', 'short']
const old = Buffer.from('the old file')
const fresh = Buffer.from('the new file, which is longer')
const noWait = async () => undefined

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

async function attempt(folder: string, fault: Fault | undefined) {
  const path = join(folder, 'book.pdf')
  await writeFile(path, old)
  const { fs, calls } = failingFs(fault)
  const refusal = await refusalOf(() => durableWrite(path, inPieces(fresh), { fs, wait: noWait }))
  return { refusal, calls, content: await readFile(path), names: await readdir(folder) }
}

test('every failure of the disk leaves the old file or the new one and no temporary file', async () => {
  const folder = await ownFolder()
  const { calls } = await attempt(folder, undefined)
  expect(calls.filter((name, index) => name !== calls[index - 1])).toEqual([
    'realpath',
    'open',
    'write',
    'sync',
    'stat',
    'close',
    'rename',
    'open',
    'sync',
    'close',
  ])
  for (const code of codes) {
    for (let call = 0; call < calls.length; call++) {
      if (code === 'short' && calls[call] !== 'write') continue
      const { refusal, content, names } = await attempt(folder, { call, code })
      const at = `${calls[call]} ${call} ${code}`
      expect({ at, names }).toEqual({ at, names: ['book.pdf'] })
      if (refusal === 'accepted') expect({ at, content }).toEqual({ at, content: fresh })
      else expect({ at, isWhole: content.equals(old) || content.equals(fresh) }).toEqual({ at, isWhole: true })
      expect(['accepted', 'unwritable']).toContain(refusal)
    }
  }
})

test('a failure before the rename keeps the old file and says why', async () => {
  const folder = await ownFolder()
  const path = join(folder, 'trip.trip')
  const { fs } = failingFs({ call: 2, code: 'short' })
  await expect(durableWrite(path, fresh, { fs, wait: noWait })).rejects.toThrow(
    'trip.trip could not be written because the disk is full; no half-written file was left behind.',
  )
  expect(await readdir(folder)).toEqual([])
})

test('a rename that is held up for a moment succeeds', async () => {
  const folder = await ownFolder()
  const { calls } = await attempt(folder, undefined)
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    expect((await attempt(folder, { call: calls.indexOf('rename'), code })).refusal).toBe('accepted')
  }
})

test('what the data throws comes out as it is and nothing is left', async () => {
  const folder = await ownFolder()
  const broken = async function* () {
    yield old
    throw new RangeError('a bug')
  }
  await expect(durableWrite(join(folder, 'a'), broken())).rejects.toThrow(RangeError)
  expect(await readdir(folder)).toEqual([])
})

test('private files are readable by their owner alone, exports by whom the user lets', async () => {
  const folder = await ownFolder()
  await durableWrite(join(folder, 'private'), fresh)
  await durableWrite(join(folder, 'export'), fresh, { mode: 'export' })
  const modes = await Promise.all(
    ['private', 'export'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o666 & ~process.umask()])
})

test('a link keeps pointing where it did', async () => {
  const folder = await ownFolder()
  await writeFile(join(folder, 'real'), old)
  await symlink(join(folder, 'real'), join(folder, 'link'))
  await durableWrite(join(folder, 'link'), fresh)
  expect(await readFile(join(folder, 'real'))).toEqual(fresh)
  expect((await readdir(folder)).sort()).toEqual(['link', 'real'])
})

test('a folder that is not there and a target that is a folder are refused in a sentence', async () => {
  const folder = await ownFolder()
  expect(await refusalOf(() => durableWrite(join(folder, 'no', 'book.pdf'), fresh))).toBe('unwritable')
  expect(await refusalOf(() => durableWrite(folder, fresh))).toBe('unwritable')
  expect(await readdir(folder)).toEqual([])
})

test('a folder that may not be written to is refused', async () => {
  const folder = await ownFolder()
  await chmod(folder, 0o500)
  // Root may write anywhere, so that root tries as somebody else.
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.('nobody')
  try {
    expect(await refusalOf(() => durableWrite(join(folder, 'book.pdf'), fresh))).toBe('unwritable')
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})
