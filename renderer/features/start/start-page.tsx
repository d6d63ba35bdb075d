import { CopyPlus, FolderOpen, Plus, Search, Sparkles } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Output } from '../../../shared/ipc/contract.ts'
import { openTrip } from '../../state/open-trip.ts'
import { useHost, usePage } from '../../state/page.ts'
import { pickFiles } from '../../state/pick-files.ts'
import { useShownKeys } from '../../state/use-shown-keys.ts'
import { Banner } from '../../ui/banner.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Mark } from '../../ui/mark.tsx'
import { WayButton } from '../../ui/way-button.tsx'
import { DamagedTrip } from './damaged-trip.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { LatestTrip } from './latest-trip.tsx'
import classes from './start-page.module.css'
import { TripsTable } from './trips-table.tsx'

type Listing = Output<'library.list'>

/** What needs the person before what they own: the latest trip, then all of them; ways to begin at the left. */
export function StartPage() {
  const shownKeys = useShownKeys()
  const page = usePage()
  const connection = useHost((state) => state.connection)
  const phase = useStore(page.trip.store, (state) => state.phase)
  const [listing, setListing] = useState<Listing>()
  const open = openTrip(page)
  const load = useCallback(async () => {
    const answer = await page.client.request('library.list', {})
    if (answer.ok) setListing(answer.value)
  }, [page])
  useEffect(() => {
    void load()
    return page.client.subscribe('libraryChanged', () => void load())
  }, [load, page])

  const [isFollowing, setFollowing] = useState(false)
  const trips = listing?.trips ?? []
  const latest = trips
    .filter((trip) => trip.opened && trip.state === 'ready')
    .toSorted((a, b) => (b.opened ?? '').localeCompare(a.opened ?? ''))[0]
  const take = async (files: readonly File[]) => {
    const [file] = files
    if (file) await open.fromFile(file)
  }
  return (
    <div className={classes.page}>
      {isFollowing && latest ? <FollowDialog trip={latest} onClose={() => setFollowing(false)} /> : null}
      <aside className={classes.side} aria-label="Begin" data-pane="binder">
        <h1 className={classes.brand}>
          <Mark size={32} /> Attaché
        </h1>
        <nav className={classes.ways} aria-label="Ways to begin">
          <WayButton
            icon={Plus}
            label="New trip"
            keys={shownKeys('file.new', 'Mod+N')}
            onPress={() => page.view.set({ dialog: 'newTrip' })}
          />
          {latest ? (
            <WayButton icon={CopyPlus} label="New from the last trip…" onPress={() => setFollowing(true)} />
          ) : null}
          <WayButton
            icon={FolderOpen}
            label="Open a trip file…"
            keys={shownKeys('file.open', 'Mod+O')}
            onPress={() => void pickFiles('.trip').then(take)}
          />
          {trips.length > 0 ? (
            <WayButton
              icon={Search}
              label="Find in all trips…"
              keys={shownKeys('edit.findEverywhere', 'Mod+Shift+F')}
              onPress={() => page.view.set({ dialog: 'search' })}
            />
          ) : null}
          {(listing?.samples ?? []).map((sample) => (
            <WayButton
              key={sample.name}
              icon={Sparkles}
              label={`Sample: ${sample.title}`}
              onPress={() => void open.fromSample(sample.name)}
            />
          ))}
        </nav>
        <FileDrop label="Drop a trip file here" onFiles={(files) => void take(files)}>
          {(isTarget) => (
            <p className={classes.drop}>
              {isTarget
                ? 'Drop to add this trip to your library'
                : 'Drop a trip file here. It is added to your library.'}
            </p>
          )}
        </FileDrop>
        <p className={classes.trust}>Trips stay on this computer. Attaché never uses the network.</p>
      </aside>
      <div className={classes.main}>
        {connection === 'lost' ? (
          <Banner tone="error" title="Attaché does not answer." isAlert>
            Nothing that was saved is lost. This page tries again by itself.
          </Banner>
        ) : null}
        {listing?.readOnly ? (
          <Banner tone="info" title="Read only.">
            Another window or program has this library open for writing.
          </Banner>
        ) : null}
        {listing && listing.notices.length > 0 ? (
          <Banner tone="warn" title={listing.notices[0] ?? ''}>
            {listing.notices.slice(1).join(' ')}
          </Banner>
        ) : null}
        {phase.kind === 'failed' ? (
          <DamagedTrip id={phase.id} message={phase.failure.message} code={phase.failure.code} />
        ) : null}
        {latest ? <LatestTrip trip={latest} onOpen={() => void open.open(latest.id)} /> : null}
        {listing ? <TripsTable listing={listing} latest={latest?.id} onChanged={() => void load()} /> : null}
      </div>
    </div>
  )
}
