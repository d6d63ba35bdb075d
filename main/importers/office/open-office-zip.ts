import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from '../../../shared/errors.ts'
import type { ZipCaps, ZipEntry, ZipSource } from '../../storage/zip-caps.ts'
import { checkZip } from '../../storage/zip-check.ts'
import { decodeNames } from '../letters/decode-names.ts'
import type { Notice } from '../source-document.ts'

/** The parts of a Word or Excel file that passed every check. */
export type OfficeFile = Readonly<{
  /** As the file writes them: `word/document.xml`. */
  names: readonly string[]
  /** Bytes of each when unpacked. */
  sizes: ReadonlyMap<string, number>
  /** Names that a later part bears once more; the first one is read. */
  repeated: readonly string[]
  /**
   * Unpacks one part; undefined when there is none of that name. Upper and lower case count as one, and a leading
   * slash does not matter. Throws `damaged-file` when it cannot be unpacked.
   */
  read(name: string): Uint8Array | undefined
}>

/** Throws `damaged-file`, `too-large` or `hostile-archive`, also for a file of the old format or with a password. */
export async function openOfficeFile(bytes: Uint8Array): Promise<OfficeFile> {
  refuseOldFormats(bytes)
  return openForeignZip(bytes, 'it is no Word or Excel file')
}

/** The same of any archive; `otherwise` says what is wrong with bytes that are none. */
export async function openForeignZip(bytes: Uint8Array, otherwise: string): Promise<OfficeFile> {
  const source: ZipSource = {
    size: bytes.length,
    read: async (position, length) => {
      if (position < 0 || position + length > bytes.length) throw damaged('it ends too early')
      return bytes.subarray(position, position + length)
    },
  }
  const entries = await check(source, otherwise)
  const byKey = new Map<string, ZipEntry>()
  const repeated: string[] = []
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (byKey.has(key)) repeated.push(entry.name)
    else byKey.set(key, entry)
  }
  const read = [...byKey.values()]
  return {
    names: read.map((entry) => entry.name),
    sizes: new Map(read.map((entry) => [entry.name, entry.size])),
    repeated,
    read: (name) => {
      const entry = byKey.get(name.replace(/^\/+/, '').toLowerCase())
      return entry && unpack(bytes, entry)
    },
  }
}

/** Of parts that were not read because an earlier one bears their name. */
export const repeatedNotices = ({ repeated }: OfficeFile): readonly Notice[] =>
  repeated.slice(0, 20).map((name) => ({
    code: 'repeated-part',
    message: `The file holds two parts named ${name}; the first was read.`,
  }))

export const damaged = (reason: string, cause?: unknown): UserError =>
  new UserError(
    'damaged-file',
    `The file is damaged (${reason}); open it in the program it was made with, save it anew and add it again.`,
    { cause },
  )

/** For files from elsewhere; what a document of 2,000 pages needs many times over. */
const officeCaps: ZipCaps = {
  entries: 2_000,
  entrySize: 50 * 2 ** 20,
  totalSize: 200 * 2 ** 20,
  ratio: 200,
  ratioFrom: 2 ** 20,
  foreign: { decodeNames },
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)

function refuseOldFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UserError(
      'damaged-file',
      hasName(bytes, 'EncryptedPackage')
        ? 'The file is locked with a password; open it in its program, remove the password, save it and add it again.'
        : 'The file is of the format used before 2007; open it in its program, save it as .docx or .xlsx and add that.',
    )
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    throw new UserError('damaged-file', 'The file is in Rich Text Format; open it, save it as .docx and add that.')
  }
}

/** The directory of an old container writes its names in UTF-16; it stands anywhere, mostly near either end. */
const hasName = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

async function check(source: ZipSource, otherwise: string): Promise<readonly ZipEntry[]> {
  try {
    return await checkZip(source, officeCaps)
  } catch (error) {
    if (error instanceof UserError && error.code === 'not-a-trip') throw damaged(otherwise, error)
    throw error
  }
}

/** More than its header says is not unpacked. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packed)
  const data = entry.method === 'stored' ? packed : inflated(packed, entry)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged(`its part ${entry.name} is broken`)
  return data
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch (error) {
    throw damaged(`its part ${entry.name} is broken`, error)
  }
}
