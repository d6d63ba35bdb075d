import type { ShapedWord, Shaper } from '../../pages.ts'
import type { FontId } from '../../theme.ts'

/**
 * The words of one font as it sets them. A word is looked up by its place in a text: nothing is cut out of the text for
 * a word that was seen before, which is most of them, and what is found is the set word itself, so that a look-up
 * touches little memory.
 */
export type WordTable = {
  readonly shaper: Shaper
  readonly font: FontId
  /** Open addressing by the text of the words; the size is a power of two, and at most half is taken. */
  words: (ShapedWord | undefined)[]
  /** Of the words beside them, so that another word at a place is passed by without being looked at. */
  hashes: Int32Array
  count: number
  /** Words that are set in parts, by several fonts, or not as they were written. */
  readonly others: Map<string, readonly ShapedWord[]>
}

export type WordCache = Map<FontId, WordTable>

const firstSize = 1 << 10

export function wordsOf(cache: WordCache, shaper: Shaper, font: FontId): WordTable {
  const known = cache.get(font)
  if (known) return known
  const words = new Array<ShapedWord | undefined>(firstSize).fill(undefined)
  const fresh: WordTable = { shaper, font, words, hashes: new Int32Array(firstSize), count: 0, others: new Map() }
  cache.set(font, fresh)
  return fresh
}

/** A part of a text that the font sets as one word; undefined when it takes several. */
export function findWord(table: WordTable, text: string, from: number, to: number): ShapedWord | undefined {
  const hash = hashOf(text, from, to)
  const { words, hashes } = table
  const last = words.length - 1
  const length = to - from
  for (let place = hash & last; ; place = (place + 1) & last) {
    const word = words[place]
    if (word === undefined) return addWord(table, text.slice(from, to), hash, place)
    if (hashes[place] !== hash) continue
    const key = word.text
    if (key.length !== length) continue
    let at = 0
    while (at < length && key.charCodeAt(at) === text.charCodeAt(from + at)) at++
    if (at === length) return word
  }
}

/** Text as set, in reading order: one word, or the parts that different fonts set. */
export function findWords(table: WordTable, text: string): readonly ShapedWord[] {
  const word = findWord(table, text, 0, text.length)
  return word ? [word] : (table.others.get(text) ?? [])
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash ^ (hash >>> 15)
}

function addWord(table: WordTable, text: string, hash: number, place: number): ShapedWord | undefined {
  if (table.others.has(text)) return undefined
  const shaped = table.shaper.shape(table.font, text)
  const [word] = shaped
  if (word === undefined || shaped.length > 1 || word.text !== text) {
    table.others.set(text, shaped)
    return undefined
  }
  table.words[place] = word
  table.hashes[place] = hash
  table.count++
  if (table.count * 2 > table.words.length) grow(table)
  return word
}

function grow(table: WordTable): void {
  const last = table.words.length * 2 - 1
  const words = new Array<ShapedWord | undefined>(last + 1).fill(undefined)
  const hashes = new Int32Array(last + 1)
  table.words.forEach((word, index) => {
    if (word === undefined) return
    const hash = table.hashes[index] ?? 0
    let place = hash & last
    while (words[place] !== undefined) place = (place + 1) & last
    words[place] = word
    hashes[place] = hash
  })
  table.words = words
  table.hashes = hashes
}
