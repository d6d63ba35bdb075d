import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { integrity } from '../../../../shared/model/integrity.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { organisationOf, ownOrganisation, profileChanges, profileOf } from '../../../../shared/profile/profile.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const paragraph = (text: string) => [{ id: 'p1', kind: 'paragraph', spans: [{ text }] }]

/** The house is made up. */
const profile = tripOf({
  organisations: {
    house: {
      name: { en: 'House of Trade' },
      colour: '#1d4f91',
      logo: 'mark',
      standardTexts: paragraph('Kept in confidence.'),
      lineage: 'house',
    },
  },
  mediaItems: { mark: { sha256: 'b'.repeat(64), kind: 'png', size: 3 } },
})

const newId = () => 'fresh'

function dressed(trip: Trip): Trip {
  const result = applyChanges(trip, profileChanges(trip, profile, newId).changes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('the profile of the organisation in a trip', () => {
  it('is the host of a trip that has none', () => {
    const trip = dressed(tripOf({ trips: { trip: { title: { en: 'Lima' } } } }))
    expect(find(trip, 'trips', 'trip')?.hostOrganisation).toBe('house')
    expect(find(trip, 'organisations', 'house')).toMatchObject({ colour: '#1d4f91', logo: 'mark', lineage: 'house' })
    expect(find(trip, 'organisations', 'house')?.origin).toBeUndefined()
    expect(integrity(trip)).toEqual([])
    expect(profileChanges(trip, profile, newId)).toMatchObject({ changes: [], media: [] })
  })

  it('takes the place of what the host said, and leaves its contacts and its place among the partners', () => {
    const trip = tripOf({
      trips: { trip: { hostOrganisation: 'old' } },
      organisations: {
        old: { name: { en: 'House' }, colour: '#ffffff', contacts: ['desk'], kind: 'host' },
        embassy: { name: { en: 'Embassy' }, kind: 'partner' },
      },
      contacts: { desk: { name: 'Desk' } },
    })
    const after = dressed(trip)
    expect(find(after, 'organisations', 'old')).toMatchObject({
      name: { en: 'House of Trade' },
      colour: '#1d4f91',
      contacts: ['desk'],
      kind: 'host',
    })
    expect(list(after, 'organisations')).toHaveLength(2)
    expect(find(after, 'organisations', 'embassy')).toEqual(find(trip, 'organisations', 'embassy'))
  })

  it('is found by its lineage, whoever is the host', () => {
    const trip = tripOf({
      trips: { trip: { hostOrganisation: 'embassy' } },
      organisations: { embassy: { kind: 'host' }, ours: { lineage: 'house', kind: 'partner' } },
    })
    expect(ownOrganisation(trip, profile)?.id).toBe('ours')
  })

  it('holds the organisation and the pictures it shows, nothing else of the trip it was kept from', () => {
    const trip = tripOf({
      organisations: { house: { name: { en: 'House' }, logo: 'mark', contacts: ['desk'] } },
      contacts: { desk: { name: 'Desk' } },
      mediaItems: { mark: { sha256: 'b'.repeat(64) }, other: { sha256: 'c'.repeat(64) } },
    })
    const house = find(trip, 'organisations', 'house')
    if (!house) throw new Error('the house is there')
    const kept = profileOf(house, trip)
    expect(Object.keys(kept.mediaItems)).toEqual(['mark'])
    expect([organisationOf(kept)?.contacts, list(kept, 'contacts')]).toEqual([[], []])
  })
})
