import type { Origin } from '../blocks.ts'
import type { Item, LaidBook } from '../pages.ts'

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
    for (const item of body?.items ?? []) {
      for (const origin of originsOf(item)) {
        if (!keys.has(origin)) keys.set(origin, keyOf(origin))
        const key = keys.get(origin)
        if (key === undefined) continue
        const labels = found.get(key)
        if (!labels) found.set(key, [label])
        else if (labels.at(-1) !== label) labels.push(label)
      }
    }
  }
  return found
}

function originsOf(item: Item): readonly Origin[] {
  if (item.kind === 'line') return item.runs.flatMap(({ origin }) => origin ?? [])
  return (item.kind === 'image' || item.kind === 'slot') && item.origin ? [item.origin] : []
}
