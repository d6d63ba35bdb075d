import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { parseTrip, serialiseTrip } from '../../../shared/model/parse.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { renamePatiently, syncFolder } from '../durable-write.ts'
import type { MediaStore } from '../media-store.ts'
import { namedMedia } from '../named-media.ts'
import type { LibraryOutside } from './contract.ts'
import { beginJournal } from './journal-file.ts'
import { headLine } from './journal-format.ts'
import { newestFormat, tripDatabase } from './read-trip.ts'
import { copyMedia } from './trip-media.ts'

/**
 * Makes the folder of a new trip. All of it is written and flushed under a temporary name, so the folder appears whole
 * or not at all; the first generation stands among the backups from the beginning.
 */
export async function makeTripFolder(
  trips: string,
  { id, trip, media }: Readonly<{ id: string; trip: Trip; media: MediaStore }>,
  outside: LibraryOutside,
): Promise<void> {
  namedMedia(trip, media)
  const { fs, now, newId, wait } = outside
  const text = serialiseTrip(trip)
  const parsed = parseTrip(JSON.parse(text))
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  const temporary = join(trips, `.${id.slice(0, 50)}.${newId()}.tmp`)
  try {
    await fs.mkdir(temporary, { recursive: true, mode: 0o700 })
    await copyMedia(temporary, media, outside)
    const format = newestFormat(outside)
    const lines = headLine({ format, journal: 1, first: 1 })
    const journal = await beginJournal(temporary, { number: 1, lines }, outside)
    await journal.close()
    const database = tripDatabase(temporary, outside)
    const data = new TextEncoder().encode(text)
    database.data = { format, generation: 1, lastEdit: 0, savedAt: now().toISOString(), data }
    await database.write()
    await syncFolder(fs, temporary)
    await renamePatiently(fs, { from: temporary, to: join(trips, id) }, wait)
  } catch (error) {
    await fs.rm(temporary, { recursive: true, force: true })
    throw error
  }
  await syncFolder(fs, trips)
}
