import { describe, expect, it } from 'vitest'
import { parsePdf } from '../../../../../main/importers/pdf/parse-pdf.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { outline, parseAs } from '../outline.ts'
import { linesAt, type Page, type PdfParts, pdfFile } from './pdf-file.ts'

const read = (parts: PdfParts) => parseAs(parsePdf, pdfFile(parts), 'pdf')
const linesOf = async (...pages: readonly Page[]) => outline((await read({ pages })).blocks)

const prose = [
  'The delegation meets the ministry to keep the technical talks going, and to',
  'learn what the government puts first in the coming year. It hands over one paper',
  'with the questions of all members.',
]

describe('running text of a PDF', () => {
  it('joins wrapped lines, tells headings by size and items of lists by their marks', async () => {
    expect(
      await linesOf({
        words: [
          { x: 72, y: 720, text: 'Objectives', size: 18 },
          ...linesAt(72, 690, prose),
          { x: 72, y: 640, text: 'To do first', isBold: true },
          ...linesAt(72, 620, ['1. Hand over the paper', '2. Ask for a date']),
        ],
      }),
    ).toEqual(['h1 Objectives', prose.join(' '), '! To do first', '1. Hand over the paper', '2. Ask for a date'])
  })

  it('counts each line as a unit, so that a paragraph of three lines has three', async () => {
    const units = unitsOf(await read({ pages: [{ words: linesAt(72, 690, prose) }] }))
    expect(units.map(({ key, words }) => [key, words])).toEqual([
      ['agenda.pdf#p1l1', prose[0]],
      ['agenda.pdf#p1l2', prose[1]],
      ['agenda.pdf#p1l3', prose[2]],
    ])
  })

  it('joins words that were divided at the end of a line, and leaves hyphens that belong to them', async () => {
    const lines = [
      'The ministers speak about the long-term plan for all the customs infor-',
      'mation, and then about the plan of the long-',
      'term committee, which is to be printed and sent to everybody this week again.',
    ]
    expect(await linesOf({ words: linesAt(72, 690, lines) })).toEqual([
      'The ministers speak about the long-term plan for all the customs information, and then about the plan of the long-term committee, which is to be printed and sent to everybody this week again.',
    ])
  })

  it('reads two columns of prose one after the other', async () => {
    const column = (name: string) =>
      Array.from({ length: 8 }, (_, index) => `${name} column line ${index + 1} of the long report goes on`)
    const found = await linesOf({ words: [...linesAt(60, 700, column('Left')), ...linesAt(330, 700, column('Right'))] })
    expect(found).toEqual([column('Left').join(' '), column('Right').join(' ')])
  })

  it('goes on over a page with a sentence that the page breaks', async () => {
    const [first = '', second = '', third = ''] = prose
    expect(await linesOf({ words: linesAt(72, 100, [first]) }, { words: linesAt(72, 700, [second, third]) })).toEqual([
      `${first} ${second} ${third}`,
    ])
  })

  it('sets running heads, feet and page numbers apart, and keeps them as units', async () => {
    const topics = ['Water comes first.', 'Rail is for the ministers.', 'Steel waits.']
    const page = (number: number): Page => ({
      words: [
        { x: 72, y: 760, text: 'Trade mission 2030' },
        ...linesAt(72, 400, [topics[number - 1] ?? '']),
        { x: 300, y: 30, text: `Page ${number} of 3` },
      ],
    })
    expect(await linesOf(page(1), page(2), page(3))).toEqual(
      [1, 2, 3].flatMap((number) => ['[head] Trade mission 2030', topics[number - 1], `[foot] Page ${number} of 3`]),
    )
  })

  it('reads a page that is turned, and text that stands across it', async () => {
    expect(
      await linesOf({ rotate: 90, drawing: 'BT /F1 10 Tf 0 1 -1 0 300 100 Tm (Upright to the reader) Tj ET' }),
    ).toEqual(['Upright to the reader'])
    expect(
      await linesOf({
        words: linesAt(72, 690, prose),
        drawing: 'BT /F1 10 Tf 0 1 -1 0 30 100 Tm (Draft) Tj ET',
      }),
    ).toEqual([prose.join(' '), '[textBox] Draft'])
  })

  it('reads letters that were set twice to look bold once', async () => {
    const twice = [...'Agenda'].flatMap((letter, index) => [
      { x: 72 + index * 8, y: 700, text: letter, size: 12 },
      { x: 72.3 + index * 8, y: 700, text: letter, size: 12 },
    ])
    expect((await linesOf({ words: twice })).join('').replaceAll(' ', '')).toContain('Agenda')
  })
})

