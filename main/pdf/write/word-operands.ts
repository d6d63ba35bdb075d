import { fontIds } from '../fonts/font-files.ts'
import type { Fonts } from '../fonts/load-fonts.ts'
import type { ShapedWord } from '../pages.ts'
import type { FontId } from '../theme.ts'
import { ByteBuffer } from './byte-buffer.ts'

/**
 * Every word as the bytes that set it, made once: the inside of a string of two-byte glyph numbers, broken by kerning
 * (`..)-20(..`). A page is then little more than copies of these bytes. It also knows which words a page has, so that
 * a page taken over from the last build still counts for the fonts.
 */
export type WordOperands = Readonly<{
  beginPage: () => void
  /** The number of a word, which from now on is one of the page's. */
  indexOf: (word: ShapedWord) => number
  copy: (index: number, to: ByteBuffer) => void
  /** Its glyphs do not tell its characters by themselves: the page has to say them. */
  needsText: (index: number) => boolean
  wordsOfPage: () => Uint32Array
  /** Per font, the glyphs of all these pages in ascending order, none for a font without; the very same lists as long as no word comes or goes. */
  glyphsOf: (pages: Iterable<Uint32Array>) => ReadonlyMap<FontId, readonly number[]>
}>

export function createWordOperands(fonts: Fonts): WordOperands {
  const pool = new ByteBuffer(1 << 16)
  const known = new Map<ShapedWord, number>()
  const words: ShapedWord[] = []
  // What a page asks of a word lies side by side: where its bytes begin and end, and the page that had it last.
  let facts = new Int32Array(1024 * factsPerWord)
  const isOdd: boolean[] = []
  let page = 0
  let onPage: number[] = []
  // On how many of the pages asked about last each word is: after an edit only pages that are others are counted.
  let counted: ReadonlySet<Uint32Array> = new Set()
  let uses: Uint32Array = new Uint32Array(0)
  let glyphs: ReadonlyMap<FontId, readonly number[]> = new Map()

  function add(word: ShapedWord): number {
    const index = words.length
    if ((index + 1) * factsPerWord > facts.length) {
      const grown = new Int32Array(facts.length * 2)
      grown.set(facts)
      facts = grown
    }
    facts[index * factsPerWord] = pool.length
    writeWord(pool, word)
    facts[index * factsPerWord + 1] = pool.length
    words.push(word)
    isOdd.push(!isPlain(word, fonts))
    known.set(word, index)
    return index
  }

  return {
    beginPage() {
      page++
      onPage = []
    },
    indexOf(word) {
      const index = known.get(word) ?? add(word)
      const last = index * factsPerWord + 2
      if (facts[last] !== page) {
        facts[last] = page
        onPage.push(index)
      }
      return index
    },
    copy(index, to) {
      const at = index * factsPerWord
      to.copy(pool.bytes, facts[at] ?? 0, facts[at + 1] ?? 0)
    },
    needsText: (index) => isOdd[index] ?? false,
    wordsOfPage: () => Uint32Array.from(onPage),
    glyphsOf(pages) {
      const now = new Set(pages)
      uses = grownTo(uses, words.length)
      const others = new Set<FontId>()
      const count = (indexes: Uint32Array, by: 1 | -1) => {
        for (const index of indexes) {
          const before = uses[index] ?? 0
          uses[index] = before + by
          const word = before === 0 || before + by === 0 ? words[index] : undefined
          if (word) others.add(word.font)
        }
      }
      for (const page of now) if (!counted.has(page)) count(page, 1)
      for (const page of counted) if (!now.has(page)) count(page, -1)
      counted = now
      if (others.size === 0) return glyphs
      const isUsed = (word: ShapedWord, index: number) => others.has(word.font) && (uses[index] ?? 0) > 0
      const fresh = glyphsIn(words.filter(isUsed))
      glyphs = new Map(fontIds.map((font) => [font, (others.has(font) ? fresh : glyphs).get(font) ?? []]))
      return glyphs
    },
  }
}

/** Flags by glyph number: a book has ten thousands of words, and sets are slow to fill. */
function glyphsIn(words: readonly ShapedWord[]): ReadonlyMap<FontId, readonly number[]> {
  const flags = new Map<FontId, Uint8Array>()
  for (const { font, glyphs } of words) {
    let flag = flags.get(font)
    if (!flag) {
      flag = new Uint8Array(0x10000)
      flags.set(font, flag)
    }
    for (const glyph of glyphs) flag[glyph] = 1
  }
  return new Map([...flags].map(([font, flag]) => [font, marked(flag)]))
}

/** Room for so many words, twice as much when it has to grow. */
function grownTo(counts: Uint32Array, length: number): Uint32Array {
  if (counts.length >= length) return counts
  const grown = new Uint32Array(length * 2)
  grown.set(counts)
  return grown
}

/** Places of a list that are marked, in ascending order. */
function marked(flags: Uint8Array): readonly number[] {
  const found: number[] = []
  for (let at = flags.indexOf(1); at >= 0; at = flags.indexOf(1, at + 1)) found.push(at)
  return found
}

/** A power of two, so that the facts of a word share a line of the processor's cache. */
const factsPerWord = 4

function writeWord(pool: ByteBuffer, word: ShapedWord): void {
  word.glyphs.forEach((glyph, index) => {
    writeByte(pool, (glyph >> 8) & 0xff)
    writeByte(pool, glyph & 0xff)
    const room = Math.round(word.adjust?.[index] ?? 0)
    if (room !== 0 && Number.isFinite(room)) writeRoom(pool, room)
  })
}

/** Inside a string operand of TJ: closes it, moves on by thousandths of the size, opens the next. */
export function writeRoom(to: ByteBuffer, room: number): void {
  to.byte(0x29)
  to.integer(-room)
  to.byte(0x28)
}

function writeByte(pool: ByteBuffer, byte: number): void {
  // Parentheses and the backslash are escaped; a carriage return would be read as a line feed.
  if (byte === 0x28 || byte === 0x29 || byte === 0x5c) {
    pool.byte(0x5c)
    pool.byte(byte)
  } else if (byte === 0x0d) {
    pool.byte(0x5c)
    pool.byte(0x72)
  } else pool.byte(byte)
}

/** Room inside a word from which on readers take it for a space between two; thousandths of the size. */
const looksLikeSpace = 90

function isPlain(word: ShapedWord, fonts: Fonts): boolean {
  const { textOf } = fonts.file(word.font)
  if (word.adjust?.some((room) => room >= looksLikeSpace)) return false
  return word.glyphs.every((glyph, index) => textOf(glyph) === word.clusters[index])
}

/** Name of a font in the resources of a page. */
export const fontName = (font: FontId): string => `F${fontIds.indexOf(font)}`
