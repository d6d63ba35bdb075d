/** Whether two JSON values say the same. A key with undefined is a key that is not there; the order of keys is nothing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  return hasAllOf(a, b) && hasAllOf(b, a, () => true)
}

/** Whether every key of `a` that has a value has the same one in `b`. */
function hasAllOf(a: object, b: object, same: (x: unknown, y: unknown) => boolean = isEqual): boolean {
  return Object.keys(a).every((key) => {
    const mine = valueAt(a, key)
    if (mine === undefined) return true
    const other = valueAt(b, key)
    return other !== undefined && same(mine, other)
  })
}

const valueAt = (value: object, key: string): unknown =>
  // An own key of an object can be read by its name; the type `object` does not say so.
  Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
