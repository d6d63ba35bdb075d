import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import type { VersionSummary } from '../../../shared/ipc/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import type { Screen } from '../../state/screen.ts'
import { useShownKeys } from '../../state/use-shown-keys.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type ListRow, ListSections } from '../../ui/list-row.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { useVersions } from './use-versions.ts'
import { versionActs } from './version-acts.ts'
import { VersionPage } from './version-page.tsx'
import { versionLine, versionLists, versionTitle } from './version-words.ts'
import classes from './versions.module.css'
import { chooseVersion, chosenVersion } from './versions-place.ts'

/** Earlier states of the trip at the left, and at the right what is different in the one that is chosen. */
function Main() {
  const shownKeys = useShownKeys()
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const { versions, reload } = useVersions()
  const [removed, setRemoved] = useState<VersionSummary>()
  const wanted = useView(chosenVersion)
  const lists = versionLists(versions ?? [])
  const inOrder = lists.flatMap((list) => list.versions)
  const chosen = inOrder.find(({ version }) => version === wanted) ?? inOrder[0]
  const time = page.outside.now()
  const putBack = async (version: VersionSummary) => {
    if (!(await versionActs(page).putBack(version))) return
    setRemoved(undefined)
    page.view.announce(`${versionTitle(version)} is back.`)
    await reload()
    chooseVersion(page, version.version)
  }
  return (
    <>
      <ViewHead
        title="Versions"
        facts={
          <span>
            Named versions stay until you delete them. Attaché keeps others by itself as you work and before a large
            change.
          </span>
        }
        tools={
          isReadOnly ? null : (
            <Toolbar label="Versions">
              <Button
                icon={BookmarkPlus}
                keys={shownKeys('file.saveVersion', 'Mod+Shift+S')}
                onPress={() => page.view.set({ dialog: 'version' })}
              >
                Save a version…
              </Button>
            </Toolbar>
          )
        }
      />
      {removed ? (
        <Banner
          tone="info"
          title={`${versionTitle(removed)} was deleted.`}
          actions={
            // The row that had the focus is gone.
            <Button autoFocus onPress={() => void putBack(removed)}>
              Undo
            </Button>
          }
        />
      ) : null}
      {versions === undefined ? null : (
        <div className={classes.body}>
          <div className={classes.lists}>
            {lists.some(({ id }) => id === 'named') ? null : (
              <p className={classes.none}>No version has a name yet. Save one before the book goes to somebody.</p>
            )}
            <ListSections
              label="Versions of this trip"
              sections={lists.map(({ id, title, versions: all }) => ({
                id,
                title,
                rows: all.map((version) => rowOf(version, time)),
              }))}
              selected={chosen?.version}
              onSelect={(version) => chooseVersion(page, version)}
            />
          </div>
          {chosen ? (
            <VersionPage
              key={chosen.version}
              version={chosen}
              versions={inOrder}
              onChanged={reload}
              onRemoved={(version) => {
                setRemoved(version)
                page.view.announce(`${versionTitle(version)} was deleted.`)
                void reload()
              }}
            />
          ) : (
            <EmptyState title="Nothing to compare with yet." />
          )}
        </div>
      )}
    </>
  )
}

const rowOf = (version: VersionSummary, time: Date): ListRow =>
  version.cause === 'saved'
    ? { id: version.version, title: versionLine(version, time) }
    : { id: version.version, title: versionTitle(version), line: versionLine(version, time) }

export const screen: Screen = { Main }
