import { find } from '../../../shared/model/trip.ts'
import type { Block } from '../blocks.ts'
import { type Context, pickText } from './context.ts'

type Frame = Readonly<{
  width: number
  height: number
  fit: 'fill' | 'inside'
  /** No block at all without a picture; else the grey figure stands. */
  optional?: true
}>

/** A picture of the trip's media in its frame. PDFs are no pictures. */
export function framedPicture(context: Context, mediaItem: string | undefined, frame: Frame): readonly Block[] {
  const { optional, ...rest } = frame
  const media = find(context.trip, 'mediaItems', mediaItem)
  const sha256 = media && media.kind !== 'pdf' ? media.sha256 : ''
  if (sha256 === '' && optional) return []
  return [
    {
      kind: 'image',
      ...(sha256 !== '' && { sha256 }),
      ...rest,
      alt: pickText(context, media?.alt),
      ...(media && { origin: { collection: 'mediaItems', id: media.id, field: 'sha256' } }),
    },
  ]
}
