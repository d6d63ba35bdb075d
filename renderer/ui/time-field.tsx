import { parseTime, type Time } from '@internationalized/date'
import { type KeyboardEvent, type ReactNode, use } from 'react'
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components'
import { ClockContext } from './clock-context.ts'
import classes from './date-field.module.css'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'

export type TimeFieldProps = Readonly<{
  label: string
  /** `09:10`; undefined when not known. */
  value: string | undefined
  onChange: (value: string | undefined) => void
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** Minutes an arrow key steps. */
const step = 5
const day = 24 * 60

/** A time of day. Typing 910 means 09:10; the arrows step five minutes. */
export function TimeField({ label, value, onChange, aside, hint, error, ...field }: TimeFieldProps) {
  const clock = use(ClockContext)
  const time = readTime(value)
  const stepBy = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const isMinute = event.target instanceof HTMLElement && event.target.dataset['type'] === 'minute'
    if (way === 0 || !time || !isMinute || field.isReadOnly) return
    event.preventDefault()
    event.stopPropagation()
    const minutes = time.hour * 60 + time.minute
    const next = way === 1 ? Math.floor(minutes / step) * step + step : Math.ceil(minutes / step) * step - step
    onChange(clockOf((next + day) % day))
  }
  return (
    <AriaTimeField
      {...field}
      className={fieldClass}
      granularity="minute"
      hourCycle={clock === '24' ? 24 : 12}
      shouldForceLeadingZeros
      value={time}
      onChange={(next: Time | null) => onChange(next ? next.toString().slice(0, 5) : undefined)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        <div className={boxClass} onKeyDownCapture={stepBy}>
          <DateInput className={classes.segments ?? ''}>
            {(segment) => <DateSegment segment={segment} className={classes.segment ?? ''} />}
          </DateInput>
        </div>
      </FieldFrame>
    </AriaTimeField>
  )
}

const two = (value: number) => String(value).padStart(2, '0')
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function readTime(value: string | undefined): Time | null {
  return value && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? parseTime(value) : null
}
