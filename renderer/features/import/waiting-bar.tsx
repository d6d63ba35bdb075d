import { useStore } from 'zustand'
import { wholesOf } from '../../../shared/importing/trip-folders.ts'
import type { ImportStore } from '../../state/import-state.ts'
import { usePage, useView } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { namesTogether } from './words.ts'

/** An import of an earlier page waits: to go on with it, or to throw it away. */
export function WaitingBar({ imports }: Readonly<{ imports: ImportStore }>) {
  const { view } = usePage()
  const state = useStore(imports.store)
  const shown = useView((view) => view.view)
  if (state.kind !== 'waiting' || shown === 'import') return null
  const { files, state: stage } = state.found
  return (
    <Banner
      tone="info"
      title={stage === 'ready' ? 'An import is waiting for your review.' : 'An import is being read.'}
      actions={
        <>
          <Button
            onPress={() => {
              void imports.cancel()
              view.announce('The import is thrown away. The trip and the files are as they were.')
            }}
          >
            Throw away
          </Button>
          <Button kind="primary" onPress={() => view.show('import')}>
            Go on
          </Button>
        </>
      }
    >
      {namesTogether(wholesOf(files).map(({ name }) => name))}. Nothing of it is in the trip yet.
    </Banner>
  )
}
