import type { ReviewRow } from '../../shared/importing/review.ts'
import type { JoinedDraft } from '../importers/reconcile/reconciled.ts'
import type { Unit } from '../importers/units.ts'
import type { OutcomePart, OutcomeRest, UnderstandOutcome } from '../workers/import-messages.ts'

/** Puts what an import says together again, of which the importer sends a little at a time. */
export function gatherParts() {
  const rows: ReviewRow[] = []
  const drafts = new Map<string, JoinedDraft>()
  const rowOf = new Map<string, string>()
  const leftOver: Unit[] = []
  return {
    add: (part: OutcomePart): void => {
      rows.push(...part.rows)
      for (const [key, draft] of part.drafts) drafts.set(key, draft)
      for (const [key, row] of part.rowOf) rowOf.set(key, row)
      leftOver.push(...part.leftOver)
    },
    whole: (rest: OutcomeRest): UnderstandOutcome => ({ reconciled: { rows, drafts, rowOf }, leftOver, ...rest }),
  }
}
