import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsPage, type DesktopProgram, loadPreload, startProgram } from '../../../../fixtures/desktop-program.ts'
import { FakeContents, prevented } from '../../../../fixtures/fake-electron.ts'

/*
 * The checklist of the desktop shell (E1 to E30), on the real entry around a fake module. Here: what stands once it runs. The
 * channel (E17), the files (E18) and the life of the program (E23, E29) have files of their own beside this one; E16, E19, E28 and
 * what no code may name are in static.test.ts. Not tested here:
 * E21 no innerHTML: a rule of lint and tests/architecture; that nothing imported runs is tried in Chromium.
 * E26 clearing the clipboard and blocking screenshots: options that the program does not offer; macOS and Wayland would ignore them.
 * E27 secrets: the program keeps none; static.test.ts checks that no code asks for a key store.
 * E30 signatures, reproducible installers, list of parts: made and read back in the release job, where there is a certificate.
 */

let program: DesktopProgram
beforeAll(async () => {
  program = await startProgram()
})
afterAll(async () => {
  await program.end()
})

const answerOf = (handler: unknown, ...args: unknown[]): unknown => {
  let answer: unknown
  // A handler of the fake session, which takes what Electron's takes.
  const call = handler as (...args: unknown[]) => unknown
  const given = call(...args, (value: unknown) => {
    answer = value
  })
  return answer === undefined ? given : answer
}

describe('the window', () => {
  it('loads the page of the program, and nothing else (E1)', async () => {
    expect(program.window.webContents.mainFrame.url).toBe('app://bundle/')
    expect(program.window.document?.status).toBe(200)
    expect(program.window.isShown).toBe(true)
  })

  it('keeps the page apart from Node and from the system (E2, E3, E4, E6, E8, E9, E10, E11, E24)', () => {
    const { session, preload, ...preferences } = program.window.options.webPreferences
    // Whole: a preference that is not named here is as Electron has it, webSecurity and the like among them.
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: true,
    })
    expect(preload).toBe(join(program.folder, 'program', 'preload.cjs'))
    expect(session).toBe(program.page)
  })

  it('has no developer tools once it is finished (E24)', async () => {
    const finished = await startProgram({ isPackaged: true })
    expect(finished.window.options.webPreferences['devTools']).toBe(false)
    expect(finished.page.lets('devtools://devtools/bundled/inspector.html')).toBe(false)
    await finished.end()
  })

  it('puts every process in the sandbox and settles its scheme before the system is ready (E4, E18)', () => {
    const order = program.log.map(({ call }) => call)
    expect(order.indexOf('enableSandbox')).toBeLessThan(order.indexOf('ready'))
    expect(order.indexOf('schemes')).toBeLessThan(order.indexOf('ready'))
    expect(program.calls('schemes')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
    ])
  })

  it('keeps nothing of the page on the disk', () => {
    expect([program.page.partition, program.page.options]).toEqual(['page', { cache: false }])
  })
})

describe('the page', () => {
  it('gets no permission and no device, but for copying (E5)', () => {
    for (const session of [program.page, program.defaultSession]) {
      for (const permission of [
        'media',
        'geolocation',
        'notifications',
        'clipboard-read',
        'fileSystem',
        'openExternal',
      ]) {
        expect(answerOf(session.set['permissionRequest'], {}, permission)).toBe(false)
        expect(answerOf(session.set['permissionCheck'], {}, permission)).toBe(false)
      }
      expect(answerOf(session.set['permissionRequest'], {}, 'clipboard-sanitized-write')).toBe(true)
      expect(answerOf(session.set['permissionCheck'], {}, 'clipboard-sanitized-write')).toBe(true)
      expect(answerOf(session.set['device'], { deviceType: 'usb' })).toBe(false)
      expect(answerOf(session.set['displayMedia'], {})).toBe(null)
      expect(answerOf(session.set['bluetooth'], {})).toEqual({ confirmed: false })
    }
  })

  it('comes with the strict policy as a header (E7)', () => {
    const policy = program.window.document?.headers.get('content-security-policy') ?? ''
    const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]))
    for (const name of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-src', 'frame-ancestors']) {
      expect(directives.get(name)).toEqual(["'none'"])
    }
    for (const name of ['script-src', 'font-src', 'connect-src', 'worker-src']) {
      expect(directives.get(name)).toEqual(["'self'"])
    }
    expect(directives.get('img-src')).toEqual(["'self'", 'blob:', 'data:'])
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('cannot go anywhere (E13)', () => {
    const away = [
      'https://example.org/',
      'http://127.0.0.1:8080/',
      'file:///etc/passwd',
      'app://bundle.example.org/',
      'app://bundle@example.org/',
      'app://other/',
      'app://bundle:80/',
      'app://bundle/files/x',
      'app://bundle/?next=1',
      'apps://bundle/',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      'not an address',
    ]
    const { webContents } = program.window
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(away.filter((url) => !prevented(webContents, event, { url }))).toEqual([])
      expect(prevented(webContents, event, { url: 'app://bundle/#/trips' })).toBe(false)
    }
  })

  it('opens no window, not by the middle button either, and no webview (E11, E12, E14)', () => {
    const { webContents } = program.window
    for (const disposition of ['foreground-tab', 'background-tab', 'new-window', 'save-to-disk']) {
      expect(webContents.openWindow?.({ url: 'app://bundle/', disposition })).toEqual({ action: 'deny' })
    }
    expect(prevented(webContents, 'will-attach-webview')).toBe(true)
  })

  it('is guarded whatever shows content, not only in the window that was opened (E13, E14)', () => {
    const another = new FakeContents()
    program.app.emit('web-contents-created', {}, another)
    expect(prevented(another, 'will-navigate', { url: 'https://example.org/' })).toBe(true)
    expect(another.openWindow?.({ url: 'https://example.org/', disposition: 'new-window' })).toEqual({ action: 'deny' })
  })

  it('loads nothing but what is its own, whatever its policy says (E25)', () => {
    const refused = [
      'https://example.org/a.png',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'file://server/share/a.png',
      'ftp://example.org/',
      'devtool://x',
      'app://elsewhere/',
    ]
    for (const session of [program.page, program.defaultSession]) {
      expect(refused.filter((url) => session.lets(url))).toEqual([])
      expect(session.lets('app://bundle/assets/page.js')).toBe(true)
      expect(session.lets('blob:app://bundle/0b4b')).toBe(true)
      expect(session.lets('data:image/png;base64,AA==')).toBe(true)
    }
  })

  it('has no network behind it: no names, no proxy, nothing in the background (E24, E25)', () => {
    expect(program.page.set['proxy']).toEqual({ mode: 'direct' })
    expect(program.page.set['spellChecker']).toBe(false)
    expect(program.page.set['dictionaries']).toMatch(/^app:/)
    expect(program.calls('switch')).toEqual(
      expect.arrayContaining([
        'host-resolver-rules=MAP * ~NOTFOUND',
        'no-proxy-server',
        'disable-background-networking',
        'disable-component-update',
        'dns-prefetch-disable',
      ]),
    )
  })

  it('downloads nothing by itself: files leave by way of the dialog', () => {
    expect(prevented(program.page, 'will-download')).toBe(true)
  })

  it('is given four functions by the preload, and nothing of Electron (E20)', async () => {
    const { name, bridge } = await loadPreload(program)
    expect(name).toBe('attache')
    expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
      ['send', 'function'],
      ['listen', 'function'],
      ['putFile', 'function'],
      ['fileUrl', 'function'],
    ])
    const heard: unknown[][] = []
    bridge.listen((...all) => void heard.push(all))
    await bridge.send({ id: 7, name: 'settings.get', input: {} })
    program.window.webContents.send('attache', { kind: 'event', event: 'libraryChanged', payload: {} })
    // Messages only: no event object, which would lead to `ipcRenderer`.
    expect(heard).toEqual([
      [{ kind: 'answer', id: 7, answer: { ok: true, value: expect.objectContaining({ author: '' }) } }],
      [{ kind: 'event', event: 'libraryChanged', payload: {} }],
    ])
  })
})

