/** A stretch of a text: in both, only in the earlier one (`gone`), or only in the later one (`come`). */
export type Piece = Readonly<{ text: string; mark: 'same' | 'gone' | 'come' }>
export type Marked = Readonly<{ before: readonly Piece[]; after: readonly Piece[] }>

/** Largest table of words against words; a longer stretch that differs is marked as a whole. */
const mostCells = 4_000_000

/**
 * Two texts with what differs marked word by word: what both have in the same order, as much of it as there is, is
 * `same`. Each side joined together is its text.
 */
export function markWords(before: string, after: string): Marked {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const start = sharedStart(old, fresh)
  const end = sharedStart(old.slice(start).reverse(), fresh.slice(start).reverse())
  const middle = common(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  const stretches = tidy([...old.slice(0, start).map(kept), ...middle, ...old.slice(old.length - end).map(kept)])
  return {
    before: pieces(stretches.map(({ same, gone }) => (gone === '' ? [same, 'same'] : [gone, 'gone']))),
    after: pieces(stretches.map(({ same, come }) => (come === '' ? [same, 'same'] : [come, 'come']))),
  }
}

/** Either what both have, or what went and came at one place. */
type Stretch = Readonly<{ same: string; gone: string; come: string }>

const kept = (same: string): Stretch => ({ same, gone: '', come: '' })
const isKept = ({ same }: Stretch) => same !== ''

/** Words with what is inside them, numbers, runs of space, and every other sign alone. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:]\p{N}+)*|\s+|./gsu) ?? []

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

/** The longest run of words that both have in the same order, with what differs between them. */
function common(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  if (a.length * b.length > mostCells) return [{ same: '', gone: a.join(''), come: b.join('') }]
  const width = b.length + 1
  // At row i, column j: how long the longest run is in what follows word i of the one and word j of the other.
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [old = '', fresh = ''] = [a[i], b[j]]
    if (i < a.length && old === fresh) {
      found.push(kept(old))
      i++
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ same: '', gone: old, come: '' })
      i++
    } else {
      found.push({ same: '', gone: '', come: fresh })
      j++
    }
  }
  return found
}

/**
 * Neighbours joined; and what both have between two places that differ goes to these where it is shorter than what
 * differs on either side of it: a phrase that was written anew is one phrase, not a row of little words in common.
 */
function tidy(stretches: readonly Stretch[]): readonly Stretch[] {
  const tidied: Stretch[] = []
  const join = (one: Stretch, two: Stretch): Stretch => ({
    same: '',
    gone: one.gone + one.same + two.gone + two.same,
    come: one.come + one.same + two.come + two.same,
  })
  for (const stretch of joined(stretches)) {
    tidied.push(stretch)
    for (;;) {
      const [one, between, two] = tidied.slice(-3)
      if (!one || !between || !two || isKept(one) || !isKept(between) || isKept(two)) break
      const least = Math.min(sizeOf(one), sizeOf(two))
      if (between.same.trim() !== '' && between.same.trim().length >= least) break
      tidied.splice(-3, 3, join(join(one, between), two))
    }
  }
  return tidied
}

const sizeOf = ({ gone, come }: Stretch) => Math.max(gone.trim().length, come.trim().length)

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (!last || isKept(last) !== isKept(stretch)) all.push(stretch)
    else {
      const { same, gone, come } = last
      all[all.length - 1] = { same: same + stretch.same, gone: gone + stretch.gone, come: come + stretch.come }
    }
  }
  return all
}

/** What there is of it; where one side has nothing, the other says so. */
const pieces = (all: readonly (readonly [string, Piece['mark']])[]): readonly Piece[] =>
  all.flatMap(([text, mark]) => (text === '' ? [] : [{ text, mark }]))
