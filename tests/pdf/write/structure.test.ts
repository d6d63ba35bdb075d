import { describe, expect, test } from 'vitest'
import type { Item, Tag } from '../../../main/pdf/pages.ts'
import { accessibilityFaults } from '../../fixtures/accessibility.ts'
import { bundledFonts, laidBook, textLine, textRun, type UnitParts, written } from '../../fixtures/laid-book.ts'
import { openPdf, textOf } from '../../fixtures/pdf-objects.ts'
import { faults, hasPdfTools, pageTexts, structureText } from '../../fixtures/read-pdf.ts'

const fonts = await bundledFonts()
const sect: Tag = { role: 'Sect', parent: -1 }
const line = (words: string, x: number, y: number, tag: number) => textLine(fonts, words, { x, y, tag })

/** What a reader program hears, one element or text a line, without the marks of layout. */
const heard = (bytes: Uint8Array) =>
  structureText(bytes)
    .split('\n')
    .map((text) => text.replace(/( \(block\)| <note-\d+>| \(inline\)| \d+ 0)+(?=:?$)/, '').trimEnd())
    .filter((text) => text !== '')

/** Elements with their roles and entries, in the order of the tree. */
function elements(bytes: Uint8Array) {
  const pdf = openPdf(bytes)
  const root = pdf.dictionary(pdf.dictionary(pdf.trailer['/Root'])['/StructTreeRoot'])
  const found: { role: string; entries: ReturnType<typeof pdf.dictionary> }[] = []
  const visit = (value: Parameters<typeof pdf.dictionary>[0]) => {
    const entries = pdf.dictionary(value)
    if (typeof entries['/S'] !== 'string') return
    found.push({ role: entries['/S'].slice(1), entries })
    for (const kid of pdf.list(entries['/K'])) visit(kid)
  }
  visit(root['/K'])
  return found
}

describe.skipIf(!hasPdfTools)('the structure', () => {
  const tags: readonly Tag[] = [
    sect,
    { role: 'H1', parent: 0 },
    { role: 'P', parent: 0, language: 'es' },
    { role: 'P', parent: 0 },
    { role: 'Table', parent: 0, summary: 'Who sits where' },
    { role: 'THead', parent: 4 },
    { role: 'TR', parent: 5 },
    { role: 'TH', parent: 6, scope: 'Column' },
    { role: 'TH', parent: 6, scope: 'Column', columns: 2 },
    { role: 'TBody', parent: 4 },
    { role: 'TR', parent: 9 },
    { role: 'TH', parent: 10, scope: 'Row' },
    { role: 'TD', parent: 10 },
    { role: 'TD', parent: 10, rows: 2 },
    { role: 'L', parent: 0 },
    { role: 'LI', parent: 14 },
    { role: 'Lbl', parent: 15 },
    { role: 'LBody', parent: 15 },
    { role: 'Note', parent: 0 },
    { role: 'P', parent: 0 },
  ]
  const items: readonly Item[] = [
    line('Title', 0, 90, 1),
    { kind: 'rect', x: 0, y: 95, width: 450, height: 1, fill: 'accent', tag: -1 },
    // Side by side, painted line by line: read one after the other.
    line('left one', 0, 120, 2),
    line('right one', 200, 120, 3),
    line('left two', 0, 135, 2),
    line('right two', 200, 135, 3),
    line('Seat', 0, 160, 7),
    line('Guest', 100, 160, 8),
    line('first', 0, 180, 11),
    line('Ana', 200, 180, 13),
    line('1', 0, 200, 16),
    line('item', 20, 200, 17),
    line('note', 0, 220, 18),
  ]
  const unit: UnitParts = { tags, pages: [items], furniture: [line('MX24-B03', 90, 44, -1)] }

  test('is read in the order of its tags, whole and once; what is empty is left out but for cells', async () => {
    expect(heard(await written(laidBook([unit])))).toEqual([
      'Document',
      '  Sect',
      '    H1',
      '      "Title"',
      '    P',
      '      "left one"',
      '      "left two"',
      '    P',
      '      "right one"',
      '      "right two"',
      '    Table:',
      '       /Summary (Who sits where)',
      '      THead',
      '        TR',
      '          TH:',
      '             /Scope /Column',
      '            "Seat"',
      '          TH:',
      '             /Scope /Column',
      '             /ColSpan 2',
      '            "Guest"',
      '      TBody',
      '        TR',
      '          TH:',
      '             /Scope /Row',
      '            "first"',
      '          TD',
      '          TD:',
      '             /RowSpan 2',
      '            "Ana"',
      '    L:',
      '       /ListNumbering /Decimal',
      '      LI',
      '        Lbl',
      '          "1"',
      '        LBody',
      '          "item"',
      '    Note',
      '      "note"',
    ])
  })

  test('has nothing against it', async () => {
    const bytes = await written(laidBook([unit, { ...unit, id: 'second', language: 'es' }]))
    expect(faults(bytes)).toBe('')
    expect(accessibilityFaults(bytes)).toEqual([])
  })

  test('says the language of what is in another one, and summaries', async () => {
    const all = elements(await written(laidBook([unit, { ...unit, id: 'second', language: 'es' }])))
    expect(all.filter(({ role }) => role === 'Sect').map(({ entries }) => textOf(entries['/Lang']))).toEqual(['', 'es'])
    expect(textOf(all.find(({ role }) => role === 'P')?.entries['/Lang'])).toBe('es')
    expect(all.find(({ role }) => role === 'Table')?.entries['/A']).toEqual({
      '/O': '/Table',
      '/Summary': 'u:Who sits where',
    })
  })

  test('runs on over pages', async () => {
    const long: UnitParts = {
      tags: [sect, { role: 'P', parent: 0 }],
      pages: [[line('begins on one page', 0, 700, 1)], [line('and ends on the next', 0, 90, 1)]],
    }
    const bytes = await written(laidBook([long]))
    expect(accessibilityFaults(bytes)).toEqual([])
    expect(heard(bytes)).toEqual([
      'Document',
      '  Sect',
      '    P',
      '      "begins on one page"',
      '      "and ends on the next"',
    ])
  })
})

