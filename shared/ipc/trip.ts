import { z } from 'zod'
import { editSchema } from '../edit/edit.ts'
import { fileKey, finding, historyLabels, nothing, type RequestGroup, saveState, tripKey } from './request-group.ts'

const opened = z.strictObject({
  /** As `serialiseTrip` writes it, for `parseTrip(JSON.parse(...))`. */
  trip: z.string(),
  history: historyLabels,
  readOnly: z.boolean(),
  save: saveState,
  /** What does not hang together. */
  findings: z.array(finding),
  /** What was found wrong and dealt with, after a crash above all; one sentence each, usually none. */
  notices: z.array(z.string()),
})

const backup = z.strictObject({ name: z.string(), saved: z.string() })

const walked = z.strictObject({ edit: editSchema, history: historyLabels })

/** One open trip: read whole, changed by edits only. */
export const tripRequests = {
  /** Fails with `damaged-file` when it cannot be opened as it is: then ask for `trip.offer`. */
  'trip.open': { input: z.strictObject({ id: tripKey }), output: opened },
  /** What can be recovered of a damaged trip: a backup, and how many edits after it the journal still holds. */
  'trip.offer': {
    input: z.strictObject({ id: tripKey }),
    output: z.strictObject({ problem: z.string().optional(), offer: backup.extend({ edits: z.number() }).optional() }),
  },
  /** Opens a damaged trip from what was offered. What was damaged is kept aside. */
  'trip.recover': { input: z.strictObject({ id: tripKey, backup: z.string().max(200) }), output: opened },
  /**
   * Answers when the edit is on the disk. Fails with `conflict` when it does not fit what stands there: then open the
   * trip again. Sent again under the same id, it is applied once.
   */
  'trip.apply': {
    input: z.strictObject({ id: tripKey, edit: editSchema }),
    output: z.strictObject({ history: historyLabels }),
  },
  /** The edit that was applied, to be applied to the page's own copy. Fails with `usage` when there is nothing to undo. */
  'trip.undo': { input: z.strictObject({ id: tripKey }), output: walked },
  'trip.redo': { input: z.strictObject({ id: tripKey }), output: walked },
  /** Tries again to save what the disk refused. */
  'trip.save': { input: z.strictObject({ id: tripKey }), output: z.strictObject({ save: saveState }) },
  /** Earlier states kept on the disk, newest first. */
  'trip.backups': { input: z.strictObject({ id: tripKey }), output: z.strictObject({ backups: z.array(backup) }) },
  /** Makes the trip what it was then: one edit, which undo takes back. */
  'trip.restore': { input: z.strictObject({ id: tripKey, backup: z.string().max(200) }), output: walked },
  'trip.close': { input: z.strictObject({ id: tripKey }), output: nothing },
  /** The trip as a `.trip` file to hand on, ready at `fileUrl(file)`. */
  'trip.copy': {
    input: z.strictObject({ id: tripKey }),
    output: z.strictObject({ file: fileKey, name: z.string() }),
  },
} as const satisfies RequestGroup
