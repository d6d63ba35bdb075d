import createBidi from 'bidi-js'
import type { Atoms } from './atoms.ts'

const bidi = createBidi()

/** The order in which the pieces of a paragraph with letters from right to left are seen. */
export type Directions = Readonly<{
  /** The paragraph itself runs from right to left. */
  isRightToLeft: boolean
  /** Atoms of a line from left to right; a space belongs before the atom it came before in reading. */
  order(from: number, to: number): readonly number[]
}>

/** Levels after the Unicode bidirectional algorithm, one for each atom. */
export function directionsOf(atoms: Atoms): Directions {
  let text = ''
  const starts: number[] = []
  for (let at = 0; at < atoms.count; at++) {
    text += atoms.spaceWord[at]?.text ?? ''
    starts.push(text.length)
    text += atoms.word[at]?.text ?? '0'
  }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text)
  const levelOf = (at: number) => levels[starts[at] ?? 0] ?? 0
  return {
    isRightToLeft: ((paragraphs[0]?.level ?? 0) & 1) === 1,
    order: (from, to) => {
      const order = Array.from({ length: to - from }, (_, index) => from + index)
      const highest = Math.max(0, ...order.map(levelOf))
      for (let level = highest; level > 0; level--) reverseRuns(order, (at) => levelOf(at) >= level)
      return order
    },
  }
}

function reverseRuns(order: number[], isIn: (at: number) => boolean): void {
  for (let start = 0; start < order.length; start++) {
    let end = start
    while (end < order.length && isIn(order[end] ?? 0)) end++
    if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse())
    if (end > start) start = end
  }
}
