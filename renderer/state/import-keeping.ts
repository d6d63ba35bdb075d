import type { ReviewChoices } from '../../shared/importing/review.ts'
import type { Reviewing } from './import-state.ts'
import type { Page } from './page.ts'

/**
 * Tells the host how far a review is, so that a page loaded anew goes on from there. One message at a time: what is
 * decided while one is on its way goes with the next.
 */
export function importKeeper({ client }: Page): (key: string, state: Reviewing) => Promise<void> {
  let next: Readonly<{ key: string; state: Reviewing }> | undefined
  let isSending = false
  return async (key, state) => {
    next = { key, state }
    if (isSending) return
    isSending = true
    while (next) {
      const now: typeof next = next
      next = undefined
      await client.request('import.keep', { import: now.key, choices: choicesOf(now.state) })
    }
    isSending = false
  }
}

/** Whether a person decided anything between two states of a review. */
export const isFurther = (now: Reviewing, before: Reviewing): boolean =>
  now.step !== before.step ||
  now.decided !== before.decided ||
  now.keepLeftOver !== before.keepLeftOver ||
  now.mappings !== before.mappings

/** How far the person is, for the host to keep. */
const choicesOf = ({ step, mappings, review, decided, keepLeftOver, refused }: Reviewing): ReviewChoices => ({
  step,
  mappings: mappings === review.mappings ? [] : [...mappings],
  rows: [...decided].map(([key, own]) => ({ ...own, key })),
  keepLeftOver,
  refused: refused.map((file) => ({ ...file })),
})
