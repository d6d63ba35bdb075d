import { z } from 'zod'
import { bringSchema } from '../carry/bring.ts'
import { fileKey, nothing, type RequestGroup, shortText, tripKey } from './request-group.ts'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-01-22')

/** A trip as the start page shows it. */
const tripSummary = z.strictObject({
  id: tripKey,
  /** In the trip's own languages; empty when nobody named it. */
  title: z.string(),
  code: z.string(),
  starts: date.optional(),
  ends: date.optional(),
  pinned: z.boolean(),
  /** When it was last opened here, universal time. */
  opened: z.iso.datetime().optional(),
  /** `damaged` cannot be opened as it is and stays in the list; `trip.offer` says what can be recovered. */
  state: z.enum(['ready', 'damaged']),
})
export type TripSummary = z.output<typeof tripSummary>

const created = z.strictObject({ id: tripKey })

/** The trips there are, and how one comes or goes. */
export const libraryRequests = {
  'library.list': {
    input: nothing,
    output: z.strictObject({
      /** Pinned first, then the latest opened. */
      trips: z.array(tripSummary),
      /** In the trash, the latest first; `library.restore` takes one back. */
      removed: z.array(z.strictObject({ id: tripKey, title: z.string(), at: z.iso.datetime() })),
      /** What was found wrong with the library and dealt with, one sentence each. */
      notices: z.array(z.string()),
      /** Another window or program writes to this library; everything can be read. */
      readOnly: z.boolean(),
      samples: z.array(z.strictObject({ name: z.string(), title: z.string() })),
    }),
  },
  'library.create': {
    input: z.strictObject({
      title: shortText,
      code: shortText,
      starts: date.optional(),
      ends: date.optional(),
      /** `zone` is an IANA zone: America/Mexico_City. */
      cities: z.array(z.strictObject({ name: shortText, country: shortText, zone: shortText })).max(50),
      /** The delegation's first, then the host country's. */
      languages: z
        .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en'))
        .min(1)
        .max(10),
    }),
    output: created,
  },
  'library.createFromSample': { input: z.strictObject({ sample: z.string().max(80) }), output: created },
  /** The trip after this one: agencies, officials, open commitments and undated meetings come along. */
  'library.createFrom': {
    input: z.strictObject({ trip: tripKey, bring: bringSchema.optional() }),
    output: z.strictObject({
      id: tripKey,
      came: z.strictObject({
        agencies: z.number(),
        officials: z.number(),
        commitments: z.number(),
        meetings: z.number(),
      }),
    }),
  },
  /** A `.trip` file put up with `putFile` becomes a trip of the library. */
  'library.import': { input: z.strictObject({ file: fileKey }), output: created },
  /** Closes it and puts it into the trash. */
  'library.remove': { input: z.strictObject({ id: tripKey }), output: nothing },
  'library.restore': { input: z.strictObject({ id: tripKey }), output: created },
  'library.pin': { input: z.strictObject({ id: tripKey, pinned: z.boolean() }), output: nothing },
  /** Sets the title in the trip's first language, as an edit that can be undone. */
  'library.rename': { input: z.strictObject({ id: tripKey, title: shortText.min(1) }), output: nothing },
} as const satisfies RequestGroup
