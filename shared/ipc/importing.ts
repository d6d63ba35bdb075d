import { z } from 'zod'
import { editSchema } from '../edit/edit.ts'
import { comparedRow, decision, reviewChoices, reviewSchema, sheetMapping } from '../importing/review.ts'
import { fileKey, historyLabels, nothing, type RequestGroup, tripKey } from './request-group.ts'

const importKey = z.string().min(1).max(80)
const fileName = z.string().min(1).max(1000)

/** Files become proposals, a person reviews them, one edit takes them in. The trip is untouched until `import.accept`. */
export const importRequests = {
  /**
   * Begins to read files put up with `putFile`; names may be paths of a dropped folder. How it goes comes as
   * `importProgress` events; after `ready` ask for the review.
   */
  'import.begin': {
    input: z.strictObject({
      trip: tripKey,
      files: z
        .array(z.strictObject({ file: fileKey, name: fileName }))
        .min(1)
        .max(2000),
    }),
    output: z.strictObject({ import: importKey }),
  },
  /** Imports of a trip that nobody took in or threw away: a page loaded anew goes on with them. The last begun is first. */
  'import.waiting': {
    input: z.strictObject({ trip: tripKey }),
    output: z.strictObject({
      imports: z.array(
        z.strictObject({
          import: importKey,
          state: z.enum(['reading', 'understanding', 'ready']),
          files: z.array(z.string()),
          message: z.string(),
          done: z.number(),
          of: z.number(),
          choices: reviewChoices.optional(),
        }),
      ),
    }),
  },
  /** How far the person is with a review. */
  'import.keep': { input: z.strictObject({ import: importKey, choices: reviewChoices }), output: nothing },
  'import.review': { input: z.strictObject({ import: importKey }), output: reviewSchema },
  /** Reads sheets again by mappings a person changed; they are remembered for the next file of that shape. */
  'import.remap': {
    input: z.strictObject({ import: importKey, mappings: z.array(sheetMapping).max(1000) }),
    output: reviewSchema,
  },
  /** Rows beside records of the trip that a person chose for them. */
  'import.compare': {
    input: z.strictObject({
      import: importKey,
      rows: z.array(z.strictObject({ key: z.string(), as: z.string() })).max(100_000),
    }),
    output: z.strictObject({ rows: z.array(comparedRow) }),
  },
  /**
   * The review and every piece left over as a file to save: `json` is what `attache import --report` writes, `text` the
   * same to be read, `leftOver` the pieces left over only. After `import.accept` it tells what was taken in.
   */
  'import.report': {
    input: z.strictObject({ import: importKey, form: z.enum(['json', 'text', 'leftOver']) }),
    output: z.strictObject({ file: fileKey, name: z.string() }),
  },
  /** Pages of what was left over. */
  'import.leftOver': {
    input: z.strictObject({
      import: importKey,
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ units: z.array(z.strictObject({ file: z.string(), at: z.string(), words: z.string() })) }),
  },
  /**
   * Takes in what was decided as one edit, already applied and on the disk when this answers; the page applies it to
   * its own copy. A version of the trip as it was is kept first. Once undone it can be reviewed again. Fails with `conflict` when the trip changed meanwhile:
   * then ask for the review again.
   */
  'import.accept': {
    input: z.strictObject({
      import: importKey,
      decisions: z.array(decision).max(100_000),
      /** Puts what was left over as notes with the record of each file. */
      keepLeftOver: z.boolean(),
    }),
    output: z.strictObject({ edit: editSchema, history: historyLabels }),
  },
  /** Stops reading, or forgets the review. */
  'import.cancel': { input: z.strictObject({ import: importKey }), output: nothing },
} as const satisfies RequestGroup

/** How reading goes. After `ready`, `failed` or `cancelled` nothing more is heard of it. */
export const importProgress = z.strictObject({
  import: importKey,
  trip: tripKey,
  state: z.enum(['reading', 'understanding', 'ready', 'failed', 'cancelled']),
  /** Of the file being read; or one sentence of what failed. */
  message: z.string(),
  /** Files done and files in all. */
  done: z.number(),
  of: z.number(),
})
