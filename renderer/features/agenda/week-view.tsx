import { type CSSProperties, useMemo, useRef } from 'react'
import { applyChanges } from '../../../shared/edit/apply.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { doEdit } from './act-on-items.ts'
import { zoneName } from './day-facts.ts'
import { type Block, besideOf, type DayView, dayViewOf, listOrder } from './day-view.ts'
import { dayKey } from './item-facts.ts'
import { hoursOf, hourText, type Scale } from './scale.ts'
import { secondHourText, useSecondZone, zoneShift } from './second-zone.ts'
import { dragEdit, useBlockDrag } from './use-block-drag.ts'
import { useAgenda } from './use-day.ts'
import { useItemList } from './use-item-list.ts'
import { movedSentence } from './ways-out.ts'
import { WeekColumn } from './week-column.tsx'
import { WeekHead } from './week-head.tsx'
import classes from './week-view.module.css'

/** All days of the trip side by side on the same hours. */
export function WeekView({ onAdd }: Readonly<{ onAdd: (start: string) => void }>) {
  const { page, trip, days, date, item: selected, select } = useAgenda()
  const isReadOnly = useIsReadOnly()
  const lanes = useRef<HTMLDivElement>(null)
  const before = useMemo(() => onSameHours(days.map((day) => dayViewOf(trip, day))), [trip, days])
  const scale = before[0]?.scale ?? { first: 7, last: 21 }
  const { drag, begin } = useBlockDrag({
    lanes,
    scale,
    isReadOnly,
    onDrop: (dropped) =>
      doEdit(
        page,
        (now) => dragEdit(now, dropped),
        (now) => `Moved ${movedSentence(now, dropped.id)}`,
      ),
  })
  const shownTrip = useMemo(() => {
    const applied = drag ? applyChanges(trip, dragEdit(trip, drag).changes) : undefined
    return applied?.ok ? applied.value : trip
  }, [trip, drag])
  // A block stays in its column until it is dropped; over another day its place there is drawn.
  const views = useMemo(
    () =>
      shownTrip === trip || drag?.date !== undefined
        ? before
        : before.map((view) => {
            const items = view.day.items.flatMap(({ id }) => shownTrip.agendaItems[id] ?? [])
            return { ...dayViewOf(shownTrip, { ...view.day, items }), scale }
          }),
    [shownTrip, trip, drag?.date, before, scale],
  )
  const ids = before.flatMap((view) => listOrder(view).map(({ id }) => id))
  const items = useItemList({
    ids,
    selected: selected?.id,
    select,
    beside: (id, way) => besideInWeek(before, id, way),
    place: selected && dayKey(selected),
  })
  const second = useSecondZone()
  // The hours at the left are those of the day in sight; a day on another clock says so above its column.
  const clock = days.find((day) => day.date === date) ?? days[0]
  const shift = clock && zoneShift(clock, second)
  if (!clock)
    return <EmptyState title="No days yet.">Give the trip its dates, or add the first item with Ctrl+Enter.</EmptyState>
  return (
    <div className={classes.scroller} data-scroller data-home={shift !== undefined || undefined}>
      <div
        className={classes.week}
        style={{ '--hours': scale.last - scale.first, '--days': days.length } as CSSProperties}
      >
        <div className={classes.corner}>
          {shift === undefined ? null : <span className={classes.home}>{zoneName(trip, second)}</span>}
          <span className={classes.zone}>{zoneName(trip, clock.zone)}</span>
        </div>
        {before.map(({ day }) => (
          <WeekHead
            key={day.date}
            trip={trip}
            day={day}
            isShown={day.date === date}
            over={drag?.date === day.date}
            zone={day.zone === clock.zone ? '' : zoneName(trip, day.zone)}
          />
        ))}
        <div className={classes.hours} aria-hidden>
          {hoursOf(scale).map((hour) => (
            <span key={hour} className={classes.hour} style={{ '--start': hour - scale.first } as CSSProperties}>
              {shift === undefined ? null : <span className={classes.home}>{secondHourText(hour, shift)}</span>}
              <span className={classes.zone}>{hourText(hour)}</span>
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: a list of options, or a group without any */}
        <div
          ref={items.box}
          role={ids.length > 0 ? 'listbox' : 'group'}
          aria-label="Items of all days"
          className={classes.columns}
          onKeyDown={items.onKeyDown}
        >
          {views.map((view, index) => (
            <WeekColumn
              key={view.day.date}
              trip={shownTrip}
              view={view}
              lanes={index === 0 ? lanes : undefined}
              selected={selected?.id}
              drag={drag}
              optionProps={items.optionProps}
              onGrab={begin}
              onAdd={onAdd}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Every day from the first hour of any to the last of any. */
function onSameHours(views: readonly DayView[]): readonly DayView[] {
  const scale: Scale = {
    first: Math.min(7, ...views.map((view) => view.scale.first)),
    last: Math.max(21, ...views.map((view) => view.scale.last)),
  }
  return views.map((view) => ({ ...view, scale }))
}

/** The block beside at the same time, else the one nearest in time on the next day that has any. */
function besideInWeek(views: readonly DayView[], id: string, way: 1 | -1): string | undefined {
  const at = views.findIndex((view) => listOrder(view).some((item) => item.id === id))
  const own = views[at]
  if (!own) return undefined
  const beside = besideOf(own.blocks, id, way)
  if (beside) return beside.item.id
  const start = own.blocks.find(({ item }) => item.id === id)?.start ?? 0
  const far = (block: Block) => Math.abs(block.start - start)
  const further = way > 0 ? views.slice(at + 1) : views.slice(0, at).reverse()
  const next = further.find((view) => listOrder(view).length > 0)
  return next && ([...next.blocks].sort((a, b) => far(a) - far(b))[0]?.item ?? listOrder(next)[0])?.id
}
