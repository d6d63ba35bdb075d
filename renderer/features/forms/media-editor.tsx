import { ImagePlus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Localised } from '../../../shared/model/localised.ts'
import { addMedia, useMediaUrl } from '../../state/media.ts'
import { usePage } from '../../state/page.ts'
import { pickFiles } from '../../state/pick-files.ts'
import { useActs, useRecord } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { LocalisedEditor } from './localised-editor.tsx'
import classes from './media-editor.module.css'

export type MediaEditorProps = Readonly<{
  label: string
  /** Id of a media item. */
  value: string | undefined
  onChange: (value: string | undefined) => void
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

/** A picture or document: dropped, pasted or chosen; then what it shows, for those who cannot see it. */
export function MediaEditor({ label, value, onChange, aside, isReadOnly = false }: MediaEditorProps) {
  const page = usePage()
  const acts = useActs()
  const title = useId()
  const [state, setState] = useState<string>()
  const item = useRecord('mediaItems', value)
  const url = useMediaUrl(item?.kind === 'pdf' ? undefined : item?.sha256)
  const take = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    setState(`Preparing ${file.name}`)
    const answer = await addMedia(page, file)
    if (!answer.ok) return setState(answer.error.message)
    setState(undefined)
    const alt: Localised = {}
    onChange(acts.add(`Add picture “${file.name}”`, 'mediaItems', { ...answer.value, alt }))
  }
  return (
    <section aria-labelledby={title} className={classes.media}>
      <header className={classes.head}>
        <h3 id={title}>{label}</h3>
        {aside}
      </header>
      <FileDrop label={`Drop or paste: ${label}`} isDisabled={isReadOnly} onFiles={(files) => void take(files)}>
        {(isTarget) => (
          <div className={classes.body}>
            {item && url ? <img className={classes.picture} src={url} alt={item.alt['en'] ?? ''} /> : null}
            <div className={classes.words}>
              <p>
                {isTarget
                  ? 'Drop to use this picture'
                  : (state ?? (item ? factsOf(item) : 'Drop or paste a picture here.'))}
              </p>
              {isReadOnly ? null : (
                <span className={classes.tools}>
                  <Button size="small" icon={ImagePlus} onPress={() => void pickFiles('image/*,.pdf').then(take)}>
                    {item ? 'Choose another…' : 'Choose a file…'}
                  </Button>
                  {item ? (
                    <Button size="small" kind="quiet" onPress={() => onChange(undefined)}>
                      Take out
                    </Button>
                  ) : null}
                </span>
              )}
            </div>
          </div>
        )}
      </FileDrop>
      {item && !isReadOnly ? (
        <LocalisedEditor
          label="What it shows"
          value={item.alt}
          placeholder="For those who cannot see it"
          onChange={(alt) =>
            acts.type('Describe the picture', { collection: 'mediaItems', id: item.id, field: 'alt' }, alt)
          }
        />
      ) : null}
    </section>
  )
}

const factsOf = (item: Readonly<{ kind: string; width?: number | undefined; height?: number | undefined }>) =>
  item.width && item.height
    ? `${item.width} × ${item.height} pixels, ${item.kind.toUpperCase()}`
    : item.kind.toUpperCase()
