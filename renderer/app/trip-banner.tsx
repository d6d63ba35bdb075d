import { lazy, Suspense, useState } from 'react'
import { useHost, usePage, useTripState } from '../state/page.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { clockOf } from './save-note.tsx'

/** Seldom seen, so it is loaded when it is. */
const RecoveredBanner = lazy(() =>
  import('../features/versions/recovered-banner.tsx').then((module) => ({ default: module.RecoveredBanner })),
)

/** The worst thing there is to say about the open trip as a whole; nothing on most days. */
export function TripBanner({ run }: Readonly<{ run: (id: string) => void }>) {
  const { trip } = usePage()
  const save = useTripState((state) => state.save)
  const underWay = useTripState((state) => state.underWay)
  const readOnly = useTripState((state) => state.readOnly)
  const notices = useTripState((state) => state.notices)
  const recovered = useTripState((state) => state.recovered)
  const connection = useHost((state) => state.connection)
  const [isRead, setRead] = useState(false)

  if (connection === 'over') {
    return (
      <Banner tone="warn" title="Attaché has ended." isAlert>
        Everything is saved. Start it again to go on.
      </Banner>
    )
  }
  if (connection === 'lost' && underWay > 0) {
    return (
      <Banner tone="error" title="Not saved: Attaché does not answer." isAlert>
        Your last {underWay === 1 ? 'edit is' : `${underWay} edits are`} held here and sent as soon as it is back.
      </Banner>
    )
  }
  if (save.state === 'notSaved') {
    return (
      <Banner
        tone="error"
        title={`Not saved: ${save.reason}`}
        isAlert
        actions={
          <>
            <Button onPress={() => void trip.retry()}>Try again</Button>
            <Button onPress={() => run('file.saveCopy')}>Save a copy to…</Button>
          </>
        }
      >
        {save.at
          ? `Everything up to ${clockOf(save.at)} is safe; later edits are held in memory.`
          : 'Your edits are held in memory.'}
      </Banner>
    )
  }
  if (readOnly) {
    return (
      <Banner tone="info" title="Read only.">
        Another window or program has this library open for writing.
      </Banner>
    )
  }
  if (recovered)
    return (
      <Suspense fallback={null}>
        <RecoveredBanner recovered={recovered} />
      </Suspense>
    )
  if (notices.length > 0 && !isRead) {
    return (
      <Banner tone="warn" title={notices[0] ?? ''} actions={<Button onPress={() => setRead(true)}>Understood</Button>}>
        {notices.slice(1).join(' ')}
      </Banner>
    )
  }
  return null
}
