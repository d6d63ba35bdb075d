import { z } from 'zod'
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
  /** The whole book as PDF, ready once at `fileUrl(file)`, and where each record stands in it. */
  'book.preview': {
    input: z.strictObject({ ...readerShape, ...printShape }),
    output: z.strictObject({
      file: fileKey,
      /** Label of each page. */
      pages: z.array(z.string()),
      /** By `briefs/anam`, the labels of the pages it stands on. */
      places: z.record(z.string(), z.array(z.string())),
      findings: z.array(finding),
    }),
  },
  'book.preflight': {
    input: z.strictObject({ trip: tripKey }),
    /** `at` is the moment the book speaks from. */
    output: z.strictObject({ findings: z.array(finding), at: z.iso.datetime() }),
  },
} as const satisfies RequestGroup
