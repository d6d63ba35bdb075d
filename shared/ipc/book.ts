import { z } from 'zod'
import { changeSchema } from '../edit/edit.ts'
import { fileKey, finding, jobKey, nothing, type RequestGroup, tripKey } from './request-group.ts'

/** Whose book: the audience, and for a personal one the id of the delegate. */
const readerShape = {
  trip: tripKey,
  edition: z.enum(['staff', 'leader', 'delegate', 'interpreter', 'leave-behind']),
  recipient: z.string().max(80).optional(),
}

/** How it is set; what is left out is as the trip's book setup says. */
const printShape = {
  paper: z.enum(['letter', 'a4']).optional(),
  duplex: z.boolean().optional(),
  theme: z.enum(['serif', 'sans']).optional(),
  language: z.string().max(20).optional(),
}

/** A row of the binder: what the book's contents and bookmarks show, in print order. */
const outlineRow = z.strictObject({
  /** The same for the same place in the next outline. */
  id: z.string(),
  /** `3`, `B07`; empty where none is printed. */
  number: z.string(),
  title: z.string(),
  /** As printed: `3-5`; empty on the cover. */
  page: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** What it is about, `briefs/anam`; absent for a section. */
  record: z.string().optional(),
})
export type OutlineRow = z.output<typeof outlineRow>

const linePlace = z.strictObject({
  collection: z.string().max(80),
  id: z.string().max(200),
  field: z.string().max(80).optional(),
})
export type LinePlace = z.output<typeof linePlace>

/** Words of one field on one line of a page: a box in points from the upper left of the paper, and where they come from. */
const pageLine = z.strictObject({
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  collection: z.string(),
  id: z.string(),
  field: z.string().optional(),
  block: z.string().optional(),
})
export type PageLine = z.output<typeof pageLine>

/** The book of a trip. Every request speaks of the trip as it is open in the host, edits included. */
export const bookRequests = {
  /** Begins; how it goes comes as `job` events, the last one with the file. */
  'book.export': {
    input: z.strictObject({ ...readerShape, ...printShape }),
    output: z.strictObject({ job: jobKey }),
  },
  'book.cancel': { input: z.strictObject({ job: jobKey }), output: nothing },
  /** Kept until the trip changes; after edits `outlineChanged` says that there is a fresh one. */
  'book.outline': {
    input: z.strictObject(readerShape),
    output: z.strictObject({ rows: z.array(outlineRow), pages: z.number() }),
  },
  /**
   * Some pages of the book as it would be printed now, as a PDF of those alone. Of the pages wanted, those the asker
   * says it has are left out.
   */
  'book.preview': {
    input: z.strictObject({
      ...readerShape,
      /** What is being typed and is no edit yet; what does not fit the trip counts as not typed. */
      ahead: z.array(changeSchema).max(200),
      /** Places of pages from 0, the second exclusive. */
      from: z.int().min(0),
      to: z.int().min(0),
      /** Where the caret stands, the nearest first: pages around it are given when those wanted do not show it. */
      at: z.array(linePlace).max(12),
      /** `key`s of pages that are at hand. */
      have: z.array(z.string().max(80)).max(100),
    }),
    output: z.strictObject({
      /** Points. */
      width: z.number(),
      height: z.number(),
      /** Label of each page, and a key that is another one when the page has changed. */
      labels: z.array(z.string()),
      keys: z.array(z.string()),
      /** The page where the caret's place stands. */
      found: z.number().optional(),
      /** Ready once at `fileUrl(file)`, with the pages below in their order; absent when all are at hand. */
      file: fileKey.optional(),
      pages: z.array(z.strictObject({ page: z.number(), lines: z.array(pageLine) })),
      /** What the layout could not do; the rest is told by preflight. */
      findings: z.array(finding),
    }),
  },
  'book.preflight': {
    input: z.strictObject({ trip: tripKey }),
    /** `at` is the moment the book speaks from. */
    output: z.strictObject({ findings: z.array(finding), at: z.iso.datetime() }),
  },
} as const satisfies RequestGroup
