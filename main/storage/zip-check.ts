import { UserError } from '../../shared/errors.ts'
import { nameFault, nameKey } from './entry-name.ts'

/** What may be read at a place, from a file or from memory. */
export type ZipSource = Readonly<{ size: number; read(position: number, length: number): Promise<Uint8Array> }>

export type ZipCaps = Readonly<{
  entries: number
  /** Bytes when unpacked, of one entry and of all. */
  entrySize: number
  totalSize: number
  /** Unpacked to packed, of an entry above `ratioFrom` bytes. */
  ratio: number
  ratioFrom: number
  /** Two entries of one name may stand in it: whoever reads it takes the first and says so. */
  mayRepeat?: true
}>

/** For our own files: they hold all media of a trip and are streamed. */
export const ownCaps: ZipCaps = {
  entries: 20_000,
  entrySize: 200 * 2 ** 20,
  totalSize: 4 * 2 ** 30 - 1,
  ratio: 200,
  ratioFrom: 2 ** 20,
}

export type ZipEntry = Readonly<{
  name: string
  method: 'stored' | 'deflated'
  crc: number
  /** Bytes in the archive and when unpacked. */
  packed: number
  size: number
  /** Where its header and its data start in the archive. */
  offset: number
  dataStart: number
}>

/**
 * Reads the directory of a zip without unpacking anything and refuses every archive that is not plainly what it says.
 * Entries that are folders are checked and left out. Throws `not-a-trip`, `damaged-file`, `too-large` or
 * `hostile-archive`. Zip64 and split archives are refused: nothing within the caps needs them.
 */
export async function checkZip(source: ZipSource, caps: ZipCaps): Promise<readonly ZipEntry[]> {
  const end = await findEnd(source)
  if (end.count > caps.entries) throw tooLarge(`it holds ${end.count} files and at most ${caps.entries} are read`)
  const directory = view(await source.read(end.start, end.length))
  const headers = readDirectory(directory, end.count)
  checkNames(headers, caps.mayRepeat ?? false)
  checkSizes(headers, caps)
  const entries: ZipEntry[] = []
  for (const header of headers) entries.push(await locate(source, header, end.start))
  checkOverlap(entries)
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

export const hostile = (reason: string, cause?: unknown): UserError =>
  new UserError('hostile-archive', `The file was not opened because ${reason}; nothing was taken from it.`, { cause })
export const damaged = (reason: string, cause?: unknown): UserError =>
  new UserError('damaged-file', `The file is damaged (${reason}); ask for it again or use an earlier copy.`, { cause })
const tooLarge = (reason: string): UserError =>
  new UserError('too-large', `The file was not opened because ${reason}; nothing was taken from it.`)

const endSize = 22
const headerSize = 46
const localSize = 30
const longestComment = 0xffff
/** Bytes of directory to hold in memory: more than the names of 20,000 entries need. */
const largestDirectory = 32 * 2 ** 20

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
type End = Readonly<{ start: number; length: number; count: number }>

/** The directory must end where the end record starts, so there is one way to read the file. */
async function findEnd(source: ZipSource): Promise<End> {
  const length = Math.min(source.size, endSize + longestComment)
  const tailStart = source.size - length
  const tail = view(await source.read(tailStart, length))
  let at = length - endSize
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--
  if (at < 0) {
    const first = length >= 4 && source.size > 0 ? view(await source.read(0, 4)).getUint32(0, true) : 0
    if (first === 0x04034b50) throw damaged('its end is missing')
    throw new UserError('not-a-trip', 'The file is not a trip: choose a .trip file or a trip folder.')
  }
  if (at + endSize + tail.getUint16(at + 20, true) !== length) throw damaged('its end does not fit its length')
  if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 6, true) !== 0) throw hostile('it is part of a set')
  const count = tail.getUint16(at + 10, true)
  const directoryLength = tail.getUint32(at + 12, true)
  const start = tail.getUint32(at + 16, true)
  const isZip64 = at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50
  if (isZip64 || count === 0xffff || start === 0xffffffff) throw hostile('it is a zip of a kind that trips never are')
  if (tail.getUint16(at + 8, true) !== count) throw damaged('its directory counts do not agree')
  if (start + directoryLength !== tailStart + at) throw damaged('its directory is not where it should be')
  if (directoryLength > largestDirectory) throw tooLarge('its directory is too large')
  return { start, length: directoryLength, count }
}

type Header = Omit<ZipEntry, 'dataStart'> & Readonly<{ rawName: Uint8Array; flags: number }>

