import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { dateRange, weekdayDayMonth } from '../../../shared/format/dates.ts'
import { list } from '../../../shared/model/trip.ts'
import { isMac, keysText } from '../../state/keys.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { chosenOf, duplicateItems, removeItems, showDay, startAdding } from './act-on-items.ts'
import { agendaCommands } from './agenda-commands.ts'
import { AgendaOutline } from './agenda-outline.tsx'
import { type AgendaMode, modeKey } from './agenda-place.ts'
import classes from './agenda-view.module.css'
import { dayFacts, errorsOfDay } from './day-facts.ts'
import { DayTabs } from './day-tabs.tsx'
import { noDay } from './item-facts.ts'
import { ItemTable } from './item-table.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { QuickEditor } from './quick-editor.tsx'
import { SecondZoneMenu } from './second-zone-menu.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useAgenda } from './use-day.ts'
import { WeekView } from './week-view.tsx'

export function AgendaView() {
  const { page, trip, days, date, mode } = useAgenda()
  const isReadOnly = useIsReadOnly()
  const at = days.findIndex((day) => day.date === date)
  const day = days[at]
  const items = list(trip, 'agendaItems')
  const isTable = mode === 'table'
  const isDay = mode === 'day'
  const add = agendaCommands.find(({ id }) => id === 'agenda.add')
  const errors = !isDay ? days.reduce((sum, each) => sum + errorsOfDay(trip, each), 0) : 0
  const waiting = items.filter(
    ({ confirmation, kind }) => confirmation === 'unconfirmed' && !['transfer', 'free'].includes(kind),
  )
  const [first, last] = [days[0], days.at(-1)]
  const range = first && last ? dateRange(first.date, last.date, 'en') : 'No days yet'
  const title = titles[mode] ?? (day ? weekdayDayMonth(day.date, 'en') : 'On no day yet')

  const onKeyDown = (event: KeyboardEvent) => {
    // What the window would copy or take away by these keys is done here in the manner of an agenda.
    if (event.defaultPrevented || isText(event.target)) return
    const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'd'
    if (!isCopy && event.key !== 'Delete') return
    const ids = chosenOf(page)
    if (ids.length === 0) return
    event.preventDefault()
    if (isCopy) duplicateItems(page, ids)
    else removeItems(page, ids)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever inside has the focus
    <div className={classes.view} onKeyDown={onKeyDown}>
      <ViewHead
        title={title}
        face="book"
        facts={
          <>
            <span>
              {!isDay
                ? `${range}, ${items.length} ${items.length === 1 ? 'item' : 'items'}`
                : dayFacts(trip, days, date)}
            </span>
            {errors > 0 && !isDay ? (
              <StateBadge tone="error">{errors === 1 ? '1 conflict' : `${errors} conflicts`}</StateBadge>
            ) : null}
            {waiting.length > 0 && !isDay ? (
              <StateBadge tone="waiting">{`${waiting.length} not confirmed`}</StateBadge>
            ) : null}
          </>
        }
        tools={
          <Toolbar label="Agenda tools">
            {!isDay ? null : (
              <>
                <IconButton
                  icon={ChevronLeft}
                  kind="plain"
                  label="Previous day"
                  keys="Alt+PageUp"
                  isDisabled={date !== noDay && at <= 0}
                  onPress={() => showDay(page, days[date === noDay ? days.length - 1 : at - 1]?.date ?? date)}
                />
                <IconButton
                  icon={ChevronRight}
                  kind="plain"
                  label="Next day"
                  keys="Alt+PageDown"
                  isDisabled={at < 0 || at >= days.length - 1}
                  onPress={() => showDay(page, days[at + 1]?.date ?? date)}
                />
              </>
            )}
            <SegmentedControl
              label="Show as"
              value={mode}
              options={modeOptions}
              onChange={(next) => page.view.setMode(modeKey, next)}
            />
            {isDay || mode === 'week' ? <SecondZoneMenu /> : null}
            {isReadOnly ? null : (
              <Button
                icon={Plus}
                keys={add?.keys?.[0] ? keysText(add.keys[0], isMac()) : undefined}
                onPress={() => void add?.run(page)}
              >
                Add item
              </Button>
            )}
          </Toolbar>
        }
      />
      {mode === 'day' ? <DayTabs onAdd={(start) => startAdding(page, start)} /> : null}
      {mode === 'week' ? <WeekView onAdd={(start) => startAdding(page, start)} /> : null}
      {mode === 'outline' ? <AgendaOutline /> : null}
      {isTable ? <ItemTable /> : null}
      <QuickEditor />
      <MoveDialog />
      <SplitDialog />
    </div>
  )
}

const modeOptions = [
  { id: 'day', label: 'Day' },
  { id: 'week', label: 'Week' },
  { id: 'outline', label: 'Outline' },
  { id: 'table', label: 'Table' },
] as const

/** A day is called by its date. */
const titles: Readonly<Record<AgendaMode, string | undefined>> = {
  day: undefined,
  week: 'Day by day',
  outline: 'Agenda outline',
  table: 'Detailed schedule',
}

const isText = (target: EventTarget) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
