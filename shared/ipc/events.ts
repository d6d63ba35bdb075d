import { z } from 'zod'
import { importProgress } from './importing.ts'
import { commandKey } from './menu.ts'
import { fileKey, finding, jobKey, saveState, tripKey } from './request-group.ts'

const job = { job: jobKey, trip: tripKey }

/** How a long piece of work goes. After `done`, `failed` or `cancelled` nothing more is heard of it. */
const jobEvent = z.discriminatedUnion('state', [
  z.strictObject({
    ...job,
    state: z.literal('running'),
    phase: z.enum(['waiting', 'project', 'compose', 'layout', 'write']),
    /** Steps done and steps in all. */
    done: z.number(),
    of: z.number(),
  }),
  z.strictObject({
    ...job,
    state: z.literal('done'),
    /** Ready at `fileUrl(file)`, or for `host.save`. */
    file: fileKey,
    /** The file name to suggest: `MX24 staff.pdf`. */
    name: z.string(),
    pages: z.number(),
    findings: z.array(finding),
  }),
  z.strictObject({ ...job, state: z.literal('failed'), code: z.string(), message: z.string() }),
  z.strictObject({ ...job, state: z.literal('cancelled') }),
])
export type JobEvent = z.output<typeof jobEvent>

/** What the host tells of its own accord. */
export const events = {
  saveState: z.strictObject({ trip: tripKey, save: saveState }),
  job: jobEvent,
  importProgress,
  /** A file the person opened with the program from outside; `library.import` takes it. Comes only after `host.describe` was asked. */
  openFile: z.strictObject({ file: fileKey, name: z.string() }),
  /** The person chose this command of the page in the menu. */
  menuCommand: z.strictObject({ id: commandKey }),
  libraryChanged: z.strictObject({}),
  /** How many trips can be searched by now, and how many there are; ask again with `search.find`. */
  searchReach: z.strictObject({ read: z.number(), of: z.number() }),
  /** The binder of this trip has been worked out again: ask for it with `book.outline`. */
  outlineChanged: z.strictObject({ trip: tripKey }),
  /** The host ends, locks, or serves another page from now on; everything is saved. In a browser go to `wire.goodbyePath`. */
  closing: z.strictObject({ reason: z.enum(['idle', 'elsewhere', 'exit']) }),
} as const
