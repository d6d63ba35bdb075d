import { badImage } from './image-limits.ts'
import { type ReadyJpeg, readReadyJpeg } from './ready-jpeg.ts'
import { type ReadyPng, readReadyPng } from './ready-png.ts'

/** What a PDF takes over as it is. */
export type ReadyImage = ReadyJpeg | ReadyPng

/**
 * Reads a picture that `prepareImage` made, without decoding it. Everything else is refused with `bad-image`: what a
 * PDF cannot hold as it is (interlaced, transparent, 16 bits, CMYK), what is damaged, lies about its size, or still
 * carries metadata. Time and memory are bounded by the size the picture truly has.
 */
export function readReadyImage(bytes: Uint8Array): ReadyImage {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readReadyJpeg(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return readReadyPng(bytes)
  throw badImage('it is neither JPEG nor PNG')
}
