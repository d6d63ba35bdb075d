import { Briefcase } from 'lucide-react'
import { useEffect, useState } from 'react'
import { dateRange, partialDate } from '../../shared/format/dates.ts'
import type { TripSummary } from '../../shared/ipc/library.ts'
import { usePage, useTripState } from '../state/page.ts'
import { switchTrip } from '../state/switch-trip.ts'
import { Palette } from '../ui/palette.tsx'
import { MarkedLabel } from './marked-label.tsx'
import { matching } from './palette-rows.ts'

/** Another trip by typing part of its title, code or year; the latest opened stand first. */
export function TripsPalette() {
  const page = usePage()
  const openId = useTripState((state) => state.id)
  const [query, setQuery] = useState('')
  const [trips, setTrips] = useState<readonly TripSummary[]>()
  useEffect(() => {
    const load = async () => {
      const answer = await page.client.request('library.list', {})
      if (answer.ok) setTrips(answer.value.trips)
      else page.toasts.show(answer.error.message)
    }
    void load()
  }, [page])
  const rows = (trips ?? [])
    .filter(({ id }) => id !== openId)
    .map(({ id, title, code, starts, ends, state }) => ({
      id,
      label: [code, title].filter(Boolean).join(' ') || 'Trip without a title',
      detail:
        state === 'damaged'
          ? 'Damaged'
          : starts && ends
            ? dateRange(starts, ends, 'en')
            : partialDate(starts ?? '', 'en'),
      icon: Briefcase,
    }))
  const close = () => page.view.set({ palette: undefined })
  const empty =
    trips === undefined ? 'Reading the library' : query === '' ? 'There is no other trip.' : `No trip with “${query}”.`
  return (
    <Palette
      label="Go to another trip"
      query={query}
      onQuery={setQuery}
      groups={[{ title: 'Trips', rows: matching(rows, query) }]}
      mark={(text) => <MarkedLabel text={text} query={query} />}
      onChoose={(id) => {
        close()
        void switchTrip(page, id)
      }}
      onClose={close}
      empty={empty}
    />
  )
}
