import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Comment } from '../../../shared/model/records/comment.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './comment-line.module.css'

/** One remark: who, when, the words, and how it is settled. */
export function CommentLine({ comment }: Readonly<{ comment: Comment }>) {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const [isWriting, setWriting] = useState(false)
  const { id, author, at, text, resolved } = comment
  const place = { collection: 'comments', id } as const
  return (
    <li className={classes.comment} data-resolved={resolved || undefined}>
      <p className={classes.head}>
        <strong>{author || 'Somebody'}</strong>
        <span>{[at ? momentOf(at) : '', resolved ? 'resolved' : ''].filter(Boolean).join(', ')}</span>
      </p>
      {isWriting && !isReadOnly ? (
        <TextField
          label="Words of the comment"
          value={text}
          isLong
          autoFocus
          onChange={(next) => acts.type('Change the comment', { ...place, field: 'text' }, next)}
          onBlur={() => setWriting(false)}
        />
      ) : (
        <p className={classes.words} dir="auto">
          {text}
        </p>
      )}
      {isReadOnly ? null : (
        <p className={classes.tools}>
          <Button
            size="small"
            kind="quiet"
            icon={resolved ? RotateCcw : Check}
            onPress={() =>
              acts.set(resolved ? 'Reopen the comment' : 'Resolve the comment', place, { resolved: !resolved })
            }
          >
            {resolved ? 'Reopen' : 'Resolve'}
          </Button>
          <IconButton icon={Pencil} label="Change comment" size="small" onPress={() => setWriting(true)} />
          <IconButton icon={Trash2} label="Remove comment" size="small" onPress={() => acts.remove(place)} />
        </p>
      )}
    </li>
  )
}

const momentOf = (at: string) =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
