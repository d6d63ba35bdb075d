import { useEffect, useState } from 'react'
import { definitionOf } from '../../../shared/model/collections.ts'
import { serialiseTrip } from '../../../shared/model/parse.ts'
import { makeRecord } from '../../../shared/model/record.ts'
import type { Organisation } from '../../../shared/model/records/organisation.ts'
import { emptyTrip, type Trip } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { organisationOf, profileFields } from '../../../shared/profile/profile.ts'
import { usePage } from '../../state/page.ts'
import { readProfile } from '../../state/profile.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldLabel } from '../forms/labels.ts'
import { ValueEditor } from '../forms/value-editor.tsx'
import { ColourField } from './colour-field.tsx'
import { PictureField } from './picture-field.tsx'
import classes from './profile.module.css'

type Draft = Readonly<{ organisation: Organisation; media: Trip['mediaItems'] }>

/** The one profile of the organisation: new trips begin with it, those there are take it when they are told to. */
export function ProfileDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const [draft, setDraft] = useState<Draft>()
  const [isChanged, setChanged] = useState(false)
  const [isSaving, setSaving] = useState(false)
  useEffect(() => {
    const load = async () => {
      const profile = await readProfile(page)
      const kept = profile && organisationOf(profile)
      const organisation = kept ?? makeRecord(definitionOf('organisations'), { id: page.outside.newId(), kind: 'host' })
      setDraft({ organisation, media: profile?.mediaItems ?? {} })
    }
    void load()
  }, [page])
  if (!draft) return null
  const { organisation, media } = draft
  const change = (values: Partial<Organisation>, added: Trip['mediaItems'] = {}) => {
    setChanged(true)
    setDraft((now) =>
      now ? { organisation: { ...now.organisation, ...values }, media: { ...now.media, ...added } } : now,
    )
  }
  const save = async () => {
    setSaving(true)
    const profile = serialiseTrip({
      ...emptyTrip(),
      organisations: { [organisation.id]: organisation },
      mediaItems: media,
    })
    const answer = await page.client.request('profile.set', { profile })
    setSaving(false)
    if (!answer.ok) return page.toasts.show(answer.error.message)
    page.toasts.show('The organisation’s profile is kept')
    onClose()
  }
  return (
    <Dialog
      title="The organisation’s profile"
      lead="Kept once for all trips. New trips begin with it; a trip there is takes it only when you say so."
      width="wide"
      isKept={isChanged}
      onClose={onClose}
      consequence="No book changes: each trip keeps its own copy."
      actions={
        <>
          <Button onPress={onClose}>{isChanged ? 'Cancel' : 'Close'}</Button>
          <Button kind="primary" isDisabled={!isChanged} isPending={isSaving} onPress={() => void save()}>
            Keep the profile
          </Button>
        </>
      }
    >
      <div className={classes.profile}>
        {profileFields
          .flatMap((name) => fieldsOf('organisations').filter((field) => field.name === name))
          .map((field) => {
            const label = fieldLabel('organisations', field.name)
            switch (field.name) {
              case 'colour':
                return (
                  <ColourField
                    key={field.name}
                    label={label}
                    value={organisation.colour}
                    onChange={(colour) => change({ colour })}
                  />
                )
              case 'logo':
              case 'coverPicture': {
                const name = field.name
                return (
                  <PictureField
                    key={name}
                    label={label}
                    item={media[organisation[name] ?? '']}
                    onChange={(item) => change({ [name]: item?.id }, item ? { [item.id]: item } : {})}
                  />
                )
              }
              default:
                return (
                  <div key={field.name} data-wide={field.facts.kind === 'prose' || undefined}>
                    <ValueEditor
                      collection="organisations"
                      field={field}
                      label={label}
                      // Read and set by the name of the definition.
                      value={organisation[field.name as keyof Organisation]}
                      onChange={(value) => change({ [field.name]: value })}
                    />
                  </div>
                )
            }
          })}
      </div>
    </Dialog>
  )
}
