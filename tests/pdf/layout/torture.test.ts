import { describe, expect, test } from 'vitest'
import type { Block, Inlines, TextBlock } from '../../../main/pdf/blocks.ts'
import type { Item, LaidBook } from '../../../main/pdf/pages.ts'
import { bookOf, layOutBlocks, layOutRuled, unitOf, wordsOf } from '../../fixtures/ruler-font.ts'

const words = (text: string): Inlines => [{ kind: 'text', text }]
const origin = { collection: 'briefs', id: 'anam' }
const body = (text: string): TextBlock => ({ kind: 'text', style: 'body', inlines: words(text), origin })
const cell = (text: string) => ({ blocks: [body(text)] })
const sentence = (length: number) => Array.from({ length }, (_, index) => `word${index}`).join(' ')

const bottomOf = (item: Item): number =>
  item.kind === 'line' || item.kind === 'slot'
    ? item.y
    : item.kind === 'path'
      ? Math.max(...item.points.map(([, y]) => y))
      : item.kind === 'circle'
        ? item.y + item.radius
        : item.y + item.height
const rightOf = (item: Item): number =>
  item.kind === 'line' ? item.x + Math.max(...item.runs.map(({ x, width }) => x + width)) : 0

/** Nothing stands below the foot of the text block or beyond its right edge. */
function expectInside(laid: LaidBook): void {
  for (const { body: own } of laid.pages)
    for (const item of own?.items ?? []) {
      expect(bottomOf(item)).toBeLessThanOrEqual(721)
      expect(rightOf(item)).toBeLessThanOrEqual(450.5)
    }
}
const textOf = (laid: LaidBook) =>
  laid.pages
    .flatMap((page) => page.body?.items ?? [])
    .flatMap((item) => (item.kind === 'line' ? [wordsOf(item.runs)] : []))
    .join(' ')

describe('layout comes to an end, on the page, with nothing lost', () => {
  test('with a word of 100,000 characters', () => {
    const laid = layOutBlocks([body('x'.repeat(100_000))])
    expectInside(laid)
    expect(textOf(laid).replaceAll(' ', '')).toHaveLength(100_000)
  })

  test('with a paragraph of 50,000 words', () => {
    const laid = layOutBlocks([body(sentence(50_000))])
    expectInside(laid)
    expect(textOf(laid).split(' ')).toHaveLength(50_000)
  })

  test('with 100,000 characters that have no room between them to break', () => {
    const laid = layOutBlocks([body('a\u00a0'.repeat(50_000))])
    expectInside(laid)
  })

  test('with a list of 5,000 items in one brief', () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({ blocks: [body(`item ${index}`)] }))
    for (const columns of [1, 2] as const) {
      const laid = layOutBlocks([
        { kind: 'labelled', label: words('All'), body: [{ kind: 'list', marker: 'dash', items, columns }] },
      ])
      expectInside(laid)
      expect(textOf(laid).match(/item \d+/g)).toHaveLength(5000)
    }
  })

  test('with a row of a table taller than a page', () => {
    const laid = layOutBlocks([
      {
        kind: 'table',
        dress: 'ruled',
        columns: [{ width: 100 }, { width: 'rest' }],
        head: [cell('Head'), cell('Text')],
        rows: [{ cells: [cell(sentence(400)), cell(sentence(4000))], origin }, { cells: [cell('after'), cell('it')] }],
      },
    ])
    expectInside(laid)
    expect(textOf(laid)).toContain('word3999')
    expect(textOf(laid)).toContain('after')
    expect(laid.findings.map(({ code, record }) => [code, record])).toContainEqual(['block-too-tall', 'briefs/anam'])
  })

  test('with a whole row, columns and a drawing that are taller than a page', () => {
    const blocks: readonly Block[] = [
      { kind: 'labelled', label: words('Whole'), whole: true, body: [body(sentence(2000))] },
      {
        kind: 'columns',
        cells: [
          { span: 6, blocks: [body(sentence(3000))] },
          { span: 6, blocks: [body('short')] },
        ],
      },
      {
        kind: 'drawing',
        height: 2000,
        shapes: [{ kind: 'box', x: 0, y: 0, width: 450, height: 2000, blocks: [body(sentence(3000))] }],
      },
    ]
    const laid = layOutBlocks(blocks)
    expectInside(laid)
    expect(textOf(laid).match(/word1999/g)).toHaveLength(2)
    expect(textOf(laid).match(/word999/g)).toHaveLength(3)
  })

  test('with units without blocks, blocks without words and tables without rows', () => {
    const empty: readonly Block[] = [
      { kind: 'text', style: 'body', inlines: [] },
      { kind: 'text', style: 'body', inlines: words('') },
      { kind: 'labelled', body: [] },
      { kind: 'columns', cells: [] },
      { kind: 'list', marker: 'dash', items: [] },
      { kind: 'list', marker: 'number', items: [{ blocks: [] }], columns: 2 },
      { kind: 'table', dress: 'ruled', columns: [{ width: 'rest' }], rows: [] },
      { kind: 'table', dress: 'open', columns: [], rows: [{ cells: [cell('lost')] }] },
      { kind: 'keep', blocks: [], turn: words('next') },
      { kind: 'chart', chart: 'line', alt: '', columns: [], rows: [], suffix: '', language: 'en' },
      { kind: 'writingLines', count: 0, pitch: 22.5 },
      { kind: 'destination', name: 'here' },
    ]
    const laid = layOutRuled(bookOf([unitOf('a', []), unitOf('b', empty), unitOf('c', [])], { duplex: true }))
    expect(laid.pages.map(({ label }) => label)).toEqual(['3-1', '3-2', '3-3', '3-4', '3-5'])
    expect(laid.destinations.map(({ name }) => name)).toEqual(['a', 'b', 'here', 'c'])
  })

  test('with a book without units', () => {
    expect(layOutRuled(bookOf([])).pages).toEqual([])
  })

  test('with frames too narrow for a letter and headings that never end', () => {
    const narrow = {
      kind: 'table',
      dress: 'ruled',
      columns: Array.from({ length: 80 }, () => ({ width: 20 })),
      rows: [{ cells: Array.from({ length: 80 }, () => cell('word and word')) }],
    } as const
    const headings = Array.from(
      { length: 200 },
      (): Block => ({ kind: 'text', style: 'heading', inlines: words('Heading') }),
    )
    const laid = layOutBlocks([narrow, ...headings])
    expect(textOf(laid).match(/Heading/g)).toHaveLength(200)
  })

  test('with every chart whatever its numbers are', () => {
    for (const chart of ['line', 'bar', 'stacked', 'multiples'] as const)
      for (const values of [[null], [0], [-5, 5], [1e12, -1e-9], [Number.NaN]]) {
        const rows = values.map((value, index) => ({ label: sentence(12), values: [value, null, index] }))
        const laid = layOutBlocks([
          { kind: 'chart', chart, alt: 'a', columns: ['one', 'two', 'three'], rows, suffix: '%', language: 'en' },
        ])
        const numbers = JSON.stringify(laid.pages[0]?.body).match(/:null/g)
        expect(numbers).toBeNull()
      }
  })
})
