import { expect, test } from 'vitest'
import { personConflicts } from '../../../../shared/agenda/conflicts.ts'
import { daysOf } from '../../../../shared/agenda/days.ts'
import { delegatesOf, isExpected, peopleOf } from '../../../../shared/agenda/people.ts'
import { delegatesByPrecedence } from '../../../../shared/agenda/precedence.ts'
import { impossibleHops } from '../../../../shared/agenda/travel-gaps.ts'
import { epochOf, localTimeOf, offsetMinutes } from '../../../../shared/agenda/zones.ts'
import { present } from '../../../../shared/assert.ts'
import { find } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const attends = (agendaItem: string, person: string, rest = {}) => ({ agendaItem, person, ...rest })

const trip = tripOf({
  trips: {
    trip: { starts: '2024-01-22', ends: '2024-01-24', cities: [{ id: 'c', name: {}, zone: 'America/Mexico_City' }] },
  },
  delegates: {
    haldane: { fullName: 'Robert Haldane', precedence: 2 },
    whitfield: { fullName: 'Caroline Whitfield', kind: 'head', precedence: 9 },
    okafor: { fullName: 'Daniel Okafor', kind: 'staff', precedence: 1 },
    nasser: { fullName: 'Farah Nasser' },
  },
  officials: {
    iniguez: { fullName: 'Rodrigo Íñiguez Peña', precedence: 2 },
    robledo: { fullName: 'Ximena Robledo Quiñones', precedence: 1 },
  },
  venues: { hotel: {}, cofepris: { securityMinutes: 10 }, impi: {} },
  travelTimes: { t1: { from: 'hotel', to: 'cofepris', minutes: 30 } },
  agendaItems: {
    breakfast: { kind: 'meal', when: timed(23, '08:00', '09:00'), venue: 'hotel' },
    cofepris: { when: timed(23, '09:30', '10:30'), venue: 'cofepris', lead: 'haldane' },
    impi: { when: timed(23, '10:00', '11:00'), venue: 'impi' },
    devices: { when: timed(23, '09:45', '10:00'), parent: 'cofepris', venue: 'cofepris' },
    holiday: { kind: 'free', when: { kind: 'allDay', date: '2024-01-23' } },
    papers: { kind: 'internal', when: { kind: 'untimed', day: '2024-01-23', order: 'a1' } },
  },
  attendances: {
    a1: attends('cofepris', 'whitfield', { role: 'lead', order: 'a2' }),
    a2: attends('cofepris', 'haldane', { order: 'a3' }),
    a3: attends('cofepris', 'okafor', { role: 'notes', order: 'a1' }),
    a4: attends('cofepris', 'iniguez', { side: 'theirs' }),
    a5: attends('cofepris', 'robledo', { side: 'theirs' }),
    a6: attends('impi', 'nasser'),
    a7: attends('impi', 'haldane'),
  },
  briefs: { b1: { agendaItem: 'impi' } },
  talkingPoints: { p1: {} },
  pointUses: { u1: { brief: 'b1', talkingPoint: 'p1', speaker: 'whitfield' } },
})

const item = (id: string) => present(find(trip, 'agendaItems', id), id)

test('each day of the trip holds its items in order: all day, by the clock, then without one', () => {
  expect(daysOf(trip).map(({ date, number, items }) => [date, number, items.map(({ id }) => id)])).toEqual([
    ['2024-01-22', 1, []],
    ['2024-01-23', 2, ['holiday', 'breakfast', 'cofepris', 'devices', 'impi', 'papers']],
    ['2024-01-24', 3, []],
  ])
})

test('ours are listed with the lead first, theirs by precedence', () => {
  const people = peopleOf(trip, item('cofepris'))
  expect(people.ours.map(({ person }) => person.id)).toEqual(['haldane', 'whitfield', 'okafor'])
  expect(people.theirs.map(({ person }) => person.id)).toEqual(['robledo', 'iniguez'])
  expect([people.everybody, peopleOf(trip, item('breakfast')).everybody]).toEqual([false, true])
})

test('a part of a meeting is for those of the meeting, and who speaks is expected', () => {
  expect(delegatesOf(trip, item('devices'))).toEqual(['okafor', 'whitfield', 'haldane'])
  const expected = ['whitfield', 'nasser', 'okafor'].map((delegate) => isExpected(trip, item('impi'), delegate))
  expect(expected).toEqual([true, true, false])
})

test('a delegate in two rooms at once is found with the minutes they share', () => {
  const conflicts = personConflicts(trip).map(({ first, second, delegate, minutes }) => [
    first.id,
    second.id,
    delegate,
    minutes,
  ])
  expect(conflicts).toEqual([['cofepris', 'impi', 'haldane', 30]])
})

test('a hop without time for the road and the door is impossible for those who make it', () => {
  const hops = impossibleHops(trip).map(({ from, to, delegates, available, travel, security }) => ({
    hop: [from.id, to.id],
    delegates,
    minutes: [available, travel, security],
  }))
  expect(hops).toEqual([
    { hop: ['breakfast', 'cofepris'], delegates: ['okafor', 'whitfield', 'haldane'], minutes: [30, 30, 10] },
  ])
})

test('the head comes first, then members, then staff', () => {
  expect(delegatesByPrecedence(trip).map(({ id }) => id)).toEqual(['whitfield', 'haldane', 'nasser', 'okafor'])
})

test('local times of different zones are compared as moments', () => {
  expect(epochOf('2024-01-22T09:00', 'America/Mexico_City') - epochOf('2024-01-22T10:00', 'America/New_York')).toBe(0)
  expect(localTimeOf('2024-01-22T05:30:00Z', 'America/Mexico_City')).toBe('2024-01-21T23:30')
  expect([offsetMinutes('Asia/Kolkata', '2024-01-22'), offsetMinutes('Nowhere', '2024-01-22')]).toEqual([
    330,
    undefined,
  ])
  expect(epochOf('2024-02-31T25:00', 'Nowhere')).toBe(Date.UTC(2024, 1, 29, 23, 0))
})
