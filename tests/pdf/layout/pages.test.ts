import { describe, expect, test } from 'vitest'
import type { Block, Inlines, TextBlock, Unit } from '../../../main/pdf/blocks.ts'
import { createLayout } from '../../../main/pdf/layout/create-layout.ts'
import { placedFields, placedPages } from '../../../main/pdf/layout/placed.ts'
import type { LaidBook } from '../../../main/pdf/pages.ts'
import {
  bookOf,
  layOutBlocks,
  layOutRuled,
  linesOnPage,
  rulerFont,
  unitOf,
  wordsOf,
  wordsOnPage,
} from '../../fixtures/ruler-font.ts'

const words = (text: string): Inlines => [{ kind: 'text', text }]
const body = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  style: 'body',
  inlines: words(text),
  ...more,
})
const lines = (count: number): Block => ({
  kind: 'text',
  style: 'body',
  inlines: Array.from({ length: count * 2 - 1 }, (_, index) =>
    index % 2 === 1 ? { kind: 'break' } : { kind: 'text', text: `line ${index / 2 + 1}` },
  ),
})
const labels = (laid: LaidBook) => laid.pages.map(({ label }) => label)
const counts = (laid: LaidBook) => laid.pages.map((_, page) => wordsOnPage(laid, page).length)

describe('breaking pages', () => {
  test('fills 43 lines and no more', () => {
    expect(counts(layOutBlocks([lines(43)]))).toEqual([43])
    expect(counts(layOutBlocks([lines(50)]))).toEqual([43, 7])
  })

  test('leaves no line of a paragraph alone on either side', () => {
    expect(counts(layOutBlocks([lines(44)]))).toEqual([42, 2])
    expect(counts(layOutBlocks([lines(41), lines(5)]))).toEqual([41, 5])
  })

  test('keeps a heading with the first lines of its text', () => {
    const heading: Block = { kind: 'text', style: 'heading', inlines: words('Heading') }
    const laid = layOutBlocks([lines(40), heading, lines(6)])
    expect(wordsOnPage(laid, 1)[0]).toBe('Heading')
  })

  test('moves what is kept together and says so at the foot of the page it left', () => {
    const keep: Block = { kind: 'keep', blocks: [lines(10), lines(10)], turn: words('Points: next page') }
    const laid = layOutBlocks([lines(30), keep])
    expect(counts(laid)).toEqual([31, 20])
    expect(linesOnPage(laid, 0).at(-1)).toBe('377.75 716.4 Points: next page')
    expect(laid.findings).toEqual([])
  })

  test('says nothing at the foot when the group did not move', () => {
    const keep: Block = { kind: 'keep', blocks: [lines(10)], turn: words('Points: next page') }
    expect(wordsOnPage(layOutBlocks([lines(20), keep]), 0)).not.toContain('Points: next page')
  })

  test('tears a group that is longer than a page, with a finding', () => {
    const keep: Block = { kind: 'keep', blocks: [lines(30), lines(30)], turn: words('next') }
    const laid = layOutBlocks([keep])
    expect(counts(laid).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(60)
    expect(laid.findings.map(({ code }) => code).sort()).toEqual(['block-too-tall', 'points-over-page'])
  })

  test('starts every block on a half-line', () => {
    const table: Block = {
      kind: 'table',
      dress: 'ruled',
      columns: [{ width: 'rest' }],
      rows: [{ cells: [{ blocks: [{ kind: 'text', style: 'table', inlines: words('x') }] }] }],
    }
    const laid = layOutBlocks([body('one'), table, body('two')])
    const last = Number(linesOnPage(laid, 0).at(-1)?.split(' ')[1])
    expect((last - 11.4 - 75) % 7.5).toBeCloseTo(0)
  })

  test('does not draw the rule of a row that begins a page', () => {
    const row: Block = { kind: 'labelled', body: [lines(6)], ruleAbove: 'hair' }
    const laid = layOutBlocks([lines(40), row])
    expect(laid.pages[1]?.body?.items.filter(({ kind }) => kind === 'rect')).toEqual([])
    expect(linesOnPage(laid, 1)[0]).toBe('115.5 86.4 line 1')
  })

  test('reports a brief that needs more than its sheet', () => {
    const laid = layOutBlocks([lines(100)], {
      id: 'brief:anam',
      section: { code: 'briefs', number: '3', title: 'Briefs' },
    })
    expect(laid.findings.map(({ code, record }) => [code, record])).toEqual([['brief-over-sheet', 'briefs/anam']])
  })
})

describe('sheets and numbers', () => {
  const front = { section: { code: 'contents', number: 'F', title: 'Contents' } } as const
  const cover = unitOf('cover', [body('Cover')], {
    section: { code: 'cover', number: '', title: 'Cover' },
    numbering: 'none',
  })
  const two: readonly Block[] = [lines(50)]
  const briefs: readonly Unit[] = [
    unitOf('brief:a', two),
    unitOf('notes:a', [body('Notes')], { numbering: 'facing' }),
    unitOf('brief:b', [body('short')]),
    unitOf('notes:b', [body('Notes')], { numbering: 'facing' }),
    unitOf('brief:c', two),
  ]

  test('in simplex count pages as they come, all of them right-hand pages', () => {
    const laid = layOutRuled(bookOf([cover, unitOf('contents', [body('x')], front), ...briefs]))
    expect(labels(laid)).toEqual(['', 'F-2', '3-1', '3-2', '3-2N', '3-3', '3-3N', '3-4', '3-5'])
    expect(new Set(laid.pages.map(({ left }) => left))).toEqual(new Set([90]))
  })

  test('in duplex begin units on new sheets; the blank before them is counted', () => {
    const laid = layOutRuled(bookOf([cover, unitOf('contents', [body('x')], front)], { duplex: true }))
    expect(labels(laid)).toEqual(['', 'F-2', 'F-3'])
    expect(laid.pages.map(({ left }) => left)).toEqual([90, 72, 90])
  })

  test('put facing pages to the right of the page they face and never count them', () => {
    const laid = layOutRuled(bookOf(briefs, { duplex: true }))
    expect(labels(laid)).toEqual(['3-1', '3-2', '3-2N', '3-2N2', '3-3', '3-4', '3-4N', '3-4N2', '3-5', '3-6'])
  })

  test('keep odd numbers on right-hand pages', () => {
    const laid = layOutRuled(
      bookOf(
        [...briefs, unitOf('next', two, { section: { code: 'media', number: '4', title: 'M' }, ownSheet: false })],
        { duplex: true },
      ),
    )
    const odd = laid.pages.filter(({ label }) => /^\d+-\d*[13579]$/.test(label))
    expect(odd.every(({ left }) => left === 90)).toBe(true)
  })

  test('say on an inserted blank that it is blank', () => {
    const laid = layOutRuled(bookOf([unitOf('a', [body('x')]), unitOf('b', [body('y')])], { duplex: true }))
    const blank = laid.pages[1]
    const sentence = blank?.furniture.flatMap((item) =>
      item.kind === 'line' ? [`${item.x} ${item.y} ${wordsOf(item.runs)}`] : [],
    )
    expect(blank?.body).toBeUndefined()
    expect(sentence).toContain('187.5 86.4 This page is intentionally blank.')
  })

  test('keep the labels of a page map; pages beyond it get letters', () => {
    const pageMap = [
      { unit: 'brief:a', labels: ['3-1', '3-2'] },
      { unit: 'brief:b', labels: ['3-3', '3-4'] },
    ]
    const laid = layOutRuled(
      bookOf([unitOf('brief:a', [lines(140)]), unitOf('brief:b', two), unitOf('new', two)], { duplex: true }),
      { pageMap },
    )
    expect(labels(laid)).toEqual(['3-1', '3-2', '3-2A', '3-2B', '3-3', '3-4', '3-5', '3-6'])
  })

  test('call the blank back of an overflow page by the next letter', () => {
    const pageMap = [
      { unit: 'brief:a', labels: ['3-1', '3-2'] },
      { unit: 'brief:b', labels: ['3-3', '3-4'] },
    ]
    const laid = layOutRuled(bookOf([unitOf('brief:a', [lines(100)]), unitOf('brief:b', two)], { duplex: true }), {
      pageMap,
    })
    expect(labels(laid)).toEqual(['3-1', '3-2', '3-2A', '3-2B', '3-3', '3-4'])
  })
})

describe('head and foot', () => {
  const furnitureOf = (laid: LaidBook, page: number) =>
    (laid.pages[page]?.furniture ?? [])
      .flatMap((item) => (item.kind === 'line' ? [item] : []))
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ x, y, runs }) => `${Math.round(x * 10) / 10} ${y} ${wordsOf(runs)}`)

  test('stand mirrored on the two sides of a sheet', () => {
    const laid = layOutRuled(bookOf([unitOf('a', [lines(50)])], { duplex: true }))
    expect(furnitureOf(laid, 0)).toEqual([
      '90 44.7 MX24',
      '298 44.7 Keep it.',
      '501.8 44.7 3  Topics',
      '581 92 3',
      '90 746 Staff edition',
      '298 746 Keep it.',
      '522 746 3-1',
      '90 758 C. Example',
      '446.5 758 Draft, 21 January 2024',
    ])
    expect(furnitureOf(laid, 1)?.map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
      '3  Topics',
      'Keep it.',
      'MX24',
      '3',
      '3-2',
      'Keep it.',
      'Staff edition',
      'Draft, 21 January 2024',
      'C. Example',
    ])
  })

  test('shorten the inner cell at a word, never the number or the handling mark', () => {
    const head = 'MX24-B03  Institute of Industrial Property and of many other things that have a name'
    const laid = layOutBlocks([body('x')], { head })
    const [first = ''] = furnitureOf(laid, 0) ?? []
    expect(first).toMatch(/^90 44\.7 MX24-B03 {2}Institute of Industrial.*…$/)
  })

  test('are not on the cover', () => {
    const laid = layOutBlocks([body('x')], { numbering: 'none', section: { code: 'cover', number: '', title: '' } })
    expect(laid.pages[0]?.furniture).toEqual([])
  })

  test('show a draft by its word and an empty thumb mark', () => {
    const book = bookOf([unitOf('a', [body('x')])])
    const laid = layOutRuled({ ...book, furniture: { ...book.furniture, draftWord: 'Draft' } })
    const furniture = laid.pages[0]?.furniture ?? []
    expect(furniture.some((item) => item.kind === 'rect' && item.stroke !== undefined)).toBe(true)
    expect(furniture.some((item) => item.kind === 'line' && item.turned)).toBe(true)
  })

  test('step the thumb mark down with each section and begin again at the top', () => {
    const units = Array.from({ length: 20 }, (_, index) =>
      unitOf(`u${index}`, [body('x')], { section: { code: 'topics', number: String(index + 1), title: 'T' } }),
    )
    const laid = layOutRuled(bookOf(units))
    const tops = laid.pages.flatMap(({ furniture }) =>
      furniture.flatMap((item) => (item.kind === 'rect' && item.width === 17 ? [Math.round(item.y * 10) / 10] : [])),
    )
    expect(tops.slice(0, 3)).toEqual([75, 113.1, 151.2])
    expect(tops.filter((top) => top === 75)).toHaveLength(2)
    expect(Math.max(...tops)).toBeLessThanOrEqual(693)
  })
})