describe('what leaves the window', () => {
  it('is a web page over https or a mail, shown in full to the person first (E15)', async () => {
    const agreeing = await startProgram({ answers: { message: 0 } })
    const { webContents } = agreeing.window
    const open = async (url: string) => {
      webContents.openWindow?.({ url, disposition: 'foreground-tab' })
      await new Promise(setImmediate)
    }
    await open('https://example.org/a?b=c#d')
    await open('mailto:desk@example.org?attach=/etc/passwd&subject=x')
    for (const url of [
      'http://example.org/',
      'file:///etc/passwd',
      'file://server/share',
      '\\\\server\\share',
      'smb://server/share',
      'ms-word:ofe|u|https://example.org/a.docx',
      'javascript:alert(1)',
      'https://user:word@example.org/',
      'mailto:"a b"@example.org',
      'app://bundle/',
      `https://example.org/${'a'.repeat(2000)}`,
    ]) {
      await open(url)
    }
    const outside = ['https://example.org/a?b=c#d', 'mailto:desk@example.org']
    expect(agreeing.calls('messageBox')).toEqual(outside.map((detail) => expect.objectContaining({ detail })))
    expect(agreeing.calls('openExternal')).toEqual(outside)
    await agreeing.end()
  })

  it('stays when the person says no (E15)', async () => {
    prevented(program.window.webContents, 'will-navigate', { url: 'https://example.org/' })
    await new Promise(setImmediate)
    expect(program.calls('openExternal')).toEqual([])
  })
})

describe('what lies on the disk', () => {
  it('is out of reach for others, and the note of faults quotes nothing (E26)', async () => {
    const home = join(program.folder, 'home')
    expect((await stat(join(home, 'userData'))).mode & 0o777).toBe(0o700)
    program.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    const path = join(home, 'logs', 'faults.log')
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/^\S+ Error\n +at /)
    expect(await readFile(path, 'utf8')).not.toContain('the page ended')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(home, 'logs'))).mode & 0o777).toBe(0o700)
    // What the page had sent is saved, so it is loaded again; but not for ever.
    program.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(program.window.webContents.reloads).toBe(1)
  })
})

describe('work apart', () => {
  it('runs in a utility process with bounded memory, without surroundings (E22)', async () => {
    const created = await askAsPage(program, 'library.createFromSample', { sample: 'mexico-2024' })
    // As the contract says.
    const { id } = (created as { value: { id: string } }).value
    const outline = await askAsPage(program, 'book.outline', { trip: id, edition: 'staff' })
    expect(outline).toMatchObject({ ok: true })
    expect(program.calls('fork')).toEqual([
      {
        entry: join(program.folder, 'program', 'worker.js'),
        args: [join(program.folder, 'program', 'assets', 'fonts')],
        options: {
          serviceName: 'Attaché worker',
          execArgv: ['--max-old-space-size=1024'],
          env: {},
          cwd: expect.any(String),
          stdio: 'ignore',
        },
      },
    ])
  })
})
