import type { ReactNode } from 'react'
import type { FieldPlace } from '../../state/place.ts'
import classes from './commented-field.module.css'
import { FieldComments } from './field-comments.tsx'
import { useWantedField } from './use-wanted-field.ts'

export type CommentedFieldProps = Readonly<{
  place: FieldPlace
  label: string
  /** Its label is elsewhere or nowhere in sight: the mark stands beside it, in the margin. */
  isBare?: boolean
  children: ReactNode
}>

/** A field with an editor of its own: it is gone to and commented on as those of every form are. */
export function CommentedField({ place, label, isBare, children }: CommentedFieldProps) {
  const frame = useWantedField(place)
  const { collection, id, field } = place
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-bare={isBare || undefined}
      data-field={`${collection}/${id}/${field}`}
    >
      {children}
      <span className={classes.mark}>
        <FieldComments place={place} label={label} />
      </span>
    </div>
  )
}
