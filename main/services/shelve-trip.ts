import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pickLanguage } from '../../shared/model/localised.ts'
import { find, tripId } from '../../shared/model/trip.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import { saveTrip } from '../storage/save-trip.ts'
import type { FileShelf } from './file-shelf.ts'

type Outside = Readonly<{ shelf: FileShelf; folder: string; newId: () => string }>

/** Puts the trip on the shelf as a `.trip` file, named after its code and title. */
export async function shelveTrip(
  trip: OpenTrip,
  { shelf, folder, newId }: Outside,
): Promise<Readonly<{ file: string; name: string }>> {
  const value = trip.trip()
  const record = find(value, 'trips', tripId)
  const title = record ? pickLanguage(record.title, record.languages).text : ''
  const name = `${[record?.code, title].filter(Boolean).join(' - ') || 'Trip'}.trip`
  const path = join(folder, `${newId()}.trip`)
  try {
    await saveTrip(path, value, await trip.media())
    return { file: await shelf.put(createReadStream(path), name), name }
  } finally {
    await rm(path, { force: true })
  }
}
