import { type Bring, pointKinds } from '../../shared/carry/bring.ts'
import { UserError } from '../../shared/errors.ts'
import { newTripFrom } from '../services/new-trip.ts'
import { findTrip } from './find-trip.ts'

/** Begins a trip from the last one and says what came along. `wanted` is a list such as `agencies,points:ask`. */
export async function newTrip(from: string, output: string, wanted?: string): Promise<void> {
  const came = await newTripFrom(findTrip(from), output, wanted === undefined ? undefined : bringOf(wanted))
  process.stderr.write(
    `${output}: ${came.agencies} agencies, ${came.officials} officials, ${came.commitments} open commitments and ` +
      `${came.meetings} meetings came along. Dates are cleared; what came along is marked until it is verified again.\n`,
  )
}

const kinds = ['agencies', 'officials', 'commitments', 'logistics'] as const

function bringOf(wanted: string): Bring {
  const words = wanted
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  const known = [...kinds, 'points', ...pointKinds.map((kind) => `points:${kind}`)]
  const unknown = words.find((word) => !known.some((each) => each === word))
  if (unknown !== undefined)
    throw new UserError('usage', `There is nothing called "${unknown}" to bring. It can be ${known.join(', ')}.`)
  const has = (word: string) => words.includes(word)
  return {
    agencies: has('agencies'),
    officials: has('officials'),
    commitments: has('commitments'),
    logistics: has('logistics'),
    points: pointKinds.filter((kind) => has('points') || has(`points:${kind}`)),
  }
}
