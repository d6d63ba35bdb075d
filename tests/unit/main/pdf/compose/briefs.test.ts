import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../../main/pdf/blocks.ts'
import { bookOf, smallTrip, tripWith, unitOf, wordsOf } from './small-trip.ts'

const after = '2024-02-01T00:00:00Z'
const anam = (...options: Parameters<typeof bookOf> extends [unknown, ...infer R] ? R : never) =>
  unitOf(bookOf(smallTrip, ...options), 'brief:b-anam')
const labels = (words: string) => words.split('\n').flatMap((line) => /^\d+\u2002([^●]*)/.exec(line)?.[0] ?? [])

describe('a meeting brief', () => {
  it('has the parts of the recipe in their order, the points before the background', () => {
    expect(labels(wordsOf(anam().blocks))).toEqual([
      '1\u2002Why this meeting',
      '2\u2002Objectives',
      '3\u2002Participants',
      '4\u2002Choreography',
      '5\u2002Points to make9 minutes in all',
      '6\u2002They will say',
      '7\u2002Avoid',
      '8\u2002The ask',
      '9\u2002Background',
      '10\u2002Last timeCEO Dialogue, 2023',
      '11\u2002Press line',
      '12\u2002Roles',
      '13\u2002Originator',
    ])
  })

  it('numbers only the parts it has', () => {
    const words = wordsOf(unitOf(bookOf(smallTrip), 'brief:b-impi').blocks)
    expect(labels(words)).toEqual(['1\u2002Participants', '2\u2002Choreography', '3\u2002Roles'])
  })

  it('opens with its number, the time with its zone, the place, the owner and the state', () => {
    const [place, opening] = anam().blocks
    expect(place).toMatchObject({ kind: 'destination', name: 'section:briefs' })
    expect(opening).toMatchObject({ kind: 'opening', key: { kind: 'text', text: 'B03' } })
    expect(wordsOf(opening ? [opening] : [])).toBe(
      'National Customs Agency (ANAM)' +
        'Tuesday 23 January 2024, 11:30–12:45 CST (UTC−6)' +
        'Reforma office, Sala Veracruz' +
        'Owner P. Raman\u2002·\u2002version 4, 17 January 2024\u2002·\u2002confirmed 17 January' +
        'At the same time: IMPI',
    )
  })

  it('keeps the points together with the turn line, each with its speaker and numeral', () => {
    const keep = anam().blocks.find((block) => block.kind === 'keep')
    expect(keep && wordsOf([keep])).toBe(
      [
        'Points to make: next page →',
        '5\u2002Points to make9 minutes in all',
        'Whitfield1',
        'Ask for a calendar. Four sessions for 2024.',
        'Haldane2',
        'Raise release times. We can bring data every month.',
      ].join('\n'),
    )
  })

  it('speaks Spanish', () => {
    const words = wordsOf(anam({ edition: 'staff' }, { language: 'es' }).blocks)
    expect(words).toContain('1\u2002Motivo')
    expect(words).toContain('5\u2002Puntos que plantear9 minutos en total')
    expect(words).toContain('Martes 23 de enero de 2024, 11:30–12:45 CST (UTC−6)')
    expect(words).toContain('«Dialogue is open»')
  })

  it('tells a delegate where to speak, and nothing that stays with leaders or staff', () => {
    const words = wordsOf(anam({ edition: 'delegate', delegate: 'haldane' }).blocks)
    expect(words).toContain('You speak here: point 2.')
    expect(words).toContain('ANAM takes over customs.')
    for (const hidden of ['yes to a calendar', 'Ask the embassy', 'lift is slow', 'Staff notes']) {
      expect(words).not.toContain(hidden)
    }
  })

  it('shows what it yielded only in a book of after the meeting', () => {
    expect(wordsOf(anam().blocks)).not.toContain('Four dates agreed.')
    const words = wordsOf(anam({ edition: 'staff' }, { at: after }).blocks)
    expect(words).toContain('What it yielded\nFour dates agreed.')
    expect(words).toContain('We: “a list each quarter”')
    expect(words).toContain('She stayed longer.')
  })

  it('is followed by a page for notes that faces it, unless nobody wants one', () => {
    const ids = bookOf(smallTrip).units.map((unit) => unit.id)
    expect(ids.indexOf('notes:b-anam')).toBe(ids.indexOf('brief:b-anam') + 1)
    expect(unitOf(bookOf(smallTrip), 'notes:b-anam')).toMatchObject({
      numbering: 'facing',
      ownSheet: false,
      head: 'MX24-B03  ANAM  Notes and debrief',
    })
    const without = bookOf(smallTrip, { edition: 'staff' }, { notesPages: false })
    expect(without.units.some((unit) => unit.id.startsWith('notes:'))).toBe(false)
  })
})

