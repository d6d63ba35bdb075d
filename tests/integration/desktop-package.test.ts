import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { buildDesktop } from '../../main/tasks/build-desktop.ts'

const top = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

let folder = ''
let resources = ''
/** Files of the archive by path; `unpacked` ones lie beside it. */
let packed: ReadonlyMap<string, Readonly<{ size: number; unpacked: boolean }>> = new Map()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-package-'))
  const [page, program, shell, output] = ['page', 'program', 'shell', 'output'].map((name) => join(folder, name))
  if (!page || !program || !shell || !output) throw new Error('four folders')
  const vite = ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn', '--outDir', page]
  await run(join(top, 'node_modules/.bin/vite'), [...vite, '--emptyOutDir'], { cwd: top })
  await buildDesktop(page, program)
  await stubOfElectron(shell)
  const wanted = parse(await readFile(join(top, 'electron-builder.yml'), 'utf8'))
  const [own, ...others] = wanted.files
  const config = join(folder, 'builder.yml')
  await writeFile(
    config,
    stringify({
      ...wanted,
      electronDist: shell,
      directories: { ...wanted.directories, output },
      files: [{ ...own, from: program }, ...others],
    }),
  )
  const builder = join(top, 'node_modules/.bin/electron-builder')
  await run(builder, ['--linux', 'dir', '--config', config, '--projectDir', top], { cwd: top })
  resources = join(output, 'linux-unpacked', 'resources')
  packed = archiveFiles(readFileSync(join(resources, 'app.asar')))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package of the desktop program', () => {
  it('holds the entry, the preload, the worker, the page and the fonts', () => {
    expect([...packed.keys()]).toEqual(
      expect.arrayContaining(['main.js', 'preload.cjs', 'worker.js', 'page/index.html', 'page-files.json']),
    )
    expect([...packed.keys()].filter((name) => /^assets\/fonts\/.*\.ttf$/.test(name)).length).toBeGreaterThan(5)
    expect([...packed.keys()].some((name) => name.startsWith('assets/samples/mexico-2024/'))).toBe(true)
  })

  it('names the entry in its description', async () => {
    const text = readFileSync(join(resources, 'app.asar'))
    expect(entryText(text, 'package.json')).toMatch(/"main": ?"main.js"/)
  })

  it('keeps sharp, which is native, beside the archive', async () => {
    const beside = await readdir(join(resources, 'app.asar.unpacked', 'node_modules', 'sharp', 'dist'))
    expect(beside).toContain('index.cjs')
    expect([...packed].filter(([name, file]) => name.startsWith('node_modules/@img/') && !file.unpacked)).toEqual([])
  })

  it('holds no other library, no source map, no source and no test', () => {
    const libraries = [...packed.keys()].flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [])
    const known = [...new Set(libraries)].filter((name) => !/^@img\/|^(sharp|detect-libc|semver)$/.test(name))
    expect(known).toEqual([])
    expect(
      [...packed.keys()].filter((name) => !name.startsWith('node_modules/') && /\.(map|tsx?)$/.test(name)),
    ).toEqual([])
  })

  it('stays under 30 MB', async () => {
    expect((await stat(join(resources, 'app.asar'))).size).toBeLessThan(30e6)
  })

  it('carries the notices of what it is built with', () => {
    const notices = entryText(readFileSync(join(resources, 'app.asar')), 'NOTICES.txt')
    for (const name of ['pdfkit', 'react', 'zod', 'sharp', 'lowdb', '@tiptap/core'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  it('has the switches of the program set as the checklist of the shell wants them (E19)', async () => {
    const program = await readFile(join(resources, '..', 'attache'))
    const at = program.indexOf(sentinel, 0, 'latin1') + sentinel.length + 2
    // In the order of @electron/fuses: run as node, cookies, options, inspect, asar integrity, only asar, snapshot, file protocol.
    expect(program.subarray(at, at + 8).toString('latin1')).toBe('01001100')
  })
})

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A folder that looks to the builder like Electron: a program with its row of switches, and what lies beside it. */
async function stubOfElectron(shell: string): Promise<void> {
  await mkdir(join(shell, 'resources'), { recursive: true })
  const switches = Buffer.concat([Buffer.from(sentinel, 'latin1'), Buffer.from([1, 8]), Buffer.from('10110101')])
  await writeFile(join(shell, 'electron'), Buffer.concat([Buffer.alloc(64), switches, Buffer.alloc(64)]), {
    mode: 0o755,
  })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox'])
    await writeFile(join(shell, name), name === 'version' ? '45.4.1' : '')
}

type Entry = Readonly<{ files?: Readonly<Record<string, Entry>>; size?: number; offset?: string; unpacked?: boolean }>

/** The archive begins with four lengths and a JSON directory; the files follow. */
const directoryOf = (archive: Buffer): Entry => JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)))

function archiveFiles(archive: Buffer): ReadonlyMap<string, Readonly<{ size: number; unpacked: boolean }>> {
  const found = new Map<string, Readonly<{ size: number; unpacked: boolean }>>()
  const visit = (entry: Entry, path: string) => {
    if (!entry.files) found.set(path, { size: entry.size ?? 0, unpacked: entry.unpacked === true })
    for (const [name, inner] of Object.entries(entry.files ?? {})) visit(inner, path === '' ? name : `${path}/${name}`)
  }
  visit(directoryOf(archive), '')
  return found
}

function entryText(archive: Buffer, name: string): string {
  const entry = directoryOf(archive).files?.[name]
  const start = 8 + archive.readUInt32LE(4) + Number(entry?.offset)
  return archive.toString('utf8', start, start + (entry?.size ?? 0))
}
