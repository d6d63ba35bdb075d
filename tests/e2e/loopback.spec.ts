import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { enter, expect, openSample, test } from './attache.ts'
import { program } from './host.ts'

test('a name that is made to point here gets nothing, whatever it asks for', async ({ start }) => {
  const host = await start()
  const { port, hash } = new URL(host.address)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP rebind.test 127.0.0.1'],
  })
  try {
    const page = await browser.newPage()
    const own = await page.goto(`http://rebind.test:${port}/`)
    expect(own?.status()).toBeGreaterThanOrEqual(400)
    const entry = await page.goto(`http://rebind.test:${port}/launch${hash}`)
    expect(entry?.status()).toBeGreaterThanOrEqual(400)
    // From the origin that was refused: a request of its own, and a socket.
    const reached = await page.evaluate(`(async () => {
      const answers = await Promise.all(['/', '/launch', '/session', '/files/x'].map((path) =>
        fetch(path, { method: path === '/launch' ? 'POST' : 'GET' }).then((answer) => answer.status, () => 0)))
      const socket = await new Promise((resolve) => {
        const one = new WebSocket('ws://' + location.host + '/session')
        one.onopen = () => resolve('open')
        one.onerror = () => resolve('refused')
      })
      return { answers, socket }
    })()`)
    expect(reached).toMatchObject({ socket: 'refused' })
    const { answers } = reached as Readonly<{ answers: readonly number[] }>
    expect(answers.filter((status) => status > 0 && status < 400)).toEqual([])
    // The address still works for the person it was printed for.
    const right = await browser.newPage()
    await enter(right, host)
  } finally {
    await browser.close()
  }
})

test('neither the host nor the page reaches out of this computer while a book is made', async ({
  folder,
  start,
  page,
  faults,
}) => {
  expect(faults).toEqual([])
  const record = join(folder, 'connections.txt')
  const watcher = `${pathToFileURL(join(import.meta.dirname, 'watch-connections.mjs'))}?to=${encodeURIComponent(record)}`
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('websocket', (socket) => asked.push(socket.url()))
  const host = await start({ node: ['--import', watcher] })
  await enter(page, host)
  await openSample(page)
  await page.keyboard.press('Control+Shift+E')
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible({ timeout: 60_000 })
  const { port } = new URL(host.address)
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter((url) => !/^(https?|wss?):/.test(url) || new URL(url).host !== `127.0.0.1:${port}`)).toEqual([])
  const lines = (await readFile(record, 'utf8')).trim().split('\n')
  // Its workers are given no options of Node and no surroundings, so this watches the host alone; they bring no
  // module that could reach out, which the next test sees to.
  expect(lines[0]).toMatch(/^watching /)
  expect(lines.filter((line) => !line.startsWith('watching'))).toEqual([])
})

test('the worker that makes books brings no module of the network', async () => {
  const seen = new Set<string>()
  const modules = new Set<string>()
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return
    seen.add(file)
    const text = await readFile(file, 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)) {
      if (name.startsWith('.')) await visit(join(dirname(file), name))
      else modules.add(name.replace('node:', ''))
    }
  }
  await visit(join(dirname(program), 'child-worker.js'))
  expect(modules.has('fs')).toBe(true)
  const reaching = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'inspector']
  expect([...modules].filter((name) => reaching.includes(name))).toEqual([])
})