describe('tables of a PDF', () => {
  const agenda = [
    ['9:00', '9:30', 'Opening', 'Ms Olvera'],
    ['9:30', '10:15', 'Water', 'Mr Brandt'],
    ['10:15', '11:00', 'Rail', 'Dr Park'],
  ]
  const at = [72, 120, 180, 400]
  const cells = (top: number) =>
    agenda.flatMap((row, index) => row.map((text, column) => ({ x: at[column] ?? 0, y: top - index * 18, text })))
  const rows = agenda.map((row) => `| ${row.map((text, column) => `${column}: ${text}`).join(' | ')}`)

  it('finds columns that only white space draws, and lines that go on within a row', async () => {
    const wrapped = { x: 180, y: 652, text: 'and the minutes of last time' }
    const found = await linesOf({
      words: [...cells(700), { x: 72, y: 646, text: '11:00' }, { x: 180, y: 646, text: 'Close' }],
    })
    expect(found).toEqual([...rows, '| 0: 11:00 | 2: Close'])
    expect(await linesOf({ words: [...cells(700), wrapped] })).toEqual([
      ...rows.slice(0, 2),
      '| 0: 10:15 | 1: 11:00 | 2: Rail / and the minutes of last time | 3: Dr Park',
    ])
  })

  it('takes drawn cells as they are drawn, a merged one over all its columns', async () => {
    const lines = [700, 680, 660, 640].map((y) => `72 ${y} m 472 ${y} l S`)
    const upright = ['72 640 m 72 700 l S', '472 640 m 472 700 l S', '272 640 m 272 680 l S']
    expect(
      await linesOf({
        drawing: [...lines, ...upright].join('\n'),
        words: [
          { x: 80, y: 686, text: 'Monday', isBold: true },
          { x: 80, y: 666, text: '9:00' },
          { x: 280, y: 666, text: 'Opening' },
          { x: 80, y: 646, text: '10:00' },
          { x: 280, y: 646, text: 'Water' },
        ],
      }),
    ).toEqual(['| 0 2x1: ! Monday', '| 0: 9:00 | 1: Opening', '| 0: 10:00 | 1: Water'])
  })

  it('goes on with a table over the page; the row that comes again heads it', async () => {
    const head = rows.map((row, index) => (index === 0 ? row.replace('|', '#') : row))
    expect(await linesOf({ words: cells(150) }, { words: cells(740) })).toEqual([...head, ...head])
  })
})

describe('what else a PDF holds', () => {
  it('keeps links, notes, fields that somebody filled in and what the file says of itself', async () => {
    const { blocks, title, date } = await read({
      pages: [
        {
          words: [
            { x: 72, y: 700, text: 'Our page' },
            { x: 72, y: 600, text: 'Second line of it' },
          ],
          annotations: [
            '<< /Type /Annot /Subtype /Link /Rect [70 695 130 712] /A << /S /URI /URI (https://example.org/) >> >>',
            '<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (Ask again) >>',
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Alice) /Rect [10 50 90 70] >>',
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Empty) /V () /Rect [10 80 90 90] >>',
          ],
        },
      ],
      info: '/Title (Visit) /CreationDate (D:20300415120000Z)',
    })
    expect({ title, date }).toEqual({ title: 'Visit', date: '2030-04-15' })
    expect(outline(blocks)).toEqual([
      'Our page',
      'Second line of it',
      '[comment] Ask again',
      'Name: Alice',
      '[property] Visit',
      '[property] D:20300415120000Z',
    ])
    expect(blocks[0]).toMatchObject({ text: { spans: [{ text: 'Our page', link: 'https://example.org/' }] } })
  })

  it('says which pages are pictures, and takes the pictures over', async () => {
    const { blocks, pictures, notices } = await read({
      hasPicture: true,
      pages: [{ drawing: 'q 400 0 0 400 100 100 cm /P Do Q' }],
    })
    expect(blocks).toMatchObject([{ kind: 'figure', unit: 'p1i1' }])
    expect(pictures.map(({ type, bytes }) => [type, Buffer.from(bytes.subarray(1, 4)).toString()])).toEqual([
      ['png', 'PNG'],
    ])
    expect(notices.map((notice) => notice.code)).toEqual(['scanned'])
  })

  it('repairs what can be repaired, says so, and refuses what is no PDF at all', async () => {
    const whole = pdfFile({ pages: [{ words: [{ x: 72, y: 700, text: 'Still here' }] }] })
    const cut = whole.slice(0, whole.length - 60)
    const { blocks, notices } = await parseAs(parsePdf, cut, 'pdf')
    expect(outline(blocks)).toEqual(['Still here'])
    expect(notices.map((notice) => notice.code)).toEqual(['repaired'])
    await expect(parseAs(parsePdf, 'no PDF', 'pdf')).rejects.toMatchObject({ code: 'damaged-file' })
  })
})