describe('references', () => {
  const see: TextBlock = {
    kind: 'text',
    style: 'body',
    inlines: [
      { kind: 'text', text: 'see p. ' },
      { kind: 'pageRef', to: 'b' },
      { kind: 'text', text: '.' },
    ],
  }

  test('name the page of their place and close up when it is narrower than their room', () => {
    const laid = layOutRuled(bookOf([unitOf('a', [see]), unitOf('b', [body('x')])]))
    expect(linesOnPage(laid, 0)).toEqual(['0 86.4 see p. ', '38.5 86.4 3-2', '55 86.4 .'])
  })

  test('stand flush right in a column of numbers', () => {
    const laid = layOutRuled(bookOf([unitOf('a', [{ ...see, align: 'right' }]), unitOf('b', [body('x')])]))
    expect(linesOnPage(laid, 0)).toEqual(['389.5 86.4 see p. ', '428 86.4 3-2', '444.5 86.4 .'])
  })

  test('to places that are not there are findings', () => {
    expect(layOutBlocks([see]).findings.map(({ code }) => code)).toEqual(['broken-reference'])
  })

  test('lead to the page where their place came to stand', () => {
    const laid = layOutBlocks([
      lines(43),
      { kind: 'destination', name: 'b', outline: { title: 'B', level: 2 } },
      body('here'),
      see,
    ])
    expect(laid.destinations.map(({ name, page, y }) => [name, page, y])).toEqual([
      ['unit', 0, 75],
      ['b', 1, 75],
    ])
    expect(laid.outline).toEqual([{ title: 'B', level: 2, page: 1, y: 75 }])
  })
})

