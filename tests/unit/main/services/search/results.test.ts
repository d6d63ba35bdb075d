import { beforeAll, describe, expect, it } from 'vitest'
import { type SearchedTrip, searchTrips } from '../../../../../main/services/search/results.ts'
import { createTripIndex } from '../../../../../main/services/search/trip-index.ts'
import type { Input } from '../../../../../shared/ipc/contract.ts'
import { makeRecord } from '../../../../../shared/model/record.ts'
import { attendance } from '../../../../../shared/model/records/attendance.ts'
import { commitment } from '../../../../../shared/model/records/commitment.ts'
import { official } from '../../../../../shared/model/records/official.ts'
import { talkingPoint } from '../../../../../shared/model/records/talking-point.ts'
import { emptyTrip, type Trip } from '../../../../../shared/model/trip.ts'

const lima: Trip = {
  ...emptyTrip(),
  officials: {
    quispe: makeRecord(official, { id: 'quispe', fullName: 'Aurelia Quispe', position: { es: 'Jefa de Aduana' } }),
  },
  attendances: { a1: makeRecord(attendance, { id: 'a1', agendaItem: 'm1', person: 'quispe' }) },
  talkingPoints: {
    thanks: makeRecord(talkingPoint, { id: 'thanks', title: { en: 'Thank Quispe' }, text: { en: 'Customs opened.' } }),
  },
  commitments: {
    lane: makeRecord(commitment, { id: 'lane', wording: 'A green lane at customs', status: 'slipped' }),
    quay: makeRecord(commitment, { id: 'quay', wording: 'A new quay', status: 'kept' }),
  },
}

const callao: Trip = {
  ...emptyTrip(),
  officials: { rimac: makeRecord(official, { id: 'rimac', fullName: 'Ulises Cárdenas Rímac' }) },
  commitments: { lane: makeRecord(commitment, { id: 'lane', wording: 'Customs open at night', status: 'open' }) },
}

let trips: readonly SearchedTrip[] = []
beforeAll(() => {
  const indexed = (trip: string, value: Trip, starts: string): SearchedTrip => {
    const index = createTripIndex()
    index.updateNow(value)
    return { trip, title: trip, code: trip.slice(0, 2), starts, index }
  }
  trips = [indexed('callao', callao, '2024-03-01'), indexed('lima', lima, '2026-03-09')]
})

const nothingElse = { kinds: [], trips: [], years: [], open: false, most: 5 }
const search = (words: string, others: Partial<Input<'search.find'>> = {}) =>
  searchTrips(trips, { ...nothingElse, words, ...others })
const places = (words: string, others: Partial<Input<'search.find'>> = {}) =>
  search(words, others).groups.flatMap(({ trip, hits }) =>
    hits.map(({ collection, id }) => `${trip} ${collection}/${id}`),
  )

describe('searching every trip', () => {
  it('finds a name without its accents, by the beginnings of its words', () => {
    expect(places('card rimac')).toEqual(['callao officials/rimac'])
  })

  it('wants every word, in whatever field it stands', () => {
    expect(places('aurelia aduana')).toEqual(['lima officials/quispe'])
    expect(places('aurelia customs')).toEqual([])
  })

  it('shows the latest trip first, and in it what is called by the word', () => {
    expect(places('customs')).toEqual(['lima commitments/lane', 'lima talkingPoints/thanks', 'callao commitments/lane'])
    expect(places('quispe')[0]).toBe('lima officials/quispe')
  })

  it('does not find a person again in every meeting they attend', () => {
    expect(places('quispe')).not.toContain('lima attendances/a1')
  })

  it('marks what was found, and says in which field', () => {
    const [hit] = search('aduana').groups[0]?.hits ?? []
    expect(hit).toEqual({
      collection: 'officials',
      id: 'quispe',
      name: ['Aurelia Quispe'],
      found: { field: 'position', text: ['Jefa de ', 'Aduana', ''] },
    })
  })

  it('narrows by kind, trip and year, and counts what each would leave', () => {
    expect(places('customs', { kinds: ['commitments'], years: ['2026'] })).toEqual(['lima commitments/lane'])
    expect(places('customs', { trips: ['callao'] })).toEqual(['callao commitments/lane'])
    const { kinds, trips: counts, years } = search('customs', { kinds: ['commitments'], years: ['2026'] })
    expect({ kinds, counts, years }).toEqual({
      kinds: [
        { kind: 'talkingPoints', count: 1 },
        { kind: 'commitments', count: 1 },
      ],
      counts: [{ trip: 'lima', title: 'lima', count: 1 }],
      years: [
        { year: '2026', count: 1 },
        { year: '2024', count: 1 },
      ],
    })
  })

  it('lists the commitments that nobody kept or dropped, with words or without', () => {
    expect(places('', { open: true })).toEqual(['lima commitments/lane', 'callao commitments/lane'])
    expect(places('night', { open: true })).toEqual(['callao commitments/lane'])
  })

  it('finds nothing for nothing', () => {
    expect(search(' , ').groups).toEqual([])
  })

  it('counts what it does not show', () => {
    expect(search('customs', { most: 1 }).groups.map(({ count, hits }) => [count, hits.length])).toEqual([
      [2, 1],
      [1, 1],
    ])
  })
})

describe('the words of a trip', () => {
  it('follow its edits: what changed, came and went', () => {
    const index = createTripIndex()
    index.updateNow(lima)
    const { quay: _, ...commitments } = lima.commitments
    const renamed = makeRecord(official, { id: 'quispe', fullName: 'Aurelia Quispe Montero' })
    index.updateNow({ ...lima, commitments, officials: { quispe: renamed } })
    const ids = (word: string) => index.find([word]).map(({ id }) => id)
    expect([ids('montero'), ids('quay'), ids('aduana')]).toEqual([['quispe'], [], []])
    expect(index.rank(['montero'], index.find(['montero'])).map(({ id }) => id)).toEqual(['quispe'])
  })
})
