import { find } from '../../../shared/model/trip.ts'
import { useView } from '../../state/page.ts'
import { useSelected, useTrip } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './book.module.css'
import { partInSight } from './book-parts.ts'
import { editionLabel } from './editions.ts'

const _hints = {
  preflight: 'Each finding leads to the record it is about; there it can be mended.',
  setup: 'Choose an edition to name it, and to set the words on each of its pages.',
  records: 'Choose an entry to write in it.',
} as const

/** The edition or the record that is selected. */
export function BookInspector() {
  const place = useSelected()
  const _part = useView(partInSight)
  if (!place || place.collection === 'bookSetups') {
    return (
      <EmptyState title="Nothing chosen.">
        Under Setup, choose an edition to name it and to mark its pages. Under Glossary and sources, choose an entry to
        write in it.
      </EmptyState>
    )
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
