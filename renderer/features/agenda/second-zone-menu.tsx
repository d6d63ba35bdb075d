import { Clock } from 'lucide-react'
import { usePage, useSettings } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { secondZoneOptions } from './second-zone.ts'

/** Chooses whose clock stands left of the hours of the day; kept for every trip. */
export function SecondZoneMenu() {
  const page = usePage()
  const trip = useTrip()
  const chosen = useSettings((settings) => settings.secondZone)
  const options = secondZoneOptions(trip, chosen)
  // A menu tells its rows apart by their ids, and none of them may be empty.
  const rows = options.map(({ id, label }) => ({ id: id || 'home', label, isChecked: id === chosen }))
  return (
    <Menu
      label="Second clock"
      trigger={<IconButton icon={Clock} kind="plain" label="Second clock" />}
      groups={[rows]}
      onAction={(id) => void page.settings.change({ secondZone: id === 'home' ? '' : id })}
    />
  )
}
