import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadKept } from '../../../../main/cli/kept-code.ts'

const asSum = (exports: unknown) => exports as { sum: (numbers: readonly number[]) => number; folder: string }

/** A script as the build bundles it; another start of three digits leaves its length. */
const scriptOf = (start: number) =>
  `(function(module,exports,require,moduleFolder,moduleUrl){exports.folder=moduleFolder;exports.sum=numbers=>numbers.reduce((a,b)=>a+b,${start})})`

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'kept-code-'))
  const script = join(folder, 'script.cjs')
  await writeFile(script, scriptOf(100))
  return { folder, script, cache: join(folder, 'cache') }
}

it('keeps the code of a script, and runs it the next time', async () => {
  const { folder, script, cache } = await place()
  const first = loadKept(script, asSum, cache)
  expect(first.exports.folder).toBe(folder)
  expect(first.exports.sum([20, 3])).toBe(123)
  first.keep()
  const [name = ''] = await readdir(cache)
  const before = await stat(join(cache, name))
  const second = loadKept(script, asSum, cache)
  expect(second.exports.sum([20, 3])).toBe(123)
  second.keep()
  expect(await readdir(cache)).toEqual([name])
  expect((await stat(join(cache, name))).ino).toBe(before.ino)
})

it('compiles another script of the same length anew', async () => {
  const { script, cache } = await place()
  loadKept(script, asSum, cache).keep()
  await writeFile(script, scriptOf(200))
  expect(loadKept(script, asSum, cache).exports.sum([20, 3])).toBe(223)
})

it('compiles anew where the kept code is damaged, and mends it', async () => {
  const { script, cache } = await place()
  loadKept(script, asSum, cache).keep()
  const [name = ''] = await readdir(cache)
  const whole = await readFile(join(cache, name))
  for (const damaged of [whole.subarray(0, whole.length - 20), whole.map((byte, at) => (at === 60 ? ~byte : byte))]) {
    await writeFile(join(cache, name), damaged)
    const again = loadKept(script, asSum, cache)
    expect(again.exports.sum([1])).toBe(101)
    again.keep()
    expect(await readFile(join(cache, name))).not.toEqual(Buffer.from(damaged))
  }
})

it('runs without a place to keep code, and where nothing can be written', async () => {
  const { folder, script } = await place()
  const off = loadKept(script, asSum, '')
  expect(off.exports.sum([1])).toBe(101)
  off.keep()
  const full = loadKept(script, asSum, script)
  full.keep()
  expect(await readdir(folder)).toEqual(['script.cjs'])
})
