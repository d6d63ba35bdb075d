import type { ReadyImage } from '../../media/ready-image.ts'

/** Pictures by their hash, ready for the file: a picture never changes, and reading it anew takes longer than writing it. */
export type ImageCache = Readonly<{
  get(sha256: string): ReadyImage | undefined
  keep(sha256: string, image: ReadyImage): void
}>

/** Bytes kept at most; pictures beyond them are read again each time. */
const most = 64 * 2 ** 20

export function createImageCache(room = most): ImageCache {
  const images = new Map<string, ReadyImage>()
  let left = room
  return {
    get: (sha256) => images.get(sha256),
    keep(sha256, image) {
      if (images.has(sha256) || image.data.length > left) return
      left -= image.data.length
      images.set(sha256, image)
    },
  }
}
