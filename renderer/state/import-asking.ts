import type { Review } from '../../shared/importing/review.ts'
import { ok } from '../../shared/result.ts'
import { chosenOtherwise, type DecidedRows, rebased } from './import-decisions.ts'
import type { Page } from './page.ts'

/** Asks the host for a review, its rows beside the records that were chosen for them. */
export function reviewAsker({ client }: Pick<Page, 'client'>) {
  /** The same review when every row stands beside its record already. */
  const asDecided = async (key: string, review: Review, decided: DecidedRows): Promise<Review> => {
    const rows = chosenOtherwise(review.rows, decided)
    if (rows.length === 0) return review
    const answer = await client.request('import.compare', { import: key, rows })
    return answer.ok ? { ...review, rows: rebased(review.rows, answer.value.rows) } : review
  }
  const review = async (key: string, decided: DecidedRows) => {
    const answer = await client.request('import.review', { import: key })
    return answer.ok ? ok(await asDecided(key, answer.value, decided)) : answer
  }
  return { review, asDecided }
}
