import { expect, it } from 'vitest'
import type { RichText } from '../../../../../shared/model/rich-text.ts'
import { bookOf, tripWith, unitOf, wordsOf } from './small-trip.ts'

const text: RichText = [
  { id: 'h', kind: 'heading', level: 1, spans: [{ text: 'Frame' }] },
  {
    id: 'p',
    kind: 'paragraph',
    disclosure: { level: 'leaders' },
    spans: [{ text: 'We ' }, { text: 'ask', bold: true }],
  },
  { id: 'l', kind: 'list', style: 'numbered', items: [{ id: 'l1', depth: 1, spans: [{ text: 'One' }] }] },
  { id: 'q', kind: 'quote', spans: [{ text: 'It works' }], attribution: 'A minister' },
  {
    id: 't',
    kind: 'table',
    heads: 1,
    rows: [
      { id: 'r1', cells: [{ spans: [{ text: 'Year' }] }, { spans: [{ text: 'Value' }] }] },
      { id: 'r2', cells: [{ spans: [{ text: '2023' }], columns: 2 }] },
    ],
  },
  { id: 'e', kind: 'paragraph', spans: [] },
]

const brief = tripWith({
  agendaItems: [{ id: 'call', title: { en: 'Call' } }],
  briefs: [{ id: 'b', agendaItem: 'call', why: text }],
})

it('keeps headings, lists, quotes and tables, and every block knows its id', () => {
  const row = unitOf(bookOf(brief), 'brief:b').blocks.find((block) => block.kind === 'labelled')
  const body = row?.kind === 'labelled' ? row.body : []
  expect(body.map((block) => [block.kind, 'origin' in block && block.origin?.block])).toEqual([
    ['text', 'h'],
    ['text', 'p'],
    ['list', 'l'],
    ['text', 'q'],
    ['text', 'q'],
    ['table', 't'],
  ])
  expect(body[2]).toMatchObject({ marker: 'number', items: [{ depth: 1 }] })
  expect(body[5]).toMatchObject({ dress: 'ruled', columns: [{ width: 'rest' }, { width: 'rest' }], head: [{}, {}] })
})

it('marks a paragraph that fewer people may read, where the book holds more than one level', () => {
  expect(wordsOf(unitOf(bookOf(brief), 'brief:b').blocks)).toContain('We ask  ● leaders only')
  const delegate = wordsOf(unitOf(bookOf(brief, { edition: 'interpreter' }), 'brief:b').blocks)
  expect(delegate).not.toContain('We ask')
})
