import { spawn } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { openLibrary } from '../../../main/storage/library/library.ts'
import { nodeOutside } from '../../../main/storage/library/outside.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import { ownFolder } from '../../fixtures/own-folder.ts'
import { countedTrip, countOf, must } from '../../fixtures/storage/library-actions.ts'

let program = ''
beforeAll(async () => {
  const source = fileURLToPath(import.meta.resolve('../../fixtures/storage/edit-until-killed.ts'))
  const bundled = await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    // What a bundle of this form needs for libraries that still call it.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  program = bundled.outputFiles[0]?.text ?? ''
})

type Life = Readonly<{ opened: number; kept: number; milliseconds: number }>

/** Runs the editing program and kills it after it said so often that an edit was kept: the next one is on its way. */
async function runAndKill(file: string, args: readonly string[], edits: number): Promise<Life> {
  const started = performance.now()
  let milliseconds = 0
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') },
  })
  let text = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  child.stdout.on('data', (chunk) => {
    milliseconds ||= performance.now() - started
    text += chunk
    if (text.split('kept').length > edits) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  if (errors) throw new Error(errors)
  const numbers = [...text.matchAll(/(?:opened|kept) (\d+)\n/g)].map((match) => Number(match[1]))
  return { opened: numbers[0] ?? Number.NaN, kept: numbers.at(-1) ?? Number.NaN, milliseconds }
}

test('two hundred kills in the midst of editing lose no edit that was kept', async () => {
  const folder = await ownFolder()
  await Promise.all([1, 2].map((shard) => killAHundredTimes(join(folder, String(shard)), shard)))
}, 180_000)

async function killAHundredTimes(folder: string, shard: number): Promise<void> {
  await mkdir(folder)
  const file = join(folder, 'program.mjs')
  await writeFile(file, program)
  const place = join(folder, 'library')
  const outside = await nodeOutside()
  const first = must(await openLibrary(place, outside))
  const id = must(await first.createTrip(countedTrip(), noMedia))
  must(await first.close())
  let kept = 0
  for (let kill = 0; kill < 100; kill++) {
    const life = await runAndKill(file, [place, id], 1 + ((kill * 5 + shard) % 7))
    // One edit may have been on the disk before it was said to be.
    expect({ kill, ...life, kept }).toEqual({ kill, ...life, kept: Math.min(life.opened, kept) })
    expect(life.opened).toBeLessThanOrEqual(kept + 1)
    expect(life.milliseconds).toBeLessThan(2000)
    kept = life.kept
    if (kill % 10 !== 9) continue
    const library = must(await openLibrary(place, outside))
    const trip = must(await library.openTrip(id))
    const found = Number(countOf(trip.trip()))
    expect([kept, kept + 1]).toContain(found)
    expect({ notices: trip.notices, undo: trip.history().undo.length }).toEqual({
      notices: [],
      undo: Math.min(found, 1000),
    })
    const names = await readdir(place, { recursive: true })
    expect(names.filter((name) => /\.tmp$|damaged/.test(name))).toEqual([])
    expect(names.filter((name) => name.startsWith('lock-'))).toHaveLength(1)
    must(await library.close())
    kept = found
  }
  expect(kept).toBeGreaterThan(200)
}
