import { z } from 'zod'
import { fileKey, nothing, type RequestGroup, tripKey } from './request-group.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256')
const kind = z.enum(['jpeg', 'png', 'pdf'])

const kept = z.strictObject({
  /** A trip of the organisation and its pictures, as `serialiseTrip` writes it; absent while nobody kept one. */
  profile: z.string().optional(),
  /** When it was kept, universal time. */
  saved: z.string().optional(),
})

/** The organisation's profile, kept once beside all trips of the library. */
export const profileRequests = {
  'profile.get': { input: nothing, output: kept },
  /** Of what is in it, the organisation and the pictures it shows are kept. */
  'profile.set': { input: z.strictObject({ profile: z.string().max(5_000_000) }), output: kept },
  /** What the host organisation of a trip says and shows becomes the profile. */
  'profile.takeFrom': { input: z.strictObject({ trip: tripKey }), output: kept },
  /** Makes what was put up with `putFile` ready to print and keeps it with the profile. */
  'profile.addPicture': {
    input: z.strictObject({ file: fileKey }),
    output: z.strictObject({
      sha256: hash,
      kind,
      size: z.number(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
  },
  /** Ready at `fileUrl(file)`, once. */
  'profile.picture': { input: z.strictObject({ sha256: hash }), output: z.strictObject({ file: fileKey, kind }) },
  /** Keeps the pictures of the profile with a trip too, so that an edit may name them. */
  'profile.keepMedia': { input: z.strictObject({ trip: tripKey }), output: nothing },
} as const satisfies RequestGroup
