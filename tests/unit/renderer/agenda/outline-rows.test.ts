import { describe, expect, it } from 'vitest'
import {
  addBelow,
  dayRow,
  draftOf,
  indent,
  outdent,
  outlineOf,
  withDraft,
} from '../../../../renderer/features/agenda/outline-rows.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import { tripWithItems, zone } from './trip-with-items.ts'

const trip = tripWithItems({
  items: [
    ['visit', '09:00', '12:00'],
    ['tour', '09:30', '10:00', { parent: 'visit' }],
    ['talk', '10:00', '11:00', { parent: 'visit' }],
    ['lunch', '13:00', '14:00'],
    ['dinner', '19:00', '21:00', { when: { kind: 'unplaced' } }],
  ],
})
const none: ReadonlySet<string> = new Set()
const lines = (now: Trip, folded = none) => outlineOf(now, folded).map(({ id, level }) => `${level} ${id}`)
const withEdit = (now: Trip, edit: ReturnType<typeof indent>) => {
  const applied = applyChanges(now, present(edit, 'an edit').changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the edit')
}

describe('the outline', () => {
  it('shows all days, items in order, parts below what they are a part of, and what is on no day', () => {
    expect(lines(trip)).toEqual([
      '1 day:2024-01-23',
      '2 visit',
      '3 tour',
      '3 talk',
      '2 lunch',
      '1 day:2024-01-24',
      '1 day:none',
      '2 dinner',
    ])
  })
  it('leaves out what is folded', () => {
    expect(lines(trip, new Set(['visit', dayRow('none')]))).toEqual([
      '1 day:2024-01-23',
      '2 visit',
      '2 lunch',
      '1 day:2024-01-24',
      '1 day:none',
    ])
  })
  it('loses nobody to a circle of parts', () => {
    const circle = tripWithItems({
      items: [
        ['a', '09:00', '10:00', { parent: 'b' }],
        ['b', '10:00', '11:00', { parent: 'a' }],
      ],
    })
    expect(lines(circle).slice(0, 3)).toEqual(['1 day:2024-01-23', '2 b', '3 a'])
  })
  it('moves an item into the one before it and out again, as one edit each', () => {
    const edit = indent(trip, outlineOf(trip, none), 'lunch')
    expect(edit?.label).toBe('Make “lunch” a part of “visit”')
    const inside = withEdit(trip, edit)
    expect(find(inside, 'agendaItems', 'lunch')?.parent).toBe('visit')
    const deeper = withEdit(inside, indent(inside, outlineOf(inside, none), 'lunch'))
    expect(find(deeper, 'agendaItems', 'lunch')?.parent).toBe('talk')
    const back = withEdit(deeper, outdent(deeper, outlineOf(deeper, none), 'lunch'))
    expect(find(back, 'agendaItems', 'lunch')?.parent).toBe('visit')
    expect(find(withEdit(back, outdent(back, outlineOf(back, none), 'lunch')), 'agendaItems', 'lunch')?.parent).toBe(
      undefined,
    )
  })
  it('has nowhere to move the first of a day or what is no part', () => {
    const rows = outlineOf(trip, none)
    expect([
      indent(trip, rows, 'visit'),
      indent(trip, rows, dayRow('2024-01-24')),
      outdent(trip, rows, 'lunch'),
    ]).toEqual([undefined, undefined, undefined])
  })
})

describe('a new line', () => {
  const added = (below: string) => {
    const row = outlineOf(trip, none).find(({ id }) => id === below)
    return find(withEdit(trip, addBelow(trip, row, 'new')), 'agendaItems', 'new')
  }
  const timed = (start: string, end: string) => ({ kind: 'timed', start, end, zone })
  it('begins when the one above ends and lasts until the next', () => {
    expect(added('lunch')?.when).toEqual(timed('2024-01-23T14:00', '2024-01-23T15:00'))
    expect(added('tour')).toMatchObject({ parent: 'visit', when: timed('2024-01-23T10:00', '2024-01-23T10:30') })
  })
  it('takes the first free hour of a day, or no day', () => {
    expect(added(dayRow('2024-01-24'))?.when).toEqual(timed('2024-01-24T09:00', '2024-01-24T10:00'))
    expect(added('dinner')?.when).toEqual({ kind: 'unplaced' })
  })
  it('is a line of the outline before it has a title, and one edit with it', () => {
    const draft = draftOf('new lunch')
    const ids = outlineOf(withDraft(trip, none, draft), none).map(({ id }) => id)
    expect(ids[ids.indexOf('lunch') + 1]).toBe('new')
    expect(find(trip, 'agendaItems', 'new')).toBeUndefined()
    const edit = addBelow(
      trip,
      outlineOf(trip, none).find(({ id }) => id === 'lunch'),
      'new',
      ' Tea ',
    )
    expect(edit.label).toBe('Add “Tea”')
    expect(find(withEdit(trip, edit), 'agendaItems', 'new')?.title).toEqual({ en: 'Tea' })
    expect(withDraft(trip, none, draftOf(''))).toBe(trip)
  })
})
