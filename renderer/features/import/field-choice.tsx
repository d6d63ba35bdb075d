import { useId, useMemo } from 'react'
import type { ReviewField } from '../../../shared/importing/review.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './import.module.css'
import { placeOf } from './review-rows.ts'
import { type Stretch, wordDifference } from './word-difference.ts'

export type FieldChoiceProps = Readonly<{
  label: string
  field: ReviewField
  /** Of a new record: there is nothing to choose between. */
  isNew: boolean
  side: 'theirs' | 'ours' | undefined
  onSide: (side: 'theirs' | 'ours') => void
}>

/** One field: the trip's words and the file's beside each other, below them what the file says and where. */
export function FieldChoice({ label, field, isNew, side, onSide }: FieldChoiceProps) {
  const { before, after, state, source, why } = field
  return (
    <div className={classes.field}>
      {isNew || state === 'same' ? (
        <div className={classes.only}>
          <h4>{label}</h4>
          <p className={classes.value}>{after || 'Empty in the file'}</p>
        </div>
      ) : (
        <Sides label={label} before={before} after={after} side={side} onSide={onSide} isOpen={state === 'conflict'} />
      )}
      <p className={classes.source}>
        {source.words ? <q>{source.words}</q> : null} <span>{placeOf(source)}</span>
        {why ? <span>. {why}</span> : null}
      </p>
    </div>
  )
}

type SidesProps = Pick<FieldChoiceProps, 'label' | 'side' | 'onSide'> &
  Readonly<{ before: string; after: string; isOpen: boolean }>

function Sides({ label, before, after, side, onSide, isOpen }: SidesProps) {
  const name = useId()
  const difference = useMemo(() => wordDifference(before, after), [before, after])
  const sides = [
    { id: 'ours', head: 'In the trip', words: difference.before, none: 'Nothing in the trip' },
    { id: 'theirs', head: 'In the file', words: difference.after, none: 'Empty in the file' },
  ] as const
  return (
    <fieldset className={classes.sides}>
      <legend>
        <span className={classes.legend}>
          {label}
          {isOpen && side === undefined ? <StateBadge tone="error">Not decided</StateBadge> : null}
        </span>
      </legend>
      {sides.map(({ id, head, words, none }) => (
        <label key={id} data-side={id} data-chosen={side === id || undefined}>
          <input type="radio" name={name} checked={side === id} onChange={() => onSide(id)} />
          <span>
            <span className={classes.sideHead}>{head}</span>
            <span className={classes.value}>
              {words.length === 0 || (words.length === 1 && words[0]?.text === '') ? (
                <span className={classes.none}>{none}</span>
              ) : (
                <Words words={words} mark={id} />
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Words({ words, mark }: Readonly<{ words: readonly Stretch[]; mark: 'ours' | 'theirs' }>) {
  const Mark = mark === 'ours' ? 'del' : 'ins'
  return words.map(({ text, isOwn }, index) => {
    // Stretches of one text never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
    return isOwn ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>
  })
}
