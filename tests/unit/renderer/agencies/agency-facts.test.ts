import { expect, test } from 'vitest'
import {
  agencyLine,
  agencyOfPlace,
  briefsOf,
  dayOfDraft,
  meetingsWith,
  promisesWith,
  questionsOfCompanies,
  verifiedWords,
  verifyChanges,
} from '../../../../renderer/features/agencies/agency-facts.ts'
import { present } from '../../../../shared/assert.ts'
import { find } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  trips: { trip: { languages: ['en'], starts: '2024-01-22', ends: '2024-01-24' } },
  bookSetups: { bookSetup: { asOf: '2024-01-21T18:00:00Z', verifyWithinDays: 60 } },
  delegates: { bellamy: { fullName: 'Ruth Bellamy', surname: 'Bellamy', kind: 'staff' } },
  agencies: {
    cofepris: {
      name: { en: 'Federal Commission', es: 'Comisión Federal' },
      acronym: 'COFEPRIS',
      kind: 'regulator',
      parent: 'Ministry of Health',
      openQuestions: [{ id: 'q1', company: 'calder', text: 'Renewals' }],
    },
  },
  officials: { ochoa: { fullName: 'Mariana Ochoa Tejeda', agency: 'cofepris', verifiedOn: '2022-11-20' } },
  companies: {
    calder: {
      name: 'Calder Medical',
      openQuestions: [
        { id: 'c1', agency: 'cofepris', text: 'Renewals' },
        { id: 'c2', agency: 'cofepris', text: 'Pilot of the single window' },
      ],
    },
  },
  agendaItems: {
    meeting: { shortTitle: { en: 'COFEPRIS' }, agencies: ['cofepris'], when: timed(23, '10:40', '11:40') },
  },
  briefs: { b: { agendaItem: 'meeting', number: 5 } },
  attendances: { a: { agendaItem: 'meeting', person: 'ochoa', side: 'theirs' } },
  commitments: {
    early: { agency: 'cofepris', date: '2022-05', wording: 'We will answer.' },
    late: { agency: 'cofepris', date: '2023-10', wording: 'We will share the roadmap.', side: 'us' },
    other: { wording: 'Nothing to do with it.' },
  },
})
const agency = present(find(trip, 'agencies', 'cofepris'), 'the agency')

test('finds the agency of an official and of a commitment', () => {
  const places = [
    { collection: 'agencies', id: 'cofepris' },
    { collection: 'officials', id: 'ochoa' },
    { collection: 'commitments', id: 'late' },
    { collection: 'commitments', id: 'other' },
  ] as const
  expect(places.map((place) => agencyOfPlace(trip, place))).toEqual(['cofepris', 'cofepris', 'cofepris', undefined])
})

test('says what else it is called, what it is and part of', () => {
  expect(agencyLine(trip, agency)).toBe('Comisión Federal, COFEPRIS  ·  Regulator  ·  Ministry of Health')
})

test('says who verified and when, and how long ago when that is too long', () => {
  const today = dayOfDraft(trip, new Date('2026-01-01T00:00:00Z'))
  expect(verifiedWords(trip, { verifiedOn: '2024-01-11', verifiedBy: 'bellamy' }, today)).toEqual({
    text: 'Verified 11 January, Bellamy',
    isStale: false,
  })
  expect(verifiedWords(trip, { verifiedOn: '2022-11-20' }, today)).toEqual({
    text: 'Verified 14 months ago',
    isStale: true,
  })
  expect(verifiedWords(trip, {}, today)).toEqual({ text: 'Never verified', isStale: true })
})

test('verifies in the name of the author where that is a delegate', () => {
  const values = (author: string) =>
    verifyChanges(trip, { collection: 'agencies', id: 'cofepris' }, '2024-01-21', author).map((change) =>
      change.kind === 'set' ? [change.field, change.after] : [],
    )
  expect(values('ruth bellamy')).toEqual([
    ['verifiedOn', '2024-01-21'],
    ['verifiedBy', 'bellamy'],
  ])
  expect(values('Somebody else')).toEqual([['verifiedOn', '2024-01-21']])
})

test('knows its meetings, the briefs of its people and what was promised, the latest first', () => {
  expect(meetingsWith(trip, 'cofepris')).toEqual([
    { id: 'meeting', title: 'COFEPRIS', date: '2024-01-23', code: 'B05' },
  ])
  expect(briefsOf(trip, 'ochoa')).toEqual(['B05'])
  expect(promisesWith(trip, 'cofepris').map(({ id }) => id)).toEqual(['late', 'early'])
})

test('adds what companies list themselves, without repeating what the agency lists', () => {
  expect(questionsOfCompanies(trip, agency).map(({ name, text }) => [name, text])).toEqual([
    ['Calder Medical', 'Pilot of the single window'],
  ])
})
