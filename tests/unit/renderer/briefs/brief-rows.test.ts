import { expect, test } from 'vitest'
import { briefDays, placeWords, whenWords } from '../../../../renderer/features/briefs/brief-rows.ts'
import { objectiveBudget, pointBudget } from '../../../../renderer/features/briefs/budgets.ts'
import { lastTimeOf } from '../../../../renderer/features/briefs/last-time.ts'
import { present } from '../../../../shared/assert.ts'
import { find } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  delegates: { garrow: { fullName: 'Stephen Garrow', surname: 'Garrow' } },
  agencies: { anam: { lineage: 'anam' }, anamBefore: { lineage: 'anam' }, impi: {} },
  venues: { hidalgo: { name: { en: 'Av. Hidalgo 77' }, room: 'Sala 3' } },
  agendaItems: {
    impi: { title: { en: 'Industrial Property' }, when: timed(24, '09:00', '10:00'), agencies: ['impi'] },
    customs: { title: { en: 'Customs' }, when: timed(23, '09:00', '10:15'), agencies: ['anam'], venue: 'hidalgo' },
    lunch: { kind: 'meal', when: timed(23, '13:00', '14:00') },
  },
  briefs: {
    b1: {
      agendaItem: 'customs',
      number: 4,
      owner: 'garrow',
      clearedOn: '2024-01-20',
      objectives: [{ id: 'p1', text: { en: 'Agree sessions' } }],
      choreography: [
        { id: 's1', time: '09:00', speaker: 'garrow', minutes: 4 },
        { id: 's2', time: '09:04', speaker: 'robledo', minutes: 8 },
      ],
    },
  },
  talkingPoints: { ask: { kind: 'ask' }, argue: {}, avoid: { kind: 'avoid' } },
  pointUses: {
    u1: { brief: 'b1', talkingPoint: 'ask', minutes: 3 },
    u2: { brief: 'b1', talkingPoint: 'argue', minutes: 2 },
    u3: { brief: 'b1', talkingPoint: 'avoid', minutes: 9 },
  },
  commitments: {
    before: { agency: 'anamBefore', wording: 'A named contact' },
    now: { agency: 'anam', agendaItem: 'customs', wording: 'Given at this meeting' },
    other: { agency: 'impi', wording: 'Something else' },
  },
  outcomes: { o1: { agency: 'anam', text: { en: 'A calendar' } } },
})
const item = (id: string) => present(find(trip, 'agendaItems', id), 'the item')
const brief = present(find(trip, 'briefs', 'b1'), 'the brief')

test('meetings stand in the order of the schedule, with their brief or the lack of one', () => {
  const rows = briefDays(trip).map(({ title, rows: own }) => [
    title,
    ...own.map((row) => [row.code, row.title, row.time, row.owner, row.content, row.lack, row.isCleared]),
  ])
  expect(rows).toEqual([
    ['Tue 23 January, UTC−6', ['B04', 'Customs', '09:00–10:15', 'S. Garrow', '1 objective, 2 points', undefined, true]],
    ['Wed 24 January, UTC−6', ['', 'Industrial Property', '09:00–10:00', '', '', 'No brief yet', false]],
  ])
})

test('the head says when with its zone, and where', () => {
  expect([whenWords(trip, item('customs')), placeWords(trip, item('customs'))]).toEqual([
    'Tue 23 January, 09:00–10:15, UTC−6',
    'Av. Hidalgo 77, Sala 3',
  ])
})

test('points are counted with their minutes against those the choreography gives our speakers', () => {
  expect([pointBudget(trip, brief), objectiveBudget(brief)]).toEqual([
    { words: '2 points, 5 of 4 minutes', isOver: true },
    { words: '1 of at most 3', isOver: false },
  ])
})

test('last time tells what came before with the same real agency, never what this meeting yields', () => {
  const { promises, outcomes } = lastTimeOf(trip, item('customs'))
  expect([promises.map(({ id }) => id), outcomes.map(({ id }) => id)]).toEqual([['before'], ['o1']])
})
