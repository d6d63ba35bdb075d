import type { Day } from '../../../shared/agenda/days.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { showDay } from './act-on-items.ts'
import { modeKey } from './agenda-place.ts'
import { errorsOfDay, itemsText } from './day-facts.ts'
import classes from './week-view.module.css'

type WeekHeadProps = Readonly<{
  trip: Trip
  day: Day
  isShown: boolean
  /** A block is held over its day. */
  over: boolean
  /** The city whose clock the day is on, when it is not that of the hours at the left. */
  zone: string
}>

/** The name of a day above its column; pressed, the day alone. */
export function WeekHead({ trip, day, isShown, over, zone }: WeekHeadProps) {
  const page = usePage()
  const errors = errorsOfDay(trip, day)
  return (
    <div className={classes.head} data-date={day.date} data-shown={isShown || undefined} data-over={over || undefined}>
      <Button
        kind="quiet"
        onPress={() => {
          showDay(page, day.date)
          page.view.setMode(modeKey, 'day')
        }}
      >
        {shortDay(day.date, 'en')}
        <span data-visually-hidden>, the day alone</span>
      </Button>
      {errors > 0 ? (
        <StateBadge tone="error">{errors === 1 ? '1 conflict' : `${errors} conflicts`}</StateBadge>
      ) : (
        <span className={classes.count}>{itemsText(day.items.length)}</span>
      )}
      {zone ? <span className={classes.count}>{zone} time</span> : null}
    </div>
  )
}
