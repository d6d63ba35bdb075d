import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { askAsPage, beginProgram, type DesktopProgram, startProgram } from '../../../../fixtures/desktop-program.ts'
import { prevented } from '../../../../fixtures/fake-electron.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const running: DesktopProgram[] = []
const start = async (...given: Parameters<typeof startProgram>) => {
  const program = await startProgram(...given)
  running.push(program)
  return program
}
afterEach(async () => {
  for (const program of running.splice(0)) await program.end()
})

const told = (program: DesktopProgram, event: string) =>
  program.window.webContents.sent.flatMap(({ message }) => {
    // What the host sends are messages of the wire.
    const { event: name, payload } = message as { event: string; payload: unknown }
    return name === event ? [payload] : []
  })
const trip = async (name: string) => {
  const path = join(folder, name)
  await writeFile(path, 'a trip')
  return path
}

describe('one program at a time (E23)', () => {
  it('leaves the second start to the first', async () => {
    const second = await beginProgram({ isSecond: true })
    expect(await second.begun).toBe(0)
    expect(second.windows).toEqual([])
    expect(second.calls('ready')).toEqual([])
    await second.end()
  })

  it('comes forward for the second start, and takes trips that stand on its command line', async () => {
    const program = await start()
    program.window.minimized = true
    await askAsPage(program, 'host.describe', {})
    const path = await trip('Lisbon.trip')
    const hostile = [
      '--no-sandbox',
      '--library=/elsewhere',
      'app://bundle/x.trip',
      'file:///etc/passwd.trip',
      '//server/share/x.trip',
      '\\\\server\\share\\x.trip',
      '/etc/passwd',
      `${folder}/missing.trip`,
      `${path}\0.trip`,
      folder,
    ]
    program.app.emit('second-instance', {}, ['attache', ...hostile, 'Lisbon.trip'], folder)
    await expect.poll(() => told(program, 'openFile')).toEqual([{ file: expect.any(String), name: 'Lisbon.trip' }])
    expect([program.window.focused, program.window.minimized]).toEqual([1, false])
    expect(program.window.options.webPreferences['sandbox']).toBe(true)
  })

  it('does not start finished when it was asked to be open for others (E4)', async () => {
    for (const name of ['no-sandbox', 'remote-debugging-port', 'inspect', 'disable-web-security', 'load-extension']) {
      const program = await beginProgram({ isPackaged: true, switches: { [name]: '' } })
      expect(await program.begun).toBe(0)
      expect(program.windows).toEqual([])
      await program.end()
    }
  })
})

describe('trips opened from outside', () => {
  it('wait until the page listens, then come in order', async () => {
    const program = await start({ args: [await trip('First.trip')] })
    const second = await trip('Second.TRIP')
    expect(prevented(program.app, 'open-file', {}, second)).toBe(true)
    await askAsPage(program, 'settings.get', {})
    expect(told(program, 'openFile')).toEqual([])
    await askAsPage(program, 'host.describe', {})
    await expect.poll(() => told(program, 'openFile')).toMatchObject([{ name: 'First.trip' }, { name: 'Second.TRIP' }])
    // No path crosses: an id of bytes, which library.import takes.
    const [first] = told(program, 'openFile') as { file: string }[]
    expect(await askAsPage(program, 'library.import', { file: first?.file })).toMatchObject({ ok: false })
    expect(JSON.stringify(program.window.webContents.sent)).not.toContain(folder)
  })
})

describe('the window and its menu', () => {
  it('stands where it stood', async () => {
    const own = await mkdtemp(join(tmpdir(), 'attache-test-'))
    const first = await startProgram({ folder: own })
    first.window.bounds = { x: 200, y: 120, width: 1100, height: 700 }
    first.window.maximized = true
    expect(await first.end()).toBe(0)
    const second = await startProgram({ folder: own })
    expect(second.window.options).toMatchObject({ x: 200, y: 120, width: 1100, height: 700 })
    expect(second.window.maximized).toBe(true)
    await second.end()
    await rm(own, { recursive: true, force: true })
  })

  it('shows the commands of the page, and tells it which was chosen', async () => {
    const program = await start()
    const items = [{ kind: 'command', id: 'trip.undo', label: 'Undo', shortcut: 'CmdOrCtrl+Z' }]
    await askAsPage(program, 'host.menu', { menus: [{ label: 'Edit', items }] })
    const menu = program.calls('menu').at(-1) as { submenu: { id: string; click: () => void }[] }[]
    const undo = menu.flatMap(({ submenu }) => submenu ?? []).find(({ id }) => id === 'trip.undo')
    expect(undo).toMatchObject({ label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false })
    undo?.click()
    expect(told(program, 'menuCommand')).toEqual([{ id: 'trip.undo' }])
    const roles = ['toggleDevTools', 'reload', 'forceReload']
    expect(roles.filter((role) => JSON.stringify(program.calls('menu')).includes(role))).toEqual([])
    const bad = [{ ...items[0], shortcut: 'CmdOrCtrl+Nothing' }]
    expect(await askAsPage(program, 'host.menu', { menus: [{ label: 'Edit', items: bad }] })).toMatchObject({
      ok: false,
    })
  })
})

