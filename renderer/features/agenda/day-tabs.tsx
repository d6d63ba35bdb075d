import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Day } from '../../../shared/agenda/days.ts'
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
  const isNarrow = useIsNarrow()
  const unplaced = unplacedItems(trip)
  const day = days.find((each) => each.date === date)
  return (
    <Tabs
      className={classes.tabs ?? ''}
      selectedKey={date}
      onSelectionChange={(key) => String(key) !== date && showDay(page, String(key))}
    >
      <TabList aria-label="Days" className={classes.list ?? ''}>
        {days.map((each) => (
          <Tab key={each.date} id={each.date} className={classes.tab ?? ''} data-date={each.date}>
            <TabWords trip={trip} day={each} />
          </Tab>
        ))}
        {unplaced.length > 0 || days.length === 0 ? (
          <Tab id={noDay} className={classes.tab ?? ''}>
            <span className={classes.head}>
              <span className={classes.name}>No day yet</span>
              <span className={classes.count}>{itemsText(unplaced.length)}</span>
            </span>
            <span className={classes.load} aria-hidden />
          </Tab>
        ) : null}
      </TabList>
      <TabPanel key={date} id={date} className={classes.panel ?? ''}>
        {day && !isNarrow ? <DayTimeline day={day} onAdd={onAdd} /> : <DayRows day={day} onAdd={onAdd} />}
      </TabPanel>
    </Tabs>
  )
}

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
