import { BadgeCheck } from 'lucide-react'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import { find } from '../../../shared/model/trip.ts'
import { useMediaUrl } from '../../state/media.ts'
import { usePage } from '../../state/page.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useIsReadOnly, useRecord, useSelected, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { type FormSection, RecordForm } from '../forms/record-form.tsx'
import classes from './agencies.module.css'
import { verifyToday } from './agencies-acts.ts'

const officialSections: readonly FormSection[] = [
  {
    title: 'Person',
    fields: [
      'fullName',
      'surname',
      'professionalTitle',
      'pronunciation',
      'addressInSpeech',
      'addressInWriting',
      'photo',
    ],
  },
  { title: 'Post', fields: ['position', 'since', 'agency', 'precedence', 'languages', 'aide'] },
  { title: 'Biography', fields: ['biography', 'previousPosts'] },
  { title: 'Before we meet', fields: ['lastMet', 'positions', 'likelyAsks', 'giftHistory'] },
  { title: 'Kept up', fields: ['verifiedOn', 'replacedBy', 'internalNotes'] },
]

/** Written on the page itself. */
const pageFields = [
  'mandate',
  'leadership',
  'priorities',
  'powers',
  'criticalQuestions',
  'mediaAttention',
  'openQuestions',
  'lastContacts',
  'internalNotes',
]

const agencySections: readonly FormSection[] = [
  { title: 'Names', fields: ['name', 'shortName', 'acronym', 'kind', 'parent', 'logo'] },
  { title: 'Visiting', fields: ['venue', 'protocolContact', 'website'] },
  { title: 'Kept up', fields: ['verifiedOn', 'verifiedBy'] },
]

/** The official, the commitment or the agency that is selected, with every field. */
export function AgencyInspector() {
  const trip = useTrip()
  const place = useSelected()
  if (!place) {
    return (
      <EmptyState title="No agency chosen.">
        Choose one to read what it may decide, whom we meet and what was promised; choose an official for the biography.
      </EmptyState>
    )
  }
  if (place.collection === 'officials') return <OfficialEditor id={place.id} />
  const isAgency = place.collection === 'agencies'
  return (
    <div className={classes.side}>
      <h2 className={classes.sideTitle}>{isAgency ? nameOf(trip, place) : 'Prior commitment'}</h2>
      <RecordForm
        key={place.id}
        place={place}
        labels="left"
        {...(isAgency
          ? { sections: agencySections, without: pageFields }
          : {
              sections: [
                { title: 'Promise', fields: ['wording', 'side', 'status', 'date', 'due'] },
                { title: 'Between whom', fields: ['agency', 'official', 'owner', 'agendaItem', 'occasion'] },
                { title: 'Since then', fields: ['nextStep', 'evidence', 'letterSent', 'publishable'] },
              ],
            })}
      />
    </div>
  )
}

function OfficialEditor({ id }: Readonly<{ id: string }>) {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const official = useRecord('officials', id)
  const url = useMediaUrl(find(trip, 'mediaItems', official?.photo)?.sha256)
  if (!official) return null
  const place = { collection: 'officials', id } as const
  return (
    <div className={classes.side}>
      <header className={classes.person}>
        <PhotoFrame source={url} name={official.fullName} />
        <div>
          <h2 className={classes.sideTitle}>{fullNameWithTitle(official) || 'Official without a name'}</h2>
          <p>{textOf(trip, official.position)}</p>
          {isReadOnly ? null : (
            <Button size="small" icon={BadgeCheck} onPress={() => verifyToday(page, place)}>
              Verify today
            </Button>
          )}
        </div>
      </header>
      <RecordForm key={id} place={place} labels="left" sections={officialSections} />
    </div>
  )
}
