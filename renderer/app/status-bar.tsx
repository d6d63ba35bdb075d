import { useMemo } from 'react'
import { bookZone } from '../../shared/agenda/days.ts'
import { words } from '../../shared/format/words.ts'
import { shortZone } from '../../shared/format/zones.ts'
import { find, tripId } from '../../shared/model/trip.ts'
import { useBook, useView } from '../state/page.ts'
import { textOf } from '../state/record-names.ts'
import { useTrip } from '../state/use-trip.ts'
import classes from './status-bar.module.css'

/** What holds for the whole book: edition and pages, clock, mark. */
export function StatusBar() {
  const trip = useTrip()
  const edition = useView((state) => state.edition)
  const pages = useBook((state) => state.pages)
  const record = find(trip, 'trips', tripId)
  const city = record?.cities[0]
  const zone = bookZone(trip)
  const at = `${record?.starts ?? '2024-01-01'}T12:00`
  const zoneWords = useMemo(() => shortZone(zone, at), [zone, at])
  const place = city ? `${textOf(trip, city.name)}, ` : ''
  return (
    <footer className={classes.bar} data-pane="status" tabIndex={-1}>
      <span>Draft</span>
      <span className={classes.space} />
      <span>
        {words('en').editions[edition]}
        {pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}
      </span>
      <span>
        {place}
        {zoneWords}, {record?.clock ?? '24'}-hour clock
      </span>
      <span>{(record && textOf(trip, record.handlingMark)) || 'No handling mark'}</span>
    </footer>
  )
}
