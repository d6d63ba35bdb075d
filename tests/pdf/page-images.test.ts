import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTrip } from '../../main/storage/open-trip.ts'
import { list } from '../../shared/model/trip.ts'
import { makeBook, sampleFolder } from '../fixtures/books.ts'
import { hasPdfTools, pageTexts } from '../fixtures/read-pdf.ts'

const golden = join(import.meta.dirname, 'golden')
/** `UPDATE_GOLDEN=1 npm test -- tests/pdf/page-images.test.ts` writes the pictures anew; look at them before they are committed. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1'

let bytes: Uint8Array
let pages: readonly string[]

beforeAll(async () => {
  const opened = await openTrip(sampleFolder('mexico-2024'))
  const first = list(opened.trip, 'delegates')[0]
  const book = await makeBook(opened.trip, { reader: { edition: 'delegate', delegate: first?.id ?? '' } }, opened.media)
  bytes = book.bytes
  pages = pageTexts(bytes)
})

/** A page as the office printer would show it, 50 dots an inch. */
function picture(page: number): PNG {
  const folder = mkdtempSync(join(tmpdir(), 'attache-page-'))
  try {
    const file = join(folder, 'book.pdf')
    writeFileSync(file, bytes)
    execFileSync('pdftoppm', [
      '-r',
      '50',
      '-png',
      '-f',
      String(page),
      '-l',
      String(page),
      '-singlefile',
      file,
      join(folder, 'page'),
    ])
    return PNG.sync.read(readFileSync(join(folder, 'page.png')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasPdfTools)('the printed page looks as it did', () => {
  it.each([
    ['cover', () => 1],
    ['glance', () => pages.findIndex((page) => page.includes('at a glance') && page.includes('Shaded')) + 1],
    ['brief', () => pages.findIndex((page) => page.includes('Why this meeting')) + 1],
    ['agency', () => pages.findIndex((page) => page.includes('Mandate')) + 1],
    ['contacts', () => pages.findIndex((page) => page.includes('Danger to life') || page.includes('Call for')) + 1],
  ])('%s', (name, pageOf) => {
    const page = pageOf()
    expect(page).toBeGreaterThan(0)
    const now = picture(page)
    const file = join(golden, `${name}.png`)
    if (isUpdating) {
      mkdirSync(golden, { recursive: true })
      writeFileSync(file, PNG.sync.write(now))
    }
    expect(existsSync(file), `${file} is there`).toBe(true)
    const then = PNG.sync.read(readFileSync(file))
    expect([now.width, now.height]).toEqual([then.width, then.height])
    // Other versions of the renderer smooth letters otherwise; a moved line or a lost block changes far more.
    const different = pixelmatch(now.data, then.data, undefined, now.width, now.height, { threshold: 0.35 })
    expect(different / (now.width * now.height)).toBeLessThan(0.004)
  })
})
