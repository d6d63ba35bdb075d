import { Circle } from 'lucide-react'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { useSelected, useTrip, useTripRecord } from '../../state/use-trip.ts'
import type { ViewId } from '../../state/views.ts'
import { InspectorHead } from '../../ui/inspector-head.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './trip-inspector.module.css'

/** What is selected in full; else what the book still needs. */
export function TripInspector() {
  const place = useSelected()
  if (place && place.collection !== 'trips' && place.collection !== 'organisations') {
    return (
      <>
        <InspectorHead title={collectionLabels[place.collection].one} />
        <div className={classes.body}>
          <RecordForm place={place} labels="left" without={['text', 'successTest']} />
        </div>
      </>
    )
  }
  return <Readiness />
}

type Step = Readonly<{ id: string; title: string; view: ViewId; count: number; isDone: boolean }>

function stepsOf(trip: Trip, hasDates: boolean): readonly Step[] {
  const step = (id: keyof Trip & Parameters<typeof list>[1], title: string, view: ViewId): Step => {
    const count = list(trip, id).length
    return { id, title, view, count, isDone: count > 0 }
  }
  return [
    { id: 'dates', title: 'Dates and cities', view: 'overview', count: 0, isDone: hasDates },
    step('objectives', 'Objectives, at most 3', 'overview'),
    step('agendaItems', 'Agenda', 'agenda'),
    step('delegates', 'Delegates', 'delegates'),
    step('agencies', 'Agencies', 'agencies'),
    step('officials', 'Officials', 'agencies'),
    step('briefs', 'Meeting briefs', 'briefs'),
    step('talkingPoints', 'Talking points', 'points'),
    step('contacts', 'Emergency contacts', 'logistics'),
  ]
}

function Readiness() {
  const { view } = usePage()
  const trip = useTrip()
  const record = useTripRecord()
  const steps = stepsOf(trip, Boolean(record?.starts && record.ends && record.cities.length > 0))
  const go = (id: string) => {
    const step = steps.find((each) => each.id === id)
    if (!step) return
    if (id === 'dates') view.setMode('overview/part', 'trip')
    view.show(step.view)
  }
  return (
    <>
      <InspectorHead title="Getting this trip ready" />
      <p className={classes.lead}>What the book still needs. Nothing here blocks you.</p>
      <ListRows
        label="Getting this trip ready"
        rows={steps.map((step) => ({
          id: step.id,
          title: step.title,
          before: step.isDone ? undefined : <Circle size={14} aria-hidden className={classes.open} />,
          after: step.isDone ? <StateBadge tone="ok">{step.count > 0 ? step.count : 'Done'}</StateBadge> : 'None yet',
        }))}
        selected={undefined}
        onSelect={go}
      />
    </>
  )
}
