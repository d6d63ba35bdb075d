import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { definitionOf } from '../../../shared/model/collections.ts'
import { makeRecord } from '../../../shared/model/record.ts'
import { newTestId } from '../../fixtures/host-carriers.ts'
import { ownFolder } from '../../fixtures/own-folder.ts'
import { openWebPage } from '../../fixtures/web-page.ts'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function start(library: string, how: 'open' | 'print', environment: NodeJS.ProcessEnv = {}) {
  const entry = join(import.meta.dirname, '..', '..', 'fixtures', 'serve-entry.ts')
  const child = spawn(process.execPath, [entry, library, how], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const addresses = () => output.match(/http:\/\/\S+/g) ?? []
  const address = async (count = 1) => {
    await expect.poll(() => addresses().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
    return addresses().at(-1) ?? ''
  }
  return { child, ended, address, output: () => output }
}

const newTrip = { title: 'Lisbon', code: 'LX25', cities: [], languages: ['en'] }
const edit = () => ({
  id: newTestId(),
  at: '2025-01-10T09:00:00.000Z',
  by: 'Ana',
  label: 'Add customs',
  changes: [
    {
      kind: 'add' as const,
      collection: 'topics' as const,
      record: makeRecord(definitionOf('topics'), { id: 'customs', name: { en: 'Customs' } }),
    },
  ],
})

describe('attache serve', () => {
  it('prints an address that works, saves and ends cleanly when it is told to, and goes on from there', async () => {
    const library = join(await ownFolder(), 'library')
    const first = start(library, 'print')
    const page = await openWebPage(await first.address())
    const created = await page.request('library.create', newTrip)
    const id = created.ok ? created.value.id : ''
    expect((await page.request('trip.apply', { id, edit: edit() })).ok).toBe(true)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect((await readdir(library)).filter((name) => /lock|serving|transfer/.test(name))).toEqual([])

    const second = start(library, 'print')
    const again = await openWebPage(await second.address())
    expect(again.origin).not.toBe(page.origin)
    const opened = await again.request('trip.open', { id })
    expect(opened.ok && opened.value.history).toEqual({ undo: ['Add customs'], redo: [] })
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  it('keeps every acknowledged edit when it is killed, and what it left does not stand in the way', async () => {
    const library = join(await ownFolder(), 'library')
    const first = start(library, 'print')
    const page = await openWebPage(await first.address())
    const created = await page.request('library.create', newTrip)
    const id = created.ok ? created.value.id : ''
    await page.request('trip.apply', { id, edit: edit() })
    first.child.kill('SIGKILL')
    await first.ended

    const second = start(library, 'print')
    const again = await openWebPage(await second.address())
    const opened = await again.request('trip.open', { id })
    expect(opened.ok && opened.value.history.undo).toEqual(['Add customs'])
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  it('does not start twice on one library: the one that runs opens its page again', async () => {
    const library = join(await ownFolder(), 'library')
    const first = start(library, 'print')
    const page = await openWebPage(await first.address())
    const second = start(library, 'print')
    expect(await second.ended).toBe(0)
    expect(second.output()).toBe('Attaché is running already; its page opens again.\n')
    await openWebPage(await first.address(2))
    expect(await page.closed).toBe(4001)
  })

  it('opens the browser by a private file, and says the address nowhere else', async () => {
    const folder = await ownFolder()
    const [tools, runtime] = [join(folder, 'tools'), join(folder, 'runtime')]
    await mkdir(tools)
    await mkdir(runtime, { mode: 0o700 })
    // In place of the browser: notes what it was given.
    const opener = join(tools, 'xdg-open')
    await writeFile(opener, `#!/bin/sh\nprintf %s "$*" > "${folder}/opened"\n`)
    await chmod(opener, 0o755)
    const host = start(join(folder, 'library'), 'open', {
      PATH: `${tools}:${process.env['PATH']}`,
      XDG_RUNTIME_DIR: runtime,
    })
    await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => ''), { timeout: 20_000 }).not.toBe('')
    const path = await readFile(join(folder, 'opened'), 'utf8')
    expect(path.startsWith(runtime)).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const address = /url=(http:[^"]+)"/.exec(await readFile(path, 'utf8'))?.[1] ?? ''
    expect((await (await openWebPage(address)).request('library.list', {})).ok).toBe(true)
    host.child.kill('SIGTERM')
    expect(await host.ended).toBe(0)
    expect(host.output()).not.toContain('http')
    expect(await readdir(runtime)).toEqual([])
  })
})
