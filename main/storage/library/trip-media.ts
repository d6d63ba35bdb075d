import { dirname, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { once, sha256Of } from '../checked-stream.ts'
import { durableWrite, syncFolder } from '../durable-write.ts'
import { nameFault } from '../entry-name.ts'
import { isPlainObject, longestJson, parseJson, prettyJson } from '../json-file.ts'
import {
  extensionOf,
  type KeptFile,
  type MediaFile,
  type MediaStore,
  mediaFromName,
  mediaName,
  mediaStore,
} from '../media-store.ts'
import { ownCaps } from '../zip-caps.ts'
import type { LibraryOutside } from './contract.ts'
import { readCapped } from './durable-adapter.ts'
import { setAside } from './set-aside.ts'
import { entriesOf, type StoreFs } from './store-fs.ts'

/** Folders of a trip whose files travel under their own names; any other kept file stands in `kept/`. */
const travelling = ['issues', 'bases']
const keptFolder = 'kept'
const manifestName = 'manifest.json'

/** The media of a trip in the library and all that travels with it. Every byte handed out is checked. */
export async function tripMedia(folder: string, outside: LibraryOutside): Promise<MediaStore> {
  const files = (await entriesOf(outside.fs, join(folder, 'media'))).flatMap(({ name, size, kind }) => {
    const file = kind === 'file' ? mediaFromName(`media/${name}`, size) : undefined
    return file ? [file] : []
  })
  const own = await Promise.all(travelling.map((name) => filesBelow(outside.fs, folder, name)))
  const kept: KeptFile[] = []
  for (const inside of own.flat()) kept.push(await keptFile(join(folder, inside), inside, outside))
  for (const inside of await filesBelow(outside.fs, folder, keptFolder)) {
    kept.push(await keptFile(join(folder, inside), inside.slice(keptFolder.length + 1), outside))
  }
  const manifest = await readCapped(join(folder, manifestName), outside, longestJson)
  const rest = manifest ? parseJson(manifest, manifestName) : {}
  const open = (file: MediaFile) => streamOf(join(folder, mediaName(file)), outside)
  return mediaStore(files, open, { kept, manifest: isPlainObject(rest) ? rest : {} })
}

/** Puts a picture or document into the folder. What is there already under its hash, and is it, stays. */
export async function putMedia(
  folder: string,
  { bytes, kind }: Readonly<{ bytes: Uint8Array; kind: 'jpeg' | 'png' | 'pdf' }>,
  outside: LibraryOutside,
): Promise<MediaFile> {
  const file: MediaFile = { sha256: sha256Of(bytes), extension: extensionOf(kind), size: bytes.length }
  await putFile(folder, mediaName(file), bytes, outside)
  return file
}

/** Puts a file that travels with the trip. Throws `conflict` when another stands there, `usage` for another place. */
export async function putKept(folder: string, name: string, bytes: Uint8Array, outside: LibraryOutside): Promise<void> {
  const isTravelling = travelling.some((one) => name.startsWith(`${one}/`)) && nameFault(name) === undefined
  if (!isTravelling) throw new UserError('usage', `${name} cannot be kept with a trip: only issues and bases can.`)
  const path = join(folder, name)
  const there = await readCapped(path, outside, ownCaps.entrySize)
  if (there && sha256Of(there) !== sha256Of(bytes)) {
    throw new UserError('conflict', `${name} is there already and was not changed; give the new one another name.`)
  }
  await writeBelow(folder, name, bytes, outside)
}

/** Writes all of a store into a folder that is being made: media, kept files, and the rest of the manifest. */
export async function copyMedia(folder: string, media: MediaStore, outside: LibraryOutside): Promise<void> {
  for (const file of media.list()) await writeBelow(folder, mediaName(file), media.stream(file.sha256), outside)
  for (const { name, stream } of media.kept) {
    const fault = nameFault(name)
    if (fault) throw new UserError('damaged-file', `The trip was not taken in because ${fault}.`)
    const isTravelling = travelling.some((one) => name.startsWith(`${one}/`))
    await writeBelow(folder, isTravelling ? name : `${keptFolder}/${name}`, stream(), outside)
  }
  if (Object.keys(media.manifest).length === 0) return
  await writeBelow(folder, manifestName, prettyJson(media.manifest), outside)
}

async function putFile(folder: string, name: string, bytes: Uint8Array, outside: LibraryOutside): Promise<void> {
  const path = join(folder, name)
  const there = await readCapped(path, outside, ownCaps.entrySize)
  if (there) {
    if (sha256Of(there) === sha256Of(bytes)) return
    await setAside(path, outside)
  }
  await writeBelow(folder, name, bytes, outside)
}

async function writeBelow(
  folder: string,
  name: string,
  data: Uint8Array | AsyncIterable<Uint8Array>,
  outside: LibraryOutside,
): Promise<void> {
  const path = join(folder, name)
  const { fs, wait, newId } = outside
  await fs.mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await durableWrite(path, data, { fs, wait, unique: newId })
  // The folders on the way to the file may be new too.
  for (let inner = dirname(path); inner !== folder; inner = dirname(inner)) await syncFolder(fs, dirname(inner))
}

async function filesBelow(fs: StoreFs, folder: string, name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await entriesOf(fs, join(folder, name))) {
    const inside = `${name}/${entry.name}`
    // Temporary files and files set aside do not travel.
    if (entry.name.startsWith('.') || entry.name.includes('.damaged-')) continue
    if (entry.kind === 'folder') found.push(...(await filesBelow(fs, folder, inside)))
    else if (entry.kind === 'file') found.push(inside)
  }
  return found
}

async function keptFile(path: string, name: string, outside: LibraryOutside): Promise<KeptFile> {
  const bytes = (await readCapped(path, outside, ownCaps.entrySize)) ?? new Uint8Array(0)
  return { name, size: bytes.length, sha256: sha256Of(bytes), stream: () => streamOf(path, outside) }
}

async function* streamOf(path: string, outside: LibraryOutside): AsyncGenerator<Uint8Array> {
  const bytes = await readCapped(path, outside, ownCaps.entrySize)
  if (bytes) yield* once(bytes)
}
