import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item, LaidBook, Tag } from '../../../main/pdf/pages.ts'
import { bundledFonts, laidBook, textLine, textRun, written } from '../../fixtures/laid-book.ts'
import { faults, hasPdfTools } from '../../fixtures/read-pdf.ts'

const fonts = await bundledFonts()
const tags: readonly Tag[] = [
  { role: 'Sect', parent: -1 },
  { role: 'P', parent: 0 },
  // Nothing should make such tags, and nothing should fall over them.
  { role: 'P', parent: 7 },
  { role: 'Figure', parent: 0, alt: '\ud800)\\(\u0000', box: [Number.NaN, 0, Number.POSITIVE_INFINITY, 1] },
]
const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e-9, -0]

describe.skipIf(!hasPdfTools)('the writer', () => {
  test('makes a sound file of numbers that are none', async () => {
    const items = odd.flatMap((value): readonly Item[] => [
      { ...textLine(fonts, 'words', { y: value, tag: 1 }), x: value },
      {
        kind: 'line',
        x: 0,
        y: 90,
        runs: [textRun(fonts, 'a', 1, { size: value, x: value, tracking: value, underline: true })],
      },
      {
        kind: 'rect',
        x: value,
        y: value,
        width: value,
        height: value,
        fill: 'no colour',
        stroke: '',
        weight: value,
        tag: 99,
      },
      { kind: 'path', points: [[value, value]], weight: value, dash: [value, -3], tag: 2 },
      { kind: 'path', points: [], weight: 1, tag: 1 },
      { kind: 'circle', x: value, y: value, radius: value, fill: '#12', tag: -5 },
      { kind: 'image', sha256: '/)(<', x: value, y: value, width: value, height: value, tag: 3 },
      { kind: 'slot', x: value, y: value, width: value, align: 'left', font: 'sans', size: value, to: '', tag: 12 },
    ])
    const laid = laidBook([{ tags, pages: [items], slots: [textLine(fonts, '1', { y: Number.NaN, tag: 1 })] }])
    const strange: LaidBook = {
      ...laid,
      width: Number.NaN,
      accent: 'red',
      title: '\u0000\ud800)(',
      language: 'no such tag',
      outline: [{ title: '(\\\ud83d', level: 3, page: 0, y: Number.NaN }],
      destinations: [
        { name: '\ud800(', page: 0, y: Number.NaN },
        { name: 'gone', page: -1, y: 0 },
      ],
    }
    expect(faults(await written(strange, { date: new Date(Number.NaN) }))).toBe('')
  })

  test('makes a sound file of a book without pages', async () => {
    const bytes = await written(laidBook([]))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/%%EOF\s*$/)
  })

  test('makes a sound file of any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), async (texts) => {
        const items = texts.map((text, index) => textLine(fonts, text, { y: 90 + index * 15, tag: 1 }))
        expect(faults(await written(laidBook([{ tags: tags.slice(0, 2), pages: [items] }])))).toBe('')
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  test('sets a word of 100,000 letters', async () => {
    const items = [textLine(fonts, 'ñ'.repeat(100_000), { y: 90, tag: 1 })]
    expect(faults(await written(laidBook([{ tags: tags.slice(0, 2), pages: [items] }])))).toBe('')
  })
})
