import { randomBytes } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, type DurableOptions, durableWrite, syncFolder, unwritable } from './durable-write.ts'
import { nameFault } from './entry-name.ts'
import { isPlainObject, prettyJson } from './json-file.ts'
import { manifestJson, manifestName } from './manifest.ts'
import { mediaFromName, mediaName } from './media-store.ts'
import { kindOfPath, readFault } from './read-file.ts'
import type { TripToStore } from './trip-file.ts'
import { mediaFolder, namesIn, recordsName, tripName } from './trip-folder.ts'

/**
 * Writes a trip as a plain folder. A new folder appears whole or not at all. In a folder that is a trip already each
 * file is replaced whole, the form it has is kept, and what no longer belongs to the trip is removed; everything else
 * in it (notes, version control) is left alone. A folder that holds something else is not touched.
 */
export async function writeTripFolder(path: string, trip: TripToStore, options: DurableOptions = {}): Promise<void> {
  const kind = await kindOfPath(path)
  if (kind === 'file') throw unwritable(path, 'there is a file of that name')
  const files = filesOf(trip, kind === 'folder' && (await holds(path, tripName)))
  if (kind === 'folder') return await updateFolder(path, files, options)
  const temporary = join(dirname(path), `.${basename(path).slice(0, 50)}.${randomBytes(8).toString('hex')}.tmp`)
  try {
    // Not recursive: a folder is made, the way to it is not.
    await mkdir(temporary, { mode: modeOf(options) })
    await fill(temporary, files, options)
    await rename(temporary, path)
    await syncFolder(nodeFs, dirname(path))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 })
    throw codeOf(error) === '' ? error : unwritable(path, `the disk answered ${codeOf(error)}`, error)
  }
}

type FolderFile = Readonly<{ name: string; data: () => Uint8Array | AsyncIterable<Uint8Array> }>

/** Media first and the manifest last, so that a folder written half way does not name what is not there. */
function filesOf(trip: TripToStore, isWhole: boolean): readonly FolderFile[] {
  const json: unknown = JSON.parse(trip.text)
  if (!isPlainObject(json)) throw new TypeError('a stored trip is an object')
  const { format: _, collections, ...rest } = json
  if (!isPlainObject(collections)) throw new TypeError('a stored trip holds collections')
  const media = trip.media.map((file): FolderFile => {
    return { name: mediaName(file), data: () => trip.store.stream(file.sha256) }
  })
  const kept = trip.store.kept.map(({ name, stream }): FolderFile => ({ name, data: stream }))
  const records = Object.entries(collections)
    .filter(([, records]) => !isPlainObject(records) || Object.keys(records).length > 0)
    .map(([name, records]): FolderFile => ({ name: `${recordsName}/${name}.json`, data: () => prettyJson(records) }))
  const body = isWhole ? [{ name: tripName, data: () => prettyJson(json) }] : records
  const manifest = { ...trip.store.manifest, ...(isWhole ? {} : rest) }
  return [...media, ...kept, ...body, { name: manifestName, data: () => prettyJson(manifestJson(manifest)) }]
}

async function fill(folder: string, files: readonly FolderFile[], options: DurableOptions): Promise<void> {
  const mode = modeOf(options)
  await mkdir(folder, { recursive: true, mode })
  // A trip without records is still one.
  if (!files.some(({ name }) => name === tripName)) await mkdir(join(folder, recordsName), { recursive: true, mode })
  for (const { name, data } of files) {
    const fault = nameFault(name)
    if (fault) throw unwritable(folder, fault)
    await refuseLinks(folder, name)
    await mkdir(dirname(join(folder, name)), { recursive: true, mode })
    await durableWrite(join(folder, name), data(), options)
  }
}

/** A link within a folder from somebody else would have us write over what lies outside it. */
async function refuseLinks(folder: string, name: string): Promise<void> {
  const parts = name.split('/')
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(folder, ...parts.slice(0, depth))
    const found = await lstat(path).catch((error) => (codeOf(error) === 'ENOENT' ? undefined : Promise.reject(error)))
    if (!found) return
    if (found.isSymbolicLink()) throw unwritable(path, 'it is a link')
  }
}

const modeOf = (options: DurableOptions) => (options.mode === 'export' ? 0o777 : 0o700)

async function updateFolder(path: string, files: readonly FolderFile[], options: DurableOptions): Promise<void> {
  const isTrip = (await holds(path, manifestName)) || (await holds(path, tripName)) || (await holds(path, recordsName))
  if (!isTrip && ((await namesIn(path)) ?? []).length > 0) {
    throw unwritable(path, 'the folder holds something that is not a trip')
  }
  await disk(path, () => fill(path, files, options))
  const written = new Set(files.map(({ name }) => name))
  const records = ((await namesIn(join(path, recordsName))) ?? [])
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => `${recordsName}/${name}`)
  const media = ((await namesIn(join(path, mediaFolder))) ?? [])
    .map((name) => `${mediaFolder}/${name}`)
    .filter((name) => mediaFromName(name, 0) !== undefined)
  for (const name of [...records, ...media].filter((name) => !written.has(name))) {
    await disk(path, () => rm(join(path, name)))
  }
}

const holds = async (path: string, name: string): Promise<boolean> =>
  (await readdir(path).catch((error) => Promise.reject(readFault(path, error)))).includes(name)

async function disk(path: string, call: () => Promise<void>): Promise<void> {
  try {
    await call()
  } catch (error) {
    throw codeOf(error) === '' ? error : unwritable(path, `the disk answered ${codeOf(error)}`, error)
  }
}
