import { tripInfo } from '../services/trip-info.ts'
import { openTrip } from '../storage/open-trip.ts'
import { findTrip } from './find-trip.ts'

/** Prints what a trip holds, for people or as JSON. */
export async function info(name: string, asJson: boolean): Promise<void> {
  const { trip, unknown } = await openTrip(findTrip(name))
  const facts = tripInfo(trip, unknown)
  if (asJson) {
    process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`)
    return
  }
  const counts = Object.entries(facts.counts).filter(([, count]) => count > 0)
  const lines = [
    facts.title,
    [facts.dates, facts.cities.join(', ')].filter(Boolean).join(' · '),
    ...counts.map(([collection, count]) => `${String(count).padStart(6)}  ${collection}`),
    ...(unknown.length > 0 ? [`Kept, but not understood (written by a newer version): ${unknown.join(', ')}`] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
