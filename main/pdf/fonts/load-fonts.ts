import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shaper } from '../pages.ts'
import type { FontId } from '../theme.ts'
import { fontFiles, fontIds } from './font-files.ts'
import { type FontMetrics, readFontMetrics } from './font-metrics.ts'
import { readShapeTable, type ShapeTable } from './shape-table.ts'
import { createShaper, type Engine } from './shaper.ts'

export type FontFile = Readonly<{
  /** PostScript name. */
  name: string
  bytes: Uint8Array
  metrics: FontMetrics
  /** What a glyph stands for when nothing else is said of it; empty when no character leads to it. */
  textOf: (glyph: number) => string
}>

export type Fonts = Readonly<{
  shaper: Shaper
  file: (font: FontId) => FontFile
  /**
   * Loads fontkit when words shaped so far have loose accents or fractions, which the tables cannot set, and answers
   * whether they must be shaped again. Until then such accents are left out of the line.
   */
  complete: () => Promise<boolean>
}>

/** The bundled faces with their tables. Files are read once and a face is opened when a word first needs it. */
export async function loadFonts(folder: string): Promise<Fonts> {
  const contents = await Promise.all(
    fontIds.map(async (id) => {
      const [bytes, shapes] = await Promise.all([
        readFile(join(folder, `${fontFiles[id]}.ttf`)),
        readFile(join(folder, `${fontFiles[id]}.shape`)),
      ])
      return [id, { bytes, shapes }] as const
    }),
  )
  const read = new Map(contents)
  const contentOf = (font: FontId) => {
    const content = read.get(font)
    if (content === undefined) throw new Error(`No font ${font}.`)
    return content
  }
  const table = once((font: FontId) => readShapeTable(contentOf(font).shapes))
  const file = once((font: FontId): FontFile => {
    const { bytes } = contentOf(font)
    return {
      name: postScriptName(fontFiles[font]),
      bytes,
      metrics: readFontMetrics(bytes),
      textOf: textOf(table(font)),
    }
  })
  let engine: Engine | undefined
  let isWanted = false
  const freshShaper = () =>
    createShaper({
      table,
      engine: () => {
        isWanted = true
        return engine
      },
    })
  let shaper = freshShaper()
  return {
    shaper: { shape: (font, text) => shaper.shape(font, text) },
    file,
    complete: async () => {
      if (engine !== undefined || !isWanted) return false
      const { createFontkitEngine } = await import('./fontkit-engine.ts')
      engine = createFontkitEngine((font) => contentOf(font).bytes)
      // Words are set once: those set without the engine are forgotten.
      shaper = freshShaper()
      return true
    },
  }
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}

/** `SourceSans3_400Regular_Italic` is the file of `SourceSans3-400RegularItalic`: any name without spaces will do. */
function postScriptName(fileName: string): string {
  const [family = fileName, ...rest] = fileName.split('_')
  return `${family}-${rest.join('').replace(/^\d+/, '')}`
}

/** The lowest character that leads to a glyph, or the letters of a ligature. */
function textOf(table: ShapeTable): (glyph: number) => string {
  const texts = new Map<number, string>()
  for (let entry = table.codes.length - 1; entry > 0; entry--) {
    const code = table.codes[entry] ?? 0
    if (code !== 0) texts.set(table.glyphs[entry] ?? 0, String.fromCharCode(code))
  }
  // A ligature has a character of its own, which nobody types.
  for (const { text, entry } of table.ligatures) texts.set(table.glyphs[entry] ?? 0, text)
  return (glyph) => texts.get(glyph) ?? ''
}
