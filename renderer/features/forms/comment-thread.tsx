import { useState } from 'react'
import { addComment, commentsAt } from '../../state/comments.ts'
import { usePage, useTripState } from '../../state/page.ts'
import type { FieldPlace } from '../../state/place.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommentLine } from './comment-line.tsx'
import classes from './field-comments.module.css'

export type CommentThreadProps = Readonly<{
  /** An empty field: the record as a whole. */
  place: FieldPlace
  label: string
}>

/** What was said about a field or a record, and room to say more. */
export function CommentThread({ place, label }: CommentThreadProps) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const comments = useTripState(({ trip }) => commentsAt(trip, place))
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() === '') return
    addComment(page, place, label, text.trim())
    setText('')
  }
  return (
    <>
      {comments.length > 0 ? (
        <ul className={classes.thread} aria-label="Comments">
          {comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : (
        <Form onSubmit={send}>
          <TextField label={`Comment on ${lowerFirst(label)}`} value={text} onChange={setText} autoFocus />
          <span>
            <Button type="submit" size="small" isDisabled={text.trim() === ''}>
              Comment
            </Button>
          </span>
        </Form>
      )}
    </>
  )
}

const lowerFirst = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
