import { BadgeCheck, BookCopy, Building, Plus } from 'lucide-react'
import { ownOrganisation, type Profile, profileChanges, profileFields } from '../../../shared/profile/profile.ts'
import { usePage } from '../../state/page.ts'
import { keepAsProfile, takeProfile, useProfile } from '../../state/profile.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useRecords, useSelected, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { fieldLabel } from '../forms/labels.ts'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './organisations-part.module.css'

const collection = 'organisations'
const sections = [
  { title: 'Organisation', fields: ['name', 'unit', 'kind', 'website', 'address', 'contacts'] },
  { title: 'On the cover', fields: ['logo', 'coverPicture', 'colour'] },
  { title: 'Texts', fields: ['about', 'standardTexts'] },
] as const

/** The house that travels and those that travel with it. */
export function OrganisationsPart() {
  const page = usePage()
  const { view } = page
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const records = useRecords(collection)
  const place = useSelected()
  const shown = place?.collection === collection ? place : records[0] && ({ collection, id: records[0].id } as const)
  const profile = useProfile()
  const add = () => view.select({ collection, id: acts.add('Add organisation', collection) })
  const label = 'Add an organisation'
  if (records.length === 0) {
    return (
      <EmptyState
        title="No organisation yet"
        ways={
          isReadOnly
            ? []
            : [
                { label, icon: Building, onPress: add },
                ...(profile
                  ? [{ label: useWords, icon: BadgeCheck, onPress: () => void takeProfile(page) }]
                  : [{ label: openWords, icon: BookCopy, onPress: () => view.set({ dialog: 'profile' }) }]),
              ]
        }
      >
        The house that travels: its name, logo and standing texts dress the book.
      </EmptyState>
    )
  }
  return (
    <div className={classes.split}>
      {isReadOnly ? null : <ProfileLine profile={profile} />}
      <div>
        <ListRows
          label="Organisations"
          rows={records.map(({ id, kind }) => ({
            id,
            title: nameOf(trip, { collection, id }),
            line: kind === 'host' ? 'Host' : 'Partner',
          }))}
          selected={shown?.id}
          onSelect={(id) => view.select({ collection, id })}
        />
        {isReadOnly ? null : (
          <Button kind="quiet" icon={Plus} onPress={add}>
            {label}
          </Button>
        )}
      </div>
      {shown ? <RecordForm place={shown} sections={sections} /> : null}
    </div>
  )
}

const useWords = 'Use the organisation’s profile as it is now'
const openWords = 'The organisation’s profile…'

/** Whether the trip says what the profile of all trips says now, and what can be done about it. */
function ProfileLine({ profile }: Readonly<{ profile: Profile | undefined }>) {
  const page = usePage()
  const trip = useTrip()
  const own = profile && ownOrganisation(trip, profile)
  const changed = profile ? profileChanges(trip, profile, () => 'another-id').changes : []
  const fields = new Set(
    changed.flatMap((change) =>
      'field' in change && change.collection === collection && isProfileField(change.field)
        ? fieldLabel(collection, change.field).toLowerCase()
        : [],
    ),
  )
  return (
    <p className={classes.profile}>
      <span>
        {!profile
          ? 'No profile is kept for all trips yet.'
          : !own
            ? 'This trip does not use the profile of the organisation.'
            : changed.length === 0
              ? 'The profile of the organisation says the same.'
              : `The profile of the organisation says something else now: ${[...fields].join(', ')}.`}
      </span>
      {profile && changed.length > 0 ? (
        <Button size="small" onPress={() => void takeProfile(page)}>
          {useWords}
        </Button>
      ) : null}
      {!profile || (own && changed.length > 0) ? (
        <Button size="small" onPress={() => void keepAsProfile(page)}>
          Keep this trip’s as the profile
        </Button>
      ) : null}
      <Button size="small" kind="quiet" onPress={() => page.view.set({ dialog: 'profile' })}>
        {openWords}
      </Button>
    </p>
  )
}

const isProfileField = (field: string): boolean => profileFields.some((name) => name === field)
