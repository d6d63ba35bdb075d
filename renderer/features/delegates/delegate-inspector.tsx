import { fullNameWithTitle } from '../../../shared/format/names.ts'
import { useMediaUrl } from '../../state/media.ts'
import { usePage } from '../../state/page.ts'
import { textOf } from '../../state/record-names.ts'
import { useRecord, useSelected } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { type FormSection, RecordForm } from '../forms/record-form.tsx'
import { useSettled } from '../tables/use-settled.ts'
import classes from './delegates.module.css'

/** The whole record of the delegate in focus, portrait first. */
export function DelegateInspector() {
  const { store } = usePage().trip
  const place = useSettled(useSelected())
  const delegate = useRecord('delegates', place?.collection === 'delegates' ? place.id : undefined)
  const url = useMediaUrl(useRecord('mediaItems', delegate?.photo)?.sha256)
  const company = useRecord('companies', delegate?.company)?.name ?? ''
  if (!place || !delegate) {
    return (
      <EmptyState title="Nobody chosen.">
        Choose a person to see the whole record. Names, titles and rooms can be written in the table too: press Enter in
        a cell.
      </EmptyState>
    )
  }
  return (
    <div className={classes.inspector}>
      <header className={classes.person}>
        <PhotoFrame source={url} name={delegate.fullName} />
        <div>
          <h2>{fullNameWithTitle(delegate) || 'Delegate without a name'}</h2>
          <p>{[textOf(store.getState().trip, delegate.title), company].filter(Boolean).join(', ')}</p>
        </div>
      </header>
      <RecordForm place={place} labels="left" sections={sections} inTurn />
    </div>
  )
}

const sections: readonly FormSection[] = [
  {
    title: 'Person',
    fields: ['fullName', 'preferredName', 'surname', 'courtesyTitle', 'pronunciation', 'title', 'company', 'photo'],
  },
  { title: 'On this trip', fields: ['kind', 'role', 'precedence', 'group', 'languages', 'email', 'mobile'] },
  { title: 'Biography', fields: ['biography'] },
  {
    title: 'Travel, private',
    fields: ['arrivalFlight', 'departureFlight', 'hotel', 'room', 'vehicle'],
  },
  {
    title: 'Needs and papers, private',
    fields: [
      'dietaryNeeds',
      'accessNeeds',
      'largePrint',
      'passportCountry',
      'passportNumber',
      'passportExpires',
      'emergencyContacts',
    ],
  },
]
