import { z } from 'zod'

/** What a request takes and what it answers. Bytes never travel in either: they go beside, under one-time ids. */
type RequestShape = Readonly<{ input: z.ZodType; output: z.ZodType }>

/** The requests of one group, by their full names: `library.list`. */
export type RequestGroup = Readonly<Record<string, RequestShape>>

/** Id of a trip in the library; not the id of the record `trip` inside it. */
export const tripKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'the id of a trip')

/** A one-time id of bytes that stand ready, from `putFile` or for `fileUrl`. Base64url of 256 bits. */
export const fileKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'the id of a file')

export const jobKey = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, 'the id of a job')

/** Longest line of text in a request: a title, a name. */
export const shortText = z.string().max(500)

export const nothing = z.strictObject({})

/** What can be undone and redone, as labels for people, the latest last, at most 50 each. The host keeps the history. */
export const historyLabels = z.strictObject({ undo: z.array(z.string()), redo: z.array(z.string()) })
export type HistoryLabels = z.output<typeof historyLabels>

/** What the title bar says about saving: `Saved 14:02`, `Saving`, `Not saved` with the reason. */
export const saveState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('saved'), at: z.iso.datetime().optional() }),
  z.strictObject({ state: z.literal('saving') }),
  /** `at` is until when everything is on the disk, as far as is known. */
  z.strictObject({ state: z.literal('notSaved'), reason: z.string(), at: z.iso.datetime().optional() }),
])
export type SaveState = z.output<typeof saveState>

export const finding = z.strictObject({
  code: z.string(),
  level: z.enum(['error', 'warning', 'note']),
  /** Collection and id, `briefs/anam`; empty when about the whole book. */
  record: z.string(),
  field: z.string().optional(),
  message: z.string(),
})
