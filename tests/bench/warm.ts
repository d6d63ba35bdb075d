import { join } from 'node:path'
import { loadFonts } from '../../main/pdf/fonts/load-fonts.ts'
import { buildBook, createBookCache } from '../../main/services/build-book.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { top } from '../../main/tasks/run.ts'
import { applyChanges } from '../../shared/edit/apply.ts'
import { find, list, type Trip } from '../../shared/model/trip.ts'

// One warm process, as the preview has it: whole books without what was kept of them, then one-word edits with it.
const [, , file = '', count = '5'] = process.argv
const opened = await openTrip(file)
const fonts = await loadFonts(join(top, 'assets', 'fonts'))
const media = opened.media
const now = () => performance.now()

async function finished(trip: Trip, cache = createBookCache(fonts)): Promise<{ milliseconds: number; pages: number }> {
  const started = now()
  const book = await buildBook(trip, { reader: { edition: 'staff' } }, { fonts, media, now, cache })
  let bytes = 0
  for await (const chunk of book.chunks) bytes += chunk.length
  if (bytes === 0) throw new Error('no book')
  return { milliseconds: now() - started, pages: book.laid.pages.length }
}

const full: number[] = []
let pages = 0
for (let n = 0; n < Number(count); n += 1) {
  const made = await finished(opened.trip)
  full.push(made.milliseconds)
  pages = made.pages
}

const cache = createBookCache(fonts)
await finished(opened.trip, cache)
const edits: number[] = []
let trip = opened.trip
const middle = list(trip, 'briefs')[Math.floor(list(trip, 'briefs').length / 2)]
if (!middle) throw new Error('no briefs')
for (let n = 0; n < Number(count); n += 1) {
  const before = find(trip, 'briefs', middle.id)?.pressLine
  const after = { en: (before?.['en'] ?? '').replace(/ \S+ /, ` edited${n} `) }
  const applied = applyChanges(trip, [
    { kind: 'set', collection: 'briefs', id: middle.id, field: 'pressLine', before, after },
  ])
  if (!applied.ok) throw new Error('the edit does not fit')
  trip = applied.value
  edits.push((await finished(trip, cache)).milliseconds)
}
process.stdout.write(JSON.stringify({ pages, full: full.slice(1), edits }))
