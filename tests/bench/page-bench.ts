import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page, type Response } from '@playwright/test'
import { openLibrary } from '../../main/storage/library/library.ts'
import { nodeOutside } from '../../main/storage/library/outside.ts'
import { noMedia } from '../../main/storage/media-store.ts'
import { type Host, startHost } from '../e2e/host.ts'
import { crowd, crowdedTrip } from './crowded-trip.ts'
import { median } from './measure.ts'
import { pageProbe } from './page-probe.ts'

type Row = Readonly<{ what: string; taken: readonly number[]; goal?: string }>
type Add = (row: Row) => void
type Load = Readonly<{ name: string; bytes: number }>

/** Times the finished page in Chromium, on the largest trip it must stand. Says each row, and writes the table. */
export async function benchPage(report: string, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
  const library = join(folder, 'library')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const trip = await makeLibrary(library)
    const host = await startHost(library)
    const rows: Row[] = []
    const add = (row: Row) => {
      rows.push(row)
      say(lineOf(row))
    }
    let loads: readonly Load[]
    try {
      const page = await enter(browser, host)
      loads = page.loads
      add({ what: 'Sample open, from the press', taken: await sampleOpenings(page.page), goal: '1500' })
      await paints(page.page, trip, add)
      await acknowledgements(page.page, trip, add)
      if (host.errors() !== '') throw new Error(host.errors())
    } finally {
      await host.stop()
    }
    await withoutPage(library, trip, add)
    const table = tableOf(rows, loads)
    say(table)
    await writeFile(report, `${table}\n`)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeLibrary(folder: string): Promise<string> {
  const library = orFail(await openLibrary(folder, await nodeOutside()))
  orFail(await library.changeSettings({ author: 'Bench' }))
  const trip = orFail(await library.createTrip(crowdedTrip(), noMedia))
  orFail(await library.close())
  return trip
}

/** The page at its start, and all that came over the wire until it stood. */
async function enter(browser: Browser, host: Host): Promise<Readonly<{ page: Page; loads: readonly Load[] }>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.addInitScript(pageProbe)
  const coming: Promise<Load>[] = []
  const count = (response: Response) => {
    // The door at the one-time address is left for the page before it can be read.
    if (response.status() !== 200 || !/\/assets\/|\/$|\.(html|svg)$/.test(new URL(response.url()).pathname)) return
    const name = new URL(response.url()).pathname.split('/').at(-1) || 'index.html'
    const bytes = response.body().then(
      (body) => gzipSync(body, { level: 9 }).length,
      () => 0,
    )
    coming.push(bytes.then((size) => ({ name, bytes: size })))
  }
  page.on('response', count)
  await page.goto(host.address)
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.waitForLoadState('networkidle')
  page.off('response', count)
  return { page, loads: await Promise.all(coming) }
}

