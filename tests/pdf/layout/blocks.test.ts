import { describe, expect, test } from 'vitest'
import type { Block, Inlines, ListBlock, TableBlock } from '../../../main/pdf/blocks.ts'
import type { Item } from '../../../main/pdf/pages.ts'
import { layOutBlocks, linesOnPage, wordsOnPage } from '../../fixtures/ruler-font.ts'

const words = (text: string): Inlines => [{ kind: 'text', text }]
const body = (text: string): Block => ({ kind: 'text', style: 'body', inlines: words(text) })
const cell = (text: string, more: object = {}) => ({
  blocks: [{ kind: 'text', style: 'table', inlines: words(text) } as const],
  ...more,
})
const sentence = (length: number) => Array.from({ length }, (_, index) => `word${index}`).join(' ')
const itemsOf = (blocks: readonly Block[], page = 0): readonly Item[] =>
  layOutBlocks(blocks).pages[page]?.body?.items ?? []
const rectsOf = (blocks: readonly Block[]) =>
  itemsOf(blocks).flatMap((item) => (item.kind === 'rect' ? [[item.x, item.y, item.width, item.height]] : []))

describe('the opening', () => {
  const opening = (title: string, subtitles: number): Block => ({
    kind: 'opening',
    key: { kind: 'text', text: 'B03' },
    title: words(title),
    subtitles: Array.from({ length: subtitles }, () => words('Line')),
  })

  test('takes 75 points with one line of title and one below it', () => {
    const lines = linesOnPage(layOutBlocks([opening('Overview', 1), body('Text')]), 0)
    expect(lines).toEqual(['0 98.4 B03', '115.5 98.4 Overview', '115.5 115.8 Line', '0 161.4 Text'])
  })

  test('takes 135 points with two lines of title and three below it', () => {
    const lines = linesOnPage(layOutBlocks([opening('National Customs Agency of Mexico', 3), body('Text')]), 0)
    expect(lines.at(-1)).toBe('0 221.4 Text')
  })

  test('has its accent rule 12 points below the last line', () => {
    expect(rectsOf([opening('Overview', 1)])).toEqual([[0, 132, 450, 1.5]])
  })

  test.each([
    ['B03', 36],
    ['Day 2', 26],
    ['COFEPRIS', 18],
    ['A very long key', 12],
  ])('sets the key %s at %d points', (text, size) => {
    const item = itemsOf([{ kind: 'opening', key: { kind: 'text', text }, title: words('T'), subtitles: [] }])[0]
    expect(item?.kind === 'line' ? item.runs[0]?.size : undefined).toBe(size)
  })
})

describe('a labelled row', () => {
  test('has its label and its text on one baseline', () => {
    const row: Block = { kind: 'labelled', label: words('Why'), body: [body('Because.')] }
    expect(linesOnPage(layOutBlocks([row, row]), 0)).toEqual([
      '0 86.4 Why',
      '115.5 86.4 Because.',
      '0 108.9 Why',
      '115.5 108.9 Because.',
    ])
  })

  test('sets a numeral flush right at the end of the label column', () => {
    const point: Block = { kind: 'labelled', end: words('1'), side: [body('Haldane')], body: [body('Ask.')] }
    expect(linesOnPage(layOutBlocks([point]), 0)).toContain('96.5 88.9 1')
  })

  test('has its rule on the grid and its text a half-line below', () => {
    const blocks: readonly Block[] = [body('Before'), { kind: 'labelled', body: [body('After')], ruleAbove: 'hair' }]
    expect(rectsOf(blocks)).toEqual([[0, 97.5, 450, 0.4]])
    expect(linesOnPage(layOutBlocks(blocks), 0).at(-1)).toBe('115.5 116.4 After')
  })

  test('of more than six lines goes over the page, and its label is said again', () => {
    const row: Block = { kind: 'labelled', label: words('Why'), body: [body(sentence(300))] }
    const laid = layOutBlocks([{ kind: 'space', points: 480 }, row])
    expect(wordsOnPage(laid, 1).slice(0, 3)).toContain('Why')
    expect(wordsOnPage(laid, 1)).toContain('continued')
  })

  test('of up to six lines moves as a whole', () => {
    const row: Block = { kind: 'labelled', label: words('Why'), body: [body(sentence(40))] }
    const before = Array.from({ length: 27 }, (_, index) => body(`before ${index}`))
    const laid = layOutBlocks([...before, row])
    expect(wordsOnPage(laid, 0)).toHaveLength(27)
    expect(wordsOnPage(laid, 1)).toContain('Why')
  })
})

