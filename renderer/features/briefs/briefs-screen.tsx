import { find } from '../../../shared/model/trip.ts'
import type { Screen } from '../../state/screen.ts'
import { useSelected, useTrip } from '../../state/use-trip.ts'
import { briefAt } from './brief-at.ts'
import { briefCommands } from './brief-commands.ts'
import { BriefEditor } from './brief-editor.tsx'
import { BriefList } from './brief-list.tsx'

/** The list of briefs in the order of the schedule, and the one that is open. */
function Main() {
  const trip = useTrip()
  const brief = briefAt(trip, useSelected())
  const item = find(trip, 'agendaItems', brief?.agendaItem)
  return brief && item ? <BriefEditor key={brief.id} brief={brief} item={item} /> : <BriefList />
}

export const screen: Screen = { Main, commands: briefCommands }
