import type { Screen } from '../../state/screen.ts'
import { useSelected, useTrip } from '../../state/use-trip.ts'
import { agenciesCommands } from './agencies-acts.ts'
import { agencyOfPlace } from './agency-facts.ts'
import { AgencyInspector } from './agency-inspector.tsx'
import { AgencyList } from './agency-list.tsx'
import { AgencyPage } from './agency-page.tsx'

function AgenciesView() {
  const trip = useTrip()
  const agency = agencyOfPlace(trip, useSelected())
  return agency === undefined ? <AgencyList /> : <AgencyPage key={agency} id={agency} />
}

/** Whom we meet: a list of agencies with their officials, and the page of each. */
export const screen: Screen = { Main: AgenciesView, Inspector: AgencyInspector, commands: agenciesCommands }
