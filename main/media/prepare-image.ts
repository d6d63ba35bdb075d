import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { UserError } from '../../shared/errors.ts'
import { badImage, largestPixels, largestSide } from './image-limits.ts'
import { readReadyImage } from './ready-image.ts'

/** A picture as it is kept in a trip: upright, opaque, 8 bits, sRGB or grey, without metadata. */
export type PreparedImage = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  kind: 'jpeg' | 'png'
  /** Pixels. */
  width: number
  height: number
  /** Of the bytes, lower-case hexadecimal: the picture's name in the trip. */
  sha256: string
}>

const largestFile = 25 * 2 ** 20

/**
 * Makes any picture ready to embed: what comes out never needs decoding again. Photographs become JPEG; drawings,
 * logos and whatever was transparent become PNG. Only the first picture of an animation is taken. SVG is refused: its
 * text would take whatever fonts the machine has, so one file would give two books, and its XML may name other files.
 * Throws `bad-image` or `too-large`.
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedImage> {
  if (bytes.length > largestFile) throw tooLarge('it is larger than 25 MB')
  const format = formatOf(bytes)
  if (!format) throw badImage('it is not a JPEG, PNG, WebP, GIF or AVIF; save it as one of these')
  const encoded = await sharply(async () => {
    const metadata = await open(bytes).metadata()
    checkSize(metadata)
    return await encode(bytes, format, metadata)
  })
  const ready = readReadyImage(encoded)
  return {
    bytes: encoded,
    kind: ready.kind,
    width: ready.width,
    height: ready.height,
    sha256: createHash('sha256').update(encoded).digest('hex'),
  }
}

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** Told by content, before any decoder is chosen: of the many formats sharp opens only these are wanted. */
function formatOf(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (/^ftyp(avif|avis|mif1)$/.test(start.slice(4, 12))) return 'avif'
  return undefined
}

/** `error` refuses what is cut off or broken, and lets pass what cameras commonly write wrong. */
const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: largestPixels, sequentialRead: true }).timeout({ seconds: 20 })

function checkSize({ width, height }: Metadata): void {
  if (width > largestSide || height > largestSide) throw tooLarge('a side of it is longer than 20,000 pixels')
  if (width * height > largestPixels) throw tooLarge('it has more than 50 million pixels')
}

async function encode(bytes: Uint8Array, format: Format, metadata: Metadata): Promise<Uint8Array<ArrayBuffer>> {
  const isGrey = metadata.space === 'b-w' || metadata.space === 'grey16'
  const upright = () =>
    open(bytes)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace(isGrey ? 'b-w' : 'srgb')
  const isPhoto = !metadata.hasAlpha && (format === 'jpeg' || format === 'avif' || (await isRichInColours(upright())))
  // Full colour resolution keeps the red of a flag sharp in print; baseline is what every reader of PDFs knows.
  const jpeg = { quality: 90, chromaSubsampling: '4:4:4', progressive: false, mozjpeg: false }
  const png = { compressionLevel: 9, adaptiveFiltering: true, progressive: false, palette: false }
  const encoded = await (isPhoto ? upright().jpeg(jpeg) : upright().png(png)).toBuffer()
  return new Uint8Array(encoded)
}

/** Drawings have few colours, however large; in photographs nearly every sample differs from the others. */
async function isRichInColours(image: Sharp): Promise<boolean> {
  const { data, info } = await image
    .resize({ width: 128, height: 128, fit: 'inside', kernel: 'nearest', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colours = new Set<number>()
  for (let at = 0; at + info.channels <= data.length; at += info.channels) {
    colours.add(data.readUIntBE(at, info.channels))
  }
  // A grey photograph has 256 shades at most, and is as well kept as PNG.
  return colours.size > (info.width * info.height) / 4 && colours.size > 256
}

/** sharp says whatever it finds in plain errors. */
async function sharply<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    if (/exceeds pixel limit/i.test(error.message)) throw tooLarge('it has more than 50 million pixels')
    throw badImage('it is damaged or cut off', error)
  }
}

const tooLarge = (reason: string): UserError =>
  new UserError('too-large', `The picture was not taken because ${reason}; make it smaller and try again.`)
