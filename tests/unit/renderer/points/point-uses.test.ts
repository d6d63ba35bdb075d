import { expect, test } from 'vitest'
import { canAttach, writePoint } from '../../../../renderer/features/briefs/write-point.ts'
import { textElsewhere, textIn, withTextIn } from '../../../../renderer/state/localised-text.ts'
import { moveWithin } from '../../../../renderer/state/move-within.ts'
import {
  attachPoint,
  briefsByPoint,
  briefsOfPoint,
  detachPoint,
  pointsOfBrief,
  setBriefsOfPoint,
} from '../../../../renderer/state/point-uses.ts'
import { present } from '../../../../shared/assert.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import type { Change } from '../../../../shared/edit/edit.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  topics: { customs: {} },
  agendaItems: {
    late: { when: timed(24, '09:00', '10:00') },
    early: { when: timed(23, '09:00', '10:00') },
  },
  briefs: { b2: { agendaItem: 'late', number: 2 }, b1: { agendaItem: 'early', number: 1, topics: ['customs'] } },
  talkingPoints: {
    ask: { kind: 'ask', order: 'a1' },
    argue: { order: 'a2' },
    reply: { kind: 'response', order: 'a3' },
    avoid: { kind: 'avoid', order: 'a4' },
    free: { topic: 'customs', order: 'a5' },
  },
  pointUses: {
    u1: { brief: 'b1', talkingPoint: 'ask', order: 'a1' },
    u2: { brief: 'b2', talkingPoint: 'ask', order: 'a2' },
    u3: { brief: 'b1', talkingPoint: 'argue', order: 'a3' },
    u4: { brief: 'b1', talkingPoint: 'reply', order: 'a4' },
    u5: { brief: 'b1', talkingPoint: 'avoid', state: 'dropped', order: 'a5' },
  },
})
const after = (changes: readonly Change[], before: Trip = trip): Trip => {
  const applied = applyChanges(before, changes)
  return present(applied.ok ? applied.value : undefined, 'the trip after the changes')
}
const codes = (of: Trip, point: string) => briefsOfPoint(of, point).map(({ code }) => code)
const said = (of: Trip) => pointsOfBrief(of, 'b1').said.map(({ point }) => point.id)

test('a brief has its points by what they are for', () => {
  const { responses, dropped } = pointsOfBrief(trip, 'b1')
  expect([said(trip), responses.map(({ use }) => use.id), dropped.map(({ use }) => use.id)]).toEqual([
    ['ask', 'argue'],
    ['u4'],
    ['u5'],
  ])
})

test('a point knows its briefs in the order of the schedule; where it was dropped it is not', () => {
  expect([
    codes(trip, 'ask'),
    codes(trip, 'avoid'),
    briefsByPoint(trip)
      .get('ask')
      ?.map(({ code }) => code),
  ]).toEqual([['B01', 'B02'], [], ['B01', 'B02']])
})

test('a point is put into a brief once, and planned again where it was dropped', () => {
  expect(attachPoint(trip, { brief: 'b1', point: 'ask', id: 'u9' })).toEqual([])
  expect(codes(after(attachPoint(trip, { brief: 'b1', point: 'avoid', id: 'u9' })), 'avoid')).toEqual(['B01'])
  expect(said(after(attachPoint(trip, { brief: 'b1', point: 'free', id: 'u9' })))).toEqual(['ask', 'argue', 'free'])
})

test('a point taken out of a brief stays in the trip', () => {
  const without = after(detachPoint(trip, 'b1', 'ask'))
  expect([codes(without, 'ask'), find(without, 'talkingPoints', 'ask')?.id]).toEqual([['B02'], 'ask'])
})

test('several briefs are chosen at once', () => {
  const changed = after(setBriefsOfPoint(trip, { point: 'argue', briefs: ['b2'], newId: () => 'u9' }))
  expect(codes(changed, 'argue')).toEqual(['B02'])
})

test('points of one brief are moved among themselves, whatever stands between them', () => {
  const move = (id: string, to: number) =>
    said(after(moveWithin(trip, { collection: 'pointUses', among: ['u1', 'u3'], id, to })))
  expect([move('u3', 0), move('u1', 1), move('u1', 0)]).toEqual([
    ['argue', 'ask'],
    ['argue', 'ask'],
    ['ask', 'argue'],
  ])
})

test('a new point takes the topic of its brief', () => {
  const brief = present(find(trip, 'briefs', 'b1'), 'the brief')
  const written = after(writePoint(trip, { brief, kind: 'ask', words: { en: 'Name a date.' }, point: 'p9', use: 'u9' }))
  expect(find(written, 'talkingPoints', 'p9')).toMatchObject({
    kind: 'ask',
    topic: 'customs',
    text: { en: 'Name a date.' },
  })
  expect(said(written)).toEqual(['ask', 'argue', 'p9'])
})

test('a brief is offered points of the right kinds that it does not have, those on its topics first', () => {
  const brief = present(find(trip, 'briefs', 'b2'), 'the brief')
  const ids = (kind: 'argument' | 'avoid') => canAttach(trip, brief, kind).map(({ id }) => id)
  expect([ids('argument'), ids('avoid')]).toEqual([['argue', 'free'], ['avoid']])
})

test('a text is written in one language without touching the others', () => {
  const text = { en: 'Customs', 'es-MX': 'Aduanas' }
  expect([
    textIn(text, 'es'),
    withTextIn(text, 'es', 'Aduana'),
    withTextIn(text, 'en', ''),
    textElsewhere({ es: 'Aduanas' }, 'en'),
    textElsewhere(text, 'en'),
  ]).toEqual(['Aduanas', { en: 'Customs', 'es-MX': 'Aduana' }, { 'es-MX': 'Aduanas' }, 'Aduanas', ''])
})
