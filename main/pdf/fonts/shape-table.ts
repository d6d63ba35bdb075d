/**
 * What one font does with single characters and with pairs of them, as flat 16-bit numbers: enough to set words of
 * Latin, Greek and Cyrillic letters without a shaping engine, and read from its file without parsing.
 *
 * File: `SH` 1, number of entries, of left classes, of right classes, of ligature words; then per entry the character
 * (0 for a ligature), its glyph, advance, left and right class; then the kerning of every left with every right class;
 * then the ligatures, longest first: count of characters, the characters, the entry they become.
 */
export type ShapeTable = Readonly<{
  /** Entry of a character, 0 when it has none: entries begin at 1. */
  entryOf: (code: number) => number
  codes: Uint16Array
  glyphs: Uint16Array
  advances: Uint16Array
  left: Uint16Array
  right: Uint16Array
  rightClasses: number
  kerning: Int16Array
  ligatures: readonly Ligature[]
}>

export type Ligature = Readonly<{ text: string; entry: number }>

/** Stands in the kerning for a pair that the font sets in a way a table cannot say. */
export const unusual = 0x7fff

const magic = 0x4853
const version = 1
const headerLength = 6

export function readShapeTable(file: Uint8Array): ShapeTable {
  // A copy of its own, because a view of 16 bits must begin at an even place of its memory.
  const words = new Uint16Array(Uint8Array.from(file).buffer)
  if (words[0] !== magic || words[1] !== version) throw new Error('Not a table of shapes.')
  const count = words[2] ?? 0
  const leftClasses = words[3] ?? 0
  const rightClasses = words[4] ?? 0
  const column = (index: number) => words.subarray(headerLength + index * count, headerLength + (index + 1) * count)
  const kerningStart = headerLength + 5 * count
  const kerningLength = leftClasses * rightClasses
  const codes = column(0)
  const byCode = new Uint16Array(0x10000)
  for (let entry = 1; entry < count; entry++) byCode[codes[entry] ?? 0] = entry
  byCode[0] = 0
  return {
    entryOf: (code) => byCode[code] ?? 0,
    codes,
    glyphs: column(1),
    advances: column(2),
    left: column(3),
    right: column(4),
    rightClasses,
    kerning: new Int16Array(words.buffer, kerningStart * 2, kerningLength),
    ligatures: readLigatures(words, kerningStart + kerningLength),
  }
}

function readLigatures(words: Uint16Array, start: number): readonly Ligature[] {
  const ligatures: Ligature[] = []
  let at = start
  while (at < words.length) {
    const length = words[at] ?? 0
    const text = String.fromCharCode(...words.subarray(at + 1, at + 1 + length))
    ligatures.push({ text, entry: words[at + 1 + length] ?? 0 })
    at += length + 2
  }
  return ligatures
}

/** What the file is written from; `kern(a, b)` asks for two entries. Entry 0 is not used. */
type ShapeSource = Readonly<{
  entries: readonly Readonly<{ code: number; glyph: number; advance: number }>[]
  kern: (left: number, right: number) => number
  ligatures: readonly Ligature[]
}>

export function writeShapeTable(source: ShapeSource): Uint8Array {
  const count = source.entries.length
  const indexes = source.entries.map((_, index) => index)
  const rows = indexes.map((left) => indexes.map((right) => (left && right ? source.kern(left, right) : 0)))
  const left = classesOf(rows)
  const columns = left.members.map((member) => rows[member] ?? [])
  const right = classesOf(indexes.map((index) => columns.map((row) => row[index] ?? 0)))
  const words: number[] = [magic, version, count, left.members.length, right.members.length, source.ligatures.length]
  for (const entry of source.entries) words.push(entry.code)
  for (const entry of source.entries) words.push(entry.glyph)
  for (const entry of source.entries) words.push(entry.advance)
  words.push(...left.of, ...right.of)
  for (const member of left.members) {
    for (const other of right.members) words.push((rows[member]?.[other] ?? 0) & 0xffff)
  }
  const longestFirst = [...source.ligatures].sort((a, b) => b.text.length - a.text.length)
  for (const { text, entry } of longestFirst) {
    words.push(text.length, ...[...text].map((letter) => letter.charCodeAt(0)), entry)
  }
  return new Uint8Array(Uint16Array.from(words).buffer)
}

/** Rows that are the same share a class; its first row stands for it. */
function classesOf(rows: readonly (readonly number[])[]): Readonly<{ of: number[]; members: number[] }> {
  const known = new Map<string, number>()
  const members: number[] = []
  const of = rows.map((row, index) => {
    const key = row.join()
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, members.length)
    members.push(index)
    return members.length - 1
  })
  return { of, members }
}
