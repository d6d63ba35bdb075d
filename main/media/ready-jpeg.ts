import { badImage, checkPixels } from './image-limits.ts'

/** For /DCTDecode: the whole file. */
export type ReadyJpeg = Readonly<{
  kind: 'jpeg'
  width: number
  height: number
  /** Components: grey or YCbCr. */
  colours: 1 | 3
  bits: 8
  data: Uint8Array
}>

type Frame = Readonly<{ width: number; height: number; colours: 1 | 3; units: number }>

/** Walks the markers of a JPEG (ITU T.81, annex B) from start to end; the coded data is passed over, not decoded. */
export function readReadyJpeg(bytes: Uint8Array): ReadyJpeg {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  let frame: Frame | undefined
  let coded = 0
  const tables = new Set<number>()
  for (;;) {
    if (at + 2 > bytes.length) throw badImage('it is cut off')
    const marker = data.getUint16(at)
    at += 2
    if (marker === endOfImage) break
    if (at + 2 > bytes.length || marker < 0xff01 || standsAlone(marker)) throw badImage('it is damaged')
    const length = data.getUint16(at)
    if (length < 2 || at + length > bytes.length) throw badImage('it is cut off')
    if (isFrame(marker)) {
      if (frame) throw badImage('it holds two pictures')
      frame = readFrame(marker, data, at, length)
    }
    if (!allowed.has(marker)) throw badImage('it was not prepared; add it again')
    tables.add(marker)
    at += length
    if (marker !== startOfScan) continue
    if (!frame || !tables.has(quantisation) || !tables.has(huffman)) throw badImage('it is damaged')
    const end = endOfCodedData(bytes, at)
    coded += end - at
    at = end
  }
  if (at !== bytes.length) throw badImage('something follows its end')
  // Each unit of coding takes a bit at least.
  if (!frame || coded * 8 < frame.units) throw badImage('it is smaller than it says')
  const { width, height, colours } = frame
  return { kind: 'jpeg', width, height, colours, bits: 8, data: bytes }
}

const endOfImage = 0xffd9
const startOfScan = 0xffda
const huffman = 0xffc4
const quantisation = 0xffdb
/** Baseline, extended and progressive frames; their tables; restart interval; JFIF and Adobe marks: no other segment. */
const frames = [0xffc0, 0xffc1, 0xffc2]
const allowed = new Set([...frames, huffman, quantisation, startOfScan, 0xffdd, 0xffe0, 0xffee])

const standsAlone = (marker: number) => marker === 0xff01 || (marker >= 0xffd0 && marker <= 0xffd8)

/** All the SOF markers of the standard; C4, C8 and CC are something else. */
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && marker !== huffman && marker !== 0xffc8 && marker !== 0xffcc

function readFrame(marker: number, data: DataView, at: number, length: number): Frame {
  if (!frames.includes(marker)) throw badImage('it is coded in a way that PDFs cannot hold')
  if (length < 8) throw badImage('it is damaged')
  const colours = data.getUint8(at + 7)
  if (data.getUint8(at + 2) !== 8) throw badImage('it has more than 8 bits a colour')
  if (colours !== 1 && colours !== 3) throw badImage('it is neither grey nor in three colours')
  if (length !== 8 + 3 * colours) throw badImage('it is damaged')
  const height = data.getUint16(at + 3)
  const width = data.getUint16(at + 5)
  checkPixels(width, height)
  let across = 1
  let down = 1
  for (let component = 0; component < colours; component++) {
    const sampling = data.getUint8(at + 9 + 3 * component)
    if (sampling >> 4 < 1 || sampling >> 4 > 4 || (sampling & 15) < 1 || (sampling & 15) > 4) {
      throw badImage('it is damaged')
    }
    across = Math.max(across, sampling >> 4)
    down = Math.max(down, sampling & 15)
  }
  return { width, height, colours, units: Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down)) }
}

/** Coded data runs to the next marker that is neither a stuffed FF 00 nor a restart. */
function endOfCodedData(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next === 0xff) at += 1
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else return at
  }
  throw badImage('it is cut off')
}
