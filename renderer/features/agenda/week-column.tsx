import type { CSSProperties, MouseEvent, RefObject } from 'react'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { openItem } from './act-on-items.ts'
import { localAt, minutesFrom } from './clock.ts'
import type { DayView } from './day-view.ts'
import { ItemChip } from './item-chip.tsx'
import { factsOfItem, timeText } from './item-facts.ts'
import { minutesAt } from './scale.ts'
import { TimelineBlock } from './timeline-block.tsx'
import type { Drag, useBlockDrag } from './use-block-drag.ts'
import type { OptionProps } from './use-item-list.ts'
import classes from './week-view.module.css'

type WeekColumnProps = Readonly<{
  /** As it would be when what is dragged were dropped now. */
  trip: Trip
  view: DayView
  /** For the column the hours are measured by. */
  lanes: RefObject<HTMLDivElement | null> | undefined
  selected: string | undefined
  drag: Drag | undefined
  optionProps: (id: string) => OptionProps
  onGrab: ReturnType<typeof useBlockDrag>['begin']
  onAdd: (start: string) => void
}>

/** A day of the week: what has no hour above, the others on the clock. */
export function WeekColumn({ trip, view, lanes, selected, drag, optionProps, onGrab, onAdd }: WeekColumnProps) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const { day, scale, blocks, allDay, untimed } = view
  const chips = [...allDay, ...untimed]
  const coming = drag?.date === day.date ? find(trip, 'agendaItems', drag.id) : undefined
  const addAt = (event: MouseEvent<HTMLElement>) => {
    if (isReadOnly || event.target !== event.currentTarget) return
    const box = event.currentTarget.getBoundingClientRect()
    onAdd(localAt(day.date, Math.floor(minutesAt(scale, event.clientY - box.top, box.height) / 15) * 15))
  }
  const isEmpty = chips.length + blocks.length === 0
  return (
    <div
      className={classes.column}
      {...(isEmpty ? { role: 'presentation' } : { role: 'group', 'aria-label': weekdayDayMonth(day.date, 'en') })}
      data-date={day.date}
      data-hours
    >
      <div className={classes.chips} role="presentation">
        {chips.map((item) => (
          <ItemChip
            key={item.id}
            trip={trip}
            item={item}
            option={optionProps(item.id)}
            onOpen={() => openItem(page, item.id)}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way; the button adds too */}
      <div ref={lanes} className={classes.lanes} role="presentation" onDoubleClick={addAt}>
        {blocks.map((block) => (
          <TimelineBlock
            key={block.item.id}
            block={block}
            facts={factsOfItem(trip, block.item, day.zone)}
            first={scale.first}
            isSelected={block.item.id === selected}
            isReadOnly={isReadOnly}
            dragged={drag?.id === block.item.id ? drag : undefined}
            over={drag?.id === block.item.id ? drag.date : undefined}
            option={optionProps(block.item.id)}
            onGrab={(event, kind) => onGrab(event, { id: block.item.id, kind, date: day.date })}
            onOpen={() => openItem(page, block.item.id)}
          />
        ))}
        {coming?.when.kind === 'timed' ? (
          <span
            className={classes.coming}
            aria-hidden
            style={
              {
                '--start': minutesFrom(day.date, coming.when.start) / 60 - scale.first,
                '--length': minutesFrom(coming.when.start, coming.when.end) / 60,
              } as CSSProperties
            }
          >
            {timeText(trip, coming)}
          </span>
        ) : null}
      </div>
    </div>
  )
}
