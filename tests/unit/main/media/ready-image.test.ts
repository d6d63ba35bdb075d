import { deflateSync } from 'node:zlib'
import sharp, { type JpegOptions } from 'sharp'
import { expect, test } from 'vitest'
import { readReadyImage } from '../../../../main/media/ready-image.ts'
import { type BuiltPng, buildPng } from '../../../fixtures/png-builder.ts'
import { refusalOf } from '../../../fixtures/refusal.ts'

const none = new Uint8Array(0)
const palette = new Uint8Array([255, 0, 0, 0, 0, 255])
const packed = deflateSync(new Uint8Array(20))
const jpeg = async (channels: 1 | 3 = 3, options: JpegOptions = {}) => {
  const image = sharp({ create: { width: 40, height: 25, channels: 3, background: '#4080c0' } })
  return new Uint8Array(await (channels === 1 ? image.toColourspace('b-w') : image).jpeg(options).toBuffer())
}

test('RGB, grey and palette pictures are told as a PDF takes them', () => {
  const rgb = readReadyImage(buildPng({ data: [packed.subarray(0, 5), packed.subarray(5)] }))
  expect(rgb).toEqual({ kind: 'png', width: 3, height: 2, colours: 3, bits: 8, data: packed })
  expect(readReadyImage(buildPng({ colourType: 0, bits: 4 }))).toMatchObject({ colours: 1, bits: 4 })
  expect(readReadyImage(buildPng({ colourType: 3, bits: 1, palette }))).toMatchObject({ colours: 1, bits: 1, palette })
})

test('JPEGs are told as a PDF takes them, whole', async () => {
  const colour = await jpeg()
  expect(readReadyImage(colour)).toEqual({ kind: 'jpeg', width: 40, height: 25, colours: 3, bits: 8, data: colour })
  expect(readReadyImage(await jpeg(1))).toMatchObject({ colours: 1 })
  expect(readReadyImage(await jpeg(3, { progressive: true }))).toMatchObject({ colours: 3 })
})

const faults: readonly (readonly [string, BuiltPng])[] = [
  ['interlaced', { interlace: 1 }],
  ['transparent', { colourType: 6 }],
  ['transparent grey', { colourType: 4 }],
  ['transparent by a colour', { before: [['tRNS', new Uint8Array(6)]] }],
  ['of 16 bits', { bits: 16 }],
  ['of 3 bits', { bits: 3, colourType: 0 }],
  ['of an unknown colour type', { colourType: 5 }],
  ['of no width', { width: 0 }],
  ['far larger than its data', { width: 19_000, height: 2_000 }],
  ['larger than 50 million pixels', { width: 60_000, height: 60_000 }],
  ['of a size that is negative to some', { width: 2 ** 31 + 5, height: 2 ** 31 + 5 }],
  ['one row short', { rows: new Uint8Array(10) }],
  ['one byte long', { rows: new Uint8Array(21) }],
  ['a bomb', { rows: new Uint8Array(50 * 2 ** 20) }],
  ['of an unknown filter', { rows: new Uint8Array(20).fill(9) }],
  ['without data', { data: [] }],
  ['of data that is not packed', { data: [new Uint8Array(30)] }],
  [
    'of data in two places',
    {
      data: [packed],
      after: [
        ['pHYs', new Uint8Array(9)],
        ['IDAT', none],
      ],
    },
  ],
  ['without its palette', { colourType: 3 }],
  ['of a palette that is too long', { colourType: 3, bits: 1, palette: new Uint8Array(9) }],
  ['of a broken palette', { colourType: 3, palette: new Uint8Array(4) }],
  ['with two headers', { before: [['IHDR', new Uint8Array(13)]] }],
  ['with text', { before: [['tEXt', new TextEncoder().encode('Author\u0000Somebody')]] }],
  ['with a place', { after: [['eXIf', new Uint8Array(20)]] }],
  ['animated', { before: [['acTL', new Uint8Array(8)]] }],
]

test.each(faults)('a PNG %s is refused', async (_, png) => {
  expect(await refusalOf(() => readReadyImage(buildPng(png)))).toBe('bad-image')
})

test('a JPEG that still says where it was taken is refused', async () => {
  const image = sharp({ create: { width: 40, height: 25, channels: 3, background: '#4080c0' } })
  const withPlace = await image
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer()
  expect(await refusalOf(() => readReadyImage(withPlace))).toBe('bad-image')
})

test('a JPEG that says it is far larger is refused', async () => {
  const bytes = await jpeg()
  const frame = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]))
  new DataView(bytes.buffer).setUint16(frame + 5, 7000)
  new DataView(bytes.buffer).setUint16(frame + 7, 7000)
  expect(await refusalOf(() => readReadyImage(bytes))).toBe('bad-image')
})

test('CMYK is refused', async () => {
  const image = sharp({ create: { width: 40, height: 25, channels: 3, background: '#4080c0' } })
  expect(await refusalOf(async () => readReadyImage(await image.toColourspace('cmyk').jpeg().toBuffer()))).toBe(
    'bad-image',
  )
})

test('every cut of a picture is refused, and no change of one byte makes it throw anything but a sentence', async () => {
  for (const whole of [await jpeg(), buildPng(), buildPng({ colourType: 3, bits: 1, palette })]) {
    for (let at = 0; at < whole.length; at++) {
      expect(await refusalOf(() => readReadyImage(whole.subarray(0, at)))).toBe('bad-image')
      for (const value of [0x00, 0xff, (whole[at] ?? 0) ^ 0x01]) {
        const changed = whole.slice()
        changed[at] = value
        await refusalOf(() => readReadyImage(changed))
      }
    }
    expect(await refusalOf(() => readReadyImage(Buffer.concat([whole, new Uint8Array(1)])))).toBe('bad-image')
  }
})
