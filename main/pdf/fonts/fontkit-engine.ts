import { create } from 'fontkit'
import type { ShapedWord } from '../pages.ts'
import type { FontId } from '../theme.ts'
import type { Engine } from './shaper.ts'

type OpenedFont = Extract<ReturnType<typeof create>, { layout: unknown }>

/** Words with loose accents and the like, by fontkit. Its import costs a tenth of a second: see `Fonts.prepare`. */
export function createFontkitEngine(fileOf: (font: FontId) => Uint8Array): Engine {
  const opened = new Map<FontId, OpenedFont>()
  return (font, word) => {
    let face = opened.get(font)
    if (face === undefined) {
      const made = create(Buffer.from(fileOf(font)))
      if (!('layout' in made)) return undefined
      face = made
      opened.set(font, face)
    }
    return shapeByFontkit(face, font, word)
  }
}

export function shapeByFontkit(face: OpenedFont, font: FontId, word: string): ShapedWord {
  const { glyphs, positions } = face.layout(word)
  const adjust = new Array<number>(glyphs.length).fill(0)
  const clusters: string[] = []
  let width = 0
  glyphs.forEach((glyph, index) => {
    const { xAdvance = glyph.advanceWidth, xOffset = 0 } = positions[index] ?? {}
    // A glyph set aside from its place is reached and left by room before and after it.
    if (index > 0) adjust[index - 1] = (adjust[index - 1] ?? 0) + xOffset
    adjust[index] = (adjust[index] ?? 0) + xAdvance - glyph.advanceWidth - xOffset
    clusters.push(String.fromCodePoint(...glyph.codePoints))
    width += xAdvance
  })
  const isKerned = adjust.some((room) => room !== 0)
  return {
    font,
    text: word,
    width,
    glyphs: glyphs.map((glyph) => glyph.id),
    ...(isKerned ? { adjust } : {}),
    clusters,
  }
}
