import { type ReactNode, useState } from 'react'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import classes from './moment-editor.module.css'

export type MomentEditorProps = Readonly<{
  label: string
  /** `local`: `2024-01-22T11:40`, in the zone beside it. `universal`: `2024-01-21T18:00:00Z`. */
  kind: 'local' | 'universal'
  value: string | undefined
  onChange: (value: string | undefined) => void
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

/** A day and a time of day. A day alone is kept here until its time is known. */
export function MomentEditor({
  label,
  kind,
  value,
  onChange,
  aside,
  hint: _hint,
  isReadOnly = false,
}: MomentEditorProps) {
  const [day, setDay] = useState<string>()
  const [time, setTime] = useState<string>()
  const shownDay = day ?? value?.slice(0, 10)
  const shownTime = time ?? value?.slice(11, 16)
  const write = (nextDay: string | undefined, nextTime: string | undefined) => {
    const isWhole = nextDay !== undefined && nextTime !== undefined
    setDay(isWhole ? undefined : nextDay)
    setTime(isWhole ? undefined : nextTime)
    if (isWhole) onChange(kind === 'local' ? `${nextDay}T${nextTime}` : `${nextDay}T${nextTime}:00Z`)
    else if (nextDay === undefined && nextTime === undefined) onChange(undefined)
  }
  return (
    <div className={classes.moment}>
      <DateField
        label={label}
        aside={aside}
        isReadOnly={isReadOnly}
        value={shownDay}
        onChange={(next) => write(next, shownTime)}
      />
      <TimeField
        label={kind === 'universal' ? 'Time, UTC' : 'Time'}
        isReadOnly={isReadOnly}
        value={shownTime}
        onChange={(next) => write(shownDay, next)}
      />
    </div>
  )
}
