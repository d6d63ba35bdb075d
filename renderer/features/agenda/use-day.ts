import { useMemo } from 'react'
import { daysOf } from '../../../shared/agenda/days.ts'
import { usePage, useView } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import { selectItem } from './act-on-items.ts'
import { modeOf, selectedItem, shownDay } from './agenda-place.ts'

/** The trip, its days, and what of them is in sight. */
export function useAgenda() {
  const page = usePage()
  const trip = useTrip()
  const modes = useView((state) => state.modes)
  const selected = useView((state) => state.selected)
  const days = useMemo(() => daysOf(trip), [trip])
  const seen = { modes, selected }
  return {
    page,
    trip,
    days,
    date: shownDay(trip, seen),
    item: selectedItem(trip, seen),
    mode: modeOf(seen),
    select: (id: string) => selectItem(page, id),
  }
}
