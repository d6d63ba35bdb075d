import { useId } from 'react'
import type { ReviewMatch, ReviewRow } from '../../../shared/importing/review.ts'
import classes from './import.module.css'
import { percent } from './words.ts'

export type MatchChoiceProps = Readonly<{
  row: ReviewRow
  /** Id of the record it is, or `new`. */
  value: string
  onChange: (value: string) => void
}>

/** Which record of the trip this is, with what speaks for each; never decided in silence. */
export function MatchChoice({ row, value, onChange }: MatchChoiceProps) {
  const name = useId()
  // The likeliest first, whichever is chosen: choices that move cannot be read.
  const matches: readonly ReviewMatch[] = [...(row.match ? [row.match] : []), ...row.others].toSorted(
    (a, b) => b.likeness - a.likeness || a.title.localeCompare(b.title) || a.id.localeCompare(b.id),
  )
  if (matches.length === 0) return null
  const choices = [
    ...matches.map(({ id, title, why, likeness }) => ({
      id,
      title,
      why: `${why.replace(/\.$/, '')}, ${percent(likeness)} alike`,
    })),
    { id: 'new', title: 'A new record', why: 'The trip has nothing of the kind' },
  ]
  return (
    <fieldset className={classes.matches}>
      <legend>It is</legend>
      {choices.map(({ id, title, why }) => (
        <label key={id} data-chosen={id === value || undefined}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          <span>
            <strong>{title}</strong>
            <span className={classes.why}>{why}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