describe('what is known of a laid book', () => {
  test('the pages where each record and field stands', () => {
    const origin = { collection: 'topics', id: 'a', field: 'text' }
    const laid = layOutBlocks([
      { ...lines(50), origin } as TextBlock,
      body('x', { origin: { collection: 'topics', id: 'b' } }),
    ])
    expect([...placedPages(laid)]).toEqual([
      ['topics/a', ['3-1', '3-2']],
      ['topics/b', ['3-2']],
    ])
    expect([...placedFields(laid).keys()]).toEqual(['topics/a/text'])
  })

  test('a unit that says what it said is the same value, and only a changed one is laid out again', () => {
    const layout = createLayout({ shaper: rulerFont, pictures: { sizeOf: () => undefined } })
    const book = () => bookOf([unitOf('a', [body('one')]), unitOf('b', [body('two')])])
    const before = layout.layOut(book())
    const changed = book()
    const after = layout.layOut({
      ...changed,
      units: [changed.units[0] ?? unitOf('a', []), unitOf('b', [body('three')])],
    })
    expect(after.pages[0]?.unit).toBe(before.pages[0]?.unit)
    expect(after.pages[1]?.unit).not.toBe(before.pages[1]?.unit)
  })

  test('the same book comes out the same', () => {
    const book = bookOf([unitOf('a', [lines(100), body('x')])])
    expect(layOutRuled(book)).toEqual(layOutRuled(book))
  })
})
