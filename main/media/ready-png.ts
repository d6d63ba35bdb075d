import { crc32, inflateSync } from 'node:zlib'
import { badImage, checkPixels } from './image-limits.ts'

/** For /FlateDecode with /Predictor 15, /Colors, /BitsPerComponent and /Columns = width. */
export type ReadyPng = Readonly<{
  kind: 'png'
  width: number
  height: number
  /** Samples a pixel: 1 for grey and palette, 3 for RGB. */
  colours: 1 | 3
  bits: 1 | 2 | 4 | 8
  /** RGB triples when the samples are indices. */
  palette?: Uint8Array
  data: Uint8Array
}>

type Header = Readonly<{ width: number; height: number; colours: 1 | 3; bits: 1 | 2 | 4 | 8; isPalette: boolean }>

/** Reads the chunks of a PNG (W3C PNG, third edition) and proves that its data is what the header says. */
export function readReadyPng(bytes: Uint8Array): ReadyPng {
  if (!signature.every((byte, index) => bytes[index] === byte)) throw badImage('it is damaged')
  let header: Header | undefined
  let palette: Uint8Array | undefined
  const parts: Uint8Array[] = []
  let last = ''
  for (const { type, data } of chunksOf(bytes)) {
    if ((last === '') !== (type === 'IHDR')) throw badImage('it is damaged')
    if (type === 'IHDR') header = readHeader(data)
    else if (type === 'PLTE') {
      if (palette || parts.length > 0) throw badImage('it is damaged')
      palette = data
    } else if (type === 'IDAT') {
      if (parts.length > 0 && last !== 'IDAT') throw badImage('it is damaged')
      parts.push(data)
    } else if (type !== 'IEND' && !harmless.has(type)) throw badImage(reasonOf(type))
    last = type
  }
  if (last !== 'IEND' || !header || parts.length === 0) throw badImage('it is cut off')
  const { isPalette, ...size } = header
  const data = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  checkData(size, data)
  if (!isPalette) return { kind: 'png', ...size, data }
  checkPalette(palette, header.bits)
  return { kind: 'png', ...size, palette, data }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** How the picture was measured, not what it shows or who made it; none of it goes into a book. */
const harmless = new Set(['pHYs', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'hIST'])
const reasonOf = (type: string) =>
  type === 'tRNS' ? 'it is transparent' : 'it was not prepared and holds more than a picture; add it again'

function* chunksOf(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = signature.length
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw badImage('it is cut off')
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) throw badImage('it is cut off')
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw badImage('it is damaged')
    }
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) }
    at += 12 + length
    if (type === 'IEND' && at !== bytes.length) throw badImage('something follows its end')
  }
}

function readHeader(data: Uint8Array): Header {
  if (data.length !== 13) throw badImage('it is damaged')
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const [bits, colourType, compression, filter, interlace] = data.subarray(8)
  checkPixels(width, height)
  if (compression !== 0 || filter !== 0) throw badImage('it is damaged')
  if (interlace !== 0) throw badImage('it is interlaced')
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) throw badImage('it has more than 8 bits a colour')
  if (colourType === 0) return { width, height, colours: 1, bits, isPalette: false }
  if (colourType === 3) return { width, height, colours: 1, bits, isPalette: true }
  if (colourType === 2 && bits === 8) return { width, height, colours: 3, bits, isPalette: false }
  throw badImage(colourType === 4 || colourType === 6 ? 'it is transparent' : 'it is damaged')
}

function checkPalette(palette: Uint8Array | undefined, bits: number): asserts palette is Uint8Array {
  const fits = palette && palette.length > 0 && palette.length % 3 === 0 && palette.length / 3 <= 2 ** bits
  if (!fits) throw badImage('it is damaged')
}

/** The data must unpack to exactly the rows the header promises, each behind a filter number from 0 to 4. */
function checkData(size: Omit<Header, 'isPalette'>, data: Uint8Array): void {
  const stride = 1 + Math.ceil((size.width * size.colours * size.bits) / 8)
  const length = stride * size.height
  // Deflate packs 1032 to 1 at best: a lie about the size is found before memory is taken for it.
  if (data.length * 1032 < length) throw badImage('it is smaller than it says')
  const rows = inflate(data, length)
  if (rows.length !== length) throw badImage('it is smaller than it says')
  for (let row = 0; row < length; row += stride) if ((rows[row] ?? 5) > 4) throw badImage('it is damaged')
}

function inflate(data: Uint8Array, longest: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: longest })
  } catch (error) {
    throw badImage('it is damaged', error)
  }
}
