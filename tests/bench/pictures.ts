import sharp from 'sharp'
import { type PreparedImage, prepareImage } from '../../main/media/prepare-image.ts'
import { proseFrom } from './words.ts'

/** Photographs with grain (noise compresses as skin and cloth do) and flat logos, as they lie in a trip. */
export async function pictures(
  photoCount: number,
  logoCount: number,
): Promise<{ photos: PreparedImage[]; logos: PreparedImage[] }> {
  const random = proseFrom(7)
  const photos: PreparedImage[] = []
  for (let n = 0; n < photoCount; n += 1) {
    const pixels = new Uint8Array(252 * 315 * 3)
    const base = [90 + random.whole(90), 80 + random.whole(90), 70 + random.whole(90)]
    for (let index = 0; index < pixels.length; index += 1) {
      pixels[index] = (base[index % 3] ?? 0) + ((index / 756) % 40) + random.whole(18)
    }
    const jpeg = await sharp(pixels, { raw: { width: 252, height: 315, channels: 3 } })
      .jpeg({ quality: 82 })
      .toBuffer()
    photos.push(await prepareImage(new Uint8Array(jpeg)))
  }
  const logos: PreparedImage[] = []
  for (let n = 0; n < logoCount; n += 1) {
    const colour = `rgb(${random.whole(200)},${random.whole(200)},${random.whole(200)})`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="130"><rect width="300" height="130" fill="white"/><circle cx="${60 + random.whole(40)}" cy="65" r="${30 + random.whole(25)}" fill="${colour}"/><rect x="150" y="${20 + random.whole(40)}" width="${80 + random.whole(60)}" height="40" fill="${colour}"/></svg>`
    const png = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer()
    logos.push(await prepareImage(new Uint8Array(png)))
  }
  return { photos, logos }
}
