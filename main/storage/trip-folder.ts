import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { tripFormat } from '../../shared/model/trip.ts'
import { checkedStream, once, sha256Of } from './checked-stream.ts'
import { codeOf } from './durable-write.ts'
import { nameFault } from './entry-name.ts'
import { isPlainObject, longestJson, parseJson } from './json-file.ts'
import { manifestName, readManifest } from './manifest.ts'
import { type KeptFile, type MediaFile, type MediaStore, mediaFromName, mediaName, mediaStore } from './media-store.ts'
import { kindOfPath, readFault, readPlainFile } from './read-file.ts'
import type { StoredTrip } from './trip-file.ts'
import { ownCaps } from './zip-caps.ts'
import { damaged } from './zip-refusal.ts'

export const tripName = 'trip.json'
export const recordsName = 'records'
export const mediaFolder = 'media'

/**
 * Opens a trip kept as a plain folder, for people who look inside: `manifest.json` and, one pretty file per
 * collection, `records/<plural>.json` (or everything in one `trip.json`), and `media/`. Nothing is checked against
 * stored hashes but the media, whose names are theirs: the rest is meant to be edited by hand.
 */
export async function readTripFolder(path: string): Promise<StoredTrip> {
  const manifestBytes = await readPlainFile(join(path, manifestName), longestJson)
  const whole = await readPlainFile(join(path, tripName), longestJson)
  const names = await namesIn(join(path, recordsName))
  if (!whole && !names) {
    throw new UserError('not-a-trip', `${basename(path)} is not a trip: it holds neither records/ nor trip.json.`)
  }
  if (whole && names) {
    throw new UserError(
      'not-a-trip',
      `${basename(path)} holds both records/ and trip.json; keep the one that is meant.`,
    )
  }
  const rest = manifestBytes ? readManifest(manifestBytes).rest : {}
  const json = whole ? parseJson(whole, tripName) : { ...rest, ...(await readRecords(path, names ?? [])) }
  const kept = (await Promise.all(['bases', 'issues'].map((name) => keptIn(path, name)))).flat()
  return { json, media: await mediaIn(path, kept), absent: [] }
}

async function readRecords(path: string, names: readonly string[]): Promise<Record<string, unknown>> {
  const collections: [string, unknown][] = []
  let size = 0
  for (const name of names.filter((name) => name.endsWith('.json') && !name.startsWith('.'))) {
    const shown = `${recordsName}/${name}`
    const bytes = await readPlainFile(join(path, recordsName, name), longestJson)
    size += bytes?.length ?? 0
    if (size > longestJson) throw new UserError('too-large', 'The trip holds more than 50 MB of text.')
    const records = bytes && parseJson(bytes, shown)
    if (!isPlainObject(records)) throw new UserError('not-a-trip', `${shown} must be an object of records by their id.`)
    collections.push([name.slice(0, -'.json'.length), records])
  }
  return { format: tripFormat, collections: Object.fromEntries(collections) }
}

async function mediaIn(path: string, kept: readonly KeptFile[]): Promise<MediaStore> {
  const files: MediaFile[] = []
  for (const name of (await namesIn(join(path, mediaFolder))) ?? []) {
    const inside = `${mediaFolder}/${name}`
    const file = mediaFromName(inside, await plainSize(join(path, inside)))
    if (file) files.push(file)
  }
  return mediaStore(files, (file) => streamOf(path, mediaName(file)), { kept })
}

async function* streamOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  const bytes = await readPlainFile(join(path, name), ownCaps.entrySize)
  if (!bytes) throw damaged(`${name} is no longer there`)
  yield* once(bytes)
}

/** What travels with a trip besides its records and media; other files in the folder are its owner's and stay there. */
async function keptIn(path: string, folder: string): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = []
  for (const part of (await namesIn(join(path, folder))) ?? []) {
    const name = `${folder}/${part}`
    if (part.startsWith('.') || nameFault(name)) continue
    if ((await kindOfPath(join(path, name))) === 'folder') {
      kept.push(...(await keptIn(path, name)))
      continue
    }
    const bytes = await readPlainFile(join(path, name), ownCaps.entrySize)
    if (!bytes) continue
    const stamp = { name, size: bytes.length, sha256: sha256Of(bytes) }
    kept.push({ ...stamp, stream: () => checkedStream(stamp, streamOf(path, name)) })
  }
  return kept
}

/** The names in a folder; undefined when it is not there. A link to a folder elsewhere is not followed. */
export async function namesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    const found = await lstat(path)
    if (!found.isDirectory()) {
      throw new UserError('not-a-trip', `${basename(path)} is not a plain folder; replace it by one.`)
    }
    const names = await readdir(path)
    if (names.length > ownCaps.entries) throw new UserError('too-large', `${basename(path)} holds too many files.`)
    return names.sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw readFault(path, error)
  }
}

async function plainSize(path: string): Promise<number> {
  try {
    return (await lstat(path)).size
  } catch (error) {
    throw readFault(path, error)
  }
}
