import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadFonts } from '../../main/pdf/fonts/load-fonts.ts'
import { loadHyphenators } from '../../main/pdf/layout/paragraph/hyphenation.ts'
import { type BookCache, buildBook, createBookCache } from '../../main/services/build-book.ts'
import { noMedia } from '../../main/storage/media-store.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { edited } from '../fixtures/arbitrary-edit.ts'
import { assets } from '../fixtures/books.ts'
import { smallTrip } from '../unit/main/pdf/compose/small-trip.ts'

const fonts = await loadFonts(join(assets, 'fonts'))
const hyphenators = await loadHyphenators(['es'])

async function bytesOf(trip: Trip, cache?: BookCache): Promise<Buffer> {
  const tools = { fonts, media: noMedia, now: () => 0, ...(cache && { cache }) }
  const book = await buildBook(trip, { reader: { edition: 'staff' } }, tools)
  const chunks: Uint8Array[] = []
  for await (const chunk of book.chunks) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it('writes after any edits the bytes it would write from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const cache = createBookCache(fonts, hyphenators)
      let trip = smallTrip
      for (let edits = 0; edits < 5; edits += 1) {
        expect(Buffer.compare(await bytesOf(trip, cache), await bytesOf(trip))).toBe(0)
        trip = edited(g, trip)
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)
