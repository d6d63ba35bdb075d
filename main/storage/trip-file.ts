import { UserError } from '../../shared/errors.ts'
import { checkedStream, collect, type FileStamp, sha256Of } from './checked-stream.ts'
import { type DurableOptions, durableWrite } from './durable-write.ts'
import { longestJson, parseJson, prettyJson } from './json-file.ts'
import { manifestJson, manifestName, readManifest } from './manifest.ts'
import { type KeptFile, type MediaFile, type MediaStore, mediaFromName, mediaName, mediaStore } from './media-store.ts'
import { ownCaps } from './zip-caps.ts'
import { openZip, type ZipArchive } from './zip-read.ts'
import { damaged } from './zip-refusal.ts'
import { type ZipPart, zipBytes } from './zip-write.ts'

/** A trip as it was stored: not yet understood, its media not yet read. */
export type StoredTrip = Readonly<{
  json: unknown
  media: MediaStore
  /** Media that should be there by the manifest and are not. */
  absent: readonly string[]
}>

/** A trip to be stored: its text as `serialiseTrip` gives it, and which media of the store go along. */
export type TripToStore = Readonly<{ text: string; store: MediaStore; media: readonly MediaFile[] }>

const tripName = 'trip.json'
/** 20,000 names with their hashes come to a fifth of it. */
const longestManifest = 16 * 2 ** 20

/**
 * Opens a `.trip` file: a zip of `manifest.json`, `trip.json`, `media/` and whatever else travels with a trip. Only
 * the first two are read now. Throws what `openZip` and `readManifest` throw.
 */
export async function readTripFile(path: string): Promise<StoredTrip> {
  const archive = await openZip(path, ownCaps)
  const entry = archive.entries.get(manifestName)
  if (!entry) {
    throw new UserError('not-a-trip', 'The file is a zip but not a trip: choose a .trip file or a trip folder.')
  }
  if (entry.size > longestManifest) throw new UserError('too-large', 'The list of files in the trip is too large.')
  const manifest = readManifest(await collect(archive.stream(manifestName), entry.size))
  const stamps = new Map(manifest.files.map((stamp) => [stamp.name, stamp]))
  for (const [name, { size }] of archive.entries) {
    if (name !== manifestName && stamps.get(name)?.size !== size) throw damaged(`${name} is not what its list names`)
  }
  const absent = manifest.files.map(({ name }) => name).filter((name) => !archive.entries.has(name))
  const lost = absent.find((name) => !name.startsWith('media/'))
  if (lost !== undefined) throw damaged(`${lost} is missing`)
  const json = await readTripJson(archive, stamps.get(tripName))
  return { json, media: mediaIn(archive, manifest.files, manifest.rest), absent }
}

async function readTripJson(archive: ZipArchive, stamp: FileStamp | undefined): Promise<unknown> {
  if (!stamp) throw damaged(`${tripName} is missing`)
  if (stamp.size > longestJson) throw new UserError('too-large', 'The trip holds more than 50 MB of text.')
  return parseJson(await collect(checkedStream(stamp, archive.stream(tripName)), stamp.size), tripName)
}

function mediaIn(archive: ZipArchive, stamps: readonly FileStamp[], manifest: MediaStore['manifest']): MediaStore {
  const files: MediaFile[] = []
  const kept: KeptFile[] = []
  for (const stamp of stamps.filter(({ name }) => archive.entries.has(name) && name !== tripName)) {
    const file = mediaFromName(stamp.name, stamp.size)
    if (!file) {
      kept.push({ ...stamp, stream: () => checkedStream(stamp, archive.stream(stamp.name)) })
      continue
    }
    if (file.sha256 !== stamp.sha256) throw damaged(`${stamp.name} is not what its list names`)
    files.push(file)
  }
  return mediaStore(files, (file) => archive.stream(mediaName(file)), { kept, manifest })
}

/**
 * Writes a `.trip` file whole or not at all. What the store keeps goes along. The same trip gives the same bytes. Throws `unwritable`, `too-large`,
 * `missing-media` or `damaged-file`.
 */
export async function writeTripFile(path: string, trip: TripToStore, options: DurableOptions = {}): Promise<void> {
  const text = new TextEncoder().encode(trip.text)
  if (text.length > longestJson) throw new UserError('too-large', 'The trip holds more than 50 MB of text; shorten it.')
  const parts: Stamped[] = [{ name: tripName, size: text.length, sha256: sha256Of(text), text }]
  for (const file of trip.media) {
    const { sha256, size } = file
    parts.push({ name: mediaName(file), size, sha256, stream: () => trip.store.stream(sha256) })
  }
  parts.push(...trip.store.kept)
  const sorted = parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const manifest = prettyJson(manifestJson(trip.store.manifest, sorted))
  const first: ZipPart = { name: manifestName, size: manifest.length, text: manifest }
  await durableWrite(path, zipBytes([first, ...sorted]), options)
}

type Stamped = ZipPart & FileStamp
