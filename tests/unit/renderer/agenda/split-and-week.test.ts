import { describe, expect, it } from 'vitest'
import { moveByDays } from '../../../../renderer/features/agenda/item-edits.ts'
import { duplicateItem } from '../../../../renderer/features/agenda/new-item.ts'
import { secondHourText } from '../../../../renderer/features/agenda/second-zone.ts'
import { peopleToSplit, sharedOut, splitItem } from '../../../../renderer/features/agenda/split-edit.ts'
import { dragEdit } from '../../../../renderer/features/agenda/use-block-drag.ts'
import { peopleOf } from '../../../../shared/agenda/people.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { invertChanges } from '../../../../shared/edit/invert.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { tripWithItems } from './trip-with-items.ts'

const visit = tripWithItems({
  items: [
    ['visit', '09:00', '12:00', { lead: 'Ada', confirmation: 'confirmed', title: { en: 'Visit', es: 'Visita' } }],
    ['tour', '09:30', '10:00', { parent: 'visit' }],
    [
      'late',
      '23:00',
      '23:30',
      { when: { kind: 'timed', start: '2024-01-23T23:00', end: '2024-01-24T00:30', zone: 'UTC' } },
    ],
  ],
  people: { visit: ['Ada', 'Bo', 'Cy'], tour: [] },
})
const counter = () => {
  let count = 0
  return () => `new-${++count}`
}
const item = (trip: Trip, id: string) => present(find(trip, 'agendaItems', id), id)
const withEdit = (trip: Trip, { changes }: Readonly<{ changes: Parameters<typeof applyChanges>[1] }>) => {
  const applied = applyChanges(trip, changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the edit')
}
const oursOf = (trip: Trip, id: string) => peopleOf(trip, item(trip, id)).ours.map(({ person }) => person.id)
const start = (trip: Trip, id: string) => {
  const { when } = item(trip, id)
  return when.kind === 'timed' ? when.start : when.kind
}

describe('splitting into groups', () => {
  const people = peopleToSplit(visit, item(visit, 'visit'))
  const split = { names: ['Group A', 'Port'], groupOf: sharedOut(people, 2) }
  const edit = splitItem(visit, item(visit, 'visit'), split, counter())
  const done = withEdit(visit, edit)
  it('makes items at the same time, named in each language, each with its own people', () => {
    expect(edit.label).toBe('Split “Visit” into 2 groups')
    expect(item(done, 'visit').title).toEqual({ en: 'Visit: Group A', es: 'Visita: Grupo A' })
    expect(item(done, 'new-1')).toMatchObject({
      title: { en: 'Visit: Port', es: 'Visita: Port' },
      when: item(visit, 'visit').when,
      confirmation: 'unconfirmed',
    })
    expect([oursOf(done, 'visit'), oursOf(done, 'new-1')]).toEqual([['Ada', 'Cy'], ['Bo']])
  })
  it('leaves the lead with the group the lead is in', () => {
    expect([item(done, 'visit').lead, item(done, 'new-1').lead]).toEqual(['Ada', undefined])
  })
  it('is undone as one', () => {
    const back = applyChanges(done, invertChanges(edit.changes))
    expect(back.ok && back.value.agendaItems).toEqual(visit.agendaItems)
    expect(back.ok && back.value.attendances).toEqual(visit.attendances)
  })
  it('lists everybody where nobody was listed', () => {
    const three = { names: ['A', 'B', 'C'], groupOf: { Ada: 0, Bo: 1, Cy: 2 } }
    const shared = withEdit(visit, splitItem(visit, item(visit, 'tour'), three, counter()))
    expect(['tour', 'new-1', 'new-2'].map((id) => oursOf(shared, id))).toEqual([['Ada'], ['Bo'], ['Cy']])
  })
})

describe('a copy', () => {
  it('stands right behind the first on the same day and has its people', () => {
    const copy = duplicateItem(visit, item(visit, 'visit'), counter())
    const done = withEdit(visit, copy)
    expect(start(done, copy.id)).toBe('2024-01-23T12:00')
    expect(oursOf(done, copy.id)).toEqual(['Ada', 'Bo', 'Cy'])
    expect(list(done, 'attendances')).toHaveLength(6)
  })
  it('of what ends after midnight begins at the same time', () => {
    const copy = duplicateItem(visit, item(visit, 'late'), counter())
    expect(start(withEdit(visit, copy), copy.id)).toBe('2024-01-23T23:00')
  })
})

describe('from day to day', () => {
  it('an item keeps its hour', () => {
    const edit = moveByDays(visit, ['visit'], 1)
    expect(edit.label).toBe('Move “Visit” a day later')
    expect([start(withEdit(visit, edit), 'visit'), start(withEdit(visit, edit), 'tour')]).toEqual([
      '2024-01-24T09:00',
      '2024-01-24T09:30',
    ])
  })
  it('a block is dragged to another hour of another day with its parts, each changed once', () => {
    const edit = dragEdit(visit, { id: 'visit', kind: 'move', minutes: 45, date: '2024-01-24' })
    expect(edit.changes).toHaveLength(2)
    expect([start(withEdit(visit, edit), 'visit'), start(withEdit(visit, edit), 'tour')]).toEqual([
      '2024-01-24T09:45',
      '2024-01-24T10:15',
    ])
  })
})

describe('the second clock', () => {
  it('says when it is another day there', () => {
    expect([secondHourText(9, 7), secondHourText(20, 7), secondHourText(2, -5.5), secondHourText(25, 1)]).toEqual([
      '16:00',
      '03:00 +1',
      '20:30 −1',
      '02:00',
    ])
  })
})
