import { useId, useMemo } from 'react'
import type { ReviewField } from '../../../shared/importing/review.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './import.module.css'
import { placeOf } from './review-rows.ts'
import { type Stretch, wordDifference } from './word-difference.ts'

export type FieldChoiceProps = Readonly<{
  label: string
  field: ReviewField
  /** Of a new record: the trip has no words of its own. */
  isNew: boolean
  side: 'theirs' | 'ours' | undefined
  /** Which of several files is believed, 0 for the one shown first. */
  pick: number
  onSide: (side: 'theirs' | 'ours') => void
  onPick: (pick: number) => void
}>

/** One field: the trip's words and the file's beside each other, below them what the file says and where. */
export function FieldChoice(props: FieldChoiceProps) {
  const { label, field, isNew, pick } = props
  const { after, state, source, why, others = [] } = field
  const believed = pick === 0 ? source : (others[pick - 1]?.source ?? source)
  return (
    <div className={classes.field}>
      {others.length > 0 ? (
        <Files {...props} />
      ) : isNew || state === 'same' ? (
        <div className={classes.only}>
          <h4>{label}</h4>
          <p className={classes.value}>{after || 'Empty in the file'}</p>
        </div>
      ) : (
        <Sides {...props} />
      )}
      <p className={classes.source}>
        {believed.words ? <q>{believed.words}</q> : null} <span>{placeOf(believed)}</span>
        {why ? <span>. {why}</span> : null}
      </p>
    </div>
  )
}

function Sides({ label, field, side, onSide }: FieldChoiceProps) {
  const name = useId()
  const { before, after, state } = field
  const difference = useMemo(() => wordDifference(before, after), [before, after])
  const sides = [
    { id: 'ours', head: 'In the trip', words: difference.before, none: 'Nothing in the trip' },
    { id: 'theirs', head: 'In the file', words: difference.after, none: 'Empty in the file' },
  ] as const
  return (
    <fieldset className={classes.sides}>
      <Legend label={label} isOpen={state === 'conflict' && side === undefined} />
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

/** Several files say different things of the field: each with its words, one below the other. */
function Files({ label, field, isNew, side, pick, onSide, onPick }: FieldChoiceProps) {
  const name = useId()
  const { before, after, state, source, others = [] } = field
  const said = [{ after, source }, ...others]
  return (
    <fieldset className={classes.sides} data-many>
      <Legend label={label} isOpen={!isNew && state === 'conflict' && side === undefined} />
      {isNew ? null : (
        <label data-chosen={side === 'ours' || undefined}>
          <input type="radio" name={name} checked={side === 'ours'} onChange={() => onSide('ours')} />
          <span>
            <span className={classes.sideHead}>In the trip</span>
            <span className={classes.value}>{before || <span className={classes.none}>Nothing in the trip</span>}</span>
          </span>
        </label>
      )}
      {said.map((each, index) => {
        const isChosen = side === 'theirs' && pick === index
        return (
          <label key={`${each.source.file} ${each.source.at} ${each.after}`} data-chosen={isChosen || undefined}>
            <input type="radio" name={name} checked={isChosen} onChange={() => onPick(index)} />
            <span>
              <span className={classes.sideHead}>{placeOf(each.source)}</span>
              <span className={classes.value}>
                {each.after || <span className={classes.none}>Empty in the file</span>}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Legend({ label, isOpen }: Readonly<{ label: string; isOpen: boolean }>) {
  return (
    <legend>
      <span className={classes.legend}>
        {label}
        {isOpen ? <StateBadge tone="error">Not decided</StateBadge> : null}
      </span>
    </legend>
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
