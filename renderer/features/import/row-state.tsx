import { Equal, GitCompareArrows, Pencil, Plus } from 'lucide-react'
import type { ReviewState } from '../../../shared/importing/review.ts'
import { iconSize } from '../../ui/icon.ts'
import classes from './import.module.css'
import { stateLabels } from './words.ts'

const signs = { conflict: GitCompareArrows, changed: Pencil, new: Plus, same: Equal } as const

/** How a row stands to the trip, as sign and word; colour is for what a person must decide. */
export function RowState({ state }: Readonly<{ state: ReviewState }>) {
  const Sign = signs[state]
  return (
    <span className={classes.state} data-state={state}>
      <Sign size={iconSize.text} aria-hidden />
      {stateLabels[state]}
    </span>
  )
}
