import { UserError } from '../../shared/errors.ts'
import { readRecords } from '../../shared/model/parse.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { patched } from '../services/trip-patch.ts'
import type { SentTrip } from './messages.ts'

/** The trips a worker holds, so that it is sent no more than what changed. */
export type HeldTrips = Readonly<{
  /** Undefined when what changed is of a trip that is not held. Throws for a text that is no trip. */
  take(task: Readonly<{ about: string; trip: SentTrip }>): Trip | undefined
}>

const mostTrips = 2

export function createHeldTrips(): HeldTrips {
  const held = new Map<string, Readonly<{ trip: Trip; revision: number }>>()
  return {
    take: ({ about, trip: sent }) => {
      const before = held.get(about)
      held.delete(about)
      if (!('whole' in sent) && before?.revision !== sent.since) return undefined
      const trip = 'whole' in sent ? read(sent.whole) : before && patched(before.trip, sent.patch)
      if (!trip) return undefined
      held.set(about, { trip, revision: sent.revision })
      const oldest = held.size > mostTrips ? held.keys().next().value : undefined
      if (oldest !== undefined) held.delete(oldest)
      return trip
    },
  }
}

function read(text: string): Trip {
  const parsed = readRecords(JSON.parse(text))
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  return parsed.value.trip
}
