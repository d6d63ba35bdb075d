import type { Fonts } from '../fonts/load-fonts.ts'
import type { LaidUnit, PageBody } from '../pages.ts'
import type { FontId } from '../theme.ts'
import type { FontObjects } from './font-objects.ts'
import { createImageCache, type ImageCache } from './image-cache.ts'
import type { PaintedPage } from './paint-page.ts'
import type { UnitObjects } from './unit-objects.ts'
import { createWordOperands, type WordOperands } from './word-operands.ts'

/**
 * What one build leaves for the next: pages and units are known by the value layout gave them, so that after an edit
 * only what was laid out anew is painted and compressed. Everything here is a pure function of what it is kept for;
 * with it or without it the bytes of a book are the same.
 */
export type WriteCache = Readonly<{
  words: WordOperands
  pages: WeakMap<PageBody, PaintedPage>
  units: WeakMap<LaidUnit, UnitObjects>
  fonts: Map<FontId, Readonly<{ glyphs: readonly number[]; objects: FontObjects }>>
  images: ImageCache
}>

export function createWriteCache(fonts: Fonts): WriteCache {
  return {
    words: createWordOperands(fonts),
    pages: new WeakMap(),
    units: new WeakMap(),
    fonts: new Map(),
    images: createImageCache(),
  }
}
