import { CalendarPlus, Plane, UtensilsCrossed } from 'lucide-react'
import { type CSSProperties, type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import type { Day } from '../../../shared/agenda/days.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { doEdit, moveItemsToDay, openItem } from './act-on-items.ts'
import { localAt } from './clock.ts'

import { zoneName, zoneText } from './day-facts.ts'
import classes from './day-timeline.module.css'
import { besideOf, dayViewOf, listOrder } from './day-view.ts'
import { ItemChip } from './item-chip.tsx'
import { factsOfItem } from './item-facts.ts'
import { NotesColumn } from './notes-column.tsx'
import { hoursOf, hourText, minutesAt } from './scale.ts'
import { secondHourText, useSecondZone, zoneShift } from './second-zone.ts'
import { TimelineBlock } from './timeline-block.tsx'
import { dragEdit, useBlockDrag } from './use-block-drag.ts'
import { useAgenda } from './use-day.ts'
import { useItemList } from './use-item-list.ts'
import { movedSentence } from './ways-out.ts'

/** One day against the clock: hours left, items in the middle, travel and conflicts right. */
export function DayTimeline({ day, onAdd }: Readonly<{ day: Day; onAdd: (start: string) => void }>) {
  const { page, trip, days, item: selected, select } = useAgenda()
  const isReadOnly = useIsReadOnly()
  const lanes = useRef<HTMLDivElement>(null)
  const before = useMemo(() => dayViewOf(trip, day), [trip, day])
  const { drag, begin } = useBlockDrag({
    lanes,
    scale: before.scale,
    isReadOnly,
    onDrop: (dropped) =>
      dropped.date === undefined
        ? doEdit(
            page,
            (now) => dragEdit(now, dropped),
            (now) => `Moved ${movedSentence(now, dropped.id)}`,
          )
        : moveItemsToDay(page, [dropped.id], dropped.date),
  })
  // While a block is dragged everything shows as it would be, on the hours that were there.
  const shownTrip = useMemo(() => {
    if (!drag || drag.date !== undefined) return trip
    const applied = applyChanges(trip, dragEdit(trip, drag).changes)
    return applied.ok ? applied.value : trip
  }, [trip, drag])
  const view = useMemo(() => {
    if (shownTrip === trip) return before
    const items = day.items.flatMap(({ id }) => shownTrip.agendaItems[id] ?? [])
    return { ...dayViewOf(shownTrip, { ...day, items }), scale: before.scale }
  }, [shownTrip, trip, day, before])
  const ids = listOrder(before).map(({ id }) => id)
  const items = useItemList({
    ids,
    selected: selected?.id,
    select,
    beside: (id, way) => besideOf(before.blocks, id, way)?.item.id,
  })
  const { scale, blocks, allDay, untimed } = view
  const hours = scale.last - scale.first
  const second = useSecondZone()
  const shift = zoneShift(day, second)
  const over = days.find(({ date }) => date === drag?.date)

  const addAt = (event: MouseEvent<HTMLElement>) => {
    if (isReadOnly || event.target !== event.currentTarget) return
    const box = event.currentTarget.getBoundingClientRect()
    onAdd(localAt(day.date, Math.floor(minutesAt(scale, event.clientY - box.top, box.height) / 15) * 15))
  }
  return (
    <div className={classes.scroller} data-scroller data-home={shift !== undefined || undefined}>
      <div className={classes.head}>
        {shift === undefined ? null : <span className={classes.home}>{zoneName(trip, second)}</span>}
        <span className={classes.zone}>{zoneName(trip, day.zone)}</span>
        <span className={classes.sentence}>
          {zoneText(trip, day.zone, day.date)}
          {isReadOnly ? '' : '. Drag or Alt+Shift+↑ ↓ moves by 5 minutes'}
        </span>
        <span className={classes.notesHead}>Travel and conflicts</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: a list of options, or a group without any */}
      <div
        ref={items.box}
        role={ids.length > 0 ? 'listbox' : 'group'}
        aria-label={`Items of ${weekdayDayMonth(day.date, 'en')}`}
        className={classes.list}
        onKeyDown={items.onKeyDown}
        style={{ '--hours': hours } as CSSProperties}
      >
        {allDay.length > 0 ? (
          <ChipRow label="All day">
            {allDay.map((item) => (
              <ItemChip
                key={item.id}
                trip={trip}
                item={item}
                option={items.optionProps(item.id)}
                onOpen={() => openItem(page, item.id)}
              />
            ))}
          </ChipRow>
        ) : null}
        <div className={classes.time} role="presentation">
          <div className={classes.hours} aria-hidden>
            {hoursOf(scale).map((hour) => (
              <span key={hour} className={classes.hour} style={{ '--start': hour - scale.first } as CSSProperties}>
                {shift === undefined ? null : <span className={classes.home}>{secondHourText(hour, shift)}</span>}
                <span className={classes.zone}>{hourText(hour)}</span>
              </span>
            ))}
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way; the button adds too */}
          <div ref={lanes} className={classes.lanes} role="presentation" onDoubleClick={addAt}>
            {drag ? <Ghost view={before} id={drag.id} first={scale.first} /> : null}
            {blocks.map((block) => (
              <TimelineBlock
                key={block.item.id}
                block={block}
                facts={factsOfItem(shownTrip, block.item, day.zone)}
                first={scale.first}
                isSelected={block.item.id === selected?.id}
                isReadOnly={isReadOnly}
                dragged={drag?.id === block.item.id ? drag : undefined}
                over={drag?.id === block.item.id ? over?.date : undefined}
                option={items.optionProps(block.item.id)}
                onGrab={(event, kind) => begin(event, { id: block.item.id, kind, date: day.date })}
                onOpen={() => openItem(page, block.item.id)}
              />
            ))}
            {day.items.length === 0 ? (
              <div className={classes.empty} role="presentation">
                <EmptyState
                  title="Nothing on this day yet."
                  ways={
                    isReadOnly
                      ? []
                      : [
                          {
                            label: 'Add a meeting',
                            icon: CalendarPlus,
                            keys: 'Ctrl+Enter',
                            onPress: () => onAdd(day.date),
                          },
                          {
                            label: 'Add breakfast at 08:00',
                            icon: UtensilsCrossed,
                            onPress: () => onAdd(`${day.date}T08:00`),
                          },
                          { label: 'Add an arrival at noon', icon: Plane, onPress: () => onAdd(`${day.date}T12:00`) },
                        ]
                  }
                >
                  Double-click an hour to add what happens then.
                </EmptyState>
              </div>
            ) : null}
          </div>
          <NotesColumn trip={shownTrip} view={view} />
        </div>
        {untimed.length > 0 ? (
          <ChipRow label="No time">
            {untimed.map((item) => (
              <ItemChip
                key={item.id}
                trip={trip}
                item={item}
                option={items.optionProps(item.id)}
                onOpen={() => openItem(page, item.id)}
              />
            ))}
          </ChipRow>
        ) : null}
      </div>
    </div>
  )
}

function ChipRow({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={classes.chips} role="group" aria-label={label}>
      <span className={classes.chipsLabel} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

/** Where a dragged block was. */
function Ghost({ view, id, first }: Readonly<{ view: ReturnType<typeof dayViewOf>; id: string; first: number }>) {
  const block = view.blocks.find(({ item }) => item.id === id)
  if (!block) return null
  const style = {
    '--start': block.start / 60 - first,
    '--length': (block.end - block.start) / 60,
    '--lane': block.lane,
    '--lanes': block.lanes,
    '--wide': block.wide,
  }
  return <span className={classes.ghost} style={style as CSSProperties} aria-hidden />
}
