import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PreparedImage } from '../../main/media/prepare-image.ts'
import type { Book } from '../../main/pdf/blocks.ts'
import { composeBook } from '../../main/pdf/compose/compose-book.ts'
import { noMedia, withMedia } from '../../main/storage/media-store.ts'
import { saveTrip } from '../../main/storage/save-trip.ts'
import { projectTrip } from '../../shared/editions/project.ts'
import { bookMoment } from '../../shared/model/last-edit.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { type Size, syntheticTrip } from './synthetic-trip.ts'

export type PreparedTrip = Readonly<{ folder: string; file: string; trip: Trip }>

/** A synthetic trip as a trip file, and its pictures under their names for the peers. */
export async function prepareTrip(
  size: Size,
  drawn: Readonly<{ photos: readonly PreparedImage[]; logos: readonly PreparedImage[] }>,
  folder: string,
): Promise<PreparedTrip> {
  const own = join(folder, size)
  await mkdir(join(own, 'media'), { recursive: true })
  const { trip } = syntheticTrip(size, {
    photos: drawn.photos.map((one) => one.sha256),
    logos: drawn.logos.map((one) => one.sha256),
  })
  const images = [...drawn.photos, ...drawn.logos]
  for (const image of images) await writeFile(join(own, 'media', image.sha256), image.bytes)
  const file = join(own, 'trip.trip')
  await saveTrip(file, trip, withMedia(noMedia, images))
  return { folder: own, file, trip }
}

/** The composed book that the peers set too. */
export function composedSample({ trip }: PreparedTrip): Book {
  const reader = { edition: 'staff' } as const
  const at = bookMoment(trip)
  const setup = { paper: 'letter', duplex: false, theme: 'serif', language: 'en', notesPages: false, at } as const
  return composeBook(projectTrip(trip, reader, { at }).trip, { reader, setup })
}
