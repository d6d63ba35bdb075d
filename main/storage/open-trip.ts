import { type Finding, UserError } from '../../shared/errors.ts'
import { parseTrip } from '../../shared/model/parse.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { MediaStore } from './media-store.ts'
import { namedMedia } from './named-media.ts'
import { kindOfPath, notFound } from './read-file.ts'
import { readTripFile } from './trip-file.ts'
import { readTripFolder } from './trip-folder.ts'
import { damaged } from './zip-refusal.ts'

export type OpenedTrip = Readonly<{
  trip: Trip
  /** Paths of what a newer version wrote; it is kept. */
  unknown: readonly string[]
  findings: readonly Finding[]
  media: MediaStore
}>

/** Opens a `.trip` file or a trip folder. Every failure is a `UserError`; nothing is changed on the disk. */
export async function openTrip(path: string): Promise<OpenedTrip> {
  const kind = await kindOfPath(path)
  if (kind === 'nothing') throw notFound(path)
  const stored = kind === 'folder' ? await readTripFolder(path) : await readTripFile(path)
  const parsed = parseTrip(stored.json)
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  namedMedia(parsed.value.trip, stored.media)
  const absent = stored.absent[0]
  if (absent !== undefined) throw damaged(`${absent} is missing`)
  return { ...parsed.value, media: stored.media }
}
