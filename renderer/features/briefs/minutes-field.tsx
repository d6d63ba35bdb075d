import { useIsReadOnly } from '../../state/use-trip.ts'
import { NumberField } from '../../ui/number-field.tsx'
import classes from './briefs.module.css'

export type MinutesFieldProps = Readonly<{
  label: string
  value: number | undefined
  onChange: (minutes: number | undefined) => void
}>

/** A few minutes, with the unit beside them. */
export function MinutesField({ label, value, onChange }: MinutesFieldProps) {
  const isReadOnly = useIsReadOnly()
  return (
    <span className={classes.minutes} data-labels="hidden" data-is-set={value !== undefined || undefined}>
      <NumberField
        label={label}
        value={value}
        minimum={0}
        maximum={480}
        step={0.5}
        isReadOnly={isReadOnly}
        onChange={onChange}
      />
      <span aria-hidden>min</span>
    </span>
  )
}
