import { describe, expect, it } from 'vitest'
import { findDay } from '../../../../renderer/features/agenda/day-view.ts'
import {
  type ItemEdit,
  moveBy,
  moveTo,
  moveToDay,
  resizeBy,
  setAll,
  setClock,
  setTimeKind,
} from '../../../../renderer/features/agenda/item-edits.ts'
import { addBrief, addItem, duplicateItem, freeSlot } from '../../../../renderer/features/agenda/new-item.ts'
import { typeLength, typeStart } from '../../../../renderer/features/agenda/table-edits.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { tripWithItems, zone } from './trip-with-items.ts'

const withEdit = (trip: Trip, { changes }: ItemEdit): Trip => {
  const applied = applyChanges(trip, changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the edit')
}
const whenOf = (trip: Trip, id: string) => find(trip, 'agendaItems', id)?.when
const timed = (start: string, end: string) => ({
  kind: 'timed',
  start: `2024-01-${start}`,
  end: `2024-01-${end}`,
  zone,
})
const lunch = tripWithItems({ items: [['lunch', '13:00', '14:30', { title: { en: 'Working lunch' } }]] })

describe('moving an item', () => {
  it('is one labelled change and keeps length and zone', () => {
    const edit = moveBy(lunch, ['lunch'], -25)
    expect(edit.label).toBe('Move “Working lunch”')
    expect(edit.changes).toHaveLength(1)
    expect(whenOf(withEdit(lunch, edit), 'lunch')).toEqual(timed('23T12:35', '23T14:05'))
  })
  it('takes the parts of a larger item along', () => {
    const trip = tripWithItems({
      items: [
        ['visit', '10:00', '12:00'],
        ['tour', '10:30', '11:00', { parent: 'visit' }],
      ],
    })
    const moved = withEdit(trip, moveToDay(trip, ['visit'], '2024-01-24'))
    expect(whenOf(moved, 'tour')).toEqual(timed('24T10:30', '24T11:00'))
  })
  it('to a day keeps the hour and a zone of its own', () => {
    const trip = tripWithItems({
      items: [
        [
          'call',
          '13:00',
          '14:00',
          { when: { kind: 'timed', start: '2024-01-23T13:00', end: '2024-01-23T14:00', zone: 'Europe/Madrid' } },
        ],
      ],
    })
    expect(whenOf(withEdit(trip, moveToDay(trip, ['call'], '2024-01-24')), 'call')).toEqual({
      ...timed('24T13:00', '24T14:00'),
      zone: 'Europe/Madrid',
    })
  })
  it('off the days keeps its length for later', () => {
    const off = withEdit(lunch, moveToDay(lunch, ['lunch'], undefined))
    expect(whenOf(off, 'lunch')).toEqual({ kind: 'unplaced', minutes: 90 })
    expect(whenOf(withEdit(off, moveToDay(off, ['lunch'], '2024-01-24')), 'lunch')).toMatchObject({
      kind: 'untimed',
      day: '2024-01-24',
      minutes: 90,
    })
    expect(whenOf(withEdit(off, moveTo(off, 'lunch', '2024-01-24T12:00', zone)), 'lunch')).toEqual(
      timed('24T12:00', '24T13:30'),
    )
  })
  it('puts several items without a time behind each other', () => {
    const trip = tripWithItems({
      items: [
        ['a', '09:00', '10:00', { when: { kind: 'unplaced' } }],
        ['b', '09:00', '10:00', { when: { kind: 'unplaced' } }],
      ],
    })
    const moved = withEdit(trip, moveToDay(trip, ['a', 'b'], '2024-01-24'))
    expect(findDay(moved, '2024-01-24')?.items.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('the length of an item', () => {
  it('changes at either edge and keeps at least five minutes', () => {
    const at = (edge: 'start' | 'end', minutes: number) =>
      whenOf(withEdit(lunch, resizeBy(lunch, 'lunch', edge, minutes)), 'lunch')
    expect(at('end', 15)).toEqual(timed('23T13:00', '23T14:45'))
    expect(at('start', -10)).toEqual(timed('23T12:50', '23T14:30'))
    expect(at('end', -500)).toEqual(timed('23T13:00', '23T13:05'))
    expect(at('start', 500)).toEqual(timed('23T14:25', '23T14:30'))
  })
  it('follows a typed end, past midnight too, and stays with a typed start', () => {
    const at = (edge: 'start' | 'end', time: string) =>
      whenOf(withEdit(lunch, setClock(lunch, 'lunch', edge, time)), 'lunch')
    expect(at('start', '12:15')).toEqual(timed('23T12:15', '23T13:45'))
    expect(at('end', '15:00')).toEqual(timed('23T13:00', '23T15:00'))
    expect(at('end', '00:30')).toEqual(timed('23T13:00', '24T00:30'))
  })
  it('is typed in a cell', () => {
    const item = present(find(lunch, 'agendaItems', 'lunch'), 'lunch')
    expect(whenOf(withEdit(lunch, typeLength(lunch, item, '1:00')), item.id)).toEqual(timed('23T13:00', '23T14:00'))
    expect(whenOf(withEdit(lunch, typeStart(lunch, item, '1230')), item.id)).toEqual(timed('23T12:30', '23T14:00'))
    expect(typeStart(lunch, item, 'noon').changes).toEqual([])
    expect(whenOf(withEdit(lunch, typeStart(lunch, item, '')), item.id)).toMatchObject({
      kind: 'untimed',
      day: '2024-01-23',
      minutes: 90,
    })
  })
})

describe('other edits', () => {
  it('take the clock away and give it back', () => {
    const allDay = withEdit(lunch, setTimeKind(lunch, 'lunch', 'allDay', zone))
    expect(whenOf(allDay, 'lunch')).toEqual({ kind: 'allDay', date: '2024-01-23' })
    expect(whenOf(withEdit(allDay, setTimeKind(allDay, 'lunch', 'timed', zone)), 'lunch')).toEqual(
      timed('23T09:00', '23T10:00'),
    )
  })
  it('of many items are one, and none where nothing changes', () => {
    const trip = tripWithItems({
      items: [
        ['a', '09:00', '10:00'],
        ['b', '10:00', '11:00', { confirmation: 'confirmed' }],
      ],
    })
    const edit = setAll(trip, ['a', 'b'], 'status', { confirmation: 'confirmed' })
    expect(edit).toMatchObject({
      label: 'Set the status of 2 items',
      changes: [{ id: 'a', field: 'confirmation', after: 'confirmed' }],
    })
  })
  it('copy an item behind itself, not confirmed', () => {
    const item = present(find(lunch, 'agendaItems', 'lunch'), 'lunch')
    const edit = duplicateItem(lunch, { ...item, confirmation: 'confirmed' }, () => 'copy')
    expect(edit.changes).toHaveLength(1)
    expect(find(withEdit(lunch, edit), 'agendaItems', 'copy')).toMatchObject({
      when: timed('23T14:30', '23T16:00'),
      confirmation: 'unconfirmed',
    })
  })
  it('add an item as the quick editor describes it', () => {
    const draft = {
      title: ' Customs ',
      kind: 'bilateral',
      date: '2024-01-24',
      timing: 'timed',
      start: '23:30',
      end: '00:30',
      venue: undefined,
      agencies: [],
    } as const
    const edit = addItem(lunch, draft, { id: 'new', zone })
    expect(edit.label).toBe('Add “Customs”')
    expect(find(withEdit(lunch, edit), 'agendaItems', 'new')).toMatchObject({
      title: { en: 'Customs' },
      when: timed('24T23:30', '25T00:30'),
    })
  })
  it('begin a brief numbered behind the others', () => {
    const item = present(find(lunch, 'agendaItems', 'lunch'), 'lunch')
    const first = withEdit(lunch, addBrief(lunch, item, 'b1'))
    expect(list(withEdit(first, addBrief(first, item, 'b2')), 'briefs').map(({ number }) => number)).toEqual([1, 2])
  })
  it('find the first free hour of a day', () => {
    const trip = tripWithItems({
      items: [
        ['a', '09:30', '10:15'],
        ['b', '11:00', '12:00'],
      ],
    })
    const day = present(findDay(trip, '2024-01-23'), 'the day')
    expect(freeSlot(day)).toEqual({ start: '2024-01-23T12:00', end: '2024-01-23T13:00' })
    expect(freeSlot(day, '2024-01-23T12:30').start).toBe('2024-01-23T12:30')
  })
})
