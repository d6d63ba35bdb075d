import { foldWithPlaces } from './fold-text.ts'

/** A text cut where words begin in it that were looked for; odd pieces matched. `words` are folded. */
export function markWords(text: string, words: readonly string[]): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of matchesOf(text, words)) {
    pieces.push(text.slice(from, start), text.slice(start, end))
    from = end
  }
  return [...pieces, text.slice(from)]
}

/** The stretch of a text around the first word that was looked for, marked; `…` stands where it was cut. */
export function snippetOf(text: string, words: readonly string[], room = 160): readonly string[] {
  const plain = text.replaceAll(/\s+/g, ' ')
  if (plain.length <= room) return markWords(plain, words)
  const first = matchesOf(plain, words)[0]?.start ?? 0
  const before = first > room / 3 ? plain.lastIndexOf(' ', first - room / 4) + 1 : 0
  const end = plain.length - before <= room ? plain.length : plain.lastIndexOf(' ', before + room)
  const cut = plain.slice(before, end > first ? end : before + room)
  return markWords(`${before > 0 ? '… ' : ''}${cut}${before + cut.length < plain.length ? ' …' : ''}`, words)
}

type Match = Readonly<{ start: number; end: number }>

/** Where words begin with one of those looked for, from left to right, none over another. */
function matchesOf(text: string, words: readonly string[]): readonly Match[] {
  if (words.length === 0) return []
  const folded = foldWithPlaces(text, { matchCase: false, matchAccents: false })
  const found: Match[] = []
  for (const { index } of folded.text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const longest = words
      .filter((word) => folded.text.startsWith(word, index))
      .reduce((length, word) => Math.max(length, word.length), 0)
    const start = folded.starts[index] ?? 0
    if (longest > 0) found.push({ start, end: folded.starts[index + longest] ?? start })
  }
  return found
}
