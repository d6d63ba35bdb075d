import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { openLibrary } from '../../main/storage/library/library.ts'
import { nodeOutside } from '../../main/storage/library/outside.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { top } from '../../main/tasks/run.ts'
import { list } from '../../shared/model/trip.ts'
import { startHost } from '../e2e/host.ts'
import { median } from './measure.ts'
import { pictures } from './pictures.ts'
import { prepareTrip } from './prepare.ts'

type Row = Readonly<{ what: string; middle: string; p95: string; most: string; times: number; goal: string }>

/** Times the preview in Chromium: from a word to the page that shows it, and a book of 367 pages being scrolled. */
export async function benchPreview(report: string, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const trips = await makeLibrary(folder)
    const host = await startHost(join(folder, 'library'))
    const rows: Row[] = []
    try {
      const page = await enter(browser, host.address)
      for (const { id, brief, name, goal } of trips) {
        await showBrief(page, id, brief)
        rows.push(rowOf(`${name}: a word typed to the page that shows it`, await editsShown(page), 'ms', goal))
        if (name !== 'Sample') rows.push(...(await scrolled(browser, page)))
      }
      if (host.errors() !== '') throw new Error(host.errors())
    } finally {
      await host.stop()
    }
    const table = tableOf(rows)
    say(table)
    await writeFile(report, `${table}\n`)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeLibrary(folder: string) {
  const large = await prepareTrip('M', await pictures(40, 20), folder)
  const library = orFail(await openLibrary(join(folder, 'library'), await nodeOutside()))
  orFail(await library.changeSettings({ author: 'Bench', panesClosed: { 'all/preview': false } }))
  const add = async (file: string, name: string, goal: string) => {
    const { trip, media } = await openTrip(file)
    const briefs = list(trip, 'briefs')
    const brief = briefs[Math.floor(briefs.length / 2)]?.id ?? ''
    return { id: orFail(await library.createTrip(trip, media)), brief, name, goal }
  }
  const trips = [
    await add(join(top, 'assets', 'samples', 'mexico-2024'), 'Sample', '150 ms'),
    await add(large.file, '367 pages', '300 ms'),
  ]
  orFail(await library.close())
  return trips
}

async function enter(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.addInitScript(probe)
  await page.goto(address)
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .waitFor()
  return page
}

async function showBrief(page: Page, trip: string, brief: string): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#/trip/${trip}/briefs/briefs/${brief}`)
  await page.reload()
  await page.getByRole('textbox', { name: 'Why this meeting' }).click()
  await page.locator('[data-mark]').first().waitFor()
  await pause(3000)
}

/** Words as a person ends them: typing, edit and outline in between as they come. */
async function editsShown(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+End')
  const taken: number[] = []
  for (let n = 0; n < 30; n += 1) {
    await page.evaluate('bench.watch()')
    await page.keyboard.insertText(n % 10 === 9 ? '. Then' : ' word')
    taken.push(Number(await page.evaluate('bench.shown')))
    await pause(400 + ((n * 170) % 700))
  }
  // The first few are the worker becoming quick.
  return taken.slice(4)
}

async function scrolled(browser: Browser, page: Page): Promise<readonly Row[]> {
  const pages = page.getByRole('region', { name: 'Pages' })
  await pages.evaluate((element) => {
    element.scrollTop = 0
  })
  await pause(500)
  await pages.hover()
  await page.evaluate('bench.frames()')
  for (let n = 0; n < 300; n += 1) {
    await page.mouse.wheel(0, 600)
    await pause(16)
  }
  const frames = (await page.evaluate('bench.takeFrames()')) as number[]
  await page.evaluate('bench.whenDrawn()')
  const busy = await memoryOf(browser)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await pause(1000)
  return [
    rowOf('367 pages scrolled: from frame to frame', frames, 'ms', ''),
    rowOf('Memory of the page after it', [busy], 'MiB', '400 MiB'),
    rowOf('The same, with nothing left to tidy', [await memoryOf(browser)], 'MiB', '400 MiB'),
  ]
}

/**
 * What the process of the page holds that is its alone. The browser keeps others at hand that show nothing: an empty
 * one for the next page, and the one it left for this.
 */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const held: number[] = []
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue
    const status = await readFile(`/proc/${id}/status`, 'utf8')
    held.push(Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) + Number(/RssShmem:\s+(\d+)/.exec(status)?.[1] ?? 0))
  }
  return Math.max(...held) / 1024
}

/** Runs in the page before its own code. A page is shown when its new canvas has been painted. */
const probe = `(() => {
  const bench = {}
  globalThis.bench = bench
  const afterPaint = (call) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => call(performance.now())
    channel.port2.postMessage(0)
  })
  bench.watch = () => { bench.shown = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the word never came')), 10000)
    let from
    addEventListener('beforeinput', (event) => { from = event.timeStamp }, { capture: true, once: true })
    const watcher = new MutationObserver((changes) => {
      const isPage = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === 'CANVAS'))
      if (from === undefined || !isPage) return
      watcher.disconnect()
      afterPaint((at) => resolve(at - from))
    })
    watcher.observe(document.querySelector('[data-pane="preview"]'), { childList: true, subtree: true })
  }) }
  let times
  bench.frames = () => {
    times = []
    let last = performance.now()
    const next = () => {
      if (!times) return
      const now = performance.now()
      times.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  }
  bench.takeFrames = () => {
    const taken = times
    times = undefined
    return taken
  }
  bench.whenDrawn = async () => {
    while (document.querySelector('[data-pane="preview"] figure:not(:has(canvas))')) await new Promise((done) => setTimeout(done, 50))
  }
})()`

const rowOf = (what: string, values: readonly number[], unit: string, goal: string): Row => {
  const say = (value: number) => `${value.toFixed(0)} ${unit}`
  const sorted = values.toSorted((a, b) => a - b)
  const p95 = sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
  return {
    what,
    middle: say(median(values)),
    p95: say(p95),
    most: say(Math.max(...values)),
    times: values.length,
    goal,
  }
}

const tableOf = (rows: readonly Row[]): string =>
  [
    '| preview | median | p95 | most | times | p95 under |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.middle} | ${row.p95} | ${row.most} | ${row.times} | ${row.goal} |`),
  ].join('\n')

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

function orFail<T>(result: Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: { message: string } }>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
