import { crc32 } from 'node:zlib'
import { deflateSync, Zip, type ZipInputFile, ZipPassThrough } from 'fflate'
import { UserError } from '../../shared/errors.ts'
import { ownCaps } from './zip-caps.ts'

/** A file to put into an archive: text is packed, everything else (already packed by its own format) is stored. */
export type ZipPart =
  | Readonly<{ name: string; size: number; text: Uint8Array<ArrayBuffer> }>
  | Readonly<{ name: string; size: number; stream: () => AsyncIterable<Uint8Array> }>

/**
 * The bytes of a zip, made as they are asked for. The same parts give the same bytes on every machine: one date, no
 * owner, packed by a library rather than by the system. Throws `too-large` for what `openZip` would not read again.
 */
export async function* zipBytes(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const total = parts.reduce((sum, part) => sum + part.size, 0)
  const isTooLarge = total > largestFile || parts.some((part) => part.size > ownCaps.entrySize)
  if (parts.length > ownCaps.entries || isTooLarge) {
    throw new UserError('too-large', 'The trip is too large to be saved as one file; take out some attachments.')
  }
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  for (const part of parts) {
    if ('text' in part) addText(zip, part.name, part.text)
    else {
      const file = new ZipPassThrough(part.name)
      zip.add(Object.assign(file, fixed))
      for await (const chunk of part.stream()) {
        file.push(chunk)
        yield* taken()
      }
      file.push(new Uint8Array(0), true)
    }
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** The first day a zip can name, at noon so that no clock change touches it; regular file, 0644; made on Unix. */
const fixed = { mtime: new Date(1980, 0, 1, 12), os: 3, attrs: (0o100644 << 16) >>> 0 } as const

/** Leaves room for the directory below the 4 GiB that 32-bit offsets reach. */
const largestFile = 4 * 2 ** 30 - 64 * 2 ** 20

function addText(zip: Zip, name: string, text: Uint8Array<ArrayBuffer>): void {
  const packed = deflateSync(text, { level: 6 })
  // Text that packs like a bomb would be refused on opening, so it is stored as it is.
  const isStored = text.length > packed.length * (ownCaps.ratio / 2)
  const file: ZipInputFile = {
    filename: name,
    size: text.length,
    crc: crc32(text),
    compression: isStored ? 0 : 8,
    flag: 0,
    ...fixed,
  }
  zip.add(file)
  file.ondata?.(null, isStored ? text : packed, true)
}
