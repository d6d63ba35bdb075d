import { useState } from 'react'
import type { ChangedGroup, ChangedRecord } from '../../../shared/comparing/comparison.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RecordChanges } from './record-changes.tsx'
import classes from './versions.module.css'

export type ComparisonViewProps = Readonly<{
  groups: readonly ChangedGroup[]
  /** What the two sides are called. */
  names: Readonly<{ before: string; after: string }>
  /** The later side is the trip as it stands: its records can be gone to. */
  hasNow: boolean
}>

/** Records shown before a person asks for the others. */
const firstShown = 150

/** What differs, by kind of record, the earlier state at the left. */
export function ComparisonView({ groups, names, hasNow }: ComparisonViewProps) {
  const [isAll, setAll] = useState(false)
  const count = groups.reduce((sum, { records }) => sum + records.length, 0)
  if (count === 0) {
    return (
      <EmptyState title="No difference.">
        {hasNow ? 'The trip says now what it said in this version.' : 'Both versions say the same.'}
      </EmptyState>
    )
  }
  return (
    <div className={classes.comparison}>
      <p className={classes.count} role="status">
        {countWords(groups)}
      </p>
      <div className={classes.sides} aria-hidden>
        <span>{names.before}</span>
        <span>{names.after}</span>
      </div>
      {shownOf(groups, isAll ? count : firstShown).map(({ collection, label, records }) => (
        <section key={collection} className={classes.group} aria-labelledby={`compared-${collection}`}>
          <h3 id={`compared-${collection}`}>{label}</h3>
          {records.map((record) => (
            <RecordChanges key={record.id} record={record} names={names} hasNow={hasNow} />
          ))}
        </section>
      ))}
      {!isAll && count > firstShown ? (
        <Button onPress={() => setAll(true)}>{`Show the other ${count - firstShown} records`}</Button>
      ) : null}
    </div>
  )
}

/** `3 records changed, 1 new, 2 gone.` */
function countWords(groups: readonly ChangedGroup[]): string {
  const of = (kind: ChangedRecord['kind']) =>
    groups.reduce((sum, { records }) => sum + records.filter((record) => record.kind === kind).length, 0)
  const [changed, added, removed] = [of('changed'), of('added'), of('removed')]
  const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`
  const parts = [
    ...(changed > 0 ? [`${records(changed)} changed`] : []),
    ...(added > 0 ? [`${changed > 0 ? added : records(added)} new`] : []),
    ...(removed > 0 ? [`${changed + added > 0 ? removed : records(removed)} removed`] : []),
  ]
  return `${parts.join(', ')}.`
}

function shownOf(groups: readonly ChangedGroup[], most: number): readonly ChangedGroup[] {
  let left = most
  return groups.flatMap((group) => {
    const records = group.records.slice(0, left)
    left -= records.length
    return records.length > 0 ? [{ ...group, records }] : []
  })
}
