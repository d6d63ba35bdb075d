import { describe, expect, it } from 'vitest'
import { orderKeys } from '../../shared/edit/order.ts'
import type { CollectionName } from '../../shared/model/collections.ts'
import { emptyTrip, type Trip } from '../../shared/model/trip.ts'
import { makeBook } from '../fixtures/books.ts'
import { faults, hasPdfTools, pageTexts } from '../fixtures/read-pdf.ts'
import { tripOf as tripById } from '../fixtures/trip-of.ts'

type Listed = Readonly<Partial<Record<CollectionName, readonly (Readonly<Record<string, unknown>> & { id: string })[]>>>
const tripOf = (records: Listed): Trip =>
  tripById(
    Object.fromEntries(
      Object.entries(records).map(([name, list]) => [name, Object.fromEntries(list.map((one) => [one.id, one]))]),
    ),
  )

const staff = { reader: { edition: 'staff' } } as const
const paragraph = (text: string) => [{ id: 'p', kind: 'paragraph', spans: [{ text }] }]

/** A trip of one meeting, its brief as given. */
const meeting = (brief: Readonly<Record<string, unknown>>): Trip =>
  tripOf({
    trips: [
      {
        id: 'trip',
        title: { en: 'Torture' },
        code: 'TT24',
        starts: '2024-01-22',
        ends: '2024-01-22',
        cities: [{ id: 'c', name: { en: 'Mexico City' }, zone: 'America/Mexico_City' }],
      },
    ],
    agencies: [{ id: 'agency', name: { en: 'Agency' } }],
    agendaItems: [
      {
        id: 'item',
        kind: 'bilateral',
        title: { en: 'Meeting' },
        agencies: ['agency'],
        when: { kind: 'timed', start: '2024-01-22T09:00', end: '2024-01-22T10:00', zone: 'America/Mexico_City' },
      },
    ],
    briefs: [{ id: 'brief', agendaItem: 'item', number: 1, ...brief }],
  })

async function expectSound(trip: Trip): Promise<string> {
  const { bytes, report } = await makeBook(trip, staff)
  expect(report.account).toMatch(/, 0 dropped$/)
  if (!hasPdfTools) return ''
  expect(faults(bytes)).toBe('')
  return pageTexts(bytes).join('\n')
}

describe('a book of', () => {
  it('an empty trip is a cover and nothing that is not there', async () => {
    await expectSound(emptyTrip())
  })

  it('a word of 100,000 characters breaks it and loses none of them', async () => {
    const text = await expectSound(meeting({ why: paragraph('x'.repeat(100_000)) }))
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(100_000)
  })

  it('5,000 list items in one brief has every one', async () => {
    const items = Array.from({ length: 5000 }, (_, n) => ({ id: `i${n}`, depth: 0, spans: [{ text: `Item-${n}.` }] }))
    const text = await expectSound(meeting({ ask: [{ id: 'l', kind: 'list', style: 'bullet', items }] }))
    for (const n of [0, 2500, 4999]) expect(text).toContain(`Item-${n}.`)
  })

  it('a table row taller than a page tears that row and says so', async () => {
    const cell = { spans: [{ text: Array.from({ length: 3000 }, (_, n) => `word${n}`).join(' ') }] }
    const rows = [
      { id: 'r0', cells: [{ spans: [{ text: 'Head' }] }, { spans: [{ text: 'Text' }] }] },
      { id: 'r1', cells: [{ spans: [{ text: 'Row' }] }, cell] },
    ]
    const trip = meeting({ why: [{ id: 't', kind: 'table', heads: 1, rows }] })
    const text = await expectSound(trip)
    expect(text).toContain('word2999')
    const { report } = await makeBook(trip, staff)
    expect(report.findings.map((finding) => finding.code)).toContain('block-too-tall')
  })

  it('2,000 delegates has every one', async () => {
    const keys = orderKeys(2000)
    const text = await expectSound(
      tripOf({
        trips: [{ id: 'trip', title: { en: 'Many' }, starts: '2024-01-22', ends: '2024-01-22' }],
        delegates: Array.from({ length: 2000 }, (_, n) => ({
          id: `d${n}`,
          fullName: `Delegate Number${n}x`,
          order: keys[n],
          precedence: n + 1,
        })),
      }),
    )
    for (const n of [0, 999, 1999]) expect(text).toContain(`Number${n}x`)
  })

  it.each([
    ['lone surrogates', 'before \ud800 middle \udfff after'],
    ['NUL and other control characters', 'before \u0000\u0007\u001b[31m middle \u0085 after'],
    ['marks of direction', 'before \u202e\u2066 middle \u2069\u202c\u200f after'],
    ['joined and loose accents', 'before e\u0301\u0301\u0301 middle o\u0308\u0323 after'],
    ['signs no font has', 'before 𓀀 会议 middle 🇲🇽 after'],
    ['right-to-left words', 'before שלום עולם middle مرحبا after'],
    ['10,000 line ends', `before${'\n'.repeat(10_000)}middle after`],
    ['nothing but spaces', `before ${'\u00a0\u2003\u200b '.repeat(3000)} middle after`],
  ])('%s keeps the words around them', async (_name, words) => {
    const text = await expectSound(meeting({ why: paragraph(words), pressLine: { en: words } }))
    if (hasPdfTools) for (const word of ['before', 'middle', 'after']) expect(text).toContain(word)
  })

  it('characters no font has says which, and in which record', async () => {
    const { report } = await makeBook(meeting({ why: paragraph('The sign 会 is not here') }), staff)
    const finding = report.findings.find((one) => one.code === 'glyph-missing')
    expect(finding).toMatchObject({ record: 'briefs/brief' })
    expect(finding?.message).toContain('会')
  })
})
