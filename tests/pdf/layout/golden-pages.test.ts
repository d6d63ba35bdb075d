import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block, Inlines } from '../../../main/pdf/blocks.ts'
import { layOutBlocks, pageText } from '../../fixtures/ruler-font.ts'

/** Pages that were looked at. After a change of the design that is meant: UPDATE_GOLDEN=1, and look again. */
const folder = join(import.meta.dirname, '..', 'golden')

const words = (text: string, more: object = {}): Inlines => [{ kind: 'text', text, ...more }]
const body = (text: string): Block => ({ kind: 'text', style: 'body', inlines: words(text) })
const small = (text: string): Block => ({ kind: 'text', style: 'table', inlines: words(text) })
const cell = (text: string) => ({ blocks: [small(text)] })

const brief: readonly Block[] = [
  {
    kind: 'opening',
    key: { kind: 'text', text: 'B03' },
    title: words('National Customs Agency of Mexico (ANAM)'),
    subtitles: [
      words('Tuesday 23 January 2024', { bold: true }),
      words('Reforma office, floor 4'),
      words('Owner L. Benavides'),
    ],
  },
  {
    kind: 'labelled',
    label: words('1  Why this meeting'),
    body: [body('ANAM decides how fast goods cross the border.')],
  },
  {
    kind: 'labelled',
    label: words('2  Objectives'),
    body: [
      {
        kind: 'list',
        marker: 'number',
        gap: 3,
        items: ['A calendar for 2024.', 'One contact.'].map((text) => ({
          blocks: [body(text), body('Success: a date.')],
        })),
      },
    ],
  },
  { kind: 'rule', weight: 'hair' },
  { kind: 'text', style: 'label', inlines: words('3  Participants'), keepWithNext: true },
  {
    kind: 'columns',
    cells: [
      {
        span: 5,
        blocks: [
          { kind: 'text', style: 'tableHead', inlines: words('Ours') },
          { kind: 'rule', weight: 'table', after: 6 },
          small('Caroline Whitfield'),
        ],
      },
      {
        span: 7,
        blocks: [{ kind: 'image', width: 39, height: 48, alt: '', fit: 'fill' }, small('Lic. Ximena Robledo')],
      },
    ],
  },
  {
    kind: 'keep',
    blocks: [
      { kind: 'rule', weight: 'points', after: 9 },
      { kind: 'text', style: 'headingAccent', inlines: words('5  Points to make'), tail: words('14 minutes in all') },
      ...[1, 2].map(
        (number): Block => ({
          kind: 'labelled',
          side: [{ kind: 'text', style: 'speaker', inlines: words('Haldane') }],
          end: words(String(number)),
          body: [
            {
              kind: 'text',
              style: 'point',
              inlines: words('Raise release times. We can bring crossing data every month.'),
            },
          ],
          before: 9,
        }),
      ),
      { kind: 'rule', weight: 'points' },
    ],
  },
]

const snapshot: readonly Block[] = [
  {
    kind: 'labelled',
    label: words('Key facts'),
    body: [
      {
        kind: 'table',
        dress: 'ruled',
        columns: [{ width: 'rest' }, { width: 70, align: 'decimal' }, { width: 40, align: 'right' }],
        head: ['Measure', 'Value', 'Page'].map((text) => ({
          blocks: [{ kind: 'text', style: 'tableHead', inlines: words(text) }],
        })),
        rows: [
          {
            kind: 'group',
            cells: [{ blocks: [{ kind: 'text', style: 'label', inlines: words('Customs') }], columns: 3 }],
          },
          {
            cells: [
              cell('Growth'),
              cell('3.2%'),
              { blocks: [{ kind: 'text', style: 'table', inlines: [{ kind: 'pageRef', to: 'unit' }] }] },
            ],
          },
          { cells: [cell('Inflation'), cell('14.75%'), cell('2023')] },
        ],
      },
    ],
  },
  ...(['line', 'bar', 'stacked', 'multiples'] as const).map(
    (chart): Block => ({
      kind: 'labelled',
      label: words('Trade has grown'),
      note: words('USD billion'),
      body: [
        {
          kind: 'chart',
          chart,
          alt: 'Trade',
          columns: ['Imports', 'Exports'],
          rows: [
            { label: '2021', values: [300, 250], subject: true },
            { label: '2022', values: [null, 270] },
            { label: '2023', values: [478, 322] },
          ],
          suffix: '%',
          language: 'en',
          lastLabel: 'in 2023',
        },
        { kind: 'text', style: 'small', inlines: words('Source C, as of 8 January 2024.') },
      ],
    }),
  ),
]

const day: readonly Block[] = [
  {
    kind: 'table',
    dress: 'agenda',
    columns: [{ width: 68 }, { width: 'rest' }, { width: 30, align: 'right' }],
    head: ['Time', 'What and where', 'Page'].map((text) => ({
      blocks: [{ kind: 'text', style: 'tableHead', inlines: words(text) }],
    })),
    rows: [
      {
        kind: 'engagement',
        cells: [cell('07:45'), { blocks: [small('Breakfast briefing'), small('Hotel')] }, cell('')],
      },
      { kind: 'movement', cells: [cell('08:25'), cell('Cars leave.'), cell('')] },
      {
        kind: 'meeting',
        cells: [
          cell('09:00'),
          {
            blocks: [
              { kind: 'text', style: 'meetingTitle', inlines: words('Ministry of Economy') },
              small('Room 10-A'),
            ],
          },
          cell('3-3'),
        ],
      },
    ],
  },
  { kind: 'text', style: 'small', inlines: words('If you miss the cars: taxi.') },
  { kind: 'writingLines', count: 3, pitch: 22.5 },
]

describe('golden pages', () => {
  test.each([
    ['brief', brief],
    ['snapshot', snapshot],
    ['day', day],
  ])('%s', (name, blocks) => {
    const laid = layOutBlocks(blocks)
    const pages = laid.pages.map((_, page) => pageText(laid, page))
    const file = join(folder, `${name}.json`)
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${JSON.stringify(pages, null, 1)}\n`)
    expect(pages).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
