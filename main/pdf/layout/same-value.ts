/** Do two plain values say the same? Parts that are the same object are not looked into. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b)
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let index = 0; index < a.length; index++) if (!sameValue(a[index], b[index])) return false
    return true
  }
  if (Array.isArray(b)) return false
  let keys = 0
  for (const key in a) {
    keys++
    // Both are objects; what they hold under this key is looked at as unknown.
    const own = (a as Record<string, unknown>)[key]
    const other = (b as Record<string, unknown>)[key]
    if (own === other ? own === undefined && !(key in b) : !sameValue(own, other)) return false
  }
  for (const _ in b) keys--
  return keys === 0
}
