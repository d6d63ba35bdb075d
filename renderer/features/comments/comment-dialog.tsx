import { usePage, useTripState } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CommentThread } from '../forms/comment-thread.tsx'
import { commentedRecord } from './commented-record.ts'

/** What is said about a record as a whole; which one is what was selected when it opened. */
export function CommentDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const place = commentedRecord(usePage())
  const name = useTripState(({ trip }) => (place ? nameOf(trip, place) : ''))
  return (
    <Dialog title={`Comments on ${name}`} lead="They stay out of every book." onClose={onClose}>
      {place ? <CommentThread place={{ ...place, field: '' }} label={`the whole of ${name}`} /> : null}
    </Dialog>
  )
}
