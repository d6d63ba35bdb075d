import { ImagePlus } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { definitionOf } from '../../../shared/model/collections.ts'
import { makeRecord } from '../../../shared/model/record.ts'
import type { MediaItem } from '../../../shared/model/records/media-item.ts'
import { type Page, usePage } from '../../state/page.ts'
import { bytesOf, pickFiles } from '../../state/pick-files.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { LocalisedEditor } from '../forms/localised-editor.tsx'
import classes from './profile.module.css'

export type PictureFieldProps = Readonly<{
  label: string
  item: MediaItem | undefined
  onChange: (item: MediaItem | undefined) => void
}>

/** A picture of the profile: dropped, pasted or chosen; it is kept beside the profile and goes with it into trips. */
export function PictureField({ label, item, onChange }: PictureFieldProps) {
  const page = usePage()
  const title = useId()
  const [state, setState] = useState<string>()
  const url = useProfilePicture(item?.sha256)
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    setState(`Preparing ${file.name}`)
    const put = await page.client.putFile(await bytesOf(file), file.name)
    const answer = put.ok ? await page.client.request('profile.addPicture', { file: put.value }) : put
    setState(answer.ok ? undefined : answer.error.message)
    if (answer.ok) onChange(makeRecord(definitionOf('mediaItems'), { ...answer.value, id: page.outside.newId() }))
  }
  return (
    <section aria-labelledby={title} className={classes.picture}>
      <h3 id={title}>{label}</h3>
      <FileDrop label={`Drop or paste: ${label}`} onFiles={(files) => void take(files)}>
        <div className={classes.drop}>
          {item && url ? <img src={url} alt={item.alt['en'] ?? ''} /> : null}
          <p>{state ?? (item ? '' : 'Drop or paste a picture here.')}</p>
          <span className={classes.tools}>
            <Button size="small" icon={ImagePlus} onPress={() => void pickFiles('image/*').then(take)}>
              {item ? 'Choose another…' : 'Choose a file…'}
            </Button>
            {item ? (
              <Button size="small" kind="quiet" onPress={() => onChange(undefined)}>
                Take out
              </Button>
            ) : null}
          </span>
        </div>
      </FileDrop>
      {item ? (
        <LocalisedEditor
          label="What it shows"
          value={item.alt}
          placeholder="For those who cannot see it"
          onChange={(alt) => onChange({ ...item, alt })}
        />
      ) : null}
    </section>
  )
}

function useProfilePicture(sha256: string | undefined): string | undefined {
  const page = usePage()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!sha256) return
    let address: string | undefined
    let isWanted = true
    const read = async () => {
      const blob = await pictureBytes(page, sha256)
      if (!blob || !isWanted) return
      address = URL.createObjectURL(blob)
      setUrl(address)
    }
    void read()
    return () => {
      isWanted = false
      setUrl(undefined)
      if (address) URL.revokeObjectURL(address)
    }
  }, [page, sha256])
  return url
}

async function pictureBytes({ client }: Page, sha256: string): Promise<Blob | undefined> {
  const answer = await client.request('profile.picture', { sha256 })
  if (!answer.ok) return undefined
  const response = await fetch(client.fileUrl(answer.value.file))
  const type = answer.value.kind === 'png' ? 'image/png' : 'image/jpeg'
  return response.ok ? new Blob([await response.arrayBuffer()], { type }) : undefined
}
