import { z } from 'zod'
import { fileKey, type RequestGroup, tripKey } from './request-group.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256')

/** Pictures and documents of a trip. The page then adds the `mediaItem` record itself, as part of an edit. */
export const mediaRequests = {
  /** Makes what was put up with `putFile` ready to print and keeps it beside the trip. */
  'media.add': {
    input: z.strictObject({ trip: tripKey, file: fileKey }),
    /** The fields of a `mediaItem` record. Pixels are absent for a PDF. */
    output: z.strictObject({
      sha256: hash,
      kind: z.enum(['jpeg', 'png', 'pdf']),
      size: z.number(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
  },
  /** Bytes ready at `fileUrl(file)`, once: fetch them and keep a blob URL. */
  'media.read': {
    input: z.strictObject({ trip: tripKey, sha256: hash }),
    output: z.strictObject({ file: fileKey, kind: z.enum(['jpeg', 'png', 'pdf']) }),
  },
} as const satisfies RequestGroup