describe('last time', () => {
  const trip = tripWith({
    agencies: [{ id: 'anam', name: { en: 'ANAM' }, lineage: 'mx-anam' }],
    agendaItems: [{ id: 'call', title: { en: 'ANAM' }, agencies: ['anam'] }],
    briefs: [{ id: 'b', agendaItem: 'call' }],
    outcomes: [
      {
        id: 'o',
        agency: 'anam',
        text: { en: 'the agency named a contact.' },
        occasion: 'January 2024',
      },
    ],
    commitments: [
      { id: 'k', agency: 'anam', occasion: 'January 2024', side: 'us', wording: 'a case list', status: 'partly' },
    ],
  })

  it('says when it was and what was reached and promised', () => {
    expect(wordsOf(unitOf(bookOf(trip), 'brief:b').blocks)).toContain(
      ['Last time', 'Last time, January 2024: the agency named a contact.', 'We', '“a case list”', 'partly'].join('\n'),
    )
  })

  it('names what comes from the last trip by its month, and what is older by its own occasion', () => {
    const carried = tripWith({
      trips: [{ id: 'trip', predecessors: [{ id: 'p', starts: '2024-01-22', ends: '2024-01-25' }] }],
      agencies: [{ id: 'anam', name: { en: 'ANAM' } }],
      agendaItems: [{ id: 'call', title: { en: 'ANAM' }, agencies: ['anam'] }],
      briefs: [{ id: 'b', agendaItem: 'call' }],
      outcomes: [{ id: 'o', agency: 'anam', occasion: 'ANAM', date: '2024-01-23', text: { en: 'The forum stays.' } }],
      commitments: [{ id: 'k', agency: 'anam', occasion: 'Forum, 2023', date: '2023-11-16', wording: 'weekend hours' }],
    })
    const words = wordsOf(
      unitOf(bookOf(carried, { edition: 'staff' }, { at: '2025-02-07T18:00:00Z' }), 'brief:b').blocks,
    )
    expect(words).toContain('Last time, January 2024: The forum stays.')
    expect(words).toContain('Forum, 2023')
  })
})

describe('participants', () => {
  const crowd = (count: number) =>
    tripWith({
      delegates: Array.from({ length: count }, (_, n) => ({ id: `d${n}`, fullName: `Person ${n}` })),
      officials: Array.from({ length: count }, (_, n) => ({
        id: `o${n}`,
        fullName: `Official ${n}`,
        pronunciation: 'oh',
      })),
      agendaItems: [{ id: 'call', title: { en: 'Call' } }],
      briefs: [{ id: 'b', agendaItem: 'call' }],
      attendances: Array.from({ length: count }, (_, n) => [
        { id: `a${n}`, agendaItem: 'call', person: `d${n}`, side: 'ours' },
        { id: `t${n}`, agendaItem: 'call', person: `o${n}`, side: 'theirs' },
      ]).flat(),
    })
  const portraits = (count: number) => {
    const columns = unitOf(bookOf(crowd(count)), 'brief:b').blocks.find((block) => block.kind === 'columns')
    const tables = columns?.kind === 'columns' ? columns.cells.flatMap((cell) => cell.blocks) : []
    const table = tables.find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table')
    return table?.rows.flatMap((row) => row.cells[0]?.blocks ?? []).filter((block) => block.kind === 'image') ?? []
  }

  it('have large portraits up to four, smaller ones up to eight, none beyond', () => {
    expect(portraits(4)).toHaveLength(4)
    expect(portraits(4)[0]).toMatchObject({ width: 39, height: 48 })
    expect(portraits(8)[0]).toMatchObject({ width: 30, height: 36 })
    expect(portraits(9)).toEqual([])
  })

  it('of ours who only attend are named in one paragraph when there are many', () => {
    expect(wordsOf(unitOf(bookOf(crowd(9)), 'brief:b').blocks)).toContain('Person 0, Person 1, Person 2')
  })
})
