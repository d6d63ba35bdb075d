import { tripId } from '../../../shared/model/trip.ts'
import { FieldEditor } from '../forms/field-editor.tsx'
import classes from './purpose-part.module.css'
import { StatementList } from './statement-list.tsx'

/** Why the trip is made, what it wants and what the delegation repeats. */
export function PurposePart() {
  return (
    <div className={classes.part}>
      <section aria-labelledby="purpose-head">
        <h2 id="purpose-head" className={classes.head}>
          Purpose
        </h2>
        <FieldEditor
          place={{ collection: 'trips', id: tripId }}
          field="purpose"
          label="Purpose of the trip"
          placeholder="Why the delegation goes, in two or three sentences"
          isPlain
        />
      </section>
      <StatementList collection="objectives" title="Objectives" most={3} />
      <StatementList collection="messages" title="Main messages" most={5} />
    </div>
  )
}
