import type { ReviewMatch } from '../../../shared/importing/review.ts'
import { candidateIndex } from './candidates.ts'
import { valuesOf } from './join.ts'
import { type Known, likenessOf, matchLikeness } from './likeness.ts'
import type { JoinedDraft } from './reconciled.ts'
import { titleOf } from './titles.ts'

/**
 * Rows of one import that may be the same new thing, each beside those before it; their ids are keys of rows. Never
 * made one: a person says so.
 */
export function twinsOf(
  rows: readonly JoinedDraft[],
  known: ReadonlyMap<JoinedDraft, Known>,
): ReadonlyMap<JoinedDraft, readonly ReviewMatch[]> {
  const all = rows.flatMap((row, place) => {
    const mine = known.get(row)
    return mine && mine.identity.names.length > 0 ? [{ ...mine, row, place }] : []
  })
  const candidatesFor = candidateIndex(all)
  const twins = new Map<JoinedDraft, readonly ReviewMatch[]>()
  for (const one of all) {
    const found = candidatesFor(one)
      .flatMap((other) => {
        const likeness = other.place < one.place ? likenessOf(one, other) : undefined
        return likeness && likeness.likeness >= leastFor(one, other) ? [{ other, ...likeness }] : []
      })
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, 3)
    if (found.length > 0)
      twins.set(
        one.row,
        found.map(({ other: { row }, likeness, why }) => ({
          id: row.key,
          title: titleOf(row.collection, valuesOf(row.fields), [], () => ''),
          likeness,
          why: `${why} Another row of this import: ${[row.file, row.at].filter((part) => part !== '').join(', ')}.`,
        })),
      )
  }
  return twins
}

type Row = Known & Readonly<{ row: JoinedDraft }>

/** One file seldom writes one thing in two ways; several pauses of a day are several, and so are statements alike. */
function leastFor(one: Row, other: Row): number {
  if (one.row.collection === 'agendaItems') {
    const isAtOnce = one.identity.day === other.identity.day && one.identity.start === other.identity.start
    return isAtOnce && one.row.file !== other.row.file ? matchLikeness : Number.POSITIVE_INFINITY
  }
  if (one.row.file === other.row.file && isAnotherTime(one, other)) return Number.POSITIVE_INFINITY
  return one.row.file === other.row.file || one.identity.style === 'title' ? 0.95 : matchLikeness
}

/** Of one name, but with other marks: a shuttle that leaves each morning is one thing each morning. */
const isAnotherTime = ({ identity: one }: Row, { identity: other }: Row): boolean =>
  one.keys.length > 0 &&
  other.keys.length > 0 &&
  one.names[0]?.folded === other.names[0]?.folded &&
  !one.keys.some((key) => other.keys.includes(key))
