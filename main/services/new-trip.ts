import type { Bring } from '../../shared/carry/bring.ts'
import { carryForward } from '../../shared/carry/carry-forward.ts'
import { list } from '../../shared/model/trip.ts'
import { openTrip } from '../storage/open-trip.ts'
import { saveTrip } from '../storage/save-trip.ts'

export type NewTripSummary = Readonly<{ agencies: number; officials: number; commitments: number; meetings: number }>

/** Writes the trip after the one at `from` to `to`, a `.trip` file or a folder, and says what came along. */
export async function newTripFrom(from: string, to: string, bring?: Bring): Promise<NewTripSummary> {
  const last = await openTrip(from)
  const next = carryForward(last.trip, bring)
  // What was issued for the last trip stays with it.
  await saveTrip(to, next, { ...last.media, kept: [], manifest: {} })
  return {
    agencies: list(next, 'agencies').length,
    officials: list(next, 'officials').length,
    commitments: list(next, 'commitments').length,
    meetings: list(next, 'briefs').length,
  }
}
