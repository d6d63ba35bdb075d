import type { ShapedWord, Shaper } from '../../pages.ts'
import type { FontId } from '../../theme.ts'

/**
 * The words of one font as it sets them. A word is looked up by its place in a text: nothing is cut out of the text for
 * a word that was seen before, which is most of them.
 */
export type WordTable = {
  readonly shaper: Shaper
  readonly font: FontId
  /** Open addressing; the size is a power of two, and at most half is taken. */
  keys: (string | undefined)[]
  words: (readonly ShapedWord[])[]
  count: number
}

export type WordCache = Map<FontId, WordTable>

const firstSize = 1 << 10

export function wordsOf(cache: WordCache, shaper: Shaper, font: FontId): WordTable {
  const known = cache.get(font)
  if (known) return known
  const fresh: WordTable = { shaper, font, keys: new Array(firstSize).fill(undefined), words: [], count: 0 }
  cache.set(font, fresh)
  return fresh
}

export const findWord = (table: WordTable, word: string): readonly ShapedWord[] =>
  findWordIn(table, word, 0, word.length)

/** The part of a text as set words, in reading order. */
export function findWordIn(table: WordTable, text: string, from: number, to: number): readonly ShapedWord[] {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  const length = to - from
  const last = table.keys.length - 1
  for (let place = spread(hash) & last; ; place = (place + 1) & last) {
    const key = table.keys[place]
    if (key === undefined) return addWord(table, text.slice(from, to), place)
    if (key.length !== length) continue
    let at = 0
    while (at < length && key.charCodeAt(at) === text.charCodeAt(from + at)) at++
    if (at === length) return table.words[place] ?? []
  }
}

const spread = (hash: number) => hash ^ (hash >>> 15)

function addWord(table: WordTable, word: string, place: number): readonly ShapedWord[] {
  const shaped = table.shaper.shape(table.font, word)
  table.keys[place] = word
  table.words[place] = shaped
  table.count++
  if (table.count * 2 > table.keys.length) grow(table)
  return shaped
}

function grow(table: WordTable): void {
  const { keys, words } = table
  const size = keys.length * 2
  table.keys = new Array(size).fill(undefined)
  table.words = new Array(size)
  keys.forEach((key, index) => {
    if (key === undefined) return
    let hash = 0
    for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
    let place = spread(hash) & (size - 1)
    while (table.keys[place] !== undefined) place = (place + 1) & (size - 1)
    table.keys[place] = key
    table.words[place] = words[index] ?? []
  })
}
