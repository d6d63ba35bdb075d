import { createHash } from 'node:crypto'
import type { FontFile } from '../fonts/load-fonts.ts'
import { subsetFont } from '../fonts/subset.ts'
import { deflate } from './deflate.ts'
import { hexText } from './pdf-strings.ts'

/** A font as a PDF holds it: numbered glyphs (Type 0, Identity), embedded, with the text of every glyph. */
export type FontObjects = Readonly<{
  name: string
  file: Uint8Array
  fileLength: number
  toUnicode: Uint8Array
  descriptor: string
  /** Widths of the glyphs used, as /W takes them. */
  widths: string
}>

/** Objects of a font in the file: the font, its descendant, its descriptor, its file, its texts. */
export const objectsPerFont = 5

export function makeFontObjects(font: FontFile, glyphs: readonly number[]): FontObjects {
  const file = subsetFont(font.bytes, glyphs)
  const name = `${subsetTag(glyphs)}+${font.name}`
  return {
    name,
    file: deflate(file),
    fileLength: file.length,
    toUnicode: deflate(Buffer.from(toUnicode(font, glyphs), 'latin1')),
    descriptor: descriptorOf(font, name),
    widths: widthsOf(font, glyphs),
  }
}

/** Six capitals that tell two subsets of a font apart (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: readonly number[]): string {
  const digest = createHash('sha256').update(glyphs.join()).digest()
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

/** `[3 [500 600] 9 [520]]`: runs of neighbours. */
function widthsOf(font: FontFile, glyphs: readonly number[]): string {
  let text = ''
  let before = -2
  for (const glyph of glyphs) {
    const width = font.metrics.widthOf(glyph)
    text += glyph === before + 1 ? ` ${width}` : `${before < 0 ? '' : ']'}${glyph}[${width}`
    before = glyph
  }
  return text === '' ? '[]' : `[${text}]]`
}

function descriptorOf(font: FontFile, name: string): string {
  const { ascent, descent, capHeight, italicAngle, box, isSerif, weight } = font.metrics
  // Bits: serif 2, symbolic 4 (its glyphs go by number), italic 64.
  const flags = 4 + (isSerif ? 2 : 0) + (italicAngle === 0 ? 0 : 64)
  // Stems are not in the file; an eighth of the weight is close for these faces.
  const stem = Math.round(weight / 5)
  return (
    `/Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${box.join(' ')}]/ItalicAngle ${italicAngle}` +
    `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV ${stem}`
  )
}

/** At most 100 lines a block, as the format of these tables has it (Adobe Technical Note 5014). */
const blockSize = 100

function toUnicode(font: FontFile, glyphs: readonly number[]): string {
  const lines = glyphs.flatMap((glyph) => {
    const text = font.textOf(glyph)
    return text === '' ? [] : [`<${hex(glyph)}><${hexText(text).slice(4)}>`]
  })
  const blocks: string[] = []
  for (let start = 0; start < lines.length; start += blockSize) {
    const block = lines.slice(start, start + blockSize)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000><FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

const hex = (glyph: number) => glyph.toString(16).toUpperCase().padStart(4, '0')