describe.skipIf(!hasPdfTools)('page numbers known at the end', () => {
  const unit: UnitParts = {
    tags: [sect, { role: 'P', parent: 0 }, { role: 'Link', parent: 1 }],
    pages: [
      [
        line('see p.', 0, 100, 1),
        { kind: 'slot', x: 40, y: 100, width: 30, align: 'left', font: 'serif', size: 11, to: 'unit:0', tag: 2 },
        line('for more', 70, 100, 1),
      ],
    ],
    slots: [{ kind: 'line', x: 40, y: 100, runs: [textRun(fonts, '3-5', 2, { to: 'unit:0' })] }],
    furniture: [line('head', 90, 44, -1)],
  }

  test('are read where they stand, and lead there', async () => {
    const bytes = await written(laidBook([unit]))
    expect(accessibilityFaults(bytes)).toEqual([])
    expect(heard(bytes).slice(2)).toEqual([
      '    P',
      '      "see p."',
      '      Link',
      '        "3-5"',
      '        Object',
      '      "for more"',
    ])
    expect(pageTexts(bytes)[0]).toContain('see p. 3-5')
  })

  test('that are still wanting leave no hole in the tree', async () => {
    const bytes = await written(laidBook([{ ...unit, slots: [] }]))
    expect(accessibilityFaults(bytes)).toEqual([])
    expect(faults(bytes)).toBe('')
  })
})

describe.skipIf(!hasPdfTools)('shapes', () => {
  test('of a figure are its content, others belong to the page', async () => {
    const figure: UnitParts = {
      tags: [sect, { role: 'Figure', parent: 0, alt: 'A line that rises', box: [0, 90, 200, 100] }],
      pages: [
        [
          {
            kind: 'path',
            points: [
              [0, 190],
              [100, 120],
              [200, 90],
            ],
            stroke: 'accent',
            weight: 2.25,
            dash: [4, 2.2],
            tag: 1,
          },
          {
            kind: 'path',
            points: [
              [0, 0],
              [10, 0],
              [10, 10],
            ],
            fill: '#000000',
            weight: 0,
            closed: true,
            tag: 1,
          },
          { kind: 'circle', x: 100, y: 120, radius: 4, fill: '#8c8c8c', tag: 1 },
          { kind: 'rect', x: 0, y: 90, width: 200, height: 100, stroke: '#000000', weight: 0.75, tag: -1 },
          textLine(fonts, '2023', { y: 195, tag: 1 }),
          { ...textLine(fonts, 'Draft', { x: -40, y: 400, tag: -1 }), turned: true },
          {
            kind: 'line',
            x: 0,
            y: 300,
            runs: [textRun(fonts, 'stressed', -1, { underline: true, tracking: -20, accent: true })],
          },
        ],
      ],
    }
    const bytes = await written(laidBook([figure]))
    expect(faults(bytes)).toBe('')
    expect(accessibilityFaults(bytes)).toEqual([])
  })

  test('a page without a unit is blank, with its head', async () => {
    const laid = laidBook([{ tags: [sect, { role: 'P', parent: 0 }], pages: [[line('words', 0, 90, 1)]] }])
    const blank = {
      label: '',
      left: 72,
      furniture: [line('This page is intentionally blank.', 90, 400, -1)],
      slots: [],
    }
    const bytes = await written({ ...laid, pages: [...laid.pages, blank] })
    expect(faults(bytes)).toBe('')
    expect(accessibilityFaults(bytes)).toEqual([])
    expect(pageTexts(bytes)[1]).toContain('intentionally blank')
  })
})
