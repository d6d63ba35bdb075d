import { crc32 } from 'node:zlib'
import type { ZipCaps, ZipEntry } from './zip-caps.ts'
import type { ZipEnd } from './zip-end.ts'
import { damaged, hostile } from './zip-refusal.ts'

/** An entry as the directory tells of it. */
export type ZipHeader = Omit<ZipEntry, 'dataStart'> & Readonly<{ rawName: Uint8Array; flags: number }>

const headerSize = 46

export function readDirectory(bytes: Uint8Array, { count }: ZipEnd, caps: ZipCaps): readonly ZipHeader[] {
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers: UnnamedHeader[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + headerSize > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its directory is broken')
    }
    const nameLength = directory.getUint16(at + 28, true)
    const extraLength = directory.getUint16(at + 30, true)
    const next = at + headerSize + nameLength + extraLength + directory.getUint16(at + 32, true)
    if (next > directory.byteLength) throw damaged('its directory is broken')
    headers.push(readHeader(directory, at, { nameLength, extraLength, isForeign: caps.foreign !== undefined }))
    at = next
  }
  if (at !== directory.byteLength) throw damaged('its directory holds more than it counts')
  return caps.foreign ? withForeignNames(headers, caps.foreign.decodeNames) : headers.map(withName)
}

type UnnamedHeader = Omit<ZipHeader, 'name'> & Readonly<{ extra: DataView }>

function readHeader(
  directory: DataView,
  at: number,
  { nameLength, extraLength, isForeign }: Readonly<{ nameLength: number; extraLength: number; isForeign: boolean }>,
): UnnamedHeader {
  const flags = directory.getUint16(at + 8, true)
  // Bits 0, 6 and 13 are encryption of the data and of the directory, bit 5 is a patch.
  if (flags & 0x2061) throw hostile('part of it is locked with a password')
  const unixType = (directory.getUint32(at + 38, true) >>> 16) & 0xf000
  // What was packed from a pipe is marked as one, and is data like any other.
  const isPlain = unixType === 0 || unixType === 0x8000 || unixType === 0x4000 || (isForeign && unixType === 0x1000)
  if (!isPlain) throw hostile('it holds a link')
  const base = directory.byteOffset + at + headerSize
  const extra = new DataView(directory.buffer, base + nameLength, extraLength)
  const numbers = {
    packed: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
    disk: directory.getUint16(at + 34, true),
  }
  const { disk, ...places } = isForeign ? withLongNumbers(numbers, extra) : numbers
  if (disk !== 0) throw hostile('it is part of a set')
  return {
    ...places,
    extra,
    rawName: new Uint8Array(directory.buffer, base, nameLength),
    flags,
    method: methodOf(directory.getUint16(at + 10, true)),
    crc: directory.getUint32(at + 16, true),
  }
}

function methodOf(method: number): ZipEntry['method'] {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  throw hostile('it is packed in a way that is not read')
}

type Numbers = Readonly<{ packed: number; size: number; offset: number; disk: number }>

/** Numbers that do not fit their place stand behind the name, in this order, those that fit left out. */
function withLongNumbers(numbers: Numbers, extra: DataView): Numbers {
  const field = extraField(extra, 0x0001)
  if (!field) return numbers
  let at = 0
  const long = (short: number) => {
    if (short !== 0xffffffff) return short
    if (at + 8 > field.byteLength) throw damaged('its directory is broken')
    at += 8
    return Number(field.getBigUint64(at - 8, true))
  }
  const size = long(numbers.size)
  const packed = long(numbers.packed)
  const offset = long(numbers.offset)
  const hasDisk = numbers.disk === 0xffff && at + 4 <= field.byteLength
  return { size, packed, offset, disk: hasDisk ? field.getUint32(at, true) : numbers.disk }
}

/** The first of what programs add behind a name that bears this number. */
export const extraField = (extra: DataView, wanted: number): DataView | undefined =>
  extraFields(extra).find(({ id }) => id === wanted)?.field

function extraFields(extra: DataView): readonly Readonly<{ id: number; field: DataView }>[] {
  const fields: Readonly<{ id: number; field: DataView }>[] = []
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true)
    if (at + 4 + length > extra.byteLength) break
    const field = new DataView(extra.buffer, extra.byteOffset + at + 4, length)
    fields.push({ id: extra.getUint16(at, true), field })
    at += 4 + length
  }
  return fields
}

/** Without the UTF-8 mark a name's alphabet is a guess, so only the letters all alphabets share are taken. */
function withName({ extra: _, ...header }: UnnamedHeader): ZipHeader {
  const { rawName, flags } = header
  if ((flags & 0x800) === 0 && !isAscii(rawName)) throw hostile('a name in it is in an unknown alphabet')
  const name = strictUtf8(rawName)
  if (name === undefined) throw hostile('a name in it cannot be read')
  return { ...header, name }
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80)

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Names in older alphabets are read together: one program wrote them all. */
function withForeignNames(
  headers: readonly UnnamedHeader[],
  decodeNames: (names: readonly Uint8Array[]) => readonly string[],
): readonly ZipHeader[] {
  const known = headers.map((header) => utf8Name(header) ?? strictUtf8(header.rawName))
  const decoded = decodeNames(headers.filter((_, index) => known[index] === undefined).map(({ rawName }) => rawName))
  let next = 0
  return headers.map(({ extra: _, ...header }, index) => ({
    ...header,
    name: plainPath(known[index] ?? decoded[next++] ?? ''),
  }))
}

/** The name in Unicode that some programs put beside the one of the older alphabet. */
function utf8Name({ rawName, extra }: UnnamedHeader): string | undefined {
  const names = extraFields(extra).map(({ id, field }) => {
    const isName = id === 0x7075 && field.byteLength > 5 && field.getUint8(0) === 1
    if (!isName || field.getUint32(1, true) !== crc32(rawName)) return undefined
    return strictUtf8(new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5))
  })
  return names.find((name) => name !== undefined)
}

/** As Windows tools part folders, and without steps that lead nowhere; a place outside stays one, to be refused. */
function plainPath(name: string): string {
  const path = name.replaceAll('\\', '/')
  if (path.startsWith('/')) return path
  const parts = path.split('/')
  return parts.filter((part, at) => part !== '.' && (part !== '' || at === parts.length - 1)).join('/')
}
