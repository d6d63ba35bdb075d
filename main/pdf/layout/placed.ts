import type { Origin } from '../blocks.ts'
import type { LaidBook, PageBody } from '../pages.ts'

/** Labels of the pages where words of each record stand, in order, by `collection/id`. */
export function placedPages(laid: LaidBook): ReadonlyMap<string, readonly string[]> {
  return collect(laid, recordsOn)
}

/** The same for each field: `briefs/anam/why`. Words that are of no field count for the record alone. */
export function placedFields(laid: LaidBook): ReadonlyMap<string, readonly string[]> {
  return collect(laid, fieldsOn)
}

const recordsOn = keysOn(({ collection, id }) => `${collection}/${id}`)
const fieldsOn = keysOn(({ collection, id, field }) =>
  field === undefined ? undefined : `${collection}/${id}/${field}`,
)

type KeysOn = (body: PageBody) => ReadonlySet<string>

function collect(laid: LaidBook, keysOf: KeysOn): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { label, body } of laid.pages) {
    if (!body) continue
    for (const key of keysOf(body)) {
      const labels = found.get(key)
      if (!labels) found.set(key, [label])
      else if (labels.at(-1) !== label) labels.push(label)
    }
  }
  return found
}

/** Keys of the origins of a page, each once, in the order in which they are met; the body of a page never changes. */
function keysOn(keyOf: (origin: Origin) => string | undefined): KeysOn {
  const known = new WeakMap<PageBody, ReadonlySet<string>>()
  return (body) => {
    const before = known.get(body)
    if (before) return before
    const keys = new Set<string>()
    let last: Origin | undefined
    const meet = (origin: Origin | undefined) => {
      // Neighbours are mostly of one origin, and the key of it is made once.
      const key = origin && origin !== last ? keyOf(origin) : undefined
      if (origin) last = origin
      if (key !== undefined) keys.add(key)
    }
    for (const item of body.items) {
      if (item.kind === 'line') for (const { origin } of item.runs) meet(origin)
      else if (item.kind === 'image' || item.kind === 'slot') meet(item.origin)
    }
    known.set(body, keys)
    return keys
  }
}
