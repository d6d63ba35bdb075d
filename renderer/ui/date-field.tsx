import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import classes from './date-field.module.css'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'
import { iconSize } from './icon.ts'

export type DateFieldProps = Readonly<{
  label: string
  /** `2024-01-22`; undefined when not known. */
  value: string | undefined
  onChange: (value: string | undefined) => void
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** A day, typed by its parts or taken from the calendar. */
export function DateField({ label, value, onChange, aside, hint, error, ...field }: DateFieldProps) {
  return (
    <DatePicker
      {...field}
      className={fieldClass}
      granularity="day"
      shouldForceLeadingZeros={false}
      value={readDay(value)}
      onChange={(day: CalendarDate | null) => onChange(day?.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        <Group className={boxClass}>
          <DateInput className={classes.segments ?? ''}>
            {(segment) => <DateSegment segment={segment} className={classes.segment ?? ''} />}
          </DateInput>
          <Button className={classes.open ?? ''}>
            <CalendarDays size={iconSize.text} aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={classes.popover ?? ''} offset={4}>
        <Dialog className={classes.dialog ?? ''}>
          <Calendar firstDayOfWeek="mon">
            <header className={classes.head}>
              <Button slot="previous" className={classes.open ?? ''}>
                <ChevronLeft size={iconSize.beside} aria-hidden />
              </Button>
              <Heading className={classes.month ?? ''} />
              <Button slot="next" className={classes.open ?? ''}>
                <ChevronRight size={iconSize.beside} aria-hidden />
              </Button>
            </header>
            <CalendarGrid className={classes.grid ?? ''}>
              {(day) => <CalendarCell date={day} className={classes.day ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

/** What is no day shows as none, and stays as it is until another is chosen. */
function readDay(value: string | undefined): CalendarDate | null {
  if (!value) return null
  try {
    return parseDate(value.slice(0, 10))
  } catch (error) {
    // The library tells a text that is no day by this throw alone.
    if (error instanceof Error) return null
    throw error
  }
}
