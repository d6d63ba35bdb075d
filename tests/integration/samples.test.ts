import { describe, expect, it } from 'vitest'
import { openTrip } from '../../main/storage/open-trip.ts'
import { preflight } from '../../shared/checks/preflight.ts'
import { integrity } from '../../shared/model/integrity.ts'
import { bookSetupId, find, list, type Trip } from '../../shared/model/trip.ts'
import { sampleFolder } from '../fixtures/books.ts'

const findingsOf = (trip: Trip) =>
  preflight(trip, { at: find(trip, 'bookSetups', bookSetupId)?.asOf }).map(({ code, record }) => `${code} ${record}`)

describe('the samples', () => {
  it.each(['mexico-2024', 'mexico-2025'])('%s is whole and nothing in it is unknown', async (name) => {
    const { trip, findings, unknown } = await openTrip(sampleFolder(name))
    expect(findings).toEqual([])
    expect(unknown).toEqual([])
    expect(integrity(trip)).toEqual([])
  })

  it('of 2024 hold exactly the faults that are meant to be found', async () => {
    const { trip } = await openTrip(sampleFolder('mexico-2024'))
    expect(findingsOf(trip)).toEqual([
      'person-in-two-places delegates/d-pham',
      'impossible-hop agendaItems/a-press',
      'not-verified agencies/g-impi',
      'not-verified officials/o-ordaz',
      'facts-disagree facts/fa-trade-5',
    ])
  })

  it('of 2025 leave two carried profiles unverified', async () => {
    const { trip } = await openTrip(sampleFolder('mexico-2025'))
    expect(findingsOf(trip)).toEqual(['not-verified officials/o-cardenas', 'not-verified officials/o-monterrubio'])
  })

  it('of 2025 remember January 2024 at each meeting', async () => {
    const { trip } = await openTrip(sampleFolder('mexico-2025'))
    const remembered = list(trip, 'outcomes')
      .filter(({ origin }) => origin?.trip === 'MX24')
      .map(({ agency }) => agency)
    const meetings = list(trip, 'briefs').map(({ agendaItem }) => find(trip, 'agendaItems', agendaItem))
    expect(meetings).toHaveLength(6)
    for (const meeting of meetings) expect(remembered).toContain(meeting?.agencies[0])
  })
})
