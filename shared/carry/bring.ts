import { z } from 'zod'

/** Kinds of talking points that may come along. */
export const pointKinds = ['argument', 'ask', 'tactical', 'response', 'avoid'] as const

/** What comes along from the last trip, besides settings, places, topics and terms, which always do. */
export const bringSchema = z.strictObject({
  /** And the meetings with them, without dates and words. */
  agencies: z.boolean(),
  officials: z.boolean(),
  /** Those still open, ours and theirs. */
  commitments: z.boolean(),
  points: z.array(z.enum(pointKinds)),
  /** Hotels, vehicles, interpreters and contacts, without dates and passengers. */
  logistics: z.boolean(),
})
export type Bring = z.output<typeof bringSchema>

/** When nobody says otherwise. */
export const usualBring: Bring = { agencies: true, officials: true, commitments: true, points: [], logistics: false }
