import { type ReactNode, useState } from 'react'
import { bookZone, dayOf } from '../../../shared/agenda/days.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { FieldComments } from '../forms/field-comments.tsx'
import { useWantedField } from '../forms/use-wanted-field.ts'
import { doEdit, moveItemsToDay, selectItem } from './act-on-items.ts'
import { dayOptions, zoneOptions } from './choices.ts'
import { minutesText } from './clock.ts'
import { zoneText } from './day-facts.ts'
import { type ItemEdit, namesOf, plannedMinutes, setClock, setTimeKind } from './item-edits.ts'
import { noDay } from './item-facts.ts'
import classes from './item-inspector.module.css'
import { movedSentence } from './ways-out.ts'

const timings = [
  { id: 'timed', label: 'From – to' },
  { id: 'allDay', label: 'All day' },
  { id: 'untimed', label: 'No time yet' },
] as const

/** Day, clock, length and zone of an item. */
export function ItemWhen({ trip, item }: Readonly<{ trip: Trip; item: AgendaItem }>) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const { when } = item
  const date = dayOf(item)
  const minutes = plannedMinutes(when)
  const zone = when.kind === 'timed' ? when.zone : bookZone(trip)
  const change = (make: (now: typeof trip) => ItemEdit) => doEdit(page, make, (now) => movedSentence(now, item.id))
  const label = namesOf(trip, [item.id])
  const frame = useWantedField({ collection: 'agendaItems', id: item.id, field: 'when' })
  return (
    <div ref={frame} className={classes.fields} data-field={`agendaItems/${item.id}/when`}>
      <Select
        label="Day"
        aside={<FieldComments place={{ collection: 'agendaItems', id: item.id, field: 'when' }} label="When" />}
        value={date ?? noDay}
        options={dayOptions(trip)}
        isReadOnly={isReadOnly}
        onChange={(id) => {
          moveItemsToDay(page, [item.id], id === noDay ? undefined : id)
          selectItem(page, item.id)
        }}
      />
      {date === undefined ? null : (
        <Select
          label="Time"
          value={when.kind}
          options={timings}
          isReadOnly={isReadOnly}
          onChange={(kind) => kind !== 'unplaced' && change((now) => setTimeKind(now, item.id, kind, zone))}
        />
      )}
      {when.kind === 'timed' ? (
        <>
          <div className={classes.fact}>
            <span>Clock</span>
            <span className={classes.times}>
              <Clock
                label="From"
                value={when.start.slice(11)}
                isReadOnly={isReadOnly}
                onKeep={(time) => change((now) => setClock(now, item.id, 'start', time))}
              />
              –
              <Clock
                label="To"
                value={when.end.slice(11)}
                isReadOnly={isReadOnly}
                onKeep={(time) => change((now) => setClock(now, item.id, 'end', time))}
              />
              <span className={classes.length}>{minutes === undefined ? '' : minutesText(minutes)}</span>
            </span>
          </div>
          <Select
            label="Zone"
            value={when.zone}
            options={zoneOptions(trip, when.zone).map((option) => ({
              ...option,
              label: zoneText(trip, option.id, when.start),
            }))}
            isReadOnly={isReadOnly}
            onChange={(next) =>
              change(() => ({
                label: `Change the zone of ${label}`,
                changes: setFields(item, 'agendaItems', { when: { ...when, zone: next } }),
              }))
            }
          />
        </>
      ) : when.kind === 'allDay' ? null : (
        <NumberField
          label="Minutes"
          value={when.minutes}
          minimum={5}
          isReadOnly={isReadOnly}
          onChange={(next) =>
            change(() => {
              const { minutes: _minutes, ...rest } = when
              return {
                label: `Change the length of ${label}`,
                changes: setFields(item, 'agendaItems', {
                  when: next === undefined ? rest : { ...rest, minutes: next },
                }),
              }
            })
          }
        />
      )}
    </div>
  )
}

type ClockProps = Readonly<{ label: string; value: string; isReadOnly: boolean; onKeep: (time: string) => void }>

/** A time that counts when it is left or Enter is pressed: half of what is typed would move the item twice. */
function Clock({ label, value, isReadOnly, onKeep }: ClockProps): ReactNode {
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed !== undefined && typed !== value) onKeep(typed)
    setTyped(undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when its field is left
    <span
      data-labels="hidden"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && keep()}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    >
      <TimeField label={label} value={typed ?? value} isReadOnly={isReadOnly} onChange={setTyped} />
    </span>
  )
}
