import type { LinePlace, PageLine } from '../../shared/ipc/book.ts'
import type { CollectionName } from '../../shared/model/collections.ts'
import type { Origin } from '../pdf/blocks.ts'
import type { LaidBook, Page, PageBody } from '../pdf/pages.ts'

/** The lines of a page that come from a field of a record, each a box on the paper. */
export function linesOf({ body, left }: Page): readonly PageLine[] {
  return body ? linesOfBody(body).map(({ box: [x, ...rest], ...line }) => ({ ...line, box: [x + left, ...rest] })) : []
}

/**
 * The page where a place stands: of several the one that is in sight, else the one whose very subject it is, else the
 * one with most of it. Places are tried in their order.
 */
export function pageOf(
  laid: LaidBook,
  places: readonly LinePlace[],
  sight: Readonly<{ from: number; to: number }>,
): number | undefined {
  const subjects = new Set(places.map(({ collection, id }) => `${unitKinds[collection] ?? collection}:${id}`))
  for (const place of places) {
    const counts = new Map<number, number>()
    laid.pages.forEach(({ body }, index) => {
      const count = body ? linesOfBody(body).filter((line) => isOf(line, place)).length : 0
      if (count > 0) counts.set(index, count)
    })
    const [first] = counts.keys()
    if (first === undefined) continue
    const own = [...counts.keys()].find((index) => subjects.has(laid.pages[index]?.unit?.id ?? ''))
    const seen = [...counts.keys()].filter((index) => index >= sight.from && index < sight.to)
    const isSeenOwn = seen.find((index) => subjects.has(laid.pages[index]?.unit?.id ?? ''))
    if (isSeenOwn !== undefined) return isSeenOwn
    if (own !== undefined) return own
    if (seen[0] !== undefined) return seen[0]
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? first
  }
  return undefined
}

const isOf = (line: PageLine, { collection, id, field }: LinePlace) =>
  line.id === id && line.collection === collection && (field === undefined || line.field === field)

/** Units are named after what they are about. */
const unitKinds: Readonly<Partial<Record<string, string>>> = {
  agencies: 'agency',
  briefs: 'brief',
  companies: 'company',
  delegates: 'delegate',
  officials: 'official',
  topics: 'topic',
  venues: 'venue',
} satisfies Partial<Record<CollectionName, string>>

const known = new WeakMap<PageBody, readonly PageLine[]>()

/** x from the left edge of the text block. The body of a page never changes. */
function linesOfBody(body: PageBody): readonly PageLine[] {
  const before = known.get(body)
  if (before) return before
  const lines: PageLine[] = []
  for (const item of body.items) {
    if (item.kind === 'image' && item.origin) lines.push(lineOf(item.origin, [item.x, item.y, item.width, item.height]))
    if (item.kind !== 'line' || item.turned) continue
    let last: Readonly<{ origin: Origin; index: number }> | undefined
    for (const { origin, x, width, size } of item.runs) {
      if (!origin) continue
      const start = item.x + x
      const same = last?.origin === origin ? lines[last.index] : undefined
      if (same && last) {
        const [left, top, , height] = same.box
        lines[last.index] = { ...same, box: [left, top, tidy(start + width - left), height] }
        continue
      }
      // From the top of tall letters to the foot of deep ones.
      lines.push(lineOf(origin, [start, item.y - size * 0.86, width, size * 1.14]))
      last = { origin, index: lines.length - 1 }
    }
  }
  known.set(body, lines)
  return lines
}

const lineOf = ({ collection, id, field, block }: Origin, [x, y, width, height]: PageLine['box']): PageLine => ({
  box: [tidy(x), tidy(y), tidy(width), tidy(height)],
  collection,
  id,
  ...(field !== undefined && { field }),
  ...(block !== undefined && { block }),
})

const tidy = (value: number) => Math.round(value * 10) / 10
