import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../../../renderer/features/agenda/clashes.ts'
import { notesOf, stackNotes } from '../../../../renderer/features/agenda/day-notes.ts'
import { besideOf, dayViewOf, findDay, listOrder } from '../../../../renderer/features/agenda/day-view.ts'
import { movedSentence, problemsOf, waysOut } from '../../../../renderer/features/agenda/ways-out.ts'
import { present } from '../../../../shared/assert.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import { tripWithItems } from './trip-with-items.ts'

const viewOf = (trip: Trip) => dayViewOf(trip, present(findDay(trip, '2024-01-23'), 'the day'))
const notes = (trip: Trip) =>
  notesOf(trip, viewOf(trip)).map(({ tone, head, text }) => [tone, head, text].filter(Boolean).join(' '))
const problems = (trip: Trip, id: string) =>
  problemsOf(trip, itemOf(trip, id)).map((each) => ({ ...each, ways: waysOut(trip, each) }))
const itemOf = (trip: Trip, id: string) => present(find(trip, 'agendaItems', id), id)

const hop = (end: string) =>
  tripWithItems({
    items: [
      ['ANAM', '09:00', end, { venue: 'anam' }],
      ['COFEPRIS', '10:40', '11:40', { venue: 'cofepris' }],
    ],
    people: { ANAM: ['Okafor'], COFEPRIS: ['Okafor'] },
    travel: [['anam', 'cofepris', 35]],
  })
const double = tripWithItems({
  items: [
    ['Finance', '12:00', '13:00'],
    ['Press', '12:30', '13:30'],
  ],
  people: { Finance: ['Okafor', 'Lindqvist'], Press: ['Okafor'] },
})

describe('beside the timeline', () => {
  it('travel that fits says what is to spare', () => {
    expect(notes(hop('10:00'))).toEqual(['fits Travel 35 min, 5 min to spare'])
    expect(notes(hop('10:05'))).toEqual(['fits Travel 35 min, fits'])
  })
  it('travel that does not fit says its size first', () => {
    expect(notes(hop('10:15'))).toEqual(['error 10 min short. Travel 35 min, gap 25 min'])
  })
  it('an overlap names who is in two places', () => {
    expect(notes(double)).toEqual(['error 1 person in two places Okafor'])
  })
  it('notes that would meet stand below each other', () => {
    const note = (id: string, start: number) =>
      ({ id, tone: 'fits', start, end: start, head: '', text: 'Travel 10 min', items: [] }) as const
    const places = stackNotes([note('a', 480), note('b', 490)], { first: 7, lineHours: 0.4, letters: 20 })
    expect(Object.fromEntries(places)).toEqual({ a: { top: 1, height: 0.4 }, b: { top: 1.5, height: 0.4 } })
  })
})

describe('items at the same time', () => {
  it('are a split of the delegation when nobody is at both', () => {
    const trip = tripWithItems({
      items: [
        ['a', '09:00', '10:00'],
        ['b', '09:00', '10:00'],
      ],
      people: { a: ['Okafor'], b: ['Lindqvist'] },
    })
    expect(clashesOf(trip)).toMatchObject([{ isSplit: true, people: [] }])
    expect(viewOf(trip).blocks).toMatchObject([
      { overlap: 0, isSplit: true, shared: [] },
      { overlap: 0, isSplit: true },
    ])
    expect(notes(trip)).toEqual([])
  })
  it('share the minutes that are hatched', () => {
    expect(viewOf(double).blocks.map(({ item, shared, overlap }) => [item.id, shared, overlap])).toEqual([
      ['Finance', [{ start: 750, end: 780 }], 30],
      ['Press', [{ start: 750, end: 780 }], 30],
    ])
  })
  it('are reached by left and right', () => {
    const { blocks } = viewOf(double)
    expect([
      besideOf(blocks, 'Finance', 1)?.item.id,
      besideOf(blocks, 'Press', -1)?.item.id,
      besideOf(blocks, 'Finance', -1),
    ]).toEqual(['Press', 'Finance', undefined])
  })
  it('free time does not clash with anything', () => {
    const trip = tripWithItems({
      items: [
        ['evening', '18:00', '23:00', { kind: 'free' }],
        ['dinner', '19:00', '21:00'],
      ],
    })
    expect(clashesOf(trip)).toEqual([])
  })
})

describe('the list of a day', () => {
  it('goes all day first, then by the clock, then those without a time', () => {
    const trip = tripWithItems({
      items: [
        ['later', '10:00', '11:00'],
        ['open', '09:00', '10:00', { when: { kind: 'untimed', day: '2024-01-23', order: 'a0' } }],
        ['fair', '09:00', '10:00', { when: { kind: 'allDay', date: '2024-01-23' } }],
        ['early', '08:00', '09:00'],
      ],
    })
    expect(listOrder(viewOf(trip)).map(({ id }) => id)).toEqual(['fair', 'early', 'later', 'open'])
  })
})

describe('a problem', () => {
  it('of two at once offers the move that mends it', () => {
    expect(problems(double, 'Finance')).toMatchObject([
      {
        title: 'Overlaps Press, 12:30–13:30, by 30 min.',
        text: 'Okafor is in both.',
        ways: [{ label: 'Move Press to 13:00' }],
      },
    ])
  })
  it('of travel offers the first time that fits', () => {
    const trip = hop('10:15')
    expect(problems(trip, 'COFEPRIS')).toMatchObject([
      {
        title: '10 min short from ANAM to COFEPRIS.',
        text: 'Travel 35 min, gap 25 min.',
        ways: [{ label: 'Move COFEPRIS to 10:50' }],
      },
    ])
  })
  it('is said when an item has been moved', () => {
    expect(movedSentence(hop('10:00'), 'COFEPRIS')).toBe('COFEPRIS, 10:40–11:40. Fits.')
    expect(movedSentence(hop('10:15'), 'COFEPRIS')).toBe('COFEPRIS, 10:40–11:40. 10 min short from ANAM to COFEPRIS.')
  })
})
