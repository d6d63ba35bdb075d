import { UserError } from '../../shared/errors.ts'
import type { ZipCaps, ZipSource } from './zip-caps.ts'
import { damaged, hostile, tooLarge } from './zip-refusal.ts'

/** Where the directory of an archive stands and how many entries it tells of. */
export type ZipEnd = Readonly<{ start: number; length: number; count: number }>

const endSize = 22
const longestComment = 0xffff
/** Bytes of directory to hold in memory: more than the names of 20,000 entries need. */
const largestDirectory = 32 * 2 ** 20

/** The directory must end where the end record starts, so there is one way to read the file. */
export async function findEnd(source: ZipSource, caps: ZipCaps): Promise<ZipEnd> {
  const length = Math.min(source.size, endSize + longestComment)
  const tailStart = source.size - length
  const tail = view(await source.read(tailStart, length))
  let at = length - endSize
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--
  if (at < 0) throw await withoutEnd(source)
  const commentEnd = at + endSize + tail.getUint16(at + 20, true)
  const isPadded = caps.foreign !== undefined && commentEnd < length && isEmpty(tail, commentEnd)
  if (commentEnd !== length && !isPadded) throw damaged('its end does not fit its length')
  if (at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50) {
    if (!caps.foreign) throw hostile('it is a zip of a kind that trips never are')
    return findLongEnd(source, { tail, at, tailStart })
  }
  if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 6, true) !== 0) throw hostile('it is part of a set')
  const count = tail.getUint16(at + 10, true)
  const directoryLength = tail.getUint32(at + 12, true)
  const start = tail.getUint32(at + 16, true)
  if (start === 0xffffffff) throw damaged('its directory is not where it should be')
  if (tail.getUint16(at + 8, true) !== count) throw damaged('its directory counts do not agree')
  return checked({ start, length: directoryLength, count }, tailStart + at)
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What a download or a mail program filled up with zeros. */
function isEmpty(tail: DataView, from: number): boolean {
  for (let at = from; at < tail.byteLength; at++) if (tail.getUint8(at) !== 0) return false
  return true
}

async function withoutEnd(source: ZipSource): Promise<UserError> {
  const first = source.size >= 4 ? view(await source.read(0, 4)).getUint32(0, true) : 0
  if (first === 0x04034b50) return damaged('its end is missing')
  return new UserError('not-a-trip', 'The file is not a trip: choose a .trip file or a trip folder.')
}

const locatorSize = 20
const longEndSize = 56

/** The end of an archive with room for long numbers; what both ends say must agree. */
async function findLongEnd(
  source: ZipSource,
  { tail, at, tailStart }: Readonly<{ tail: DataView; at: number; tailStart: number }>,
): Promise<ZipEnd> {
  const locator = at - locatorSize
  const disks = [tail.getUint32(locator + 4, true), tail.getUint32(locator + 16, true) - 1]
  const endStart = numberAt(tail, locator + 8)
  if (disks.some((disk) => disk > 0)) throw hostile('it is part of a set')
  if (endStart + longEndSize > tailStart + locator) throw damaged('its end does not fit its length')
  const end = view(await source.read(endStart, longEndSize))
  if (end.getUint32(0, true) !== 0x06064b50) throw damaged('its end is not where it should be')
  if (endStart + 12 + numberAt(end, 4) !== tailStart + locator) throw damaged('its end does not fit its length')
  if (end.getUint32(16, true) !== 0 || end.getUint32(20, true) !== 0) throw hostile('it is part of a set')
  const count = numberAt(end, 32)
  const length = numberAt(end, 40)
  const start = numberAt(end, 48)
  const agrees = (short: number, none: number, long: number) => short === none || short === long
  const isOne =
    numberAt(end, 24) === count &&
    agrees(tail.getUint16(at + 10, true), 0xffff, count) &&
    agrees(tail.getUint32(at + 12, true), 0xffffffff, length) &&
    agrees(tail.getUint32(at + 16, true), 0xffffffff, start)
  if (!isOne) throw hostile('it can be read in two ways')
  return checked({ start, length, count }, endStart)
}

function checked(end: ZipEnd, directoryEnd: number): ZipEnd {
  if (end.start + end.length !== directoryEnd) throw damaged('its directory is not where it should be')
  if (end.length > largestDirectory) throw tooLarge('its directory is too large')
  return end
}

/** Beyond 2^53 no file reaches: such a number is no place in it. */
function numberAt(data: DataView, at: number): number {
  const number = data.getBigUint64(at, true)
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(number)
}
