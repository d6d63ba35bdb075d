import { newTripFrom } from '../services/new-trip.ts'
import { findTrip } from './find-trip.ts'

/** Begins a trip from the last one and says what came along. */
export async function newTrip(from: string, output: string): Promise<void> {
  const came = await newTripFrom(findTrip(from), output)
  process.stderr.write(
    `${output}: ${came.agencies} agencies, ${came.officials} officials, ${came.commitments} open commitments and ` +
      `${came.meetings} meetings came along. Dates are cleared; what came along is marked until it is verified again.\n`,
  )
}
