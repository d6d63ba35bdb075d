import { describe, expect, it } from 'vitest'
import type { TableRow } from '../../../../../main/pdf/blocks.ts'
import { bookOf, smallTrip, tripWith, unitOf, wordsOf } from './small-trip.ts'

const rowsOf = (
  id: string,
  ...options: Parameters<typeof bookOf> extends [unknown, ...infer R] ? R : never
): readonly TableRow[] => {
  const table = unitOf(bookOf(smallTrip, ...options), id).blocks.find((block) => block.kind === 'table')
  return table?.kind === 'table' ? table.rows : []
}
const cells = (row: TableRow | undefined) => row?.cells.map((cell) => wordsOf(cell.blocks))

describe('a day', () => {
  it('says which day it is and in which zone its times are', () => {
    const [opening] = unitOf(bookOf(smallTrip), 'day:2024-01-23').blocks
    expect(opening).toMatchObject({ kind: 'opening', key: { kind: 'text', text: 'Day 2' } })
    expect(wordsOf(opening ? [opening] : [])).toBe('Tuesday 23 January 2024All times Mexico City time (CST, UTC−6)')
  })

  it('dresses meetings, engagements and movements differently, in the order they happen', () => {
    expect(rowsOf('day:2024-01-23').map((row) => [row.kind, row.destination])).toEqual([
      ['movement', 'item:cars'],
      ['meeting', 'item:anam'],
      ['meeting', 'item:impi'],
      ['engagement', 'item:reception'],
    ])
  })

  it('gives a movement one line with its cars, and a meeting its state, lead and brief', () => {
    const [cars, anam] = rowsOf('day:2024-01-23')
    expect(cells(cars)).toEqual(['10:20', 'Cars leave. North door.', 'Raman', 'Van 1, 2', ''])
    expect(cells(anam)).toEqual([
      '11:30–12:45',
      [
        'National Customs Agency (ANAM)',
        'Reforma office, Sala Veracruz. Customs facilitation.',
        'Media closed\u2002·\u2002✓ confirmed 17 January. If it fails: by video',
      ].join('\n'),
      'Whitfield',
      '',
      '# / B03',
    ])
  })

  it('has its four facts above, with what differs named', () => {
    const facts = unitOf(bookOf(smallTrip), 'day:2024-01-23').blocks.find((block) => block.kind === 'columns')
    expect(facts && wordsOf([facts]).split('\n')).toEqual([
      'Leads',
      'Caroline Whitfield / Haldane (IMPI)',
      'Dress',
      'Business / Reception: Dark suit',
      'Day officer',
      'Priya Raman / +52 55 5550 0142',
    ])
  })

  it('on the 12-hour clock keeps the halves of the day', () => {
    const trip = tripWith({
      trips: [{ id: 'trip', clock: '12', starts: '2024-01-22', ends: '2024-01-22' }],
      agendaItems: [
        {
          id: 'late',
          kind: 'reception',
          title: { en: 'Reception' },
          when: { kind: 'timed', start: '2024-01-22T19:00', end: '2024-01-23T00:30', zone: 'America/Mexico_City' },
        },
      ],
    })
    expect(wordsOf(unitOf(bookOf(trip), 'day:2024-01-22').blocks)).toContain('7:00 p.m.–12:30 a.m. (next day)')
  })
})

describe('what is on no day', () => {
  it('stands on a last page of the staff book alone', () => {
    expect(cells(rowsOf('day:unplaced')[0])?.[1]).toBe('Press round')
    const ids = bookOf(smallTrip, { edition: 'delegate', delegate: 'whitfield' }).units.map((unit) => unit.id)
    expect(ids).not.toContain('day:unplaced')
  })
})

it('says so when a day of the trip has nothing, and drops the day from what is left behind', () => {
  expect(wordsOf(unitOf(bookOf(smallTrip), 'day:2024-01-22').blocks)).toContain('No engagements.')
  expect(
    bookOf(smallTrip, { edition: 'leave-behind' }, { sections: ['cover', 'schedule'] }).units.map((unit) => unit.id),
  ).not.toContain('day:2024-01-22')
})

it('does not say of what is left behind that it is not confirmed', () => {
  const trip = tripWith({
    agendaItems: [
      {
        id: 'a',
        title: { en: 'Courtesy call' },
        kind: 'courtesyCall',
        confirmation: 'confirmed',
        disclosure: { level: 'public' },
        when: { kind: 'timed', start: '2024-01-22T09:00', end: '2024-01-22T10:00', zone: 'America/Mexico_City' },
      },
    ],
  })
  expect(wordsOf(unitOf(bookOf(trip), 'day:2024-01-22').blocks)).toContain('✓ confirmed')
  const left = wordsOf(
    unitOf(bookOf(trip, { edition: 'leave-behind' }, { sections: ['schedule'] }), 'day:2024-01-22').blocks,
  )
  expect(left).toContain('Courtesy call')
  expect(left).not.toContain('confirmed')
})
