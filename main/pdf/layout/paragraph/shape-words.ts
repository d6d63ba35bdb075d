import type { ShapedWord } from '../../pages.ts'
import type { Dress } from './dress.ts'
import { findWords } from './word-table.ts'

export const shapeWord = (dress: Dress, text: string): readonly ShapedWord[] => findWords(dress.words, text)

/** In points, with the room added between letters. */
export function widthOf(dress: Dress, word: ShapedWord): number {
  const width = (word.width * dress.size) / 1000
  return dress.tracking === 0 ? width : width + (word.glyphs.length * dress.tracking * dress.size) / 1000
}

export function widthOfText(dress: Dress, text: string): number {
  let width = 0
  for (const word of shapeWord(dress, text)) width += widthOf(dress, word)
  return width
}
