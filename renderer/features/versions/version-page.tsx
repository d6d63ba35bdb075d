import { useMemo, useState } from 'react'
import { compareTrips } from '../../../shared/comparing/compare-trips.ts'
import type { VersionSummary } from '../../../shared/ipc/trip.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { comparingWords } from '../forms/comparing-words.ts'
import { ComparisonView } from './comparison-view.tsx'
import { useVersionTrip } from './use-versions.ts'
import { versionActs } from './version-acts.ts'
import { momentWords, versionLine, versionTitle } from './version-words.ts'
import classes from './versions.module.css'
import { chooseOther, now, otherVersion } from './versions-place.ts'

export type VersionPageProps = Readonly<{
  version: VersionSummary
  versions: readonly VersionSummary[]
  onChanged: () => Promise<void>
  onRemoved: (version: VersionSummary) => void
}>

/** One version: what can be done with it, and what is different in the trip as it stands or in another version. */
export function VersionPage({ version, versions, onChanged, onRemoved }: VersionPageProps) {
  const page = usePage()
  const acts = versionActs(page)
  const isReadOnly = useIsReadOnly()
  const [isBusy, setBusy] = useState(false)
  const time = page.outside.now()
  const wanted = useView(otherVersion)
  const other = versions.find((one) => one.version === wanted && one !== version)
  const own = useVersionTrip(version.version)
  const otherRead = useVersionTrip(other?.version)
  const trip = useTrip()
  const isOtherOlder = other !== undefined && other.saved < version.saved
  const theirs = other ? otherRead : { trip }
  const sides = isOtherOlder ? { before: theirs, after: own } : { before: own, after: theirs }
  const names = isOtherOlder
    ? { before: sideName(other, time), after: sideName(version, time) }
    : { before: sideName(version, time), after: other ? sideName(other, time) : 'Now' }
  const problem = [own, theirs].flatMap((one) => (one && 'problem' in one ? [one.problem] : []))[0]
  const groups = useCompared(tripOf(sides.before), tripOf(sides.after))

  const run = async (act: () => Promise<boolean>, then?: () => void) => {
    setBusy(true)
    const isDone = await act()
    setBusy(false)
    if (isDone) then?.()
  }
  const options = [
    { id: now, label: 'The trip as it is now' },
    ...versions
      .filter((one) => one !== version)
      .map((one) => ({ id: one.version, label: versionTitle(one), hint: momentWords(one.saved, time) })),
  ]
  return (
    <section className={classes.page} aria-labelledby="version">
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 id="version">{versionTitle(version)}</h2>
          <p>{versionLine(version, time)}</p>
        </div>
        <div className={classes.acts}>
          {isReadOnly || version.cause === 'saved' ? null : (
            <Button
              kind="danger"
              isDisabled={isBusy}
              onPress={() =>
                run(
                  () => acts.remove(version),
                  () => onRemoved(version),
                )
              }
            >
              Delete
            </Button>
          )}
          {isReadOnly || version.damaged ? null : (
            <>
              <Button isDisabled={isBusy} onPress={() => run(() => acts.copy(version))}>
                Restore as a copy
              </Button>
              <Button
                isDisabled={isBusy}
                onPress={() =>
                  run(
                    () => acts.restore(version),
                    () => void onChanged(),
                  )
                }
              >
                Restore this version
              </Button>
            </>
          )}
        </div>
        <div className={classes.other}>
          <Select
            label="Compare with"
            value={other?.version ?? now}
            options={options}
            onChange={(id) => chooseOther(page, id)}
          />
        </div>
      </header>
      {problem ? (
        <Banner tone="error" title={problem} />
      ) : groups === undefined ? (
        <p className={classes.waiting}>Comparing</p>
      ) : (
        <ComparisonView groups={groups} names={names} hasNow={!other} />
      )}
    </section>
  )
}

const tripOf = (read: ReturnType<typeof useVersionTrip>): Trip | undefined =>
  read && 'trip' in read ? read.trip : undefined

const sideName = (version: VersionSummary, time: Date): string => version.name || momentWords(version.saved, time)

function useCompared(before: Trip | undefined, after: Trip | undefined) {
  return useMemo(() => (before && after ? compareTrips(before, after, comparingWords) : undefined), [before, after])
}
