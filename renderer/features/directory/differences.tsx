import type { ChangedField } from '../../../shared/comparing/comparison.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ChangedSide } from '../forms/changed-side.tsx'
import { tripName } from './bring-record.ts'
import classes from './directory.module.css'
import type { OtherRecord } from './use-other-record.ts'

export type DifferencesProps = Readonly<{
  fields: readonly ChangedField[]
  taken: ReadonlySet<string>
  onTaken: (taken: ReadonlySet<string>) => void
  /** It was verified there after it was here. */
  isNewer: boolean
  other: OtherRecord
  isReadOnly: boolean
}>

/** What the other trip says of a record that stands here, field by field: each can be taken or left. */
export function Differences({ fields, taken, onTaken, isNewer, other, isReadOnly }: DifferencesProps) {
  const there = tripName(other)
  if (fields.length === 0) return <p className={classes.along}>This trip says the same as {there}.</p>
  const count = fields.filter(({ field }) => taken.has(field)).length
  const toggle = (field: string, isOn: boolean) =>
    onTaken(new Set(isOn ? [...taken, field] : [...taken].filter((each) => each !== field)))
  return (
    <>
      <h4 className={classes.subhead}>{isNewer ? 'What changed since' : 'What differs there'}</h4>
      {isNewer ? null : (
        <p className={classes.quiet}>
          It was not verified there after it was verified here: only what is missing is ticked.
        </p>
      )}
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                label="Take every change"
                isChecked={count === fields.length ? true : count === 0 ? false : 'some'}
                isReadOnly={isReadOnly}
                onChange={(isOn) => onTaken(new Set(isOn ? fields.map(({ field }) => field) : []))}
              >
                Take
              </Checkbox>
            </th>
            <th scope="col">In this trip</th>
            <th scope="col">{there}</th>
          </tr>
        </thead>
        {fields.map(({ field, label, lines }) => (
          <tbody key={field}>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
              <tr key={index}>
                <th scope="row">
                  {index === 0 ? (
                    <Checkbox
                      isChecked={taken.has(field)}
                      isReadOnly={isReadOnly}
                      onChange={(isOn) => toggle(field, isOn)}
                    >
                      {label}
                    </Checkbox>
                  ) : (
                    <span data-visually-hidden>{label}</span>
                  )}
                  {line.label ? <span className={classes.within}>{line.label}</span> : null}
                </th>
                <ChangedSide pieces={line.before} />
                <ChangedSide pieces={line.after} note={line.note} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
