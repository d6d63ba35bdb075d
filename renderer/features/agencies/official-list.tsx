import { BookCopy, Plus } from 'lucide-react'
import { useState } from 'react'
import { officialsOf } from '../../../shared/agenda/precedence.ts'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import type { Official } from '../../../shared/model/records/official.ts'
import { find } from '../../../shared/model/trip.ts'
import { useMediaUrl } from '../../state/media.ts'
import { openDirectory } from '../../state/open-directory.ts'
import { usePage, useView } from '../../state/page.ts'
import { pickFiles } from '../../state/pick-files.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './agencies.module.css'
import { addOfficial, placeOfficial, takePhoto, verifyToday } from './agencies-acts.ts'
import { briefsOf, dayOfDraft, verifiedWords } from './agency-facts.ts'

/** The people of an agency in order of precedence, with their pictures. */
export function OfficialList({ agency }: Readonly<{ agency: string }>) {
  const page = usePage()
  const acts = useActs()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const people = officialsOf(trip, agency)
  return (
    <section className={classes.people} aria-labelledby="officials">
      <header className={classes.peopleHead}>
        <h2 id="officials">Officials, in order of precedence</h2>
        {isReadOnly ? null : (
          <Button size="small" icon={Plus} onPress={() => addOfficial(page, agency)}>
            Add official
          </Button>
        )}
        {isReadOnly ? null : (
          <IconButton
            icon={BookCopy}
            kind="plain"
            size="small"
            label="Insert an official from another trip…"
            onPress={() => openDirectory(page, 'officials')}
          />
        )}
      </header>
      {people.length === 0 ? (
        <p className={classes.nothing}>Nobody named yet. The first is who leads their side.</p>
      ) : (
        <OrderedRows
          label="Officials"
          isNumbered
          isReadOnly={isReadOnly}
          rows={people.map((official) => ({
            id: official.id,
            name: nameOf(trip, { collection: 'officials', id: official.id }),
            content: <OfficialCard official={official} />,
            acts: [
              {
                id: 'verify',
                label: 'Verify today',
                run: () => verifyToday(page, { collection: 'officials', id: official.id }),
              },
              {
                id: 'photo',
                label: official.photo ? 'Choose another photo…' : 'Choose a photo…',
                run: () => void pickFiles('image/*').then((files) => takePhoto(page, official.id, files)),
              },
            ],
          }))}
          onMove={(id, to) => placeOfficial(page, agency, id, to)}
          onRemove={(id) => acts.remove({ collection: 'officials', id })}
          removeWords="Remove official"
        />
      )}
    </section>
  )
}

function OfficialCard({ official }: Readonly<{ official: Official }>) {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const [isTaking, setTaking] = useState(false)
  const isSelected = useView(({ selected }) => selected.agencies?.id === official.id)
  const url = useMediaUrl(find(trip, 'mediaItems', official.photo)?.sha256)
  const verified = verifiedWords(trip, official, dayOfDraft(trip, page.outside.now()))
  const name = fullNameWithTitle(official) || 'Official without a name'
  const say = [official.addressInSpeech ? `“${official.addressInSpeech}”` : '', official.pronunciation].filter(Boolean)
  const take = (files: readonly File[]) => {
    setTaking(true)
    void takePhoto(page, official.id, files).finally(() => setTaking(false))
  }
  return (
    <div className={classes.card} data-selected={isSelected || undefined}>
      <div className={classes.photo}>
        <FileDrop label={`Drop or paste a photo of ${name}`} isDisabled={isReadOnly} onFiles={take}>
          <PhotoFrame source={url} name={official.fullName} />
        </FileDrop>
      </div>
      <div className={classes.cardWords}>
        <PlainButton onPress={() => page.view.select({ collection: 'officials', id: official.id })}>
          <strong>{name}</strong>
        </PlainButton>
        <span>{textOf(trip, official.position)}</span>
        {say.length > 0 ? <span>{`Say ${say.join(', ')}`}</span> : null}
        <span className={classes.cardFoot}>
          {isTaking ? (
            <span>Preparing the photo</span>
          ) : (
            <StateBadge tone={verified.isStale ? 'warn' : 'ok'}>{verified.text}</StateBadge>
          )}
          <span>{briefsOf(trip, official.id).join(', ')}</span>
        </span>
      </div>
    </div>
  )
}
