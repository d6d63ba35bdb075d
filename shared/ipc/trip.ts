import { z } from 'zod'
import { editSchema } from '../edit/edit.ts'
import {
  fileKey,
  finding,
  historyLabels,
  nothing,
  type RequestGroup,
  saveState,
  shortText,
  tripKey,
} from './request-group.ts'

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
  /**
   * The program ended without closing this trip, and these edits after the last saved state, `version`, were done
   * again. Told until `trip.acceptRecovered` or a restoration of that state.
   */
  recovered: z.strictObject({ edits: z.number(), saved: z.string(), version: z.string() }).optional(),
})

const backup = z.strictObject({ name: z.string(), saved: z.string() })

/** Names one state of a trip on the disk: a version or a generation. */
const versionKey = z.string().max(200)

/** Why a version is kept: somebody named it, or what was about to be done. */
const keepCause = z.enum(['named', 'import', 'replace', 'restore'])

const version = z.strictObject({
  version: versionKey,
  /** `saved`: a generation, kept as the trip was saved from time to time. */
  cause: z.enum([...keepCause.options, 'saved']),
  /** What somebody called it; empty for one that nobody named. */
  name: z.string(),
  /** Who kept it; empty when nobody in person did. */
  by: z.string(),
  /** Universal time. */
  saved: z.string(),
  /** It cannot be read; it is listed so that it can be deleted. */
  damaged: z.literal(true).optional(),
})
export type VersionSummary = z.output<typeof version>

const oneVersion = z.strictObject({ id: tripKey, version: versionKey })

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
  /** Earlier states kept on the disk, versions and generations, newest first. */
  'trip.versions': { input: z.strictObject({ id: tripKey }), output: z.strictObject({ versions: z.array(version) }) },
  /** Keeps the trip as of now: a named version until it is deleted, an automatic one among the latest 30. */
  'trip.keepVersion': { input: z.strictObject({ id: tripKey, name: shortText, cause: keepCause }), output: version },
  /** The trip of a version as `serialiseTrip` writes it. */
  'trip.readVersion': { input: oneVersion, output: z.strictObject({ trip: z.string() }) },
  /** Makes the trip what it was then: one edit, which undo takes back. The state before is kept as a version first. */
  'trip.restore': { input: oneVersion.extend({ label: shortText.min(1) }), output: walked },
  /** A version becomes a trip of its own in the library, under this title. */
  'trip.copyVersion': {
    input: oneVersion.extend({ title: shortText.min(1) }),
    output: z.strictObject({ id: tripKey }),
  },
  'trip.removeVersion': { input: oneVersion, output: nothing },
  /** Takes the removal of a version back; one of the latest ten. */
  'trip.returnVersion': { input: oneVersion, output: nothing },
  /** What was recovered stays, and is not told again. */
  'trip.acceptRecovered': { input: z.strictObject({ id: tripKey }), output: nothing },
  'trip.close': { input: z.strictObject({ id: tripKey }), output: nothing },
  /** The trip as a `.trip` file to hand on, ready at `fileUrl(file)`. */
  'trip.copy': {
    input: z.strictObject({ id: tripKey }),
    output: z.strictObject({ file: fileKey, name: z.string() }),
  },
} as const satisfies RequestGroup
