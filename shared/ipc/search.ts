import { z } from 'zod'
import { type CollectionName, collectionNames } from '../model/collections.ts'
import { nothing, type RequestGroup, tripKey } from './request-group.ts'

const kind = z.enum(collectionNames as readonly [CollectionName, ...CollectionName[]])
const year = z.string().regex(/^\d{4}$/, 'a year such as 2024')

/** A text cut in pieces; what was looked for stands in every second one. */
const marked = z.array(z.string())

const hit = z.strictObject({
  collection: kind,
  id: z.string(),
  /** What the record is called. */
  name: marked,
  /** Where the words stand; absent when it is the name alone. */
  found: z.strictObject({ field: z.string(), text: marked }).optional(),
})
export type SearchHit = z.output<typeof hit>

const group = z.strictObject({
  trip: tripKey,
  title: z.string(),
  code: z.string(),
  starts: z.string().optional(),
  /** Records found in this trip, of which `hits` are the best. */
  count: z.number(),
  hits: z.array(hit),
})
export type SearchGroup = z.output<typeof group>

/** How many trips can be searched by now, and how many there are. */
const reach = { read: z.number(), of: z.number() }

/** Words in every trip of the library. */
export const searchRequests = {
  /** Reads what changed since the last time, beside the work; `searchReach` tells how far it got. */
  'search.begin': { input: nothing, output: z.strictObject(reach) },
  'search.find': {
    input: z.strictObject({
      /** Every word must be in a record, or begin one there. Without any only `open` finds something. */
      words: z.string().max(300),
      kinds: z.array(kind).max(collectionNames.length),
      trips: z.array(tripKey).max(50),
      years: z.array(year).max(50),
      /** Only commitments that nobody kept or dropped. */
      open: z.boolean(),
      /** Hits of each trip. */
      most: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      ...reach,
      count: z.number(),
      /** The latest trip first. */
      groups: z.array(group),
      /** How many each filter would leave, the other filters being what they are. */
      kinds: z.array(z.strictObject({ kind, count: z.number() })),
      trips: z.array(z.strictObject({ trip: tripKey, title: z.string(), count: z.number() })),
      years: z.array(z.strictObject({ year, count: z.number() })),
    }),
  },
} as const satisfies RequestGroup
