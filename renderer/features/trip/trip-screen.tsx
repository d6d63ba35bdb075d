import { usePage, useView } from '../../state/page.ts'
import { tripHead } from '../../state/record-names.ts'
import type { Screen } from '../../state/screen.ts'
import { useTrip } from '../../state/use-trip.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { OrganisationsPart } from './organisations-part.tsx'
import { overviewParts, partInSight } from './overview-parts.ts'
import { PurposePart } from './purpose-part.tsx'
import { tripCommands } from './trip-commands.ts'
import { TripForm } from './trip-form.tsx'
import { TripInspector } from './trip-inspector.tsx'
import classes from './trip-screen.module.css'

const labels = { purpose: 'Purpose', trip: 'Trip and cities', organisations: 'Organisations' } as const

/** What the trip is: what it wants, its dates and cities, the houses behind it. */
function Main() {
  const { view } = usePage()
  const trip = useTrip()
  const part = useView(partInSight)
  const { title, code, dates } = tripHead(trip)
  return (
    <>
      <ViewHead
        title={title}
        face="book"
        facts={[code, dates].filter(Boolean).join(', ') || 'No dates yet'}
        tools={
          <Toolbar label="Parts of the overview">
            <SegmentedControl
              label="Part of the overview"
              value={part}
              options={overviewParts.map((id) => ({ id, label: labels[id] }))}
              onChange={(next) => {
                view.select(undefined)
                view.setMode('overview/part', next)
              }}
            />
          </Toolbar>
        }
      />
      <div className={classes.body}>
        {part === 'trip' ? <TripForm /> : part === 'organisations' ? <OrganisationsPart /> : <PurposePart />}
      </div>
    </>
  )
}

export const screen: Screen = { Main, Inspector: TripInspector, commands: tripCommands }
