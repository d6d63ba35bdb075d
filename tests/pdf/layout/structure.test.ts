import { describe, expect, test } from 'vitest'
import type { Block, Inlines } from '../../../main/pdf/blocks.ts'
import type { LaidBook, Tag } from '../../../main/pdf/pages.ts'
import { layOutBlocks } from '../../fixtures/ruler-font.ts'

const words = (text: string): Inlines => [{ kind: 'text', text }]
const body = (text: string): Block => ({ kind: 'text', style: 'body', inlines: words(text) })
const tagsOf = (laid: LaidBook): readonly Tag[] => laid.pages[0]?.unit?.tags ?? []

/** Roles with their depth, as they are read. */
function outline(blocks: readonly Block[]): string {
  const tags = tagsOf(layOutBlocks(blocks))
  const depth = (index: number): number => {
    const parent = tags[index]?.parent ?? -1
    return parent < 0 ? 0 : depth(parent) + 1
  }
  return tags.map(({ role }, index) => `${' '.repeat(depth(index))}${role}`).join('\n')
}

describe('the structure', () => {
  test('of an opening is a key, a heading and its lines', () => {
    const block: Block = {
      kind: 'opening',
      key: { kind: 'text', text: 'B03' },
      title: words('ANAM'),
      subtitles: [words('Tuesday')],
    }
    expect(outline([block])).toBe(['Sect', ' P', ' H1', ' P'].join('\n'))
  })

  test('of points is one list whose numerals are labels', () => {
    const point: Block = { kind: 'labelled', end: words('1'), side: [body('Haldane')], body: [body('Ask.')] }
    expect(outline([point, point, body('after')])).toBe(
      [
        'Sect',
        ' L',
        '  LI',
        '   Lbl',
        '   LBody',
        '    P',
        '    P',
        '  LI',
        '   Lbl',
        '   LBody',
        '    P',
        '    P',
        ' P',
      ].join('\n'),
    )
  })

  test('of a list names markers and bodies; a single paragraph is its body', () => {
    const list: Block = {
      kind: 'list',
      marker: 'dash',
      items: [{ blocks: [body('a')] }, { blocks: [body('b'), body('c')] }],
    }
    expect(outline([list])).toBe(
      ['Sect', ' L', '  LI', '   Lbl', '   LBody', '  LI', '   Lbl', '   LBody', '    P', '    P'].join('\n'),
    )
  })

  test('of a table has head and body, scopes and spans', () => {
    const table: Block = {
      kind: 'table',
      dress: 'ruled',
      columns: [{ width: 'rest' }, { width: 'rest' }],
      summary: 'Who is who',
      head: [{ blocks: [body('Name')] }, { blocks: [body('Post')] }],
      rows: [
        { cells: [{ blocks: [body('Ana')], rowHead: true, rows: 2 }, { blocks: [body('x')] }] },
        { cells: [{ blocks: [body('y')] }] },
        { kind: 'group', cells: [{ blocks: [body('Staff')], columns: 2 }] },
      ],
    }
    expect(outline([table])).toBe(
      [
        'Sect',
        ' Table',
        '  THead',
        '   TR',
        '    TH',
        '    TH',
        '  TBody',
        '   TR',
        '    TH',
        '    TD',
        '   TR',
        '    TD',
        '   TR',
        '    TH',
      ].join('\n'),
    )
    const tags = tagsOf(layOutBlocks([table]))
    expect(tags.filter(({ role }) => role === 'TH').map(({ scope, rows, columns }) => [scope, rows, columns])).toEqual([
      ['Column', undefined, undefined],
      ['Column', undefined, undefined],
      ['Row', 2, undefined],
      ['Column', undefined, 2],
    ])
    expect(tags.find(({ role }) => role === 'Table')?.summary).toBe('Who is who')
  })

  test('of the contents is a table of contents', () => {
    const table: Block = {
      kind: 'table',
      dress: 'open',
      columns: [{ width: 30 }, { width: 'rest' }],
      rows: [
        {
          cells: [
            { blocks: [{ kind: 'text', style: 'body', inlines: [{ kind: 'pageRef', to: 'unit' }] }] },
            { blocks: [body('x')] },
          ],
        },
      ],
    }
    const laid = layOutBlocks([table], { section: { code: 'contents', number: 'F', title: 'Contents' } })
    expect(tagsOf(laid).map(({ role }) => role)).toEqual(['Sect', 'TOC', 'TOCI', 'Link'])
  })

  test('has one link for words that lead to one place, and the language of foreign ones', () => {
    const block: Block = {
      kind: 'text',
      style: 'body',
      inlines: [
        { kind: 'text', text: 'see ' },
        { kind: 'text', text: 'this', to: 'unit' },
        { kind: 'text', text: ' page', to: 'unit', bold: true },
        { kind: 'text', text: ' or ' },
        { kind: 'text', text: 'Hacienda', language: 'es' },
      ],
    }
    expect(tagsOf(layOutBlocks([block])).slice(1)).toEqual([
      { role: 'P', parent: 0 },
      { role: 'Link', parent: 1 },
      { role: 'Span', parent: 1, language: 'es' },
    ])
  })

  test('has one element for a paragraph that goes over a page', () => {
    const long = body(Array.from({ length: 900 }, (_, index) => `word${index}`).join(' '))
    const laid = layOutBlocks([long])
    expect(laid.pages.length).toBeGreaterThan(1)
    expect(tagsOf(laid)).toHaveLength(2)
  })

  test('has parents before their children', () => {
    const quote: Block = { kind: 'text', style: 'quote', tag: 'BlockQuote', inlines: words('Said.') }
    const laid = layOutBlocks([quote, { kind: 'labelled', label: words('Why'), body: [quote] }])
    expect(tagsOf(laid).every(({ parent }, index) => parent < index)).toBe(true)
    expect(tagsOf(laid)[1]?.role).toBe('BlockQuote')
  })
})