function readDirectory(directory: DataView, count: number): readonly Header[] {
  const headers: Header[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + headerSize > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its directory is broken')
    }
    const nameLength = directory.getUint16(at + 28, true)
    const next = at + headerSize + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
    if (next > directory.byteLength) throw damaged('its directory is broken')
    headers.push(readHeader(directory, at, nameLength))
    at = next
  }
  if (at !== directory.byteLength) throw damaged('its directory holds more than it counts')
  return headers
}

function readHeader(directory: DataView, at: number, nameLength: number): Header {
  const flags = directory.getUint16(at + 8, true)
  // Bits 0, 6 and 13 are encryption of the data and of the directory, bit 5 is a patch.
  if (flags & 0x2061) throw hostile('part of it is encrypted')
  if (directory.getUint16(at + 34, true) !== 0) throw hostile('it is part of a set')
  const unixType = (directory.getUint32(at + 38, true) >>> 16) & 0xf000
  if (unixType !== 0 && unixType !== 0x8000 && unixType !== 0x4000) throw hostile('it holds a link')
  const rawName = new Uint8Array(directory.buffer, directory.byteOffset + at + headerSize, nameLength)
  return {
    name: decodeName(rawName, (flags & 0x800) !== 0),
    rawName,
    flags,
    method: methodOf(directory.getUint16(at + 10, true)),
    crc: directory.getUint32(at + 16, true),
    packed: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
  }
}

function methodOf(method: number): ZipEntry['method'] {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  throw hostile('it is packed in a way that trips never are')
}

/** Without the UTF-8 mark a name's alphabet is a guess, so only the letters all alphabets share are taken. */
function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  if (!isUtf8 && raw.some((byte) => byte >= 0x80)) throw hostile('a name in it is in an unknown alphabet')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch (error) {
    throw hostile('a name in it cannot be read', error)
  }
}

function checkNames(headers: readonly Header[], mayRepeat: boolean): void {
  const named = new Set<string>()
  const files = new Set<string>()
  const parents = new Set<string>()
  for (const { name, size } of headers) {
    const isFolder = name.endsWith('/')
    const plain = isFolder ? name.slice(0, -1) : name
    const fault = nameFault(plain)
    if (fault) throw hostile(fault)
    if (isFolder && size !== 0) throw hostile('a folder in it holds data')
    const key = nameKey(plain)
    if (named.has(key) && !mayRepeat) throw hostile('two entries have the same name')
    named.add(key)
    if (!isFolder) files.add(key)
    for (let cut = key.indexOf('/'); cut >= 0; cut = key.indexOf('/', cut + 1)) parents.add(key.slice(0, cut))
  }
  for (const key of files) if (parents.has(key)) throw hostile('a file and a folder in it have the same name')
}

function checkSizes(headers: readonly Header[], caps: ZipCaps): void {
  let total = 0
  for (const { method, packed, size } of headers) {
    total += size
    if (size > caps.entrySize || total > caps.totalSize) throw tooLarge('it unpacks to more than is read')
    if (method === 'stored' && packed !== size) throw damaged('a size in it is wrong')
    if (size > caps.ratioFrom && size > packed * caps.ratio) throw hostile('it unpacks to far more than it is')
  }
}

/** Finds the data of an entry; the header before the data must say what the directory says. */
async function locate(source: ZipSource, header: Header, directoryStart: number): Promise<ZipEntry> {
  const { rawName, flags, ...entry } = header
  if (entry.offset + localSize + rawName.length > directoryStart) throw damaged('an entry lies outside it')
  const bytes = await source.read(entry.offset, localSize + rawName.length)
  const local = view(bytes)
  if (local.getUint32(0, true) !== 0x04034b50) throw damaged('an entry is not where it should be')
  const sameName =
    local.getUint16(26, true) === rawName.length && rawName.every((byte, index) => byte === bytes[localSize + index])
  const sameFlags = local.getUint16(6, true) === flags
  const sameMethod = local.getUint16(8, true) === (entry.method === 'stored' ? 0 : 8)
  if (!sameName || !sameFlags || !sameMethod) throw hostile('it says two different things about an entry')
  // With bit 3 the sizes stand behind the data instead.
  const sameSizes =
    local.getUint32(14, true) === entry.crc &&
    local.getUint32(18, true) === entry.packed &&
    local.getUint32(22, true) === entry.size
  if ((flags & 8) === 0 && !sameSizes) throw hostile('it says two different things about an entry')
  const dataStart = entry.offset + localSize + rawName.length + local.getUint16(28, true)
  if (dataStart + entry.packed > directoryStart) throw damaged('an entry lies outside it')
  return { ...entry, dataStart }
}

function checkOverlap(entries: readonly ZipEntry[]): void {
  let reached = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < reached) throw hostile('entries in it overlap')
    reached = entry.dataStart + entry.packed
  }
}
