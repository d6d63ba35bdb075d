import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { ReviewField, ReviewRow } from '../../../shared/importing/review.ts'
import { changesNothing, decide, isTaken, openFields, pickOf, sideOf, takenFor } from '../../state/import-decisions.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { usePage } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { InspectorHead } from '../../ui/inspector-head.tsx'
import { fieldLabel } from '../forms/labels.ts'
import { FieldChoice } from './field-choice.tsx'
import classes from './import.module.css'
import { MatchChoice } from './match-choice.tsx'
import { showNextOpen } from './review-commands.ts'
import { placeOf } from './review-rows.ts'
import { RowState } from './row-state.tsx'
import { useImports } from './use-import.ts'
import { counted, percent, sureness } from './words.ts'

export type RowDetailProps = Readonly<{
  state: Reviewing
  row: ReviewRow | undefined
  /** Back to the list, where the window is too narrow for both. */
  onClose: () => void
}>

/** One record: which of the trip it is, and each field old and new with the words it was read from. */
export function RowDetail({ state, row, onClose }: RowDetailProps) {
  return (
    <>
      <InspectorHead
        title={row ? collectionLabels[row.collection].one : 'Details'}
        tools={
          <span className={classes.back}>
            <Button size="small" icon={ArrowLeft} onPress={onClose}>
              Back to the list
            </Button>
          </span>
        }
      />
      {row ? (
        <Opened key={row.key} state={state} row={row} />
      ) : (
        <p className={classes.detailEmpty}>
          Choose a record to see where each of its words comes from. Space ticks it, Enter opens it.
        </p>
      )}
    </>
  )
}

function Opened({ state, row }: Readonly<{ state: Reviewing; row: ReviewRow }>) {
  const page = usePage()
  const imports = useImports()
  const [isSameShown, setSameShown] = useState(row.state === 'same')
  const { decided } = state
  const as = takenFor(row, decided)
  const isMatched = as !== 'new' && as === row.match?.id
  const differing = row.fields.filter((field) => field.state !== 'same' || !isMatched)
  const same = isMatched ? row.fields.filter((field) => field.state === 'same') : []
  const change = (more: Parameters<typeof decide>[2]) => imports.change({ decided: decide(decided, row.key, more) })
  const field = (each: ReviewField) => (
    <FieldChoice
      key={each.name}
      label={fieldLabel(row.collection, each.name)}
      field={each}
      isNew={!isMatched}
      side={isMatched ? sideOf(row, each, decided) : 'theirs'}
      pick={pickOf(row, each, decided)}
      onSide={(side) => change({ fields: { [each.name]: side } })}
      onPick={(pick) => change({ fields: { [each.name]: 'theirs' }, picks: { [each.name]: pick } })}
    />
  )
  return (
    <div className={classes.opened}>
      <header className={classes.openedHead}>
        <h3 tabIndex={-1} data-detail-title>
          {row.title}
        </h3>
        <p className={classes.facts}>
          <RowState state={row.state} />
          <span>{`${sureness(row.confidence)}, ${percent(row.confidence)}: ${row.why}`}</span>
          <span>{placeOf(row)}</span>
        </p>
        {changesNothing(row, decided) ? null : (
          <Checkbox isChecked={isTaken(row, decided)} onChange={(take) => change({ take })}>
            Take this record in
          </Checkbox>
        )}
      </header>
      <MatchChoice row={row} value={as} onChange={(chosen) => void imports.takeFor(row.key, chosen)} />
      {as !== 'new' && !isMatched ? (
        <p className={classes.note}>
          The two are put together when they come in; where they differ, the words of the first stay.
        </p>
      ) : null}
      <div className={classes.fields}>{differing.map(field)}</div>
      {same.length > 0 ? (
        <div className={classes.same}>
          <p>
            <span className={classes.quiet}>
              {`The same: ${same.map((each) => fieldLabel(row.collection, each.name)).join(', ')}. `}
            </span>
            <Button kind="link" onPress={() => setSameShown(!isSameShown)}>
              {isSameShown ? 'Hide' : `Show ${counted(same.length, 'field', 'fields')}`}
            </Button>
          </p>
          {isSameShown ? <div className={classes.fields}>{same.map(field)}</div> : null}
        </div>
      ) : null}
      <div className={classes.acts}>
        {isMatched && differing.length > 0 ? (
          <>
            <Button size="small" keys="Alt+1" onPress={() => change({ fields: all(differing, 'ours') })}>
              Keep all of ours
            </Button>
            <Button size="small" keys="Alt+2" onPress={() => change({ fields: all(differing, 'theirs') })}>
              Take all from the file
            </Button>
          </>
        ) : null}
        {state.review.rows.some((each) => openFields(each, decided) > 0) ? (
          <Button size="small" kind="quiet" keys="Alt+3" onPress={() => showNextOpen(page)}>
            Next to decide
          </Button>
        ) : null}
      </div>
    </div>
  )
}

const all = (fields: readonly ReviewField[], side: 'theirs' | 'ours') =>
  Object.fromEntries(fields.map(({ name }) => [name, side]))
