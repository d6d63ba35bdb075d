import { MoreHorizontal, Pin, Plus, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { dateRange } from '../../../shared/format/dates.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { TripSummary } from '../../../shared/ipc/library.ts'
import { openTrip } from '../../state/open-trip.ts'
import { usePage } from '../../state/page.ts'
import { useShownKeys } from '../../state/use-shown-keys.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { iconSize } from '../../ui/icon.ts'
import { Menu } from '../../ui/menu.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { openedWords } from './moments.ts'
import { RenameDialog } from './rename-dialog.tsx'
import classes from './trips-table.module.css'

export type TripsTableProps = Readonly<{
  listing: Output<'library.list'>
  latest: string | undefined
  onChanged: () => void
}>

/** Every trip of the library: pinned ones first, then the latest opened. */
export function TripsTable({ listing, latest, onChanged }: TripsTableProps) {
  const shownKeys = useShownKeys()
  const page = usePage()
  const [renamed, setRenamed] = useState<TripSummary>()
  const [followed, setFollowed] = useState<TripSummary>()
  const { trips, removed, readOnly } = listing
  const [sample] = listing.samples
  const open = openTrip(page)
  const act = async (id: string, trip: TripSummary) => {
    if (id === 'rename') return setRenamed(trip)
    if (id === 'copy') return setFollowed(trip)
    const answer =
      id === 'pin'
        ? await page.client.request('library.pin', { id: trip.id, pinned: !trip.pinned })
        : await page.client.request('library.remove', { id: trip.id })
    if (!answer.ok) page.toasts.show(answer.error.message)
    else if (id === 'remove') page.toasts.show(`“${trip.title}” is in the trash; it can be put back below.`)
    onChanged()
  }
  const restore = async (id: string) => {
    const answer = await page.client.request('library.restore', { id })
    if (!answer.ok) page.toasts.show(answer.error.message)
    onChanged()
  }
  return (
    <section aria-labelledby="trips-head">
      <header className={classes.head}>
        <h2 id="trips-head">Trips</h2>
        <span>{trips.length > 1 ? `${trips.length} trips, last opened first` : ''}</span>
      </header>
      {trips.length === 0 ? (
        <EmptyState
          title="No trip yet"
          ways={[
            {
              label: 'Begin a trip',
              icon: Plus,
              keys: shownKeys('file.new', 'Mod+N'),
              onPress: () => page.view.set({ dialog: 'newTrip' }),
            },
            ...(sample
              ? [{ label: 'Look around in a sample', icon: Sparkles, onPress: () => void open.fromSample(sample.name) }]
              : []),
          ]}
        >
          A trip holds the agenda, the people, the briefs and the talking points, and prints them as one book. It begins
          with a name, dates and a city; all else can follow in any order.
        </EmptyState>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th aria-label="Pinned" />
              <th>Code</th>
              <th>Trip</th>
              <th>Dates</th>
              <th>Last opened</th>
              <th aria-label="More" />
            </tr>
          </thead>
          <tbody>
            {trips.map((trip) => (
              <tr
                key={trip.id}
                data-latest={trip.id === latest || undefined}
                onDoubleClick={() => void open.open(trip.id)}
              >
                <td>{trip.pinned ? <Pin size={iconSize.text} aria-label="Pinned" /> : null}</td>
                <td>{trip.code}</td>
                <td>
                  <button type="button" className={classes.name} onClick={() => void open.open(trip.id)}>
                    {trip.title || 'Trip without a title'}
                  </button>
                  {trip.state === 'damaged' ? <StateBadge tone="warn">Cannot be read as it is</StateBadge> : null}
                </td>
                <td>{trip.starts && trip.ends ? dateRange(trip.starts, trip.ends, 'en') : ''}</td>
                <td className={classes.quiet}>{openedWords(trip.opened, page.outside.now())}</td>
                <td className={classes.more}>
                  <Menu
                    label={`More for ${trip.title}`}
                    trigger={
                      <Button kind="quiet" size="small" icon={MoreHorizontal} aria-label={`More for ${trip.title}`} />
                    }
                    groups={[
                      [
                        { id: 'pin', label: trip.pinned ? 'Unpin' : 'Pin', isDisabled: readOnly },
                        { id: 'rename', label: 'Rename…', isDisabled: readOnly || trip.state === 'damaged' },
                        {
                          id: 'copy',
                          label: 'New trip from this one…',
                          isDisabled: readOnly || trip.state === 'damaged',
                        },
                      ],
                      [{ id: 'remove', label: 'Move to the trash', isDanger: true, isDisabled: readOnly }],
                    ]}
                    onAction={(id) => void act(id, trip)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {removed.length > 0 ? (
        <details className={classes.trash}>
          <summary>In the trash: {removed.length}</summary>
          <ul>
            {removed.map((trip) => (
              <li key={trip.id}>
                {trip.title || 'Trip without a title'}{' '}
                <span className={classes.quiet}>removed {openedWords(trip.at, page.outside.now()).toLowerCase()}</span>
                <Button kind="link" onPress={() => void restore(trip.id)}>
                  Put back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {followed ? <FollowDialog trip={followed} onClose={() => setFollowed(undefined)} /> : null}
      {renamed ? <RenameDialog trip={renamed} onClose={() => setRenamed(undefined)} onChanged={onChanged} /> : null}
    </section>
  )
}
