import { useState } from 'react'
import { bookZone } from '../../../shared/agenda/days.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { useView } from '../../state/page.ts'
import { languagesOf } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { doEdit, selectItem } from './act-on-items.ts'
import { addingKey } from './agenda-place.ts'
import { agencyOptions, dayOptions, kindOptions, venueOptions } from './choices.ts'
import { minutesText } from './clock.ts'
import { zoneText } from './day-facts.ts'
import { findDay } from './day-view.ts'
import { noDay } from './item-facts.ts'
import { addItem, freeSlot, type ItemDraft, minutesBetween, venueOfAgency } from './new-item.ts'
import classes from './quick-editor.module.css'
import { useAgenda } from './use-day.ts'

/** Adds an item: what, when, where, with whom. Everything else is written beside the agenda. */
export function QuickEditor() {
  const at = useView((state) => state.modes[addingKey] ?? '')
  return at === '' ? null : <Editor key={at} at={at} />
}

function Editor({ at }: Readonly<{ at: string }>) {
  const { page, trip } = useAgenda()
  const [draft, setDraft] = useState<ItemDraft>(() => draftAt(trip, at))
  const [isTold, setTold] = useState(false)
  const change = (values: Partial<ItemDraft>) => setDraft((now) => ({ ...now, ...values }))
  const day = draft.date === undefined ? undefined : findDay(trip, draft.date)
  const zone = day?.zone ?? bookZone(trip)
  const minutes = minutesBetween(draft.start, draft.end)
  const close = () => page.view.setMode(addingKey, '')

  const save = (andNext: boolean) => {
    if (draft.title.trim() === '') return setTold(true)
    const id = page.outside.newId()
    doEdit(
      page,
      (now) => addItem(now, draft, { id, zone }),
      () => `Added ${draft.title.trim()}.`,
    )
    selectItem(page, id)
    if (!andNext) return close()
    const next = draft.date !== undefined && draft.end ? `${draft.date}T${draft.end}` : (draft.date ?? noDay)
    page.view.setMode(addingKey, next)
  }
  const setStart = (start: string | undefined) =>
    change({ start, ...(start && draft.start && minutes ? { end: laterBy(start, minutes) } : {}) })
  const addVenue = (name: string) => {
    const [language = 'en'] = languagesOf(trip)
    change({ venue: actsOf(page).add(`Add “${name}”`, 'venues', { name: { [language]: name } }) })
  }
  return (
    <Dialog
      title="Add agenda item"
      width="narrow"
      onClose={close}
      isKept={draft.title.trim() !== ''}
      consequence={draft.timing === 'timed' && day ? zoneText(trip, zone, day.date) : ''}
      actions={
        <>
          <Button onPress={() => save(true)}>Add and next</Button>
          <Button kind="primary" onPress={() => save(false)}>
            Add item
          </Button>
        </>
      }
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
      >
        <TextField
          label="Title"
          value={draft.title}
          onChange={(title) => change({ title })}
          placeholder="Meeting with the customs agency"
          error={isTold && draft.title.trim() === '' ? 'Say in a few words what happens' : undefined}
          autoFocus
        />
        <div className={classes.pair}>
          <Select label="Kind" value={draft.kind} options={kindOptions} onChange={(kind) => change({ kind })} />
          <Select
            label="Day"
            value={draft.date ?? noDay}
            options={dayOptions(trip)}
            onChange={(id) => change({ date: id === noDay ? undefined : id })}
          />
        </div>
        {draft.date === undefined ? null : (
          <div className={classes.when}>
            <SegmentedControl
              label="Time"
              value={draft.timing}
              options={[
                { id: 'timed', label: 'From – to' },
                { id: 'allDay', label: 'All day' },
                { id: 'untimed', label: 'No time yet' },
              ]}
              onChange={(timing) => change({ timing })}
            />
            {draft.timing === 'timed' ? (
              <div className={classes.times}>
                <TimeField label="From" value={draft.start} onChange={setStart} />
                <TimeField label="To" value={draft.end} onChange={(end) => change({ end })} />
                <span className={classes.length}>{minutes === undefined ? '' : minutesText(minutes)}</span>
              </div>
            ) : null}
          </div>
        )}
        <MultiSelect
          label="With"
          value={draft.agencies}
          options={agencyOptions(trip)}
          placeholder="Add an agency"
          onChange={(agencies) => change({ agencies, venue: draft.venue ?? venueOfAgency(trip, agencies) })}
        />
        <ComboBox
          label="Venue"
          value={draft.venue}
          options={venueOptions(trip)}
          onChange={(venue) => change({ venue })}
          onAdd={{ label: (typed) => `Add venue “${typed}”`, add: addVenue }}
          placeholder="Where it happens"
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}

/** `at` is a day, a start, or no day. */
function draftAt(trip: Trip, at: string): ItemDraft {
  const date = at === noDay ? undefined : at.slice(0, 10)
  const day = date === undefined ? undefined : findDay(trip, date)
  const slot = at.length > 10 ? { start: at.slice(11, 16), end: laterBy(at.slice(11, 16), 60) } : undefined
  const free = day ? freeSlot(day) : undefined
  return {
    title: '',
    kind: 'bilateral',
    date,
    timing: 'timed',
    start: slot?.start ?? free?.start.slice(11) ?? '09:00',
    end: slot?.end ?? free?.end.slice(11) ?? '10:00',
    venue: undefined,
    agencies: [],
  }
}

function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = (hour * 60 + minute + minutes) % (24 * 60)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
