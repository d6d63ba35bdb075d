import { extname } from 'node:path'
import { serialiseTrip } from '../../shared/model/parse.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { MediaStore } from './media-store.ts'
import { namedMedia } from './named-media.ts'
import { writeTripFile } from './trip-file.ts'
import { writeTripFolder } from './trip-folder-write.ts'

/**
 * Saves a trip as a `.trip` file, or as a folder when the name does not end in `.trip`. Media no record names stay
 * behind, unless the trip carries issues or bases, which may need them. Throws `unwritable`, `missing-media`,
 * `damaged-file` or `too-large`, and then the old trip is still there.
 */
export async function saveTrip(path: string, trip: Trip, media: MediaStore): Promise<void> {
  const named = namedMedia(trip, media)
  const stored = { text: serialiseTrip(trip), store: media, media: media.kept.length > 0 ? media.list() : named }
  const write = extname(path).toLowerCase() === '.trip' ? writeTripFile : writeTripFolder
  await write(path, stored)
}
