import type { MediaItem } from '../../shared/model/records/media-item.ts'
import { list, type Trip } from '../../shared/model/trip.ts'
import { type MediaFile, type MediaStore, missingMedia } from './media-store.ts'

/** The media the records of a trip name; throws `missing-media` with the record when one is not in the store. */
export function namedMedia(trip: Trip, store: MediaStore): readonly MediaFile[] {
  // A record may be made before its picture is there; then it names none.
  const items = list(trip, 'mediaItems').filter(({ sha256 }) => sha256 !== '')
  const missing = items.find(({ sha256 }) => !store.has(sha256))
  if (missing) throw missingMedia(`The ${wordOf[missing.kind]} of mediaItems/${missing.id} is missing from the trip`)
  const named = new Set(items.map(({ sha256 }) => sha256))
  return store.list().filter(({ sha256 }) => named.has(sha256))
}

const wordOf: Readonly<Record<MediaItem['kind'], string>> = { jpeg: 'picture', png: 'picture', pdf: 'document' }
