import { type KeyboardEvent, memo, useCallback, useDeferredValue, useId, useMemo, useRef } from 'react'
import { type Day, daysOf } from '../../../shared/agenda/days.ts'
import { isMeeting } from '../../../shared/agenda/people.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { showDay } from './act-on-items.ts'
import { errorsOfDay, itemsText } from './day-facts.ts'
import { DayRows } from './day-rows.tsx'
import classes from './day-tabs.module.css'
import { DayTimeline } from './day-timeline.tsx'
import { dayViewOf, unplacedItems } from './day-view.ts'
import { noDay } from './item-facts.ts'
import { useAgenda } from './use-day.ts'
import { useIsNarrow } from './use-is-narrow.ts'

/** The days as tabs, each with its load; below them the one in sight. */
export function DayTabs({ onAdd }: Readonly<{ onAdd: (start: string) => void }>) {
  const { page, trip, days, date } = useAgenda()
  const id = useId()
  const isNarrow = useIsNarrow()
  // What all days say of themselves follows a move of one item after the item itself.
  const calm = useDeferredValue(trip)
  const show = useCallback((next: string) => showDay(page, next), [page])
  const day = days.find((each) => each.date === date)
  return (
    <div className={classes.tabs}>
      <Strip id={id} trip={calm} date={date} onShow={show} />
      <div key={date} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${date}`} className={classes.panel}>
        {day && !isNarrow ? <DayTimeline day={day} onAdd={onAdd} /> : <DayRows day={day} onAdd={onAdd} />}
      </div>
    </div>
  )
}

type StripProps = Readonly<{ id: string; trip: Trip; date: string; onShow: (date: string) => void }>

/** One tab stop; what the arrows reach shows at once. */
const Strip = memo(({ id, trip, date, onShow }: StripProps) => {
  const list = useRef<HTMLDivElement>(null)
  const days = daysOf(trip)
  const unplaced = unplacedItems(trip)
  const dates = [...days.map((day) => day.date), ...(unplaced.length > 0 || days.length === 0 ? [noDay] : [])]
  const words = useMemo(
    () => new Map(daysOf(trip).map((day) => [day.date, <TabWords key={day.date} trip={trip} day={day} />])),
    [trip],
  )
  const move = (event: KeyboardEvent) => {
    const at = dates.indexOf(date)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: dates.length - 1 }[event.key]
    const next = to === undefined || event.altKey ? undefined : dates[(to + dates.length) % dates.length]
    if (next === undefined) return
    event.preventDefault()
    onShow(next)
    list.current?.querySelector<HTMLElement>(`[id="${CSS.escape(`${id}-${next}`)}"]`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label="Days" tabIndex={-1} className={classes.list} onKeyDown={move}>
      {dates.map((each) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: what the arrows reach shows at once
        <div
          key={each}
          id={`${id}-${each}`}
          role="tab"
          className={classes.tab}
          aria-selected={each === date}
          aria-controls={each === date ? `${id}-panel` : undefined}
          tabIndex={each === date ? 0 : -1}
          data-selected={each === date || undefined}
          data-date={each === noDay ? undefined : each}
          onClick={() => each !== date && onShow(each)}
        >
          {words.get(each) ?? (
            <>
              <span className={classes.head}>
                <span className={classes.name}>No day yet</span>
                <span className={classes.count}>{itemsText(unplaced.length)}</span>
              </span>
              <span className={classes.load} aria-hidden />
            </>
          )}
        </div>
      ))}
    </div>
  )
})

function TabWords({ trip, day }: Readonly<{ trip: Trip; day: Day }>) {
  const errors = errorsOfDay(trip, day)
  return (
    <>
      <span className={classes.head}>
        <span className={classes.name}>{shortDay(day.date, 'en')}</span>
        {errors > 0 ? (
          <StateBadge tone="error">{errors === 1 ? '1 conflict' : `${errors} conflicts`}</StateBadge>
        ) : (
          <span className={classes.count}>{itemsText(day.items.length)}</span>
        )}
      </span>
      <LoadBar trip={trip} day={day} />
    </>
  )
}

/** Minutes from midnight at both ends of the bar. */
const [from, until] = [6 * 60, 23 * 60]
const share = (minutes: number) => `${((Math.min(until, Math.max(from, minutes)) - from) / (until - from)) * 100}%`

function LoadBar({ trip, day }: Readonly<{ trip: Trip; day: Day }>) {
  const { blocks } = useMemo(() => dayViewOf(trip, day), [trip, day])
  const strip = (start: number, end: number) => ({ left: share(start), right: `calc(100% - ${share(end)})` })
  return (
    <span className={classes.load} aria-hidden>
      {blocks
        .filter(({ item }) => item.kind !== 'transfer' && item.kind !== 'free')
        .map(({ item, start, end }) => (
          <span
            key={item.id}
            className={classes.part}
            data-meeting={isMeeting(item) || undefined}
            style={strip(start, end)}
          />
        ))}
      {blocks.flatMap(({ item, shared }) =>
        shared.map(({ start, end }) => (
          <span key={`${item.id} ${start}`} className={classes.part} data-conflict style={strip(start, end)} />
        )),
      )}
    </span>
  )
}
