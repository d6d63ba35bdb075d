import { foreignNameFault, nameFault, nameKey } from './entry-name.ts'
import type { ZipCaps, ZipEntry, ZipSource } from './zip-caps.ts'
import { extraField, readDirectory, type ZipHeader } from './zip-directory.ts'
import { findEnd } from './zip-end.ts'
import { damaged, hostile, tooLarge } from './zip-refusal.ts'

/**
 * Reads the directory of a zip without unpacking anything and refuses every archive that is not plainly what it says.
 * Entries that are folders are checked and left out. Throws `not-a-trip`, `damaged-file`, `too-large` or
 * `hostile-archive`. Split archives are refused, and zip64 among our own files: nothing within the caps needs it.
 */
export async function checkZip(source: ZipSource, caps: ZipCaps): Promise<readonly ZipEntry[]> {
  const end = await findEnd(source, caps)
  if (end.count > caps.entries) throw tooLarge(`it holds ${end.count} files and at most ${caps.entries} are read`)
  const headers = readDirectory(await source.read(end.start, end.length), end, caps)
  if (caps.foreign) checkForeignNames(headers)
  else checkNames(headers)
  checkSizes(headers, caps)
  const entries: ZipEntry[] = []
  for (const header of headers) entries.push(await locate(source, header, { end: end.start, caps }))
  checkOverlap(entries)
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

const localSize = 30

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What leads out of the archive is refused even though nothing of it is written anywhere. */
function checkForeignNames(headers: readonly ZipHeader[]): void {
  for (const { name, size } of headers) {
    const fault = foreignNameFault(name)
    if (fault) throw hostile(fault)
    if (name.endsWith('/') && size !== 0) throw hostile('a folder in it holds data')
  }
}

function checkNames(headers: readonly ZipHeader[]): void {
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
    if (named.has(key)) throw hostile('two entries have the same name')
    named.add(key)
    if (!isFolder) files.add(key)
    for (let cut = key.indexOf('/'); cut >= 0; cut = key.indexOf('/', cut + 1)) parents.add(key.slice(0, cut))
  }
  for (const key of files) if (parents.has(key)) throw hostile('a file and a folder in it have the same name')
}

function checkSizes(headers: readonly ZipHeader[], caps: ZipCaps): void {
  let total = 0
  for (const { method, packed, size } of headers) {
    total += size
    if (size > caps.entrySize || total > caps.totalSize) throw tooLarge('it unpacks to more than is read')
    if (method === 'stored' && packed !== size) throw damaged('a size in it is wrong')
    if (size > caps.ratioFrom && size > packed * caps.ratio) throw hostile('it unpacks to far more than it is')
  }
}

type Bounds = Readonly<{ /** Where the directory begins. */ end: number; caps: ZipCaps }>

/** Finds the data of an entry; the header before the data must say what the directory says. */
async function locate(source: ZipSource, header: ZipHeader, { end, caps }: Bounds): Promise<ZipEntry> {
  const { rawName, flags, ...entry } = header
  if (entry.offset + localSize + rawName.length > end) throw damaged('an entry lies outside it')
  const bytes = await source.read(entry.offset, localSize + rawName.length)
  const local = view(bytes)
  if (local.getUint32(0, true) !== 0x04034b50) throw damaged('an entry is not where it should be')
  const nameLength = local.getUint16(26, true)
  const sameName = nameLength === rawName.length && rawName.every((byte, index) => byte === bytes[localSize + index])
  const localFlags = local.getUint16(6, true)
  const sameFlags = ((localFlags ^ flags) & (caps.foreign ? ~harmlessFlags : 0xffff)) === 0
  const sameMethod = local.getUint16(8, true) === (entry.method === 'stored' ? 0 : 8)
  // Into memory it is unpacked under the name of the directory, whatever the header calls it.
  if (!(sameName || caps.foreign) || !sameFlags || !sameMethod)
    throw hostile('it says two different things about an entry')
  const extraLength = local.getUint16(28, true)
  const extraStart = entry.offset + localSize + nameLength
  const dataStart = extraStart + extraLength
  if (dataStart + entry.packed > end) throw damaged('an entry lies outside it')
  const sizes = { packed: local.getUint32(18, true), size: local.getUint32(22, true) }
  const isLong = caps.foreign !== undefined && sizes.packed === 0xffffffff && sizes.size === 0xffffffff
  const { packed, size } = isLong ? longSizes(view(await source.read(extraStart, extraLength))) : sizes
  // With bit 3 the sizes stand behind the data instead.
  const sameSizes = local.getUint32(14, true) === entry.crc && packed === entry.packed && size === entry.size
  if ((localFlags & 8) === 0 && !sameSizes) throw hostile('it says two different things about an entry')
  return { ...entry, dataStart }
}

/** How hard it was packed, where the sizes stand, and the alphabet of the name. */
const harmlessFlags = 0x080e

function longSizes(extra: DataView): Readonly<{ packed: number; size: number }> {
  const field = extraField(extra, 0x0001)
  if (!field || field.byteLength < 16) throw damaged('a size in it is wrong')
  return { size: Number(field.getBigUint64(0, true)), packed: Number(field.getBigUint64(8, true)) }
}

function checkOverlap(entries: readonly ZipEntry[]): void {
  let reached = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < reached) throw hostile('entries in it overlap')
    reached = entry.dataStart + entry.packed
  }
}
