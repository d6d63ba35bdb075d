import { useMemo } from 'react'
import { collectionLabels } from '../../state/record-names.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import classes from './directory.module.css'
import type { OtherRecord } from './use-other-record.ts'
import { comesAlong, fieldsSaid } from './what-changed.ts'

export type InsertionProps = Readonly<{
  other: OtherRecord
  /** The people of an agency come along. */
  hasPeople: boolean
  onPeople: (hasPeople: boolean) => void
}>

/** What would stand in this trip: who and what comes along, then every field of the record. */
export function Insertion({ other, hasPeople, onPeople }: InsertionProps) {
  const fields = useMemo(() => fieldsSaid(other), [other])
  const needs = comesAlong(other, false)
  const people = comesAlong(other, true).filter(({ collection }) => collection === 'officials')
  const isAgency = other.place.collection === 'agencies'
  return (
    <>
      {needs.length > 0 ? (
        <p className={classes.along}>
          <strong>Comes along:</strong>{' '}
          {needs
            .map(({ collection, name }) => `${name} (${collectionLabels[collection].one.toLowerCase()})`)
            .join(', ')}
        </p>
      ) : null}
      {isAgency && people.length > 0 ? (
        <div className={classes.along}>
          <Checkbox isChecked={hasPeople} onChange={onPeople}>
            {people.length === 1 ? 'With its official' : `With its ${people.length} officials`}
          </Checkbox>
          <p className={classes.quiet}>{people.map(({ name }) => name).join(', ')}</p>
        </div>
      ) : null}
      <dl className={classes.fields}>
        {fields.map(({ field, label, lines }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
                <p key={index}>
                  {line.label ? <span className={classes.within}>{line.label}</span> : null}
                  {(line.after ?? []).map(({ text }) => text).join('')}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
