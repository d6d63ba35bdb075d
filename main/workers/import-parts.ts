import type { OutcomePart, UnderstandOutcome } from './import-messages.ts'

/** Records or pieces of one message: a few milliseconds of the host. */
const mostOfPart = 100

/** What grows with the files, a little at a time, so that the host is never held up by one long message. */
export function* partsOf({ reconciled, leftOver }: UnderstandOutcome): Generator<OutcomePart> {
  const { rows } = reconciled
  const drafts = [...reconciled.drafts]
  const rowOf = [...reconciled.rowOf]
  const most = Math.max(rows.length, drafts.length, rowOf.length, leftOver.length)
  for (let from = 0; from < most; from += mostOfPart) {
    const some = <T>(all: readonly T[]): readonly T[] => all.slice(from, from + mostOfPart)
    yield { rows: some(rows), drafts: some(drafts), rowOf: some(rowOf), leftOver: some(leftOver) }
  }
}
