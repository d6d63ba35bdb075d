import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseXlsx } from '../../../../../main/importers/xlsx/parse-xlsx.ts'
import { brokenBy } from '../mutations.ts'
import { outline, parseAs } from '../outline.ts'
import { type WorkbookParts, workbookFile } from './workbook-file.ts'

const read = (parts: WorkbookParts) => parseAs(parseXlsx, workbookFile(parts), 'xlsx')
async function tablesOf(parts: WorkbookParts): Promise<readonly SourceTable[]> {
  return (await read(parts)).blocks.filter((block) => block.kind === 'table')
}
const cell = (place: string, value: string | number, style = 0) => `<c r="${place}" s="${style}"><v>${value}</v></c>`
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`

/** One cell under each format: what it shows and what it holds. */
async function shown(number: number, formats: readonly string[], is1904 = false) {
  const letters = 'ABCDEFGHIJKLMNOPQRST'
  const cells = formats.map((_, at) => cell(`${letters[at]}1`, number, at + 1)).join('')
  const [table] = await tablesOf({ sheets: [{ name: 'One', rows: row(1, cells) }], formats, is1904 })
  return (table?.rows[0]?.cells ?? []).map(({ blocks, value }) => ({ words: outline(blocks).join(''), value }))
}
const words = async (number: number, ...formats: readonly string[]) =>
  (await shown(number, formats)).map((each) => each.words)

describe('a date in a workbook', () => {
  it('is counted from 1900 or 1904, over the leap day that never was', async () => {
    const dates = async (number: number, is1904 = false) => (await shown(number, ['yyyy\\-mm\\-dd'], is1904))[0]?.value
    expect(await dates(45313)).toEqual({ kind: 'date', date: '2024-01-22' })
    expect(await dates(45313 - 1462, true)).toEqual({ kind: 'date', date: '2024-01-22' })
    expect(await dates(1)).toEqual({ kind: 'date', date: '1900-01-01' })
    expect(await dates(59)).toEqual({ kind: 'date', date: '1900-02-28' })
    expect(await dates(61)).toEqual({ kind: 'date', date: '1900-03-01' })
    expect(await dates(0, true)).toEqual({ kind: 'date', date: '1904-01-01' })
  })

  it('is shown as its format says', async () => {
    expect(
      await words(
        45313.395833333336,
        'd/m/yy',
        'dddd, mmmm d, yyyy',
        'h:mm AM/PM',
        'dd/mm/yyyy hh:mm',
        '[$-40A]d &quot;de&quot; mmmm',
        'mm:ss',
      ),
    ).toEqual(['22/1/24', 'Monday, January 22, 2024', '9:30 AM', '22/01/2024 09:30', '22 de January', '30:00'])
  })

  it('with a clock is a moment, and a clock alone is a time', async () => {
    expect((await shown(45313.395833333336, ['d/m/yyyy h:mm', 'h:mm'])).map(({ value }) => value)).toEqual([
      { kind: 'dateTime', dateTime: '2024-01-22T09:30' },
      { kind: 'time', time: '09:30' },
    ])
    expect((await shown(1.5, ['[h]:mm']))[0]).toEqual({ words: '36:00', value: { kind: 'number', number: 1.5 } })
  })
})

it('shows numbers as their formats say, and holds them as they are', async () => {
  expect(await words(1234.5, '#,##0.00', '0%', '&quot;€&quot; #,##0', '0.0E+00', '0000000', '#,##0,', ';;;')).toEqual([
    '1,234.50',
    '123450%',
    '€ 1,235',
    '1.2E+03',
    '0001235',
    '1',
    '1234.5',
  ])
  expect(await words(-5, '0;(0)', '0', '[Red]-0')).toEqual(['(5)', '-5', '--5'])
  expect(await words(0, '0;-0;&quot;none&quot;')).toEqual(['none'])
})

describe('a sheet', () => {
  it('keeps what is hidden, and says that it is', async () => {
    const [open, hidden] = await tablesOf({
      sheets: [
        {
          name: 'Delegates',
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          rows: row(1, text('A1', 'Name') + text('B1', 'Passport')) + row(2, text('A2', 'Ana'), 'hidden="1"'),
        },
        { name: 'Old', state: 'veryHidden', rows: row(1, text('A1', 'secret')) },
      ],
    })
    expect(open?.rows.map((each) => each.isHidden ?? false)).toEqual([false, true])
    expect(open?.rows[0]?.cells.map((each) => each.isHidden ?? false)).toEqual([false, true])
    expect([open?.isHidden, hidden?.isHidden, hidden?.name]).toEqual([undefined, true, 'Old'])
  })

  it('tells a merged cell once, with its size', async () => {
    const [table] = await tablesOf({
      sheets: [
        {
          name: 'One',
          rows: row(1, text('A1', 'Day 1') + text('C1', 'Room')) + row(2, text('C2', 'A')),
          after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      ],
    })
    expect(outline(table ? [table] : [])).toEqual(['| 0 2x2: Day 1 | 2: Room', '| 2: A'])
  })

  it('keeps links that may leave the app, and the words of all others', async () => {
    const [table] = await tablesOf({
      sheets: [
        {
          name: 'One',
          rows: row(1, text('A1', 'site') + text('B1', 'share')),
          after: '<hyperlinks><hyperlink ref="A1" r:id="a"/><hyperlink ref="B1" r:id="b"/></hyperlinks>',
          links: { a: 'https://example.org', b: 'file:///\\\\server\\share' },
        },
      ],
    })
    const spans = table?.rows[0]?.cells.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.spans : [])),
    )
    expect(spans).toEqual([{ text: 'site', link: 'https://example.org' }, { text: 'share' }])
  })

  it('tells comments beside their cells, of empty cells too', async () => {
    const comment = (ref: string, words: string) =>
      `<comment ref="${ref}" authorId="0"><text><t>${words}</t></text></comment>`
    const [table] = await tablesOf({
      sheets: [
        {
          name: 'One',
          rows: row(1, text('A1', 'Ana')),
          comments: `<authors><author>Bo</author></authors><commentList>${comment('A1', 'chairs')}${comment('C3', 'who?')}</commentList>`,
        },
      ],
    })
    expect(outline(table ? [table] : [])).toEqual(['| 0: Ana / [comment] Bo: chairs', '| 2: [comment] Bo: who?'])
  })

  it('names a cell that a damaged file holds twice apart', async () => {
    const document = await read({ sheets: [{ name: 'One', rows: row(1, text('A1', 'x') + text('A1', 'y')) }] })
    expect(unitsOf(document).map(({ words: each }) => each)).toEqual(['x', 'y'])
    expect(new Set(unitsOf(document).map(({ key }) => key)).size).toBe(2)
  })

  it('is read from its first part where a later one bears the same name, and that is said', async () => {
    const document = await read({
      sheets: [{ name: 'One', rows: row(1, text('A1', 'first')) }],
      more: [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' }],
    })
    expect(unitsOf(document).map(({ words: each }) => each)).toEqual(['first'])
    expect(document.notices.map(({ message }) => message)).toEqual([
      'The file holds two parts named xl/worksheets/sheet1.xml; the first was read.',
    ])
  })
})

it('shows the kept result of a formula, else the formula itself', async () => {
  const document = await read({
    sheets: [{ name: 'One', rows: row(1, '<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c><c r="B1"><f>A1*2</f></c>') }],
  })
  expect(unitsOf(document).map(({ words: each }) => each)).toEqual(['12', '=A1*2'])
  expect(document.notices.map(({ code }) => code)).toContain('no-result')
})

it('reads or refuses files broken in 300 ways, packed and in their parts', async () => {
  const rows = row(1, text('A1', 'Name') + cell('B1', 45313, 1)) + row(2, '<c r="A2" t="s"><v>0</v></c>')
  const parts: WorkbookParts = {
    sheets: [{ name: 'One', rows, after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }],
    strings: ['<t>Ana</t>'],
    formats: ['d/m/yyyy'],
  }
  expect(await brokenBy(parseXlsx, [workbookFile(parts)], 'xlsx', 300)).toEqual([])
  const inParts = async (
    bytes: Uint8Array,
    ...rest: [Parameters<typeof parseXlsx>[1], Parameters<typeof parseXlsx>[2]]
  ) => parseXlsx(workbookFile({ ...parts, sheets: [{ name: 'One', rows: new TextDecoder().decode(bytes) }] }), ...rest)
  expect(await brokenBy(inParts, [new TextEncoder().encode(rows)], 'xlsx', 300)).toEqual([])
})
