import { definitionOf } from '../../../shared/model/collections.ts'
import type { Localised } from '../../../shared/model/localised.ts'
import { find } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { briefsOfPoint, codedBriefs, setBriefsOfPoint } from '../../state/point-uses.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { DisclosureEditor } from '../forms/disclosure-editor.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import classes from './points.module.css'
import { useSelectedPoint } from './use-selected-point.ts'

/** Everything about the point that is selected. */
export function PointInspector() {
  const trip = useTrip()
  const acts = useActs()
  const { outside } = usePage()
  const isReadOnly = useIsReadOnly()
  const point = find(trip, 'talkingPoints', useSelectedPoint())
  if (!point)
    return (
      <EmptyState title="No point chosen.">
        Choose one to see who says it, in which briefs, and whether it is cleared. A point is written once and said in
        many meetings.
      </EmptyState>
    )
  const place = { collection: 'talkingPoints', id: point.id } as const
  const field = (name: string) => <FieldEditor key={name} place={place} field={name} isPlain />
  const isResponse = point.kind === 'response'
  return (
    <div className={classes.inspector} key={point.id}>
      <section aria-label="Words">
        {field('kind')}
        {field('topic')}
        {isResponse && isBlank(point.title) ? null : field('title')}
        <FieldEditor place={place} field="text" isPlain {...(isResponse ? { label: 'They may say' } : {})} />
        {/* What was written while it was a response stays in sight. */}
        {isResponse || !isBlank(point.reply) ? field('reply') : null}
        {isResponse || !isBlank(point.reply) ? field('likelihood') : null}
      </section>
      <section aria-label="Where it is said">
        <MultiSelect
          label="In briefs"
          value={briefsOfPoint(trip, point.id).map(({ brief }) => brief.id)}
          options={codedBriefs(trip).map(({ brief, code }) => ({
            id: brief.id,
            label: `${code} ${nameOf(trip, { collection: 'briefs', id: brief.id })}`,
          }))}
          placeholder="Add to a brief"
          isReadOnly={isReadOnly}
          onChange={(briefs) =>
            acts.dispatch(
              'Change briefs of the point',
              setBriefsOfPoint(trip, { point: point.id, briefs, newId: outside.newId }),
            )
          }
        />
      </section>
      <section aria-label="Clearance and readers">
        {field('clearance')}
        {field('drafter')}
        {field('approver')}
        {field('clearedOn')}
        <DisclosureEditor
          label="Readers"
          value={point.disclosure}
          usual={{ level: definitionOf('talkingPoints').disclosure.level }}
          isReadOnly={isReadOnly}
          onChange={(disclosure) => acts.set('Change readers of the point', place, { disclosure })}
        />
      </section>
      <section aria-label="What it rests on">
        {field('objective')}
        {field('message')}
        {field('facts')}
        {field('companies')}
      </section>
    </div>
  )
}

const isBlank = (text: Localised) => Object.values(text).every((words) => words === '')
