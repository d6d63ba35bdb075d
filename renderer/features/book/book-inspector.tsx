import { find } from '../../../shared/model/trip.ts'
import { useSelected, useTrip } from '../../state/use-trip.ts'
import { FieldEditor } from '../forms/field-editor.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './book.module.css'
import { editionLabel } from './editions.ts'

/** The edition or the record that is selected. */
export function BookInspector() {
  const place = useSelected()
  if (!place || place.collection === 'bookSetups') {
    return <p className={classes.none}>Choose an edition or an entry to write in it.</p>
  }
  if (place.collection === 'editions') return <Edition key={place.id} id={place.id} />
  return (
    <div className={classes.inspector}>
      <RecordForm place={place} labels="left" />
    </div>
  )
}

function Edition({ id }: Readonly<{ id: string }>) {
  const edition = find(useTrip(), 'editions', id)
  if (!edition) return null
  const place = { collection: 'editions', id } as const
  return (
    <div className={classes.inspector}>
      <h2>{editionLabel(edition.audience)}</h2>
      <FieldEditor place={place} field="name" label="Name on the cover" isPlain />
      <FieldEditor place={place} field="handlingMark" label="Words on each page" isPlain />
      <FieldEditor place={place} field="form" isPlain />
      <FieldEditor place={place} field="language" isPlain />
      <FieldEditor place={place} field="sections" isPlain />
    </div>
  )
}
