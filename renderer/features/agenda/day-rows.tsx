import { CalendarPlus } from 'lucide-react'
import { Fragment, useMemo } from 'react'
import type { Day } from '../../../shared/agenda/days.ts'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { openItem } from './act-on-items.ts'
import { minutesText } from './clock.ts'
import { zoneText } from './day-facts.ts'
import { notesOf } from './day-notes.ts'
import classes from './day-rows.module.css'
import { dayViewOf, listOrder, unplacedItems } from './day-view.ts'
import { factsOfItem, noDay, spokenName } from './item-facts.ts'
import { ItemStatus } from './item-status.tsx'
import { useAgenda } from './use-day.ts'
import { useItemList } from './use-item-list.ts'

/** A day as a list of rows, for narrow windows; also what is on no day yet. */
export function DayRows({ day, onAdd }: Readonly<{ day: Day | undefined; onAdd: (start: string) => void }>) {
  const { page, trip, item: selected, select } = useAgenda()
  const view = useMemo(() => day && dayViewOf(trip, day), [trip, day])
  const shown = view ? listOrder(view) : unplacedItems(trip)
  const notes = view ? notesOf(trip, view).filter(({ tone, id }) => tone === 'error' && id.startsWith('travel')) : []
  const add = () => onAdd(day?.date ?? noDay)
  const items = useItemList({ ids: shown.map(({ id }) => id), selected: selected?.id, select })
  if (shown.length === 0) {
    return (
      <EmptyState
        title="Nothing on this day yet."
        ways={[{ label: 'Add an item', icon: CalendarPlus, onPress: add }]}
      />
    )
  }
  const overlapOf = (item: AgendaItem) => view?.blocks.find((block) => block.item.id === item.id)?.overlap ?? 0
  return (
    <div className={classes.scroller} data-scroller>
      {day ? <p className={classes.zone}>{zoneText(trip, day.zone, day.date)}</p> : null}
      <div
        ref={items.box}
        role="listbox"
        aria-label={day ? `Items of ${weekdayDayMonth(day.date, 'en')}` : 'Items on no day yet'}
        onKeyDown={items.onKeyDown}
      >
        {shown.map((item) => {
          const facts = factsOfItem(trip, item, day?.zone)
          const overlap = overlapOf(item)
          const note = notes.find(({ items: [, to] }) => to === item.id)
          const words = overlap > 0 ? `Overlaps ${minutesText(overlap)}` : ''
          return (
            <Fragment key={item.id}>
              {note ? (
                <p className={classes.note} role="presentation">
                  <StateBadge tone="error">{`${note.head} ${note.text}`}</StateBadge>
                </p>
              ) : null}
              <div
                {...items.optionProps(item.id)}
                role="option"
                aria-selected={item.id === selected?.id}
                tabIndex={items.optionProps(item.id).tabIndex}
                className={classes.row}
                data-meeting={facts.isMeeting || undefined}
                onDoubleClick={() => openItem(page, item.id)}
              >
                <span className={classes.time} aria-hidden>
                  {facts.time}
                </span>
                <span className={classes.words} aria-hidden>
                  <span className={classes.title}>{facts.title}</span>
                  <span className={classes.place}>{facts.place || facts.kind}</span>
                </span>
                <span className={classes.end} aria-hidden>
                  <span>{facts.brief ?? ''}</span>
                  {words ? <StateBadge tone="error">{words}</StateBadge> : null}
                  {!words && facts.hasStatus && item.confirmation !== 'confirmed' ? (
                    <ItemStatus status={item.confirmation} />
                  ) : null}
                </span>
                <span data-visually-hidden>
                  {spokenName(facts, [words, note ? `${note.head} ${note.text}` : ''].filter(Boolean))}
                </span>
              </div>
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}