describe('a table', () => {
  const table = (more: Partial<TableBlock> = {}): TableBlock => ({
    kind: 'table',
    dress: 'ruled',
    columns: [{ width: 100 }, { width: 'rest' }],
    head: [cell('Name'), cell('Place')],
    rows: [{ cells: [cell('Ana'), cell('Mexico')] }, { cells: [cell('Bea'), cell('Toluca')] }],
    ...more,
  })

  test('has a rule under its head, hairlines between rows and a rule at its end', () => {
    expect(rectsOf([table()])).toEqual([
      [0, 93, 450, 0.75],
      [0, 111.35, 450, 0.4],
      [0, 129, 450, 0.75],
    ])
  })

  test('has no hairline before a row that continues the one above', () => {
    const rows = [{ cells: [cell('Ana'), cell('a')] }, { cells: [cell(''), cell('b')], joined: true as const }]
    expect(rectsOf([table({ rows })])).toHaveLength(2)
  })

  test('shares what fixed columns leave, with nine points between', () => {
    const x = linesOnPage(layOutBlocks([table()]), 0).map((line) => Number(line.split(' ')[0]))
    expect([...new Set(x)]).toEqual([0, 109])
  })

  test('squeezes columns that together are wider than the page', () => {
    const wide = table({ columns: [{ width: 600 }, { width: 600 }] })
    const lines = linesOnPage(layOutBlocks([wide]), 0)
    expect(Math.max(...lines.map((line) => Number(line.split(' ')[0])))).toBeLessThan(450)
  })

  test('repeats its head on every page and says that it goes on', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ cells: [cell(`row ${index}`), cell('x')] }))
    const laid = layOutBlocks([table({ rows })])
    expect(laid.pages).toHaveLength(2)
    expect(wordsOnPage(laid, 1).slice(0, 3)).toEqual(['continued', 'Name', 'Place'])
    const repeated = laid.pages[1]?.body?.items.filter((item) => item.kind === 'line').slice(0, 3)
    expect(repeated?.every((item) => item.kind === 'line' && item.runs.every(({ tag }) => tag === -1))).toBe(true)
  })

  test('lets a cell reach over columns and rows', () => {
    const rows = [
      { cells: [cell('tall', { rows: 2 }), cell('first')] },
      { cells: [cell('second')] },
      { cells: [cell('wide', { columns: 2 })] },
    ]
    const lines = linesOnPage(layOutBlocks([table({ rows, head: [] })]), 0).map((line) => line.replace(/ \S+ /, ' '))
    expect(lines).toEqual(['0 tall', '109 first', '109 second', '0 wide'])
  })

  test('keeps rows that share a cell on one page', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      cells: index % 2 === 0 ? [cell(`tall ${index}`, { rows: 2 }), cell('first')] : [cell('second')],
    }))
    const laid = layOutBlocks([table({ rows, head: [] })])
    expect(wordsOnPage(laid, 1).find((line) => line !== 'continued')).toMatch(/^tall/)
  })

  test('stands numbers on their decimal signs', () => {
    const rows = ['1.5', '10.25', '100', '1,000.125'].map((value) => ({ cells: [cell('a'), cell(value)] }))
    const laid = layOutBlocks([table({ columns: [{ width: 50 }, { width: 100, align: 'decimal' }], rows, head: [] })])
    const ends = linesOnPage(laid, 0)
      .filter((line) => !line.endsWith(' a'))
      .map((line) => {
        const [x = '', , text = ''] = line.split(' ')
        return Number(x) + (text.split('.')[0] ?? '').length * 5
      })
    expect(new Set(ends).size).toBe(1)
  })

  test('dresses meetings of a day with a bar and a tint and gives movements less room', () => {
    const day = table({
      dress: 'agenda',
      head: [],
      rows: [
        { kind: 'movement', cells: [cell('08:25'), cell('Cars leave')] },
        { kind: 'meeting', cells: [cell('09:00'), cell('Economy')] },
      ],
    })
    const rects = itemsOf([day]).flatMap((item) =>
      item.kind === 'rect' ? [`${item.fill} ${item.width} ${item.height}`] : [],
    )
    expect(rects).toContain('#e8e8e8 450 27')
    expect(rects).toContain('accent 4 27')
    expect(linesOnPage(layOutBlocks([day]), 0).map((line) => line.split(' ')[0])).toEqual(['9', '109', '9', '109'])
  })
})

describe('lists', () => {
  const list = (count: number, more: Partial<ListBlock> = {}): ListBlock => ({
    kind: 'list',
    marker: 'number',
    items: Array.from({ length: count }, (_, index) => ({ blocks: [body(`item ${index + 1}`)] })),
    ...more,
  })

  test('hang their text behind the marker on its baseline', () => {
    expect(linesOnPage(layOutBlocks([list(2, { gap: 3 })]), 0)).toEqual([
      '0 86.4 1',
      '18 86.4 item 1',
      '0 104.4 2',
      '18 104.4 item 2',
    ])
  })

  test('number each depth by itself', () => {
    const items = [0, 1, 1, 0, 1].map((depth) => ({ blocks: [body('x')], depth }))
    const markers = wordsOnPage(layOutBlocks([list(0, { items })]), 0).filter((line) => line !== 'x')
    expect(markers).toEqual(['1', '1', '2', '2', '1'])
  })

  test('fill two columns of the same height', () => {
    const lines = linesOnPage(layOutBlocks([list(7, { columns: 2, marker: 'dash' })]), 0).filter((line) =>
      line.includes('item'),
    )
    const left = lines.filter((line) => line.startsWith('12 '))
    const right = lines.filter((line) => !line.startsWith('12 '))
    expect([left.length, right.length]).toEqual([4, 3])
    expect(right[0]).toBe('243 86.4 item 5')
  })
})

