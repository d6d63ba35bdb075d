import { expect, test } from 'vitest'
import {
  columnBeside,
  columnsOf,
  moveToColumn,
  type PointColumn,
} from '../../../../renderer/features/points/point-columns.ts'
import {
  everyPoint,
  filterPoints,
  noTopic,
  pointFacts,
  pointLine,
} from '../../../../renderer/features/points/point-filter.ts'
import { pointViews } from '../../../../renderer/features/points/point-view.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import type { Change } from '../../../../shared/edit/edit.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  topics: { customs: { name: { en: 'Customs' }, order: 'a1' }, health: { name: { en: 'Health' }, order: 'a2' } },
  delegates: { pietrzak: { fullName: 'Joanna Pietrzak', surname: 'Pietrzak' } },
  talkingPoints: {
    p1: {
      topic: 'customs',
      order: 'a1',
      title: { en: 'Ask for a calendar' },
      text: { en: 'Four sessions.' },
      kind: 'ask',
    },
    p2: { topic: 'health', order: 'a2', text: { en: 'Certainty matters', es: 'La certeza importa' } },
    p3: { topic: 'customs', order: 'a3', clearance: 'cleared', approver: 'M. Quintanar', clearedOn: '2024-01-19' },
    p4: { order: 'a4' },
  },
  agendaItems: { m1: { when: timed(23, '09:00', '10:00') } },
  briefs: { b1: { agendaItem: 'm1', number: 4 } },
  pointUses: { u1: { brief: 'b1', talkingPoint: 'p1', speaker: 'pietrzak' } },
})
const after = (changes: readonly Change[]): Trip => {
  const applied = applyChanges(trip, changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the changes')
}
const columns = (of: Trip) => columnsOf(of, 'topic', list(of, 'talkingPoints'))
const ids = (all: readonly PointColumn[]) => all.map(({ id, points }) => [id, ...points.map((point) => point.id)])
const column = (id: string) =>
  present(
    columns(trip).find((each) => each.id === id),
    'the column',
  )

test('columns follow the topics; points without one come last, by clearance there are three', () => {
  expect(ids(columns(trip))).toEqual([
    ['customs', 'p1', 'p3'],
    ['health', 'p2'],
    [noTopic, 'p4'],
  ])
  expect(ids(columnsOf(trip, 'clearance', list(trip, 'talkingPoints')))).toEqual([
    ['draft', 'p1', 'p2', 'p4'],
    ['review'],
    ['cleared', 'p3'],
  ])
})

test('a card takes the topic and the place of where it is dropped, in one edit', () => {
  const move = (point: string, to: string, place: number) =>
    ids(columns(after(moveToColumn(trip, { grouping: 'topic', point, to: column(to), place }))))
  expect([
    move('p2', 'customs', 0)[0],
    move('p2', 'customs', 1)[0],
    move('p2', 'customs', 2)[0],
    move('p3', 'customs', 0)[0],
    move('p1', noTopic, 1)[2],
  ]).toEqual([
    ['customs', 'p2', 'p1', 'p3'],
    ['customs', 'p1', 'p2', 'p3'],
    ['customs', 'p1', 'p3', 'p2'],
    ['customs', 'p3', 'p1'],
    [noTopic, 'p4', 'p1'],
  ])
})

test('without a topic a point loses the one it had; dropped where it was, nothing changes', () => {
  const moved = after(moveToColumn(trip, { grouping: 'topic', point: 'p1', to: column(noTopic), place: 0 }))
  expect('topic' in present(find(moved, 'talkingPoints', 'p1'), 'the point')).toBe(false)
  expect(moveToColumn(trip, { grouping: 'topic', point: 'p1', to: column('customs'), place: 0 })).toEqual([])
})

test('the column beside is the next one, and none at the ends', () => {
  expect([
    columnBeside(columns(trip), 'p1', 1)?.id,
    columnBeside(columns(trip), 'p1', -1)?.id,
    columnBeside(columns(trip), 'p4', 1)?.id,
  ]).toEqual(['health', undefined, undefined])
})

test('points are found by kind, by topic and by words in any language, accents aside', () => {
  const found = (filter: object) => filterPoints(trip, { ...everyPoint, ...filter }).map(({ id }) => id)
  expect([
    found({}),
    found({ kind: 'ask' }),
    found({ topic: noTopic }),
    found({ words: 'CERTEZÁ' }),
    found({ words: 'customs calendar' }),
  ]).toEqual([['p1', 'p2', 'p3', 'p4'], ['p1'], ['p4'], ['p2'], ['p1']])
})

test('the head counts what is shown and what no brief uses', () => {
  expect([pointFacts(trip, 2), pointFacts(trip, 4)]).toEqual([
    '4 points on 2 topics, 2 shown. 3 are in no brief yet.',
    '4 points on 2 topics. 3 are in no brief yet.',
  ])
})

test('a card says who speaks where, and what is missing', () => {
  const views = list(trip, 'talkingPoints').map(pointViews(trip))
  expect(views.map(({ speakers, briefs, by, lack }) => [speakers, briefs, by, lack])).toEqual([
    ['Pietrzak', 'B04', '', undefined],
    ['', '', '', 'In no brief'],
    ['', '', 'M. Quintanar, 19 January', 'In no brief'],
    ['', '', '', 'In no brief'],
  ])
  expect(pointLine(trip, present(find(trip, 'talkingPoints', 'p1'), 'the point'))).toBe(
    'Ask for a calendar. Four sessions.',
  )
})
