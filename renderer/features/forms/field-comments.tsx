import { MessageSquare } from 'lucide-react'
import { useState } from 'react'
import { addComment, commentsAt, openCount } from '../../state/comments.ts'
import { usePage, useTripState } from '../../state/page.ts'
import type { FieldPlace } from '../../state/place.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { iconSize } from '../../ui/icon.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommentLine } from './comment-line.tsx'
import classes from './field-comments.module.css'

/** What the staff say about one field: in sight where something waits for an answer, else on hover and focus. */
export function FieldComments({ place, label }: Readonly<{ place: FieldPlace; label: string }>) {
  const isReadOnly = useIsReadOnly()
  const comments = useTripState(({ trip }) => commentsAt(trip, place))
  const open = openCount(comments)
  if (isReadOnly && comments.length === 0) return null
  return (
    <span className={classes.mark} data-open={open > 0 || undefined}>
      <Popover
        label={`Comments on ${label}`}
        trigger={
          <PlainButton excludeFromTabOrder={open === 0} data-comments>
            <MessageSquare size={iconSize.text} aria-hidden />
            <span data-visually-hidden>Comments on {label}: </span>
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
        {comments.length > 0 ? (
          <ul className={classes.thread} aria-label="Comments">
            {comments.map((comment) => (
              <CommentLine key={comment.id} comment={comment} />
            ))}
          </ul>
        ) : null}
        {isReadOnly ? null : <NewComment place={place} label={label} />}
      </Popover>
    </span>
  )
}

function NewComment({ place, label }: Readonly<{ place: FieldPlace; label: string }>) {
  const page = usePage()
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() === '') return
    addComment(page, place, label, text.trim())
    setText('')
  }
  return (
    <Form onSubmit={send}>
      <TextField label={`Comment on ${label.toLowerCase()}`} value={text} onChange={setText} autoFocus />
      <span>
        <Button type="submit" size="small" isDisabled={text.trim() === ''}>
          Comment
        </Button>
      </span>
    </Form>
  )
}
