import type { Block } from '../blocks.ts'
import type { Context } from './context.ts'
import { framedPicture } from './framed-picture.ts'

/** 84 × 105 beside a biography; the grey figure when there is no photo. Named after the person when nothing says more. */
export const portrait = (context: Context, photo: string | undefined, name: string): readonly Block[] =>
  framedPicture(context, photo, { width: 84, height: 105, fit: 'fill' }).map((block) =>
    block.kind === 'image' && block.alt === '' ? { ...block, alt: name } : block,
  )
