import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { fontFiles, fontIds } from './font-files.ts'
import { type Ligature, unusual, writeShapeTable } from './shape-table.ts'

/**
 * Writes `assets/fonts/*.shape` from what fontkit does with every character and every pair of characters of a font.
 * Run by hand after a font has changed: `node main/pdf/fonts/make-shape-tables.ts assets/fonts`, some minutes.
 */
async function makeShapeTables(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const opened = create(await readFile(join(folder, `${name}.ttf`)))
    if (opened.type !== 'TTF') throw new Error(`${name} is not a TrueType font.`)
    await writeFile(join(folder, `${name}.shape`), shapeTableOf(opened))
  }
}

/** Letters, figures, punctuation, symbols and spaces that stand alone; marks and controls need an engine. */
const plain = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u

function shapeTableOf(font: Font): Uint8Array {
  const entries = [{ code: 0, glyph: 0, advance: 0 }]
  const texts = ['']
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    if (code > 0xffff || !plain.test(String.fromCodePoint(code))) continue
    const { glyphs, positions } = font.layout(String.fromCodePoint(code))
    const [glyph, position] = [glyphs[0], positions[0]]
    if (glyphs.length !== 1 || !glyph || !position || position.xOffset || position.yOffset) continue
    entries.push({ code, glyph: glyph.id, advance: position.xAdvance })
    texts.push(String.fromCodePoint(code))
  }
  const ligatures = findLigatures(font, texts)
  for (const { text } of ligatures) {
    const { glyphs, positions } = font.layout(text)
    entries.push({ code: 0, glyph: glyphs[0]?.id ?? 0, advance: positions[0]?.xAdvance ?? 0 })
    texts.push(text)
  }
  const formed = new Map(ligatures.map(({ text, entry }) => [text, entry]))
  const kern = (left: number, right: number): number => {
    const text = `${texts[left]}${texts[right]}`
    // A ligature inside the pair takes its letters before kerning is asked for.
    if (formed.has(text)) return 0
    const { glyphs, positions } = font.layout(text)
    const [first, second] = positions
    if (glyphs.length !== 2 || !first || !second) return unusual
    const isPlain =
      glyphs[0]?.id === entries[left]?.glyph &&
      glyphs[1]?.id === entries[right]?.glyph &&
      second.xAdvance === entries[right]?.advance &&
      !(first.xOffset || first.yOffset || second.xOffset || second.yOffset)
    return isPlain ? first.xAdvance - (entries[left]?.advance ?? 0) : unusual
  }
  return writeShapeTable({ entries, kern, ligatures })
}

/** Every text of two or more characters that becomes one glyph: found by trying. */
function findLigatures(font: Font, texts: readonly string[]): readonly Ligature[] {
  const found: string[] = []
  const letters = texts.filter((text) => /^[\p{L}\p{P}]$/u.test(text))
  let starts: readonly string[] = ['f']
  while (starts.length > 0) {
    const longer = starts.flatMap((start) => letters.map((letter) => start + letter))
    starts = longer.filter((text) => font.layout(text).glyphs.length === 1)
    found.push(...starts)
  }
  return found.map((text, index) => ({ text, entry: texts.length + index }))
}

if (process.argv[1] === import.meta.filename) {
  const [folder = 'assets/fonts', ...names] = process.argv.slice(2)
  await makeShapeTables(folder, names.length > 0 ? names : fontIds.map((id) => fontFiles[id]))
}
