import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsPage, type DesktopProgram, startProgram } from '../../../../fixtures/desktop-program.ts'
import { FakeContents } from '../../../../fixtures/fake-electron.ts'

let program: DesktopProgram
beforeAll(async () => {
  program = await startProgram()
})
afterAll(async () => {
  await program.end()
})

const message = { id: 1, name: 'settings.get', input: {} }
const refused = (code: string) => ({ ok: false, error: { code, message: expect.any(String) } })

describe('the channel (E17)', () => {
  it('is one', () => {
    expect(program.channels()).toEqual(['attache'])
  })

  it('answers the page', async () => {
    expect(await askAsPage(program, 'settings.get', {})).toMatchObject({ ok: true })
  })

  it('answers nobody else', async () => {
    const own = program.window.webContents
    const { mainFrame } = own
    const frameAt = (url: string, parent: typeof mainFrame | null = null) => ({ url, parent })
    const others = [
      { sender: new FakeContents(), senderFrame: frameAt('app://bundle/') },
      { sender: new FakeContents(), senderFrame: mainFrame },
      { sender: own, senderFrame: null },
      { sender: own, senderFrame: frameAt('app://bundle/', mainFrame) },
      { sender: own, senderFrame: frameAt('app://bundle/') },
      { sender: own, senderFrame: frameAt('https://example.org/') },
    ]
    expect(await program.invoke({ sender: own, senderFrame: mainFrame }, message)).toMatchObject({ ok: true })
    for (const event of others) expect(await program.invoke(event, message)).toEqual(refused('usage'))
    const { url } = mainFrame
    for (const elsewhere of ['about:blank', 'https://example.org/', 'app://bundle.example/', 'app://bundle/files/x']) {
      mainFrame.url = elsewhere
      expect(await program.invoke({ sender: own, senderFrame: mainFrame }, message)).toEqual(refused('usage'))
    }
    mainFrame.url = url
  })

  it('takes names of the contract only', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'fs.readFile', '', 'x'.repeat(10_000)]) {
      expect(await askAsPage(program, name, {})).toEqual(refused('usage'))
    }
  })

  it('takes the shape of the contract only, and never a path', async () => {
    const inputs: readonly (readonly [string, unknown])[] = [
      ['trip.open', { id: '../../etc/passwd' }],
      ['trip.open', { id: 'C:\\Windows' }],
      ['host.save', { file: '/etc/passwd' }],
      ['host.save', { file: 'a'.repeat(43), path: '/tmp/x' }],
      ['host.show', { saved: '/etc/passwd', how: 'run' }],
      ['host.choose', { kind: 'any', path: '/etc' }],
      ['settings.set', { author: 7 }],
    ]
    for (const [name, input] of inputs) expect(await askAsPage(program, name, input)).toEqual(refused('usage'))
    expect(await askAsPage(program, 'host.show', { saved: '/etc/passwd', how: 'open' })).toEqual(refused('not-found'))
    expect(program.calls('openPath')).toEqual([])
  })

  it('takes plain data only, of a bounded size and depth', async () => {
    const cycle: Record<string, unknown> = {}
    cycle['again'] = cycle
    let deep: unknown = 1
    for (let level = 0; level < 300; level += 1) deep = [deep]
    for (const input of [cycle, deep, new Map(), new Uint8Array(8), new Date(0), 5n, Number.NaN]) {
      expect(await askAsPage(program, 'settings.set', input)).toEqual(refused('usage'))
    }
    expect(await askAsPage(program, 'settings.set', { author: 'a'.repeat(65 * 2 ** 20) })).toEqual(refused('too-large'))
    for (const whole of [undefined, null, 'settings.get', [], { ...message, more: 1 }, { ...message, id: -1 }]) {
      const event = { sender: program.window.webContents, senderFrame: program.window.webContents.mainFrame }
      expect(await program.invoke(event, whole)).toEqual(refused('usage'))
    }
  })
})

describe('the files of the page (E18)', () => {
  it('are those of the list that was made with it', async () => {
    const page = await program.page.fetch('app://bundle/#/trips')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const script = await program.page.fetch('app://bundle/assets/page.js')
    expect([await script.text(), script.headers.get('content-type')]).toEqual([
      '"page"',
      'text/javascript; charset=utf-8',
    ])
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('do not lead out of it, however the way is spelled', async () => {
    await writeFile(join(program.folder, 'program', 'secret.json'), '"secret"')
    const ways = [
      'notes.json',
      'index.html',
      'assets/',
      'assets//page.js',
      'assets/./page.js?',
      'assets/page.js?x',
      'assets/page%2Ejs',
      'assets%2fpage.js',
      'assets%5cpage.js',
      'assets\\page.js',
      '..%2fsecret.json',
      '%2e%2e/secret.json',
      '%252e%252e%252fsecret.json',
      '..%5csecret.json',
      '..\\secret.json',
      'assets/page.js%00',
      'assets/page.js%00.html',
      'local/etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      'ASSETS/PAGE.JS',
      'constructor',
      'files',
      'files/',
      'files/../assets/page.js%20',
      `files/${'a'.repeat(43)}`,
    ]
    const found = await Promise.all(
      ways.map(async (way) => [way, (await program.page.fetch(`app://bundle/${way}`)).status] as const),
    )
    expect(found.filter(([, status]) => status !== 404)).toEqual([])
    for (const other of ['app://other/', 'app://bundle.example/', 'app://bundle:81/']) {
      expect((await program.page.fetch(other)).status).toBe(404)
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      expect((await program.page.fetch('app://bundle/assets/page.js', { method })).status).toBe(405)
    }
  })

  it('take bytes up and give them once, never as something that runs', async () => {
    const put = (headers: Readonly<Record<string, string>>) =>
      program.page.fetch('app://bundle/files', {
        method: 'POST',
        body: '<script>1</script>',
        headers: { 'content-type': 'application/octet-stream', ...headers },
      })
    const answer = await put({ 'x-attache-name': encodeURIComponent('página.html'), origin: 'app://bundle' })
    const { id } = (await answer.json()) as { id: string }
    const first = await program.page.fetch(`app://bundle/files/${id}`)
    expect(await first.text()).toBe('<script>1</script>')
    expect([first.headers.get('content-type'), first.headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ])
    expect(first.headers.get('content-security-policy')).toContain('sandbox')
    expect((await program.page.fetch(`app://bundle/files/${id}`)).status).toBe(404)
    await expect.poll(() => readdir(join(program.folder, 'library', 'transfer'))).toEqual([])
    const again = await put({})
    const unread = await program.page.fetch(`app://bundle/files/${((await again.json()) as { id: string }).id}`)
    await unread.body?.cancel()
    await expect.poll(() => readdir(join(program.folder, 'library', 'transfer'))).toEqual([])
    expect((await put({ origin: 'https://example.org' })).status).toBe(403)
    expect((await put({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await put({ 'x-attache-name': '%E0%A4%A' })).status).toBe(400)
    expect((await put({ 'content-length': String(2 ** 40) })).status).toBe(413)
  })
})
