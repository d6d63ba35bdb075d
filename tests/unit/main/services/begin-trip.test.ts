import { describe, expect, it } from 'vitest'
import { beginTrip } from '../../../../main/services/library-trips.ts'
import { bookSetupId, find, tripId } from '../../../../shared/model/trip.ts'

const wanted = { title: 'Lima', code: 'PE25', cities: [], languages: ['en'] }

describe('a new trip', () => {
  it('writes its hours and prints its book as its maker is used to', () => {
    const trip = beginTrip(wanted, '2024-01-21T20:00:00Z', { clock: '12', paper: 'a4', duplex: true })
    expect(find(trip, 'trips', tripId)?.clock).toBe('12')
    expect(find(trip, 'bookSetups', bookSetupId)).toMatchObject({ paper: 'a4', duplex: true })
  })
})
