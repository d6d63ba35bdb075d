import { expect, test } from 'vitest'
import type { ReadyImage } from '../../../../../main/media/ready-image.ts'
import { createImageCache } from '../../../../../main/pdf/write/image-cache.ts'

const picture = (size: number): ReadyImage => ({
  kind: 'jpeg',
  width: 10,
  height: 10,
  colours: 3,
  bits: 8,
  data: new Uint8Array(size),
})

test('pictures are kept as long as there is room for them', () => {
  const cache = createImageCache(100)
  const [large, small] = [picture(70), picture(30)]
  cache.keep('large', large)
  cache.keep('other', picture(40))
  cache.keep('small', small)
  expect(cache.get('large')).toBe(large)
  expect(cache.get('other')).toBeUndefined()
  expect(cache.get('small')).toBe(small)
})

test('a picture that is kept twice takes its room once', () => {
  const cache = createImageCache(100)
  cache.keep('one', picture(60))
  cache.keep('one', picture(60))
  cache.keep('two', picture(40))
  expect(cache.get('two')).toBeDefined()
})
