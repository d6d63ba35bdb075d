import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { find, tripId } from '../../shared/model/trip.ts'
import { usePage } from '../state/page.ts'
import { useTrip } from '../state/use-trip.ts'
import { ClockContext } from '../ui/clock-context.ts'
import classes from './app.module.css'
import { rememberFocus } from './cycle-panes.ts'
import { Dialogs } from './dialogs.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LiveRegion } from './live-region.tsx'
import { Notices } from './notices.tsx'
import { PalettePane } from './palette-pane.tsx'
import { TitleBar } from './title-bar.tsx'
import { useAddress } from './use-address.ts'
import { useAppearance } from './use-appearance.ts'
import { useCommands } from './use-commands.ts'
import { useKeys, watchTyping } from './use-keys.ts'

const StartPage = lazy(() =>
  import('../features/start/start-page.tsx').then(({ StartPage }) => ({ default: StartPage })),
)

/** The start page does without the panes of a trip, and what they know of days and zones. */
const loadTripWindow = () => import('./trip-window.tsx').then(({ TripWindow }) => ({ default: TripWindow }))
const TripWindow = lazy(loadTripWindow)

/** The whole window: bars and panes of the open trip, or the start page. */
export function App() {
  const page = usePage()
  const phase = useStore(page.trip.store, (state) => state.phase.kind)
  useAppearance()
  // While the host reads the trip, the panes come too.
  useEffect(() => {
    if (phase === 'opening') void loadTripWindow()
  }, [phase])
  useEffect(() => {
    const stops = [rememberFocus(), watchTyping()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <div className={classes.window}>
      <ErrorBoundary>
        <Window isOpen={phase === 'open'} />
      </ErrorBoundary>
      <Address />
      <LiveRegion />
    </div>
  )
}

/** Apart, since it hears of every record that is chosen: the window does not draw itself again for that. */
function Address() {
  useAddress()
  return null
}

function Window({ isOpen }: Readonly<{ isOpen: boolean }>) {
  const { all, run } = useCommands()
  useKeys(all)
  return (
    <>
      <TitleBar commands={all} run={run} />
      {isOpen ? (
        <OpenTrip run={run} />
      ) : (
        <main className={classes.start} data-pane="main" tabIndex={-1}>
          <Suspense fallback={null}>
            <StartPage />
          </Suspense>
          <Notices />
        </main>
      )}
      <PalettePane commands={all} run={run} />
      <Dialogs commands={all} />
    </>
  )
}

/** The window of the trip, its hours written as the trip says. */
function OpenTrip({ run }: Readonly<{ run: (id: string) => void }>) {
  const clock = find(useTrip(), 'trips', tripId)?.clock ?? '24'
  return (
    <ClockContext value={clock}>
      <Suspense fallback={null}>
        <TripWindow run={run} />
      </Suspense>
    </ClockContext>
  )
}