describe('files that leave by the dialog', () => {
  const put = async (program: DesktopProgram, name: string) => {
    const answer = await program.page.fetch('app://bundle/files', {
      method: 'POST',
      body: '%PDF-1.7',
      headers: { 'content-type': 'application/octet-stream', 'x-attache-name': encodeURIComponent(name) },
    })
    return ((await answer.json()) as { id: string }).id
  }
  const save = async (program: DesktopProgram, name: string) => {
    const answer = await askAsPage(program, 'host.save', { file: await put(program, name) })
    return (answer as { value: { saved?: string } }).value
  }

  it('are written where the person said; the page learns an id, no path', async () => {
    const path = join(folder, 'book.pdf')
    const program = await start({ answers: { save: path } })
    const { saved = '' } = await save(program, '../../.bashrc\0/MX24: staff.pdf')
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7')
    expect(saved).toMatch(/^[A-Za-z0-9_-]{32}$/)
    expect(program.calls('saveDialog')).toMatchObject([
      { defaultPath: join(program.folder, 'home', 'documents', '_.._.bashrc__MX24_ staff.pdf') },
    ])
    await askAsPage(program, 'host.show', { saved, how: 'folder' })
    await askAsPage(program, 'host.show', { saved, how: 'open' })
    expect([program.calls('showItemInFolder'), program.calls('openPath')]).toEqual([[path], [path]])
  })

  it('are not run, whatever the person called them (E15)', async () => {
    const program = await start({ answers: { save: join(folder, 'book.desktop') } })
    const { saved } = await save(program, 'book.pdf')
    expect(await askAsPage(program, 'host.show', { saved, how: 'open' })).toMatchObject({
      error: { code: 'unavailable' },
    })
    expect(program.calls('openPath')).toEqual([])
  })

  it('say so when no program takes them', async () => {
    const program = await start({ answers: { save: join(folder, 'b.pdf') }, openProblem: 'No application found' })
    const { saved } = await save(program, 'book.pdf')
    expect(await askAsPage(program, 'host.show', { saved, how: 'open' })).toMatchObject({
      error: { code: 'unavailable', message: 'b.pdf could not be opened: no program took it. It is saved.' },
    })
  })

  it('stay when the person thinks better of it', async () => {
    const program = await start()
    expect(await save(program, 'book.pdf')).toEqual({})
    expect(await askAsPage(program, 'host.choose', { kind: 'trip' })).toEqual({ ok: true, value: {} })
  })

  it('say so when the disk refuses, and the id is used up', async () => {
    const program = await start({ answers: { save: join(folder, 'missing', 'book.pdf') } })
    const file = await put(program, 'book.pdf')
    expect(await askAsPage(program, 'host.save', { file })).toMatchObject({ error: { code: 'unwritable' } })
    expect(await askAsPage(program, 'host.save', { file })).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('the end', () => {
  it('saves what the page sent last, then goes', async () => {
    const own = await mkdtemp(join(tmpdir(), 'attache-test-'))
    const program = await startProgram({ folder: own })
    const created = await askAsPage(program, 'library.createFromSample', { sample: 'mexico-2024' })
    const { id } = (created as { value: { id: string } }).value
    await askAsPage(program, 'trip.open', { id })
    const renamed = askAsPage(program, 'library.rename', { id, title: 'The last word' })
    const made = askAsPage(program, 'library.createFrom', { trip: id })
    const asked = askAsPage(program, 'book.outline', { trip: id, edition: 'staff' })
    expect(await program.end()).toBe(0)
    expect([await renamed, await made, await asked]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    const again = await startProgram({ folder: own })
    expect(JSON.stringify(await askAsPage(again, 'library.list', {}))).toContain('The last word')
    expect(await askAsPage(again, 'library.list', {})).toMatchObject({ value: { trips: { length: 2 } } })
    await again.end()
    await rm(own, { recursive: true, force: true })
  })

  it('is told in one sentence when the library cannot be had', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const program = await beginProgram({ library: file })
    expect(await program.begun).toBe(1)
    expect(program.calls('errorBox')).toEqual([expect.stringMatching(/^Attaché: .+\.$/)])
    await program.end()
  })

  it('comes after a fault with everything saved, a word to the person and an exit code (E29)', async () => {
    const program = await startProgram()
    const listener = process.listeners('uncaughtException').at(-1)
    expect(process.listeners('unhandledRejection').at(-1)).toBe(listener)
    const ended = new Promise((resolve) => program.changes.once('exit', resolve))
    listener?.(new Error('a secret of the trip'), 'uncaughtException')
    listener?.(new Error('another'), 'uncaughtException')
    expect(await ended).toBe(1)
    expect(program.calls('errorBox')).toEqual([expect.stringContaining('Everything is saved')])
    const note = await readFile(join(program.folder, 'home', 'logs', 'faults.log'), 'utf8')
    expect(note.match(/ Error\n +at /g)).toHaveLength(1)
    expect(note).not.toContain('secret')
    await rm(program.folder, { recursive: true, force: true })
  })
})
