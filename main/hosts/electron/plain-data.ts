/** Deeper data is not a trip's; reading it would use up the stack. */
const deepest = 200

/**
 * Whether a message is plain data (JSON's kinds, no cycle that depth would not end) and how large: `fits`, `tooLarge` when its texts and keys
 * come to more than `most` bytes, `notPlain` otherwise. Messages arrive with everything the structured clone can carry.
 */
export function weighMessage(message: unknown, most: number): 'fits' | 'tooLarge' | 'notPlain' {
  let weight = 0
  const isPlain = (value: unknown, depth: number): boolean => {
    // Every value costs something, so that a cycle or a broad one ends too.
    weight += typeof value === 'string' ? 2 + Buffer.byteLength(value) : 2
    if (weight > most) return true
    if (typeof value === 'number') return Number.isFinite(value)
    if (typeof value !== 'object' || value === null) return typeof value !== 'bigint'
    if (depth >= deepest) return false
    if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
    if (!isPlainObject(value)) return false
    return Object.entries(value).every(([key, item]) => {
      weight += 2 + Buffer.byteLength(key)
      return isPlain(item, depth + 1)
    })
  }
  if (!isPlain(message, 0)) return 'notPlain'
  return weight > most ? 'tooLarge' : 'fits'
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
