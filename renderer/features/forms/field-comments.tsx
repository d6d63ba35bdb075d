import { MessageSquare } from 'lucide-react'
import { commentsAt, openCount } from '../../state/comments.ts'
import { useTripState } from '../../state/page.ts'
import type { FieldPlace } from '../../state/place.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { iconSize } from '../../ui/icon.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { CommentThread } from './comment-thread.tsx'
import classes from './field-comments.module.css'

export type FieldCommentsProps = Readonly<{
  place: FieldPlace
  label: string
  /** In sight with these words, whether somebody commented or not. */
  words?: string
}>

/** What the staff say about one field: in sight where something waits for an answer, else on hover and focus. */
export function FieldComments({ place, label, words }: FieldCommentsProps) {
  const isReadOnly = useIsReadOnly()
  const comments = useTripState(({ trip }) => commentsAt(trip, place))
  const open = openCount(comments)
  if (isReadOnly && comments.length === 0) return null
  return (
    <span className={classes.mark} data-open={open > 0 || undefined} data-stays={words !== undefined || undefined}>
      <Popover
        label={`Comments on ${label}`}
        trigger={
          <PlainButton excludeFromTabOrder={open === 0 && words === undefined} data-comments>
            <MessageSquare size={iconSize.text} aria-hidden />
            {words === undefined ? (
              <span data-visually-hidden>Comments on {label}: </span>
            ) : (
              <span>
                {words}
                <span data-visually-hidden>: </span>
              </span>
            )}
            {open > 0 ? (
              <span>
                {open}
                <span data-visually-hidden> open</span>
              </span>
            ) : (
              <span data-visually-hidden>none open</span>
            )}
          </PlainButton>
        }
      >
        <CommentThread place={place} label={label} />
      </Popover>
    </span>
  )
}
