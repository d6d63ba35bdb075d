import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * A key that sorts behind `before` and ahead of `after`; a missing one is the beginning or the end. There is always
 * one more. Throws when the two are not keys or not in this order: see `moveOf` for records that come so.
 */
export const orderBetween = (before?: string, after?: string): string =>
  generateKeyBetween(before ?? null, after ?? null)

/** Keys for `count` records in a row, as short as can be. */
export const orderKeys = (count: number): readonly string[] => generateNKeysBetween(null, null, count)

/** Whether a string is a key that others can be put before and behind. */
export function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    generateKeyBetween(null, key)
    return true
  } catch (error) {
    // The library tells a string that is not a key by this throw alone.
    if (error instanceof Error) return false
    throw error
  }
}
