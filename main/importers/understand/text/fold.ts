/**
 * Lower case, without accents, with plain spaces, hyphens and quotes, letter for letter: what stands at an index of the
 * copy stands at the same index of the text.
 */
export function foldInPlace(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase()
  let copy = ''
  for (let at = 0; at < text.length; at += 1) copy += foldUnit(text.charAt(at))
  return copy
}

/** Printable, but for the accent that stands for an apostrophe. */
const plainAscii = /^[ -_a-~]*$/

/** For comparing two texts: folded, without marks, words parted by one space. */
export const foldWords = (text: string): string =>
  foldInPlace(plainAscii.test(text) ? text : text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function foldUnit(unit: string): string {
  const known = folded.get(unit)
  if (known !== undefined) return known
  const plain = plainUnit(unit)
  folded.set(unit, plain)
  return plain
}

const folded = new Map<string, string>()

function plainUnit(unit: string): string {
  if (/\s/u.test(unit)) return ' '
  if (/[‐-―−]/u.test(unit)) return '-'
  if (/[‘’ʼ´`]/u.test(unit)) return "'"
  const bare = unit
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return bare.length === 1 ? bare : unit
}
