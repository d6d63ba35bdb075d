import { lazy, Suspense, useEffect, useState } from 'react'
import type { ImportStore } from '../../state/import-state.ts'
import { usePage, useTripState } from '../../state/page.ts'

/** What an import needs is loaded with the first one. */
const WaitingBar = lazy(() => import('./waiting-bar.tsx').then((module) => ({ default: module.WaitingBar })))

/** Asks once, when a trip opens, whether the host has an import of it in hand; tells of it until somebody goes on. */
export function ImportWaiting() {
  const page = usePage()
  const id = useTripState((state) => state.id)
  const isReadOnly = useTripState((state) => state.readOnly)
  const [imports, setImports] = useState<ImportStore>()
  useEffect(() => {
    if (id === '' || isReadOnly) return
    let isWanted = true
    const ask = async () => {
      const answer = await page.client.request('import.waiting', { trip: id })
      const found = answer.ok ? answer.value.imports[0] : undefined
      if (!found || !isWanted) return
      const { importsOf } = await import('../../state/import-store.ts')
      if (!isWanted) return
      importsOf(page).offer(found)
      setImports(importsOf(page))
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [page, id, isReadOnly])
  if (!imports) return null
  return (
    <Suspense fallback={null}>
      <WaitingBar imports={imports} />
    </Suspense>
  )
}
