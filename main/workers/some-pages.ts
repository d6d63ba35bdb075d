import { createHash } from 'node:crypto'
import type { LaidBook, Page, PlacedText } from '../pdf/pages.ts'
import { writeBook } from '../pdf/write/write-book.ts'
import type { WriteCache } from '../pdf/write/write-cache.ts'
import type { WriteInputs } from '../pdf/write/write-inputs.ts'
import type { BuiltBook } from '../services/build-book.ts'
import { linesOf, pageOf } from '../services/page-lines.ts'
import type { PagesOutcome, PagesWish } from './messages.ts'

/** The wanted pages of a book that are not at hand, as a file of their own. `run` tells this process from others. */
export async function somePages(
  { laid, inputs }: Pick<BuiltBook, 'laid' | 'inputs'>,
  wish: PagesWish,
  run: string,
): Promise<PagesOutcome> {
  const { width, height, findings } = laid
  const keys = laid.pages.map((page) => keyOf(run, page))
  const found = pageOf(laid, wish.at, wish)
  const have = new Set(wish.have)
  const wanted = windowOf(laid, wish, found).filter((page) => !have.has(keys[page] ?? ''))
  const pages = wanted.flatMap((page) => {
    const one = laid.pages[page]
    return one ? [{ page, lines: [...linesOf(one)] }] : []
  })
  const bytes = pages.length > 0 ? await writePages(laid, wanted, inputs) : undefined
  return {
    width,
    height,
    labels: laid.pages.map(({ label }) => label),
    keys,
    ...(found !== undefined && { found }),
    pages,
    findings: [...findings],
    ...(bytes && { bytes }),
  }
}

/** Those in sight; when the caret's page is not among them, as many around it. */
function windowOf({ pages }: LaidBook, { from, to }: PagesWish, found: number | undefined): readonly number[] {
  const count = Math.min(Math.max(1, to - from), longest)
  const isFar = found !== undefined && (found < from || found >= to)
  const wanted = isFar ? found - Math.floor((count - 1) / 2) : from
  const first = Math.max(0, Math.min(wanted, pages.length - count))
  return Array.from({ length: Math.min(count, pages.length) }, (_, index) => first + index)
}

/** A page that lists, and no more than a screen shows of small ones. */
const longest = 24

/** Pages without their units: a file of some pages has no structure, and no bookmarks that would lead out of it. */
async function writePages(laid: LaidBook, wanted: readonly number[], inputs: WriteInputs): Promise<Uint8Array> {
  const pages = wanted.flatMap((index): readonly Page[] => {
    const page = laid.pages[index]
    if (!page) return []
    const { unit: _, ...rest } = page
    return [rest]
  })
  const parts: Uint8Array[] = []
  const few = { ...laid, pages, outline: [], destinations: [] }
  const { isAccessible: _, ...plain } = inputs
  const cache = inputs.cache && cacheFor(inputs.cache)
  for await (const part of writeBook(few, { ...plain, ...(cache && { cache }) })) parts.push(part)
  return Buffer.concat(parts)
}

const own = new WeakMap<WriteCache, WriteCache>()

/** Fonts of few letters are kept apart from those of the whole book, which would take turns with them. */
function cacheFor(cache: WriteCache): WriteCache {
  const before = own.get(cache)
  if (before) return before
  const fresh = { ...cache, fonts: new Map() }
  own.set(cache, fresh)
  return fresh
}

const numbers = new WeakMap<object, number>()
let last = 0

/** Layout gives the same value for what did not change: its number is as good as its content. Slots are few words. */
const keyOf = (run: string, { body, furniture, slots, left }: Page): string =>
  createHash('sha1')
    .update([run, numberOf(body), numberOf(furniture), left, ...slots.map(wordsOf)].join('\n'))
    .digest('base64url')

const wordsOf = ({ x, y, runs }: PlacedText): string => {
  const words = runs.map(({ pieces }) => pieces.map((piece) => (typeof piece === 'number' ? '' : piece.text)).join(''))
  return [x, y, ...words].join()
}

function numberOf(value: object | undefined): number {
  if (!value) return 0
  const before = numbers.get(value)
  if (before !== undefined) return before
  last += 1
  numbers.set(value, last)
  return last
}
