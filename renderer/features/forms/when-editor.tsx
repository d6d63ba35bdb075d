import type { ReactNode } from 'react'
import { bookZone } from '../../../shared/agenda/days.ts'
import { shortZone } from '../../../shared/format/zones.ts'
import type { When } from '../../../shared/model/records/agenda-item.ts'
import { find, tripId } from '../../../shared/model/trip.ts'
import { textOf } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { changeWhen, dayOfWhen, minutesOf, type WhenKind, whenKinds } from './change-when.ts'
import classes from './when-editor.module.css'

export type WhenEditorProps = Readonly<{
  label: string
  value: When
  onChange: (value: When) => void
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

const kindLabels: Readonly<Record<WhenKind, string>> = {
  timed: 'At a time',
  allDay: 'All day',
  untimed: 'On a day, time open',
  unplaced: 'Not on a day yet',
}

/** When an item is: the kind first, then only what that kind has. Going from one kind to another keeps day and length. */
export function WhenEditor({ label, value, onChange, aside, isReadOnly = false }: WhenEditorProps) {
  const trip = useTrip()
  const record = find(trip, 'trips', tripId)
  const defaults = { day: record?.starts ?? '2024-01-01', zone: bookZone(trip) }
  const zones = [
    ...new Set([...(record?.cities ?? []).map((city) => city.zone), ...(value.kind === 'timed' ? [value.zone] : [])]),
  ]
  const cityOf = (zone: string) => record?.cities.find((city) => city.zone === zone)
  const day = dayOfWhen(value)
  return (
    <div className={classes.when}>
      <Select
        label={label}
        aside={aside}
        isReadOnly={isReadOnly}
        value={value.kind}
        options={whenKinds.map((id) => ({ id, label: kindLabels[id] }))}
        onChange={(kind) => onChange(changeWhen(value, { kind }, defaults))}
      />
      {day === undefined ? null : (
        <DateField
          label="Day"
          isReadOnly={isReadOnly}
          value={day}
          onChange={(next) => next && onChange(changeWhen(value, { day: next }, defaults))}
        />
      )}
      {value.kind === 'timed' ? (
        <>
          <TimeField
            label="From"
            isReadOnly={isReadOnly}
            value={value.start.slice(11)}
            onChange={(time) => time && onChange(changeWhen(value, { start: time }, defaults))}
          />
          <TimeField
            label="To"
            isReadOnly={isReadOnly}
            value={value.end.slice(11)}
            onChange={(time) => time && onChange(changeWhen(value, { end: time }, defaults))}
            hint={`${minutesOf(value)} min`}
          />
          <Select
            label="Zone"
            isReadOnly={isReadOnly}
            value={value.zone}
            options={zones.map((zone) => {
              const city = cityOf(zone)
              return { id: zone, label: `${city ? textOf(trip, city.name) : zone}, ${shortZone(zone, value.start)}` }
            })}
            onChange={(zone) => onChange({ ...value, zone })}
          />
        </>
      ) : null}
      {value.kind === 'untimed' || value.kind === 'unplaced' ? (
        <NumberField
          label="Minutes"
          isReadOnly={isReadOnly}
          value={value.minutes}
          minimum={0}
          step={5}
          onChange={(minutes) => onChange(changeWhen(value, { minutes }, defaults))}
        />
      ) : null}
    </div>
  )
}
