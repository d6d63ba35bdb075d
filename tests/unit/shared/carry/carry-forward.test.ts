import { describe, expect, it } from 'vitest'
import { carryForward } from '../../../../shared/carry/carry-forward.ts'
import { integrity } from '../../../../shared/model/integrity.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const last = tripOf({
  trips: {
    trip: {
      title: { en: 'Mexico City' },
      code: 'MX24',
      starts: '2024-01-22',
      ends: '2024-01-25',
      leader: 'd1',
      cities: [{ id: 'c', name: { en: 'Mexico City' }, zone: 'America/Mexico_City' }],
    },
  },
  bookSetups: { bookSetup: { asOf: '2024-01-21T18:00:00Z', duplex: true } },
  delegates: { d1: { fullName: 'Ann Example' } },
  agencies: { anam: { acronym: 'ANAM', verifiedBy: 'd1', verifiedOn: '2024-01-15' } },
  officials: { o1: { fullName: 'Ximena Ejemplo Peña', agency: 'anam', photo: 'm1' } },
  mediaItems: { m1: { sha256: 'aa', kind: 'jpeg' }, m2: { sha256: 'bb', kind: 'jpeg' } },
  agendaItems: {
    i1: {
      kind: 'bilateral',
      title: { en: 'ANAM' },
      agencies: ['anam'],
      lead: 'd1',
      confirmation: 'confirmed',
      when: timed(23, '11:30', '12:45'),
    },
    i2: { kind: 'meal', title: { en: 'Lunch' } },
  },
  briefs: { b1: { agendaItem: 'i1', number: 3, why: [{ id: 'p', kind: 'paragraph', spans: [{ text: 'Because.' }] }] } },
  attendances: {
    s1: { agendaItem: 'i1', person: 'd1', side: 'ours' },
    s2: { agendaItem: 'i1', person: 'o1', side: 'theirs' },
  },
  commitments: {
    k1: { agendaItem: 'i1', side: 'them', wording: 'four dates', status: 'open' },
    k2: { agendaItem: 'i1', side: 'us', wording: 'a list', status: 'kept' },
  },
  outcomes: { x1: { agendaItem: 'i1', text: { en: 'The forum goes on.' }, date: '2024-01-23' } },
})

describe('carrying a trip forward', () => {
  const next = carryForward(last)

  it('clears the dates and remembers the trip before', () => {
    const trip = find(next, 'trips', 'trip')
    expect({ starts: trip?.starts, ends: trip?.ends, code: trip?.code, leader: trip?.leader }).toEqual({ code: '' })
    expect(trip?.predecessors).toEqual([
      {
        id: 'trip-MX24',
        title: 'Mexico City',
        code: 'MX24',
        starts: '2024-01-22',
        ends: '2024-01-25',
        place: 'Mexico City',
        summary: '1 meeting, 1 delegate',
      },
    ])
    expect(find(next, 'bookSetups', 'bookSetup')?.asOf).toBeUndefined()
  })

  it('carries agencies and officials, marked with where they came from', () => {
    expect(find(next, 'agencies', 'anam')).toMatchObject({
      lineage: 'anam',
      verifiedOn: '2024-01-15',
      origin: { trip: 'MX24', title: 'Mexico City, 2024', date: '2024-01-22' },
    })
    expect(find(next, 'officials', 'o1')?.photo).toBe('m1')
  })

  it('carries what is still promised, with its agency, day and occasion, and leaves what was kept', () => {
    expect(list(next, 'commitments').map((one) => one.id)).toEqual(['k1'])
    expect(find(next, 'commitments', 'k1')).toMatchObject({ agency: 'anam', date: '2024-01-23', occasion: 'ANAM' })
    expect(find(next, 'commitments', 'k1')?.agendaItem).toBeUndefined()
  })

  it('carries what the meetings yielded', () => {
    expect(find(next, 'outcomes', 'x1')).toMatchObject({ agency: 'anam', occasion: 'ANAM', date: '2024-01-23' })
  })

  it('carries meetings with counterparts, without a date and without the words of their briefs', () => {
    expect(list(next, 'agendaItems').map((item) => [item.id, item.when, item.confirmation])).toEqual([
      ['i1', { kind: 'unplaced', minutes: 75 }, 'unconfirmed'],
    ])
    expect(find(next, 'briefs', 'b1')).toMatchObject({ number: 3, why: [] })
  })

  it('leaves the delegation at home, and nothing that points to it', () => {
    expect(list(next, 'delegates')).toEqual([])
    expect(list(next, 'attendances').map((seat) => seat.id)).toEqual(['s2'])
    expect(integrity(next)).toEqual([])
  })

  it('brings only the pictures that something still shows', () => {
    expect(list(next, 'mediaItems').map((media) => media.id)).toEqual(['m1'])
  })

  it('brings what is asked for, and nothing else', () => {
    const crowded = tripOf({
      agencies: { anam: { acronym: 'ANAM' } },
      officials: { o1: { fullName: 'Ximena Ejemplo Peña', agency: 'anam' } },
      agendaItems: { i1: { agencies: ['anam'], when: timed(23, '11:30', '12:45') } },
      commitments: { k1: { side: 'them', wording: 'four dates', agency: 'anam' } },
      talkingPoints: {
        p1: { kind: 'ask', title: { en: 'Ask for dates' }, clearance: 'cleared', clearedOn: '2024-01-20' },
        p2: { kind: 'avoid', title: { en: 'The old case' } },
      },
      hotels: { h1: { name: 'Hotel Ejemplo', checkIn: '2024-01-22', confirmation: 'X1' } },
      contacts: { c1: { name: 'Desk' }, c2: { name: 'Ann Example', delegate: 'd1' } },
      delegates: { d1: { fullName: 'Ann Example' } },
    })
    const none = { agencies: false, officials: false, commitments: false, points: [], logistics: false }
    const bare = carryForward(crowded, none)
    expect([list(bare, 'agencies'), list(bare, 'agendaItems'), list(bare, 'commitments')]).toEqual([[], [], []])
    const some = carryForward(crowded, { ...none, officials: true, points: ['ask'], logistics: true })
    expect(list(some, 'officials').map(({ agency }) => agency)).toEqual([undefined])
    expect(list(some, 'talkingPoints').map(({ id, clearance, clearedOn }) => [id, clearance, clearedOn])).toEqual([
      ['p1', 'draft', undefined],
    ])
    expect(list(some, 'hotels').map(({ checkIn, confirmation }) => [checkIn, confirmation])).toEqual([[undefined, '']])
    expect(list(some, 'contacts').map(({ id }) => id)).toEqual(['c1'])
    expect(integrity(some)).toEqual([])
  })
})
