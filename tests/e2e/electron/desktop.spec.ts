import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'

const top = join(import.meta.dirname, '..', '..', '..')
const program = join(top, 'dist', 'electron')

/** Why the window cannot be tried here; undefined where it can. The package is never loaded: that would fetch the binary. */
function obstacle(): string | undefined {
  if (!existsSync(join(program, 'main.js'))) return 'the desktop program is not built: npm run build'
  if (binary() === undefined) return 'there is no Electron binary: node_modules/.bin/install-electron fetches it'
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'there is no screen'
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'the sandbox does not run as root'
  return undefined
}

function binary(): string | undefined {
  const electron = join(top, 'node_modules', 'electron')
  const named = join(electron, 'path.txt')
  const path = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8')) : undefined
  return path !== undefined && existsSync(path) ? path : undefined
}

const why = obstacle()
test.skip(why !== undefined, why)

let folder: string
let app: ElectronApplication
let page: Page
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-e2e-'))
  const args = [program, `--user-data-dir=${join(folder, 'data')}`, `--library=${join(folder, 'library')}`]
  app = await _electron.launch({ executablePath: binary() ?? '', args })
  page = await app.firstWindow()
})
test.afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

test('the page is ours, has the bridge, and nothing of Node', async () => {
  expect(new URL(page.url()).href).toMatch(/^app:\/\/bundle\//)
  expect(await page.evaluate('[typeof require, typeof process, typeof window.attache.send]')).toEqual([
    'undefined',
    'undefined',
    'function',
  ])
})

test('the page lists the samples over the real channel', async () => {
  const answer = await page.evaluate(`new Promise((resolve) => {
    window.attache.listen((message) => message.kind === 'answer' && message.id === 1e6 && resolve(message.answer))
    window.attache.send({ id: 1e6, name: 'library.list', input: {} })
  })`)
  expect(answer).toMatchObject({ ok: true, value: { samples: [expect.anything(), expect.anything()] } })
})

test('bytes go up and come down once', async () => {
  const [text, second] = (await page.evaluate(`(async () => {
    const put = await window.attache.putFile(new TextEncoder().encode('bytes'), 'a.txt')
    const address = window.attache.fileUrl(put.value)
    const first = await fetch(address)
    return [await first.text(), (await fetch(address)).status]
  })()`)) as readonly [string, number]
  expect([text, second]).toEqual(['bytes', 404])
})

test('the page can neither leave, nor open a window, nor reach anything', async () => {
  const reached = await page.evaluate(`Promise.all(
    ['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/hostname', 'app://bundle/..%2fmain.js'].map((address) =>
      fetch(address).then((answer) => answer.ok, () => false)),
  )`)
  expect(reached).toEqual([false, false, false, false])
  await page.evaluate(`location.href = 'data:text/html,away'`)
  await page.evaluate(`void window.open('about:blank')`)
  expect(page.url()).toMatch(/^app:\/\/bundle\//)
  expect(app.windows()).toHaveLength(1)
})
