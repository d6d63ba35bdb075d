import { z } from 'zod'
import { type CollectionName, collectionNames } from '../model/collections.ts'

/**
 * What an import proposes, laid beside what the trip has, for a person to accept or not. It holds texts for people;
 * the values themselves stay with the host, under the keys of the rows.
 */

/** `new`: the trip has no such thing; `conflict`: the trip's value was edited since it was imported, or is its own. */
const state = z.enum(['new', 'changed', 'same', 'conflict'])
export type ReviewState = z.output<typeof state>

const collection = z.enum(collectionNames as readonly [CollectionName, ...CollectionName[]])
/** Where a person finds it: the file, the place in it, and its own words there. */
const evidence = z.strictObject({ file: z.string(), at: z.string(), words: z.string() })

const reviewField = z.strictObject({
  name: z.string(),
  state,
  /** As the trip has it, in words; empty when it has nothing. */
  before: z.string(),
  after: z.string(),
  source: evidence,
  why: z.string().optional(),
  /** What other files of the import say instead, each with its words. */
  others: z.array(z.strictObject({ after: z.string(), source: evidence })).optional(),
})
export type ReviewField = z.output<typeof reviewField>

const match = z.strictObject({
  /** Id of a record of the trip; among `others` also the key of another row of the import. */
  id: z.string(),
  title: z.string(),
  /** 0 to 1; 1 is the same name or the same place of the same file. */
  likeness: z.number(),
  /** Same name but for accents; same surname and agency; imported from this row before. */
  why: z.string(),
})
export type ReviewMatch = z.output<typeof match>

const reviewRow = z.strictObject({
  key: z.string(),
  collection,
  state,
  title: z.string(),
  /** The record it is taken for. */
  match: match.optional(),
  /** Records it may be instead, the likeliest first. */
  others: z.array(match),
  /** Whether it is accepted when nobody decides otherwise. */
  isTicked: z.boolean(),
  confidence: z.number(),
  why: z.string(),
  file: z.string(),
  at: z.string(),
  fields: z.array(reviewField),
})
export type ReviewRow = z.output<typeof reviewRow>

const reviewFile = z.strictObject({
  name: z.string(),
  format: z.string(),
  size: z.number(),
  /** `failed` says why in `message`; the other files are not touched by it. */
  state: z.enum(['read', 'failed', 'same']),
  message: z.string(),
  /** Units in it, placed in records or understood as structure, and left over: the first is the sum of the others. */
  units: z.number(),
  placed: z.number(),
  structure: z.number(),
  leftOver: z.number(),
  notices: z.array(z.string()),
})
export type ReviewFile = z.output<typeof reviewFile>

const columnMapping = z.strictObject({
  column: z.number(),
  head: z.string(),
  /** Field of the collection; empty: left over. */
  field: z.string(),
  confidence: z.number(),
  why: z.string(),
  examples: z.array(z.string()),
})
export const sheetMapping = z.strictObject({
  file: z.string(),
  table: z.string(),
  shape: z.string(),
  collection: z.union([collection, z.literal('none')]),
  headRow: z.number(),
  columns: z.array(columnMapping),
})

export const reviewSchema = z.strictObject({
  files: z.array(reviewFile),
  rows: z.array(reviewRow),
  questions: z.array(z.strictObject({ file: z.string(), at: z.string(), message: z.string() })),
  mappings: z.array(sheetMapping),
  /** How many units were left over; the words come by `import.leftOver`. */
  leftOver: z.number(),
})
export type Review = z.output<typeof reviewSchema>

/** What a person decided about a row; rows without one go by `isTicked`. */
export const decision = z.strictObject({
  key: z.string(),
  take: z.boolean(),
  /** Id of the record it is, key of the row that is the same thing, or `new`. */
  as: z.string().optional(),
  /** By field: whose value stands. A conflict without one keeps the trip's. */
  fields: z.record(z.string(), z.enum(['theirs', 'ours'])).optional(),
  /** By field: which of several files is believed, 1 for the first of `others`. Without one, the file shown as `source`. */
  picks: z.record(z.string(), z.number().int().min(0)).optional(),
})
export type Decision = z.output<typeof decision>

/** How far a person is with a review; the host keeps it, so that a page loaded anew goes on from there. */
export const reviewChoices = z.strictObject({
  step: z.enum(['columns', 'review']),
  /** As changed by hand and not read again yet; none when they are those of the review. */
  mappings: z.array(sheetMapping).max(1000),
  rows: z
    .array(
      z.strictObject({
        key: z.string(),
        take: z.boolean().optional(),
        as: z.string().optional(),
        fields: decision.shape.fields,
        picks: decision.shape.picks,
      }),
    )
    .max(100_000),
  keepLeftOver: z.boolean(),
  /** Files the host did not take, each with its sentence. */
  refused: z.array(z.strictObject({ name: z.string(), message: z.string() })).max(2000),
})
export type ReviewChoices = z.output<typeof reviewChoices>

/** A row laid beside another record of the trip than the one it was taken for at first. */
export const comparedRow = z.strictObject({ key: z.string(), as: z.string(), state, fields: z.array(reviewField) })
export type ComparedRow = z.output<typeof comparedRow>
