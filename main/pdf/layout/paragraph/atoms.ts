import type { ShapedWord } from '../../pages.ts'
import type { Dress } from './dress.ts'

/** What stands before an atom, and whether a line may end there. */
export const glued = 0
export const spaced = 1
export const breakable = 2
/** A hyphen is set when the line ends there. */
export const hyphenable = 3
export const forced = 4
/** A space that does not break. */
export const fixed = 5

/**
 * The pieces of a paragraph, side by side in arrays that are used again for each paragraph: a paragraph costs no object
 * for each word. Widths are in points; x is where an atom starts when all stand on one endless line.
 */
export type Atoms = {
  count: number
  /** Undefined for a page number and an empty line. */
  word: (ShapedWord | undefined)[]
  to: (string | undefined)[]
  dress: Dress[]
  gap: number[]
  spaceWord: (ShapedWord | undefined)[]
  spaceDress: (Dress | undefined)[]
  x: number[]
  width: number[]
  /** The whole word an atom is a syllable of; 0 for words that are not divided. */
  wordOf: number[]
  /** There are letters set from right to left. */
  isBidirectional: boolean
}

export const createAtoms = (): Atoms => ({
  count: 0,
  word: [],
  to: [],
  dress: [],
  gap: [],
  spaceWord: [],
  spaceDress: [],
  x: [],
  width: [],
  wordOf: [],
  isBidirectional: false,
})

export const endOf = (atoms: Atoms, index: number): number => (atoms.x[index] ?? 0) + (atoms.width[index] ?? 0)

/** Width of the atoms from one up to, not including, another. */
export const widthBetween = (atoms: Atoms, from: number, to: number): number =>
  to <= from ? 0 : endOf(atoms, to - 1) - (atoms.x[from] ?? 0)
