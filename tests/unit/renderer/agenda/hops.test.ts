import { describe, expect, it } from 'vitest'
import { hopsOf } from '../../../../renderer/features/agenda/hops.ts'
import { moveBy } from '../../../../renderer/features/agenda/item-edits.ts'
import { impossibleHops } from '../../../../shared/agenda/travel-gaps.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { list, type Trip } from '../../../../shared/model/trip.ts'
import { crowdedTrip } from '../../../bench/crowded-trip.ts'

const moved = (trip: Trip, id: string, minutes: number): Trip => {
  const applied = applyChanges(trip, moveBy(trip, [id], minutes).changes)
  if (!applied.ok) throw new Error(applied.error.message)
  return applied.value
}
const withSecurity = (trip: Trip, securityMinutes: number): Trip => ({
  ...trip,
  venues: Object.fromEntries(list(trip, 'venues').map((venue) => [venue.id, { ...venue, securityMinutes }])),
})

/** Each hop in a line: deep comparisons of whole items by the hundred take their time. */
const said = (hops: ReturnType<typeof hopsOf>) =>
  hops.map(({ from, to, delegates, available, travel, security }) =>
    [from.id, to.id, available, travel, security, delegates.join(' ')].join(', '),
  )

describe('the hops of a large agenda, judged stretch by stretch', () => {
  it('are those of the whole, whatever is moved and however often', () => {
    let trip = crowdedTrip()
    expect(said(hopsOf(trip))).toEqual(said(impossibleHops(trip)))
    expect(hopsOf(trip).length).toBeGreaterThan(50)
    for (const [id, minutes] of [
      ['item-5', 5],
      ['item-5', -5],
      ['item-31', -120],
      ['item-60', 200],
      ['item-29', 600],
    ] as const) {
      trip = moved(trip, id, minutes)
      expect(said(hopsOf(trip))).toEqual(said(impossibleHops(trip)))
    }
  })

  it('follow what the doors take and who is there', () => {
    const trip = crowdedTrip()
    const slow = withSecurity(trip, 50)
    expect(said(hopsOf(slow))).toEqual(said(impossibleHops(slow)))
    expect(hopsOf(slow).length).toBeGreaterThan(hopsOf(trip).length)
    const alone = { ...trip, attendances: {} }
    expect(said(hopsOf(alone))).toEqual(said(impossibleHops(alone)))
  })
})
