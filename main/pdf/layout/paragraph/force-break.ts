import type { Dress } from './dress.ts'
import { widthOfText } from './shape-words.ts'

/** A word wider than its measure in pieces that fit, cut between characters as people see them; each at least one. */
export function forceBreak(dress: Dress, text: string, measure: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const one of graphemes(text)) {
    const wide = widthOfText(dress, one)
    if (piece !== '' && width + wide > measure - slack) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += one
    width += wide
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

/** Letters with their marks; joiners and variation selectors hold their neighbours. */
function graphemes(text: string): readonly string[] {
  const found: string[] = []
  let joins = false
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const last = found.length - 1
    if (last >= 0 && (joins || (code >= 0x300 && clings.test(character)))) found[last] += character
    else found.push(character)
    joins = code === 0x200d
  }
  return found
}

/** Kerning may make a piece a little wider than its letters, in points. */
const slack = 0.5

const clings = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d|\p{Variation_Selector})$/u
