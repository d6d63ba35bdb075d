import sharp, { type Color } from 'sharp'
import { expect, test } from 'vitest'
import { prepareImage } from '../../../../main/media/prepare-image.ts'
import { preparePdf } from '../../../../main/media/prepare-pdf.ts'
import { readReadyImage } from '../../../../main/media/ready-image.ts'
import { buildPng } from '../../../fixtures/png-builder.ts'
import { refusalOf } from '../../../fixtures/refusal.ts'

/** Noise in colour stands for a photograph: no two neighbours alike. */
function photograph(width: number, height: number) {
  let seed = 1
  const data = Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed >> 16
  })
  return sharp(data, { raw: { width, height, channels: 3 } })
}
const plain = (channels: 3 | 4, background: Color) => sharp({ create: { width: 60, height: 30, channels, background } })

test('a photograph comes out upright, as JPEG, without anything about camera or place', async () => {
  const taken = await photograph(90, 60)
    .withExif({ IFD0: { Artist: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(taken.includes('Somebody') || taken.includes('Exif')).toBe(true)
  const prepared = await prepareImage(taken)
  expect(prepared).toMatchObject({ kind: 'jpeg', width: 60, height: 90 })
  const { exif, icc, xmp, iptc, orientation } = await sharp(prepared.bytes).metadata()
  expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
  expect(readReadyImage(prepared.bytes)).toMatchObject({ kind: 'jpeg', colours: 3 })
})

test('a photograph saved as PNG or WebP becomes JPEG, a drawing stays PNG', async () => {
  expect((await prepareImage(await photograph(90, 60).png().toBuffer())).kind).toBe('jpeg')
  expect((await prepareImage(await photograph(90, 60).webp({ lossless: true }).toBuffer())).kind).toBe('jpeg')
  expect((await prepareImage(await plain(3, '#a00').webp().toBuffer())).kind).toBe('png')
  expect((await prepareImage(await plain(3, '#a00').gif().toBuffer())).kind).toBe('png')
})

test('what is transparent becomes white', async () => {
  const logo = await prepareImage(await plain(4, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer())
  expect(logo.kind).toBe('png')
  const { channels } = await sharp(logo.bytes).stats()
  expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
})

test('grey stays grey, 16 bits and interlacing go', async () => {
  const grey = await plain(3, '#777').toColourspace('grey16').png({ progressive: true }).toBuffer()
  const prepared = await prepareImage(grey)
  expect(readReadyImage(prepared.bytes)).toMatchObject({ kind: 'png', colours: 1, bits: 8, width: 60, height: 30 })
})

test('CMYK becomes three colours', async () => {
  const print = await photograph(40, 40).toColourspace('cmyk').jpeg().toBuffer()
  expect(readReadyImage((await prepareImage(print)).bytes)).toMatchObject({ kind: 'jpeg', colours: 3 })
})

test('the same picture gives the same bytes, and what was prepared can be prepared again', async () => {
  const given = await plain(3, '#0a0').png().toBuffer()
  const first = await prepareImage(given)
  expect((await prepareImage(given)).sha256).toBe(first.sha256)
  expect((await prepareImage(first.bytes)).sha256).toBe(first.sha256)
})

test('what is no picture, too large or damaged is refused in a sentence', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await refusalOf(() => prepareImage(svg))).toBe('bad-image')
  expect(await refusalOf(() => prepareImage(new Uint8Array(0)))).toBe('bad-image')
  expect(await refusalOf(() => prepareImage(new Uint8Array(25 * 2 ** 20 + 1)))).toBe('too-large')
  expect(await refusalOf(() => prepareImage(buildPng({ width: 9_306_122, height: 10 })))).toBe('too-large')
  expect(await refusalOf(() => prepareImage(buildPng({ width: 9_000, height: 9_000 })))).toBe('too-large')
  expect(await refusalOf(() => prepareImage(buildPng({ data: [] })))).toBe('bad-image')
  const whole = await photograph(90, 60).jpeg().toBuffer()
  expect(await refusalOf(() => prepareImage(whole.subarray(0, whole.length / 2)))).toBe('bad-image')
})

test('a PDF is taken as given when it begins and ends as one', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
  expect(preparePdf(pdf)).toMatchObject({ kind: 'pdf', bytes: pdf })
  expect(await refusalOf(() => preparePdf(pdf.subarray(0, 20)))).toBe('bad-image')
  expect(await refusalOf(() => preparePdf(new TextEncoder().encode('MZ %PDF-1.7 %%EOF')))).toBe('bad-image')
})
