import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { fontFiles, fontIds } from '../../../../../main/pdf/fonts/font-files.ts'
import { shapeByFontkit } from '../../../../../main/pdf/fonts/fontkit-engine.ts'
import { loadFonts } from '../../../../../main/pdf/fonts/load-fonts.ts'
import { readShapeTable } from '../../../../../main/pdf/fonts/shape-table.ts'
import { shapeByTable } from '../../../../../main/pdf/fonts/shaper.ts'
import type { ShapedWord } from '../../../../../main/pdf/pages.ts'
import type { FontId } from '../../../../../main/pdf/theme.ts'
import { fontsFolder } from '../../../../fixtures/laid-book.ts'

const samples = join(import.meta.dirname, '..', '..', '..', '..', '..', 'assets', 'samples')

describe.each(fontIds)('the table of %s', (font) => {
  const bytes = readFileSync(join(fontsFolder, `${fontFiles[font]}.ttf`))
  const table = readShapeTable(readFileSync(join(fontsFolder, `${fontFiles[font]}.shape`)))
  const face = create(bytes)

  test('sets every word of the list as fontkit does: same glyphs, same room, same characters', () => {
    if (!('layout' in face)) throw new Error('not a single font')
    const different: unknown[] = []
    for (const word of wordList()) {
      const byTable = shapeByTable(table, font, word)
      if (byTable === undefined) continue
      const byFontkit = shapeByFontkit(face, font, word)
      if (described(byTable) !== described(byFontkit)) different.push([word, byTable, byFontkit])
    }
    expect(different).toEqual([])
  })

  test('knows every word of the list but those in scripts it has not', () => {
    const unknown = wordList().filter((word) => shapeByTable(table, font, word) === undefined)
    expect(unknown.filter((word) => /^[\p{Script=Latin}\d.,;:!?¡¿'"«»()%$€-]+$/u.test(word))).toEqual([])
  })

  test('is of a font with 1000 units to the em, so that its units are thousandths of the size', () => {
    expect('unitsPerEm' in face && face.unitsPerEm).toBe(1000)
  })
})

const described = ({ glyphs, adjust = [], width, clusters }: ShapedWord): string =>
  JSON.stringify([glyphs, glyphs.map((_, index) => adjust[index] ?? 0), width, clusters])

let words: readonly string[] | undefined

/** All pairs of letters in both cases, with accents and signs; and words as they occur. */
function wordList(): readonly string[] {
  words ??= [...new Set([...pairs(), ...wordsOfSamples(), ...hardWords])]
  return words
}

function pairs(): readonly string[] {
  const signs = [
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñçãõâêôàßœøåÆ0123456789.,;:!?¡¿\'"’“”«»()[]%$€&/–—-·',
  ]
  return signs.flatMap((first) => signs.map((second) => first + second))
}

const hardWords =
  'difficult office fluff affiliate fjord offfice fffi soft shift AVATAR Tövényi Wörter ¿Qué? ¡Año! «ñandú» “said.” f) f’s T. Yo, V. 1,234.56 $12.50 47–48 e-mail https://www.gob.mx/anam Κύριος Γειά Привет Това Ђорђе Ελλάδα łódź Český İstanbul ŠKODA Đông'.split(
    ' ',
  )

function wordsOfSamples(): readonly string[] {
  const found = new Set<string>()
  for (const file of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue
    for (const text of textsOf(JSON.parse(readFileSync(join(samples, file), 'utf8')))) {
      for (const word of text.normalize('NFC').split(/\s+/)) found.add(word)
    }
  }
  found.delete('')
  return [...found]
}

function* textsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsOf(part)
}

describe('shaping', async () => {
  const fonts = await loadFonts(fontsFolder)
  const shape = (font: FontId, text: string) => fonts.shaper.shape(font, text)
  const parts = (font: FontId, text: string) =>
    shape(font, text).map((word) => [word.font, word.clusters.join(''), word.missing ?? ''])

  test('gives the same word each time it is asked', () => {
    expect(shape('serif', 'aduana')).toBe(shape('serif', 'aduana'))
  })

  test('sets a word in one piece, ligature and kerning counted in its width', () => {
    const [word] = shape('serif', 'office')
    expect(word?.clusters).toEqual(['o', 'ffi', 'c', 'e'])
    const [pair] = shape('sans', 'AV')
    expect(pair?.width).toBeLessThan(2 * (shape('sans', 'A')[0]?.width ?? 0))
  })

  test('takes from Source Sans of the same weight what the serif has not', () => {
    expect(parts('serif', '○said')).toEqual([
      ['sans', '○', ''],
      ['serif', 'said', ''],
    ])
    expect(parts('serifSemibold', '●')).toEqual([['sansSemibold', '●', '']])
  })

  test('sets a box for what no font has, and names it', () => {
    expect(parts('serif', 'San漢字')).toEqual([
      ['serif', 'San', ''],
      ['sans', '漢字', '漢字'],
    ])
    expect(parts('sans', 'مكسيكو')).toEqual([['sans', 'مكسيكو', 'مكسيكو']])
    expect(parts('sans', 'שלום')).toEqual([['sans', 'שלום', 'שלום']])
    expect(parts('serif', '\u{1f600}')).toEqual([['sans', '\u{1f600}', '\u{1f600}']])
  })

  test('prints nothing for controls, marks of direction and soft hyphens', () => {
    for (const silent of ['\u0000', '\u200e', '\u202b', '\u2066', '\u00ad', '\u200b', '\ufeff', '\ufe0f']) {
      expect(parts('serif', `a${silent}b`), JSON.stringify(silent)).toEqual([['serif', 'ab', '']])
    }
  })

  test('calls half a surrogate pair missing', () => {
    expect(shape('serif', 'a\ud83d').at(-1)?.missing).toBe('\ud83d')
  })

  test('composes accents that are written apart', () => {
    expect(shape('serif', 'an\u0303o')[0]?.glyphs).toEqual(shape('serif', 'año')[0]?.glyphs)
  })

  test('reads spaces and hyphens that do not break as those that do', () => {
    expect(shape('serif', '14\u00a0h')[0]?.clusters.join('')).toBe('14 h')
    expect(parts('serif', 'co\u2011op')).toEqual([['serif', 'co-op', '']])
  })

  test('loads fontkit for loose accents only, and leaves them out before', async () => {
    const fresh = await loadFonts(fontsFolder)
    fresh.shaper.shape('serif', 'ñ')
    expect(await fresh.complete()).toBe(false)
    expect(fresh.shaper.shape('serif', 'q\u0301')[0]?.glyphs.length).toBe(1)
    expect(await fresh.complete()).toBe(true)
    expect(fresh.shaper.shape('serif', 'q\u0301')[0]?.glyphs.length).toBe(2)
  })

  test('an empty text is no word', () => {
    expect(shape('serif', '').flatMap((word) => word.glyphs)).toEqual([])
  })
})