describe('columns', () => {
  test('stand side by side on the grid of twelve', () => {
    const blocks: readonly Block[] = [
      {
        kind: 'columns',
        cells: [
          { span: 5, blocks: [body('ours')] },
          { span: 7, blocks: [body('theirs')] },
        ],
      },
    ]
    expect(linesOnPage(layOutBlocks(blocks), 0)).toEqual(['0 86.4 ours', '192.5 86.4 theirs'])
  })

  test('go over the page where both may', () => {
    const many = Array.from({ length: 30 }, (_, index) => body(`line ${index}`))
    const laid = layOutBlocks([
      {
        kind: 'columns',
        cells: [
          { span: 6, blocks: many },
          { span: 6, blocks: many },
        ],
      },
    ])
    expect(laid.pages).toHaveLength(2)
    const [first, second] = [wordsOnPage(laid, 0), wordsOnPage(laid, 1)]
    expect([first.length + second.length, first.length % 2]).toEqual([60, 0])
    expect(laid.findings).toEqual([])
  })
})

describe('pictures and charts', () => {
  test('fill the frame of a portrait and are cut at the sides', () => {
    const [item] = itemsOf([{ kind: 'image', sha256: 'a', width: 84, height: 105, alt: 'Ana', fit: 'fill' }])
    expect(item).toMatchObject({ kind: 'image', clip: [0, 75, 84, 105] })
    expect(item?.kind === 'image' ? item.height : 0).toBeCloseTo(112)
  })

  test('show the grey figure where there is none, with a finding when it should be there', () => {
    const laid = layOutBlocks([{ kind: 'image', sha256: 'missing', width: 39, height: 48, alt: '', fit: 'fill' }])
    expect(laid.pages[0]?.body?.items.map(({ kind }) => kind)).toEqual(['rect', 'circle', 'path'])
    expect(laid.findings.map(({ code }) => code)).toEqual(['picture-missing'])
  })

  test('name lines at their ends without overlap, however close the lines are', () => {
    const chart: Block = {
      kind: 'chart',
      chart: 'line',
      alt: 'Trade',
      columns: ['Imports', 'Exports', 'Rest'],
      rows: ['2021', '2022', '2023'].map((label, index) => ({
        label,
        values: [100 + index, 101 + index, 102 + index],
      })),
      suffix: '%',
      language: 'en',
    }
    const lines = linesOnPage(layOutBlocks([chart]), 0)
    const names = lines.filter((line) => /Imports|Exports|Rest/.test(line)).map((line) => Number(line.split(' ')[1]))
    expect(names).toHaveLength(3)
    expect(names.every((y, index) => index === 0 || y - (names[index - 1] ?? 0) >= 24)).toBe(true)
  })

  test('draw bars in proportion with the rest last', () => {
    const chart: Block = {
      kind: 'chart',
      chart: 'bar',
      alt: 'Share',
      columns: [''],
      rows: [
        { label: 'All other', values: [24], rest: true },
        { label: 'Vehicles', values: [27], subject: true },
        { label: 'Food', values: [9] },
      ],
      suffix: '%',
      language: 'en',
    }
    const bars = itemsOf([chart]).flatMap((item) => (item.kind === 'rect' ? [item.width] : []))
    expect(bars.map((width) => Math.round((width / (bars[0] ?? 1)) * 27))).toEqual([27, 9, 24])
    expect(wordsOnPage(layOutBlocks([chart]), 0)).toEqual(['Vehicles', '27%', 'Food', '9', 'All other', '24'])
  })

  test('are figures with their box in the structure', () => {
    const laid = layOutBlocks([{ kind: 'image', sha256: 'a', width: 84, height: 105, alt: 'Ana', fit: 'fill' }])
    expect(laid.pages[0]?.unit?.tags[1]).toEqual({ role: 'Figure', parent: 0, alt: 'Ana', box: [0, 75, 84, 105] })
  })
})

describe('a drawing', () => {
  test('leaves out what its boxes cannot hold, and says so when they are strict', () => {
    const box = (strict: boolean): Block => ({
      kind: 'drawing',
      height: 100,
      shapes: [
        {
          kind: 'box',
          x: 10,
          y: 20,
          width: 100,
          height: 31,
          blocks: [body('one'), body('two')],
          ...(strict && { strict: true as const }),
        },
      ],
    })
    expect(linesOnPage(layOutBlocks([box(false)]), 0)).toEqual(['10 106.4 one'])
    expect(layOutBlocks([box(false)]).findings).toEqual([])
    expect(layOutBlocks([box(true)]).findings.map(({ code }) => code)).toEqual(['overflow-box'])
  })
})
