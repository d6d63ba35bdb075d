import type { ReactNode } from 'react'
import { NumberField as AriaNumberField, Input } from 'react-aria-components'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'

export type NumberFieldProps = Readonly<{
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
  minimum?: number
  maximum?: number
  step?: number
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
}>

/** A number, or nothing when it is not known. Arrow keys count. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, minimum, maximum, aside, hint, error, ...field } = props
  return (
    <AriaNumberField
      {...field}
      className={fieldClass}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      minValue={minimum}
      maxValue={maximum}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 6 }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isWheelDisabled
    >
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        <Input className={boxClass} />
      </FieldFrame>
    </AriaNumberField>
  )
}
