import { amount, choice, line, localised } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A picture or PDF kept in the trip's media, named by the SHA-256 of its bytes. */
export const mediaItem = defineRecord({
  name: 'mediaItem',
  plural: 'mediaItems',
  disclosure: { level: 'delegation' },
  shape: {
    /** Lower-case hexadecimal. */
    sha256: line(),
    kind: choice(['jpeg', 'png', 'pdf']),
    /** Bytes. */
    size: amount(),
    /** Pixels. */
    width: amount(),
    height: amount(),
    alt: localised(),
    credit: line(),
  },
})
export type MediaItem = RecordOf<typeof mediaItem>
