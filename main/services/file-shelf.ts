import { createReadStream } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'

/** Bytes taken off the shelf. They lie in a private file until `discard`. */
export type ShelfFile = Readonly<{
  /** As the person or the program named it; not safe as a path. */
  name: string
  /** Bytes. */
  size: number
  path: string
  read(): Promise<Uint8Array<ArrayBuffer>>
  stream(): AsyncIterable<Uint8Array>
  discard(): Promise<void>
}>

/** Bytes on their way between page and host, each under an id that can be guessed by nobody and works once. */
export type FileShelf = Readonly<{
  /** Stores what comes and gives its id. Throws `too-large` past `longest` bytes; then nothing is kept. */
  put(bytes: AsyncIterable<Uint8Array> | Uint8Array, name: string, longest?: number): Promise<string>
  /** Throws `not-found` for an id that is unknown, was used or is too old. */
  take(id: string): ShelfFile
  /** Throws the rest away. */
  clear(): Promise<void>
}>

/** What nobody fetched after this long is thrown away, milliseconds. */
const shelfLife = 10 * 60_000

/** `folder` is private to this process; `newId` gives 256 random bits. */
export function createFileShelf(
  folder: string,
  outside: Readonly<{ newId: () => string; now: () => number }>,
): FileShelf {
  const files = new Map<string, Readonly<{ file: ShelfFile; since: number }>>()
  const sweep = async () => {
    const old = [...files].filter(([, { since }]) => since < outside.now() - shelfLife)
    for (const [id, { file }] of old) {
      files.delete(id)
      await file.discard()
    }
  }
  return {
    put: async (bytes, name, longest = Number.POSITIVE_INFINITY) => {
      await sweep()
      const id = outside.newId()
      // The id is a secret and is not told to the disk.
      const path = join(folder, outside.newId())
      const size = await store(path, bytes instanceof Uint8Array ? [bytes] : bytes, longest)
      files.set(id, { file: shelfFile(path, name, size), since: outside.now() })
      return id
    },
    take: (id) => {
      const known = files.get(id)
      files.delete(id)
      if (known) return known.file
      throw new UserError('not-found', 'The file is no longer at hand; choose it again.')
    },
    clear: async () => {
      for (const { file } of files.values()) await file.discard()
      files.clear()
    },
  }
}

const shelfFile = (path: string, name: string, size: number): ShelfFile => ({
  name,
  size,
  path,
  read: async () => new Uint8Array(await readFile(path)),
  stream: () => createReadStream(path),
  discard: () => rm(path, { force: true }),
})

async function store(
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number,
): Promise<number> {
  const handle = await open(path, 'wx', 0o600)
  let size = 0
  let isWhole = false
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > longest) throw tooLarge(longest)
      await handle.writeFile(chunk)
    }
    isWhole = true
  } finally {
    await handle.close()
    if (!isWhole) await rm(path, { force: true })
  }
  return size
}

export const tooLarge = (longest: number): UserError =>
  new UserError(
    'too-large',
    `The file was not taken because it is larger than ${Math.floor(longest / 2 ** 20)} MB; choose a smaller one.`,
  )
