import type { ShapedWord, Shaper } from '../pages.ts'
import type { FontId } from '../theme.ts'
import { fallbackFonts } from './font-files.ts'
import { type ShapeTable, unusual } from './shape-table.ts'

/** Sets a word that is more than letters side by side; undefined where it cannot. */
export type Engine = (font: FontId, word: string) => ShapedWord | undefined

type ShaperParts = Readonly<{
  table: (font: FontId) => ShapeTable
  /** Asked for words the tables cannot set; undefined until one is loaded. */
  engine: () => Engine | undefined
}>

/**
 * Words from tables: kerning and ligatures as the font has them, without a shaping engine. Every word is set once per
 * font and then shared, which makes a lookup of it all that a line costs.
 */
export function createShaper({ table, engine }: ShaperParts): Shaper {
  const known = new Map<FontId, Map<string, readonly ShapedWord[]>>()
  return {
    shape(font, text) {
      let words = known.get(font)
      if (words === undefined) {
        words = new Map()
        known.set(font, words)
      }
      let shaped = words.get(text)
      if (shaped === undefined) {
        shaped = shapeText(font, text)
        words.set(text, shaped)
      }
      return shaped
    },
  }

  function shapeText(font: FontId, text: string): readonly ShapedWord[] {
    const fast = shapeByTable(table(font), font, text)
    if (fast) return [fast]
    return splitByFont(font, text.normalize('NFC')).map((part) => shapePart(part))
  }

  function shapePart(part: Part): ShapedWord {
    if (part.missing) return replacement(part.font, part.text)
    const byTable = shapeByTable(table(part.font), part.font, part.text)
    return byTable ?? engine()?.(part.font, part.text) ?? shapeLoosely(table(part.font), part.font, part.text)
  }

  /** Neighbouring characters that one font has stay together; marks and joiners stay with the letter before them. */
  function splitByFont(font: FontId, text: string): readonly Part[] {
    const parts: { font: FontId; text: string; missing: boolean }[] = []
    for (const character of text) {
      const last = parts.at(-1)
      if (clings.test(character) && last && !last.missing) {
        last.text += character
        continue
      }
      const owner = ownerOf(font, character)
      const missing = owner === undefined
      const of = owner ?? (font.startsWith('serif') ? sansBeside(font) : font)
      if (last && last.font === of && last.missing === missing) last.text += character
      else parts.push({ font: of, text: character, missing })
    }
    return parts
  }

  function ownerOf(font: FontId, character: string): FontId | undefined {
    const code = codeAsSet(character.codePointAt(0) ?? 0)
    // What prints nothing needs no font.
    if (invisible.test(character)) return font
    if (code > 0xffff) return undefined
    return fallbackFonts[font].find((id) => table(id).entryOf(code) !== 0)
  }

  function replacement(font: FontId, text: string): ShapedWord {
    const shapes = table(font)
    const box = shapes.entryOf(0x25a1)
    const characters = [...text]
    return {
      font,
      text,
      width: characters.length * (shapes.advances[box] ?? 0),
      glyphs: characters.map(() => shapes.glyphs[box] ?? 0),
      clusters: characters,
      missing: text,
    }
  }
}

type Part = Readonly<{ font: FontId; text: string; missing: boolean }>

/** The box □ is in the sans faces alone. */
function sansBeside(font: FontId): FontId {
  return fallbackFonts[font].find((id) => id.startsWith('sans')) ?? 'sans'
}

const clings = /^[\p{M}\p{Cf}\p{Cc}]$/u
/** Controls and format characters: joiners, marks of direction, soft hyphens, variation selectors. */
const invisible = /^(?:\p{Cc}|\p{Cf}|\p{Variation_Selector})$/u

/** Characters that look like another one where a font lacks them: the hyphen and spaces that do not break. */
function codeAsSet(code: number): number {
  switch (code) {
    case 0x2010:
    case 0x2011:
      return 0x2d
    case 0x09:
    case 0x0a:
    case 0xa0:
    case 0x2007:
    case 0x202f:
      return 0x20
    default:
      return code
  }
}

/** Letters that may open a ligature: all others skip the search. */
const opensLigature = 0x66

/** Undefined when a character or pair is not the table's to set. */
export function shapeByTable(table: ShapeTable, font: FontId, text: string): ShapedWord | undefined {
  return setWord(table, font, text, false)
}

/**
 * Without an engine: what has no glyph of its own is told with the character before it, and pairs that need more than
 * kerning stand side by side.
 */
function shapeLoosely(table: ShapeTable, font: FontId, text: string): ShapedWord {
  return setWord(table, font, text, true) ?? { font, text, width: 0, glyphs: [], clusters: [] }
}

function setWord(table: ShapeTable, font: FontId, text: string, isLoose: boolean): ShapedWord | undefined {
  const glyphs: number[] = []
  const clusters: string[] = []
  let adjust: number[] | undefined
  let width = 0
  let before = 0
  for (let at = 0; at < text.length; ) {
    const { entry, length } = entryAt(table, text, at)
    if (entry === 0) {
      if (!isLoose) return undefined
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      const last = clusters.length - 1
      if (last >= 0 && !invisible.test(character)) clusters[last] += character
      at += character.length
      continue
    }
    if (before !== 0) {
      const kern = table.kerning[(table.left[before] ?? 0) * table.rightClasses + (table.right[entry] ?? 0)] ?? 0
      if (kern === unusual && !isLoose) return undefined
      if (kern !== 0 && kern !== unusual) {
        adjust ??= []
        while (adjust.length < glyphs.length - 1) adjust.push(0)
        adjust.push(kern)
        width += kern
      }
    }
    glyphs.push(table.glyphs[entry] ?? 0)
    clusters.push(length === 1 ? told(text.charCodeAt(at)) : text.slice(at, at + length))
    width += table.advances[entry] ?? 0
    before = entry
    at += length
  }
  if (adjust === undefined) return { font, text, width, glyphs, clusters }
  while (adjust.length < glyphs.length) adjust.push(0)
  return { font, text, width, glyphs, adjust, clusters }
}

/** Spaces and hyphens that do not break are told as those that do: that is how people look for them. */
const told = (code: number): string => String.fromCharCode(codeAsSet(code))

function entryAt(table: ShapeTable, text: string, at: number): Readonly<{ entry: number; length: number }> {
  const code = text.charCodeAt(at)
  if (code === opensLigature) {
    for (const ligature of table.ligatures) {
      if (text.startsWith(ligature.text, at)) return { entry: ligature.entry, length: ligature.text.length }
    }
  }
  return { entry: table.entryOf(code) || table.entryOf(codeAsSet(code)), length: 1 }
}
