import { dateRange } from '../../../shared/format/dates.ts'
import type { TripSummary } from '../../../shared/ipc/library.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import classes from './latest-trip.module.css'
import { openedWords, startWords } from './moments.ts'

/** The trip that was open last, its cover beside it. */
export function LatestTrip({ trip, onOpen }: Readonly<{ trip: TripSummary; onOpen: () => void }>) {
  const { outside } = usePage()
  const { title, code, starts, ends } = trip
  const dates = starts && ends ? dateRange(starts, ends, 'en') : ''
  return (
    <section className={classes.latest} aria-labelledby="latest-trip">
      <div className={classes.cover} aria-hidden>
        <span className={classes.coverTitle}>{title || 'Trip without a title'}</span>
        <span className={classes.coverDates}>{dates}</span>
        <span className={classes.coverFoot}>{code}</span>
      </div>
      <div className={classes.words}>
        <p className={classes.when}>{startWords(trip, outside.now())}</p>
        <h2 id="latest-trip" className={classes.title}>
          {[code, title || 'Trip without a title'].filter(Boolean).join(' ')}
        </h2>
        <dl className={classes.facts}>
          <dt>Dates</dt>
          <dd>{dates || 'Not set yet'}</dd>
          <dt>Opened</dt>
          <dd>{openedWords(trip.opened, outside.now())}</dd>
        </dl>
        <span>
          <Button kind="primary" onPress={onOpen}>
            Open trip
          </Button>
        </span>
      </div>
    </section>
  )
}
