import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preflight } from '../../../../shared/checks/preflight.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const at = '2024-01-22T18:00:00Z'
const own = { starts: '2024-01-22', ends: '2024-01-25', cities: [{ id: 'c', name: {}, zone: 'America/Mexico_City' }] }
const told = (trip: ReturnType<typeof tripOf>) =>
  preflight(trip, { at }).map(({ code, level, record, message }) => [code, level, record, message])

test('a trip with nothing in it has no findings', () => {
  expect(told(tripOf({}))).toEqual([])
})

test('a meeting needs a brief with an objective', () => {
  const trip = tripOf({
    agendaItems: {
      anam: { title: { en: 'Customs' }, confirmation: 'confirmed' },
      impi: { title: { en: 'Patents' }, confirmation: 'confirmed' },
      lunch: { kind: 'meal', title: { en: 'Lunch' } },
    },
    briefs: { impi: { agendaItem: 'impi' } },
  })
  expect(told(trip)).toEqual([
    ['meeting-without-objective', 'error', 'agendaItems/anam', '“Customs” has no brief, and so no objective.'],
    ['meeting-without-objective', 'error', 'briefs/impi', 'The brief of “Patents” has no objective.'],
  ])
})

test('a person in two rooms, a road too long, a day outside the trip and a late confirmation are errors', () => {
  const trip = tripOf({
    trips: { trip: own },
    delegates: { haldane: { fullName: 'Robert Haldane', kind: 'staff' } },
    venues: { reforma: { securityMinutes: 10 }, arenal: {} },
    travelTimes: { t: { from: 'arenal', to: 'reforma', minutes: 40 } },
    agendaItems: {
      impi: { kind: 'siteVisit', title: { en: 'Patents' }, when: timed(23, '09:00', '10:15'), venue: 'arenal' },
      tour: { kind: 'siteVisit', title: { en: 'Port' }, when: timed(23, '10:00', '10:10') },
      anam: { kind: 'siteVisit', title: { en: 'Customs' }, when: timed(23, '11:00', '12:00'), venue: 'reforma' },
      late: { kind: 'internal', title: { en: 'Review' }, when: timed(26, '09:00', '10:00') },
      soon: { title: { en: 'Embassy' }, when: timed(22, '16:00', '17:00') },
    },
    attendances: {
      a1: { agendaItem: 'impi', person: 'haldane' },
      a2: { agendaItem: 'tour', person: 'haldane' },
      a3: { agendaItem: 'anam', person: 'haldane' },
    },
    briefs: { soon: { agendaItem: 'soon', objectives: [{ id: 'o', text: { en: 'Agree' }, successTest: {} }] } },
  })
  expect(told(trip)).toEqual([
    [
      'person-in-two-places',
      'error',
      'delegates/haldane',
      'Robert Haldane is at “Patents” and at “Port” for the same 10 minutes.',
    ],
    [
      'impossible-hop',
      'error',
      'agendaItems/anam',
      '“Patents” to “Customs” takes 40 minutes and 10 at the door, but there are 45 (Robert Haldane).',
    ],
    [
      'item-outside-trip',
      'error',
      'agendaItems/late',
      '“Review” is on 2024-01-26, but the trip lasts from 2024-01-22 to 2024-01-25.',
    ],
    ['unconfirmed-within-a-day', 'error', 'agendaItems/soon', '“Embassy” starts in 4 hours and is not confirmed.'],
  ])
})

test('facts are traced and those that disagree are told once', () => {
  const trip = tripOf({
    facts: {
      low: {
        statement: { en: 'Trade' },
        value: 'USD 5 billion',
        source: 'Seed page',
        asOf: '2024-01',
        disagreesWith: ['high'],
      },
      high: { statement: { en: 'Trade' }, value: 'nearly USD 900 billion', asOf: '2024-10', disagreesWith: ['low'] },
    },
  })
  expect(told(trip)).toEqual([
    ['fact-without-source', 'warning', 'facts/high', '“Trade” has no source.'],
    [
      'facts-disagree',
      'warning',
      'facts/low',
      'Two sources disagree: “USD 5 billion” (Seed page) and “nearly USD 900 billion”; none is preferred.',
    ],
  ])
})

test('texts are read for placeholders, unexplained acronyms and numbers that cannot be dialled', () => {
  const trip = tripOf({
    glossaryTerms: { g: { acronym: 'FODFA', term: { en: 'Forum' }, meaning: { en: 'A forum' } } },
    topics: { t: { name: { en: 'FODFA and USMCA' }, summary: { en: 'TBD' } } },
    contacts: { c: { callFor: { en: 'Cars' }, mobile: '55 5550 0142' } },
  })
  expect(told(trip)).toEqual([
    ['acronym-not-explained', 'warning', 'topics/t', 'USMCA has no entry in the glossary.'],
    ['phone-without-country-code', 'warning', 'contacts/c', '55 5550 0142 has no country code.'],
    ['placeholder-text', 'warning', 'topics/t', '“TBD” is still to be written.'],
  ])
})

test('profiles grow stale, pictures go missing, people and messages are forgotten', () => {
  const trip = tripOf({
    bookSetups: { bookSetup: { verifyWithinDays: 30 } },
    officials: {
      robledo: { fullName: 'Ximena Robledo', verifiedOn: '2024-01-15', photo: 'gone' },
      iniguez: { fullName: 'Rodrigo Íñiguez', verifiedOn: '2023-11-01' },
    },
    companies: { corvane: { name: 'Corvane' } },
    delegates: {
      whitfield: { fullName: 'Caroline Whitfield', company: 'corvane' },
      nasser: { fullName: 'Farah Nasser' },
    },
    agendaItems: { anam: { title: { en: 'Customs' } } },
    attendances: { a: { agendaItem: 'anam', person: 'nasser' } },
    briefs: { anam: { agendaItem: 'anam', objectives: [{ id: 'o', objective: 'one', text: {}, successTest: {} }] } },
    objectives: { one: { text: { en: 'A calendar' } } },
    messages: { m: { text: { en: 'Predictability' } } },
    talkingPoints: { p: {} },
    pointUses: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`u${n}`, { brief: 'anam', talkingPoint: 'p' }])),
  })
  expect(told(trip).map(([code, , record]) => [code, record])).toEqual([
    ['missing-media', 'officials/robledo'],
    ['too-many-points', 'briefs/anam'],
    ['not-verified', 'officials/iniguez'],
    ['delegate-without-meeting', 'delegates/whitfield'],
    ['message-nobody-carries', 'messages/m'],
    ['company-without-moment', 'companies/corvane'],
  ])
})

test('no trip, however odd, stops the checks', () => {
  fc.assert(
    fc.property(arbitraryTrip(), (trip) => {
      expect(preflight(trip, { at }).every(({ message }) => message !== '')).toBe(true)
    }),
    { numRuns: 30 },
  )
}, 60_000)
