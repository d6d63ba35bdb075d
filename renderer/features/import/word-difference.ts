/** A stretch of words: in both, or only in this one. */
export type Stretch = Readonly<{ text: string; isOwn: boolean }>

/** Words compared one by one up to this many; longer texts are taken as different as a whole. */
const most = 400

/** What each of two texts has that the other has not, word by word. */
export function wordDifference(
  before: string,
  after: string,
): Readonly<{ before: readonly Stretch[]; after: readonly Stretch[] }> {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > most || b.length > most) {
    const isOwn = before !== after
    return { before: [{ text: before, isOwn }], after: [{ text: after, isOwn }] }
  }
  const common = commonWords(a, b)
  return {
    before: stretches(a, new Set(common.map(([at]) => at))),
    after: stretches(b, new Set(common.map(([, at]) => at))),
  }
}

/** Words with the space behind them; punctuation for itself. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+\s*|[^\p{L}\p{N}\s]\s*|\s+/gu) ?? []

/** Pairs of places that hold the same word, in order, as many as there can be. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  const isSame = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isSame(i, j)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

function stretches(words: readonly string[], common: ReadonlySet<number>): readonly Stretch[] {
  const all: { text: string; isOwn: boolean }[] = []
  for (const [index, text] of words.entries()) {
    const isOwn = !common.has(index)
    const last = all.at(-1)
    if (last?.isOwn === isOwn) last.text += text
    else all.push({ text, isOwn })
  }
  return all
}
