import type { Origin } from '../blocks.ts'
import type { LaidBook, PageBody } from '../pages.ts'

/** Labels of the pages where words of each record stand, in order, by `collection/id`. */
export function placedPages(laid: LaidBook): ReadonlyMap<string, readonly string[]> {
  return collect(laid, ({ collection, id }) => `${collection}/${id}`)
}

/** The same for each field: `briefs/anam/why`. Words that are of no field count for the record alone. */
export function placedFields(laid: LaidBook): ReadonlyMap<string, readonly string[]> {
  return collect(laid, ({ collection, id, field }) =>
    field === undefined ? undefined : `${collection}/${id}/${field}`,
  )
}

function collect(
  laid: LaidBook,
  keyOf: (origin: Origin) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const keys = new Map<Origin, string | undefined>()
  for (const { label, body } of laid.pages) {
    if (!body) continue
    for (const origin of originsOn(body)) {
      if (!keys.has(origin)) keys.set(origin, keyOf(origin))
      const key = keys.get(origin)
      if (key === undefined) continue
      const labels = found.get(key)
      if (!labels) found.set(key, [label])
      else if (labels.at(-1) !== label) labels.push(label)
    }
  }
  return found
}

const known = new WeakMap<PageBody, ReadonlySet<Origin>>()

/** Each origin of a page once, in the order in which they are met; the body of a page never changes. */
function originsOn(body: PageBody): ReadonlySet<Origin> {
  const before = known.get(body)
  if (before) return before
  const origins = new Set<Origin>()
  for (const item of body.items) {
    if (item.kind === 'line') {
      for (const { origin } of item.runs) if (origin) origins.add(origin)
    } else if ((item.kind === 'image' || item.kind === 'slot') && item.origin) origins.add(item.origin)
  }
  known.set(body, origins)
  return origins
}
