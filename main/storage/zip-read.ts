import { closeSync, openSync, readSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'
import { openPromise, type ZipFile } from 'yauzl'
import { UserError } from '../../shared/errors.ts'
import { readFault } from './read-file.ts'
import type { ZipCaps, ZipEntry, ZipSource } from './zip-caps.ts'
import { checkZip } from './zip-check.ts'
import { damaged, hostile } from './zip-refusal.ts'

/** The files of a zip that passed every check, read from the disk when asked for; nothing stays open in between. */
export type ZipArchive = Readonly<{
  entries: ReadonlyMap<string, ZipEntry>
  stream(name: string): AsyncIterable<Uint8Array>
}>

/** Throws what `checkZip` throws, and `not-found`. */
export async function openZip(path: string, caps: ZipCaps): Promise<ZipArchive> {
  let current = await index(path, caps)
  /** The file may have been saved anew since: then its entries stand elsewhere, and are checked again. */
  async function* stream(name: string): AsyncGenerator<Uint8Array> {
    if ((await stampOf(path)) !== current.stamp) current = await index(path, caps)
    const entry = current.entries.get(name)
    if (!entry) throw damaged(`${name} is no longer in it`)
    if (entry.size <= inOneGo && entry.packed <= inOneGo) yield unpackAtOnce(path, entry)
    else yield* unpack(path, entry)
  }
  return { entries: current.entries, stream }
}

type Index = Readonly<{ stamp: string; entries: ReadonlyMap<string, ZipEntry> }>

async function index(path: string, caps: ZipCaps): Promise<Index> {
  const stamp = await stampOf(path)
  const entries = await check(path, caps)
  await agree(path, entries)
  return { stamp, entries: new Map(entries.map((entry) => [entry.name, entry])) }
}

/** Differs when the file was replaced or written to. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path)
    return `${ino} ${size} ${mtimeMs}`
  } catch (error) {
    throw readFault(path, error)
  }
}

async function check(path: string, caps: ZipCaps): Promise<readonly ZipEntry[]> {
  const handle = await open(path, 'r').catch((error) => {
    throw readFault(path, error)
  })
  try {
    const { size } = await handle.stat()
    const read: ZipSource['read'] = async (position, length) => {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await handle.read(bytes, 0, length, position)
      if (bytesRead !== length) throw damaged('it ends too early')
      return bytes
    }
    return await checkZip({ size, read }, caps)
  } finally {
    await handle.close()
  }
}

/** A second reader must see the same entries at the same places: an archive that reads in two ways is refused. */
async function agree(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const expected = new Map(entries.map((entry) => [entry.name, entry]))
  const zip = await yauzl(() => openPromise(path, zipOptions))
  try {
    await yauzl(async () => {
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/')) continue
        const known = expected.get(entry.fileName)
        expected.delete(entry.fileName)
        const same =
          known?.offset === entry.relativeOffsetOfLocalHeader &&
          known.packed === entry.compressedSize &&
          known.size === entry.uncompressedSize
        if (!same) throw hostile('it can be read in two ways')
      }
    })
    if (expected.size > 0) throw hostile('it can be read in two ways')
  } finally {
    zip.close()
  }
}

const zipOptions = { autoClose: false, strictFileNames: true, validateEntrySizes: true }

/** Most pictures are smaller: read at once they are there before a stream would have begun. */
const inOneGo = 2 ** 20

function unpackAtOnce(path: string, entry: ZipEntry): Uint8Array {
  const packed = readAt(path, entry.dataStart, entry.packed)
  const bytes = entry.method === 'stored' ? packed : inflated(packed, entry.size)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(`${entry.name} is not what was saved`)
  return bytes
}

function readAt(path: string, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const file = withFault(path, () => openSync(path, 'r'))
  try {
    let done = 0
    while (done < length) {
      const count = withFault(path, () => readSync(file, bytes, done, length - done, start + done))
      if (count === 0) throw damaged('it ends too early')
      done += count
    }
  } finally {
    closeSync(file)
  }
  return bytes
}

function withFault<T>(path: string, call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw readFault(path, error)
  }
}

/** More than its header says is not unpacked. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw damaged('it cannot be unpacked', error)
  }
}

async function* unpack(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const zip = await yauzl(() => openPromise(path, zipOptions))
  try {
    let crc = 0
    let length = 0
    for await (const chunk of await yauzl(() => openData(zip, entry))) {
      crc = crc32(chunk, crc)
      length += chunk.length
      if (length > entry.size) throw hostile('it unpacks to more than it says')
      yield chunk
    }
    if (length !== entry.size || crc !== entry.crc) throw damaged(`${entry.name} is not what was saved`)
  } catch (error) {
    throw asUserError(error)
  } finally {
    zip.close()
  }
}

/** By callback: the promised form of this call in yauzl 3.4.0 takes other arguments than it says. */
const openData = (zip: ZipFile, { dataStart, packed, size, method }: ZipEntry): Promise<AsyncIterable<Uint8Array>> =>
  new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(dataStart, packed, 0, packed, method === 'deflated', size, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })

/** yauzl says everything it finds in plain errors. */
async function yauzl<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw asUserError(error)
  }
}

/** A TypeError is a bug of ours or of the library, never a finding. */
const asUserError = (error: unknown): unknown =>
  error instanceof UserError || error instanceof TypeError || !(error instanceof Error)
    ? error
    : damaged('it cannot be unpacked', error)
