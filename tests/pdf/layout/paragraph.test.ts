import { describe, expect, test } from 'vitest'
import type { Block, Inline, TextBlock } from '../../../main/pdf/blocks.ts'
import { loadHyphenators } from '../../../main/pdf/layout/paragraph/hyphenation.ts'
import type { Item, LineItem } from '../../../main/pdf/pages.ts'
import { layOutBlocks, linesOnPage, wordsOf, wordsOnPage } from '../../fixtures/ruler-font.ts'

const body = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  style: 'body',
  inlines: [{ kind: 'text', text }],
  ...more,
})
const linesOf = (blocks: readonly Block[]) => wordsOnPage(layOutBlocks(blocks), 0)
const isLine = (item: Item): item is LineItem => item.kind === 'line'
const runsOf = (inlines: readonly Inline[]) =>
  (layOutBlocks([{ kind: 'text', style: 'body', inlines }]).pages[0]?.body?.items ?? [])
    .filter(isLine)
    .flatMap(({ runs }) => runs)
const repeated = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ')

describe('a paragraph', () => {
  test('stands with its first baseline on the first line of the grid', () => {
    expect(linesOnPage(layOutBlocks([body('One line.')]), 0)).toEqual(['0 86.4 One line.'])
  })

  test('makes its lines even over the whole paragraph rather than filling the first', () => {
    // 81 characters a line; filled greedily the first line would have 80 and the second 60.
    const narrow: Block = {
      kind: 'labelled',
      body: [
        body(
          'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mm nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn oooo pppp',
        ),
      ],
    }
    const lines = linesOf([narrow])
    expect(lines.join(' ')).toContain('mm nnnn')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  test('does not leave one short word alone on its last line', () => {
    const lines = linesOf([body(`${repeated('abcdefg', 10)} word`)])
    expect(lines).toHaveLength(2)
    expect(lines[1]?.split(' ').length).toBeGreaterThan(1)
  })

  test('lets a long word stand alone on its last line', () => {
    expect(linesOf([body(`${repeated('abcdefg', 10)} incomprehensibilities`)])[1]).toBe('incomprehensibilities')
  })

  test('balances lines when asked to', () => {
    const [first = '', second = ''] = linesOf([body(repeated('abcdefg', 12), { balance: true })])
    expect([first.length, second.length]).toEqual([47, 47])
  })

  test('fills its measure when justified, except on the last line', () => {
    const laid = layOutBlocks([body(repeated('abcdefghi', 20), { align: 'justify' })])
    const lines = (laid.pages[0]?.body?.items ?? []).filter(isLine)
    const widths = lines.map(({ runs }) => runs.reduce((sum, { width }) => sum + width, 0))
    expect(widths.slice(0, -1).every((width) => Math.abs(width - 450) < 0.01)).toBe(true)
    expect(widths.at(-1)).toBeLessThan(450)
  })

  test('keeps no-break spaces together', () => {
    const lines = linesOf([body(`${repeated('abcdefg', 9)} abc 22\u00a0January and more words here`)])
    expect(lines.some((line) => line.includes('22\u00a0January'))).toBe(true)
    expect(linesOf([body(`${'a'.repeat(76)} 22\u00a0January`)])).toEqual(['a'.repeat(76), '22\u00a0January'])
  })

  test('breaks an address after its signs', () => {
    const address = 'https://www.example.org/topics/customs/forum?year=2024&language=english&page=12&copy=34'
    const lines = linesOf([body(address)])
    expect(lines.join('')).toBe(address)
    expect(lines[0]).toMatch(/[/?&=.-]$/)
  })

  test('breaks a compound after its dash but not a room or an offset', () => {
    expect(linesOf([body(`${'a'.repeat(73)} public-health comes first`)])).toEqual([
      `${'a'.repeat(73)} public-`,
      'health comes first',
    ])
    expect(linesOf([body(`${'a'.repeat(77)} UTC-6`)])).toEqual(['a'.repeat(77), 'UTC-6'])
  })

  test('breaks between the characters of a script without spaces', () => {
    const lines = linesOf([body('漢'.repeat(100))])
    expect(lines.map((line) => line.length)).toEqual([81, 19])
  })

  test('cuts a word wider than its measure, never inside a letter with its accent', () => {
    const lines = linesOf([body('x\u0323'.repeat(100))])
    expect(lines.join('')).toBe('x\u0323'.repeat(100).normalize('NFC'))
    expect(lines.every((line) => !line.startsWith('\u0323'))).toBe(true)
  })

  test('sets words in the order in which they are seen when some run from right to left', () => {
    expect(linesOf([body('see שלום עולם now')])).toEqual(['see עולם שלום now'])
  })

  test('has a line for each break and an empty one for two', () => {
    const inlines: readonly Inline[] = [
      { kind: 'text', text: 'one' },
      { kind: 'break' },
      { kind: 'break' },
      { kind: 'text', text: 'two' },
    ]
    expect(linesOnPage(layOutBlocks([{ kind: 'text', style: 'body', inlines }]), 0)).toEqual([
      '0 86.4 one',
      '0 116.4 two',
    ])
  })

  test('sets its tail flush right on the first line', () => {
    const tail: readonly Inline[] = [{ kind: 'text', text: 'end' }]
    expect(linesOnPage(layOutBlocks([body('start', { tail })]), 0)).toEqual(['0 86.4 start', '433.5 86.4 end'])
  })

  test('shrinks the title of the cover until it fits, then breaks it in two', () => {
    const sizeOf = (text: string) => {
      const laid = layOutBlocks([
        { kind: 'text', style: 'coverTitle', inlines: [{ kind: 'text', text }], balance: true },
      ])
      const lines = (laid.pages[0]?.body?.items ?? []).filter(isLine)
      return [lines[0]?.runs[0]?.size, lines.length]
    }
    expect(sizeOf('Mexico City')).toEqual([57, 1])
    expect(sizeOf('Santiago de Chile')).toEqual([48, 1])
    expect(sizeOf('San Miguel de Allende')).toEqual([40, 1])
    expect(sizeOf('San Miguel de Allende and Guanajuato')).toEqual([40, 2])
  })
})

describe('hyphens', () => {
  const spanish = { language: 'es' } as const
  const text = `${repeated('abcdefghijk', 3)} ${'b'.repeat(26)} extraordinariamente ${repeated('palabra', 6)}`

  test('divide Spanish text that would be ragged, with four letters before and three after', async () => {
    const hyphenators = await loadHyphenators(['es-MX'])
    const lines = wordsOnPage(layOutBlocks([body(text)], spanish, { hyphenators }), 0)
    expect(lines[0]).toMatch(/ extr\p{L}*-$/u)
    expect(lines.join('').replace('-', '')).toContain('extraordinariamente')
  })

  test('never divide names, and never English that is ragged', async () => {
    const hyphenators = await loadHyphenators(['es', 'en'])
    const name = text.replace('extraordinariamente', 'Extraordinariamente')
    expect(wordsOnPage(layOutBlocks([body(name)], spanish, { hyphenators }), 0).join()).not.toContain('-')
    expect(wordsOnPage(layOutBlocks([body(text)], {}, { hyphenators }), 0).join()).not.toContain('-')
  })

  test('stay out of two lines in a row', async () => {
    const hyphenators = await loadHyphenators(['es'])
    const long = repeated('extraordinariamente desproporcionadamente', 20)
    const lines = wordsOnPage(layOutBlocks([body(long)], spanish, { hyphenators }), 0)
    const ends = lines.map((line) => line.endsWith('-'))
    expect(ends.some((end, index) => end && ends[index + 1])).toBe(false)
  })
})

describe('text as it comes', () => {
  test('is composed, and what cannot be printed is replaced or dropped with a finding', () => {
    const origin = { collection: 'briefs', id: 'anam', field: 'why' }
    const laid = layOutBlocks([body('Pen\u0303a\u0000 \ud800 a\u0007b', { origin })])
    expect(wordsOnPage(laid, 0)).toEqual(['Peña \ufffd a\ufffdb'])
    expect(laid.findings.map(({ code, record, field }) => [code, record, field])).toEqual([
      ['control-characters', 'briefs/anam', 'why'],
    ])
  })

  test('tells which characters no font has, once for each field', () => {
    const origin = { collection: 'topics', id: 'a', field: 'text' }
    const laid = layOutBlocks([body('漢 and 字 and 漢', { origin })])
    expect(laid.findings).toHaveLength(1)
    expect(laid.findings[0]).toMatchObject({ code: 'glyph-missing', record: 'topics/a' })
    expect(laid.findings[0]?.message).toContain('漢 (U+6F22), 字 (U+5B57)')
  })

  test('links to web, mail and telephone only; anything else is words', () => {
    const runs = runsOf([
      { kind: 'text', text: 'a', link: 'https://example.org' },
      { kind: 'text', text: ' b', link: 'javascript:alert(1)' },
      { kind: 'text', text: ' c', link: 'tel:+525555500142' },
    ])
    expect(runs.map(({ link }) => link)).toEqual(
      ['https://example.org', undefined, undefined, 'tel:+525555500142'].filter((_, index) => index !== 2),
    )
  })

  test('keeps on every run where it came from', () => {
    const origin = { collection: 'briefs', id: 'anam', field: 'why', block: 'b1' }
    const own = { collection: 'delegates', id: 'ana' }
    const laid = layOutBlocks([
      {
        kind: 'text',
        style: 'body',
        origin,
        inlines: [
          { kind: 'text', text: 'one ' },
          { kind: 'text', text: 'two', origin: own },
        ],
      },
    ])
    const runs = (laid.pages[0]?.body?.items ?? []).filter(isLine).flatMap((line) => line.runs)
    expect(runs.map((run) => [wordsOf([run]), run.origin])).toEqual([
      ['one ', origin],
      ['two', own],
    ])
  })
})
