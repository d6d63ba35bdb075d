import { shortPartialDate } from '../../../shared/format/dates.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import type { StateTone } from '../../ui/state-badge.tsx'

export const promiseTones: Readonly<Record<Commitment['status'], StateTone>> = {
  open: 'waiting',
  kept: 'ok',
  partly: 'warn',
  slipped: 'error',
  dropped: 'neutral',
}

const words: Readonly<Record<Commitment['status'], string>> = {
  open: 'Open',
  kept: 'Kept',
  partly: 'Partly kept',
  slipped: 'Slipped',
  dropped: 'Dropped',
}

/** How a promise stands, in words: `Open, due 1 Mar 2024`. */
export const promiseState = ({ status, due }: Commitment): string =>
  status === 'open' && due ? `Open, due ${shortPartialDate(due, 'en')}` : words[status]