async function sampleOpenings(page: Page): Promise<readonly number[]> {
  const taken: number[] = []
  for (let round = 0; round < 4; round += 1) {
    const sample = page.getByRole('button', { name: /^Sample: .*2024/ })
    await sample.waitFor()
    await page.evaluate('bench.opened = undefined')
    await sample.click()
    taken.push(Number(await page.evaluate('bench.whenOpened()')))
    await page.goto(page.url().replace(/#.*$/, ''))
    await page.reload()
  }
  return taken
}

/** Keys at a person's pace; each until the paint that shows what it did. */
async function paints(page: Page, trip: string, add: Add): Promise<void> {
  const { keyboard } = page
  const go = async (rest: string) => {
    await page.goto(`${page.url().replace(/#.*$/, '')}#/trip/${trip}/${rest}`)
    await page.reload()
    await page.locator('main h1').waitFor()
    await pause(2000)
  }
  const take = async (what: string, press: () => Promise<void>) => {
    await page.evaluate('bench.paints.length = 0')
    await press()
    await pause(200)
    add({ what, taken: (await page.evaluate('bench.paints')) as number[], goal: '50' })
  }
  const type = async () => {
    for (const letter of 'Goods at the border wait') {
      await keyboard.press(letter === ' ' ? 'Space' : letter)
      await pause(70)
    }
  }
  const times = async (count: number, keys: readonly string[], rest = 150) => {
    for (let n = 0; n < count; n += 1) {
      await keyboard.press(keys[n % keys.length] ?? '')
      await pause(rest)
    }
  }
  await go('delegates/delegates/delegate-3')
  await page.getByRole('main').getByRole('gridcell').nth(1).click()
  await take('Delegates: arrow down the table', () => times(25, ['ArrowDown'], 90))
  await keyboard.press('F2')
  await take('Delegates: type in a cell', type)
  await take('Delegates: keep a cell', () => keepCells(page))
  await pause(600)
  await page.getByRole('textbox', { name: 'Full name' }).click()
  await take('Delegates: type in the record beside the table', type)

  await go('briefs/briefs/brief-5')
  await page.getByRole('textbox', { name: 'Why this meeting' }).click()
  await take("Brief: type in a text's editor", type)

  await go('agenda/agendaItems/item-5')
  await page.locator('[data-item="item-5"]').first().focus()
  await take('Agenda: move an item by five minutes', () => times(24, ['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp']))
  await take('Agenda: from item to item', () => times(24, ['ArrowDown', 'ArrowDown', 'ArrowUp']))
  await take('Agenda: another day', () => times(9, ['Alt+PageDown', 'Alt+PageDown', 'Alt+PageUp'], 250))
}

/** Enter keeps what was typed; only its own paint counts. */
async function keepCells(page: Page): Promise<void> {
  const kept: number[] = []
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('F2')
    await page.keyboard.type('x')
    await pause(100)
    await page.evaluate('bench.paints.length = 0')
    await page.keyboard.press('Enter')
    await pause(150)
    kept.push(...((await page.evaluate('bench.paints')) as number[]))
  }
  await page.evaluate(`bench.paints = ${JSON.stringify(kept)}`)
}

async function acknowledgements(page: Page, trip: string, add: Add): Promise<void> {
  const ofPage = (await page.evaluate('bench.trips')) as number[]
  await page.goto(`${page.url().replace(/#.*$/, '')}#/trip/${trip}/book`)
  await page.reload()
  await page.locator('main h1').waitFor()
  await pause(4000)
  const take = async (when: string, taken: Promise<unknown>) =>
    add({ what: `Edit acknowledged as durable, ${when}`, taken: (await taken) as number[], goal: '10' })
  await take('moves in the agenda', Promise.resolve(ofPage))
  await take('40 a second', page.evaluate(`bench.apply('${trip}', 120, 25)`))
  await take('2 a second', page.evaluate(`bench.apply('${trip}', 15, 500)`))
  await take('during an export', page.evaluate(`bench.applyDuringExport('${trip}', 100)`))
}

/** The storage alone, and the disk alone: what of a round trip is theirs. */
async function withoutPage(folder: string, id: string, add: Add): Promise<void> {
  const library = orFail(await openLibrary(folder, await nodeOutside()))
  const trip = orFail(await library.openTrip(id))
  const own: number[] = []
  for (let n = 0; n < 200; n += 1) {
    const before = trip.trip().delegates['delegate-9']?.group ?? ''
    const change = { kind: 'set', collection: 'delegates', id: 'delegate-9', field: 'group', before, after: `Van ${n}` }
    const edit = { id: `bench-${n}`, at: '2024-01-20T10:00:00Z', by: 'Bench', label: 'Write group' }
    const started = performance.now()
    orFail(await trip.apply({ ...edit, changes: [{ ...change, kind: 'set', collection: 'delegates' }] }))
    own.push(performance.now() - started)
    await pause(5)
  }
  orFail(await library.close())
  const disk: number[] = []
  const file = await open(join(folder, 'probe'), 'w')
  for (let n = 0; n < 200; n += 1) {
    const started = performance.now()
    await file.write('x'.repeat(400))
    await file.sync()
    disk.push(performance.now() - started)
    await pause(5)
  }
  await file.close()
  add({ what: "The same in the host's storage alone", taken: own })
  add({ what: 'This disk: 400 bytes written and flushed', taken: disk })
}

function tableOf(rows: readonly Row[], loads: readonly Load[]): string {
  const bytes = loads.reduce((sum, load) => sum + load.bytes, 0)
  const largest = loads.toSorted((a, b) => b.bytes - a.bytes).slice(0, 6)
  return [
    `With ${crowd.delegates} delegates and ${crowd.items} agenda items, in Chromium:`,
    '',
    '| what | median | p95 | most | times | p95 under |',
    '|---|---|---|---|---|---|',
    ...rows.map(lineOf),
    `| First load, gzip | ${(bytes / 1000).toFixed(0)} kB | | | ${loads.length} files | 400 kB |`,
    '',
    `The largest of it: ${largest.map((load) => `${load.name} ${(load.bytes / 1000).toFixed(0)} kB`).join(', ')}.`,
  ].join('\n')
}

const figure = (value: number) => `${value.toFixed(1)} ms`

const lineOf = ({ what, taken, goal }: Row): string =>
  `| ${what} | ${figure(median(taken))} | ${figure(p95(taken))} | ${figure(Math.max(...taken))} | ${taken.length} | ${goal ? `${goal} ms` : ''} |`

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? Number.NaN

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

function orFail<T>(result: Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: { message: string } }>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
