import { lazy, Suspense } from 'react'
import { useActs, useIsReadOnly, useRecord } from '../../state/use-trip.ts'
import { RichTextView } from '../forms/rich-text-view.tsx'
import classes from './briefs.module.css'

const ProseEditor = lazy(() =>
  import('../forms/prose-editor.tsx').then(({ ProseEditor }) => ({ default: ProseEditor })),
)

export type ProseFieldProps = Readonly<{
  brief: string
  field: 'why' | 'ask' | 'internalNotes'
  label: string
  placeholder: string
}>

/** Rich text of the brief under the head of its part, which names it for those who see. */
export function ProseField({ brief, field, label, placeholder }: ProseFieldProps) {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const text = useRecord('briefs', brief)?.[field] ?? []
  return (
    <div className={classes.prose}>
      <Suspense fallback={<RichTextView text={text} />}>
        <ProseEditor
          label={label}
          isLabelHidden
          value={text}
          placeholder={placeholder}
          isReadOnly={isReadOnly}
          onChange={(next) =>
            acts.type(`Write ${label.toLowerCase()}`, { collection: 'briefs', id: brief, field }, next)
          }
        />
      </Suspense>
    </div>
  )
}
