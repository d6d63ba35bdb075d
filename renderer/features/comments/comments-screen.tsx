import { ArrowRight } from 'lucide-react'
import type { Comment } from '../../../shared/model/records/comment.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { commentThreads, openCount, placeOfComment } from '../../state/comments.ts'
import { isMac, keysText } from '../../state/keys.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import type { Screen } from '../../state/screen.ts'
import { useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { CommentLine } from '../forms/comment-line.tsx'
import { fieldLabel } from '../forms/labels.ts'
import classes from './comments.module.css'

const modeKey = 'book/comments'

/** What the staff said about fields of the trip: what waits for an answer, or everything. */
function Main() {
  const { view } = usePage()
  const trip = useTrip()
  const isAll = useView(({ modes }) => modes[modeKey] === 'all')
  const threads = commentThreads(trip, !isAll)
  const all = list(trip, 'comments')
  return (
    <>
      <ViewHead
        title="Comments"
        facts={all.length === 0 ? 'Nobody commented yet' : `${openCount(all)} open of ${all.length}`}
        tools={
          <Toolbar label="Comments tools">
            <SegmentedControl
              label="Which comments"
              value={isAll ? 'all' : 'open'}
              options={[
                { id: 'open', label: 'Open' },
                { id: 'all', label: 'All' },
              ]}
              onChange={(mode) => view.setMode(modeKey, mode)}
            />
          </Toolbar>
        }
      />
      {threads.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'No comments yet' : 'No open comments'}>
          With the caret in a field, {keysText('Mod+Alt+M', isMac())} comments on it. Comments stay out of every book.
        </EmptyState>
      ) : (
        <div className={classes.threads}>
          {threads.map((thread) => (
            <Thread key={thread[0]?.id} trip={trip} thread={isAll ? thread : thread.filter(isOpen)} />
          ))}
        </div>
      )}
    </>
  )
}

const isOpen = ({ resolved }: Comment) => !resolved

function Thread({ trip, thread }: Readonly<{ trip: Trip; thread: readonly Comment[] }>) {
  const { view } = usePage()
  const [first] = thread
  if (!first) return null
  const place = placeOfComment(trip, first)
  const words = place
    ? [nameOf(trip, place), place.field && fieldLabel(place.collection, place.field)].filter(Boolean).join(': ')
    : 'The trip'
  return (
    <section className={classes.thread} aria-label={`Comments on ${words}`}>
      <header className={classes.head}>
        <div>
          <h2>{words}</h2>
          {place ? <p>{collectionLabels[place.collection].one}</p> : null}
        </div>
        {place ? (
          <Button
            size="small"
            icon={ArrowRight}
            onPress={() => view.goTo(place, place.field === '' ? undefined : place.field)}
          >
            {place.field === '' ? 'Go to record' : 'Go to field'}
          </Button>
        ) : null}
      </header>
      <ul className={classes.lines}>
        {thread.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
      </ul>
    </section>
  )
}

export const screen: Screen = { Main }
