import { z } from 'zod'
import { directoryKinds } from '../directory/directory-kinds.ts'
import { fileKey, nothing, type RequestGroup, tripKey } from './request-group.ts'

const kind = z.enum(directoryKinds)
const recordKey = z.string().max(80)
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256')

/** One record of a trip that says the same thing. */
const occurrence = z.strictObject({
  trip: tripKey,
  title: z.string(),
  code: z.string(),
  starts: z.string().optional(),
  /** The record in that trip. */
  id: recordKey,
  verifiedOn: z.string().optional(),
})
export type Occurrence = z.output<typeof occurrence>

/** An agency, a person, a paper: the same thing in however many trips. */
const entry = z.strictObject({
  kind,
  name: z.string(),
  /** What it is: a position, a sector, an address. */
  line: z.string(),
  /** Where an official belongs. */
  agency: z.string(),
  /** In other trips, newest verified first; never empty. */
  trips: z.array(occurrence).min(1),
  /** Its record in the trip that is asked for, when it is there already. */
  here: z.strictObject({ id: recordKey, verifiedOn: z.string().optional() }).optional(),
})
export type DirectoryEntry = z.output<typeof entry>

/** What other trips of the library know: looked up here, put into the open one. */
export const directoryRequests = {
  /** Reads some more trips first: asked again until all are read, it tells of all. */
  'directory.find': {
    input: z.strictObject({
      /** The trip that something is wanted for. */
      trip: tripKey,
      /** Every word must be in an entry, or begin one there. */
      words: z.string().max(300),
      kinds: z.array(kind).max(directoryKinds.length),
      most: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      /** How many other trips are read, and how many there are. */
      read: z.number(),
      of: z.number(),
      count: z.number(),
      /** Newest verified first, then those of the latest trip. */
      entries: z.array(entry),
      /** How many each kind would leave. */
      kinds: z.array(z.strictObject({ kind, count: z.number() })),
    }),
  },
  /** A record of another trip with what it brings and names. */
  'directory.read': {
    input: z.strictObject({ trip: tripKey, from: tripKey, kind, id: recordKey }),
    output: z.strictObject({
      /** As much of the other trip, as `serialiseTrip` writes it. */
      slice: z.string(),
      /** What of it is in this trip already, under which id. */
      known: z.array(z.strictObject({ kind, id: recordKey, here: recordKey })),
    }),
  },
  /** Keeps pictures of the other trip with this one too, so that an edit may name them. */
  'directory.keepMedia': {
    input: z.strictObject({ trip: tripKey, from: tripKey, media: z.array(hash).max(500) }),
    output: nothing,
  },
  /** A picture of a trip that is not open, ready at `fileUrl(file)`. */
  'directory.picture': {
    input: z.strictObject({ from: tripKey, sha256: hash }),
    output: z.strictObject({ file: fileKey, kind: z.enum(['jpeg', 'png', 'pdf']) }),
  },
} as const satisfies RequestGroup
