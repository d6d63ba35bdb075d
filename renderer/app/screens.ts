import { useEffect, useSyncExternalStore } from 'react'
import { useView } from '../state/page.ts'
import type { Screen } from '../state/screen.ts'
import { kindInSight, kindKey, type ViewId } from '../state/views.ts'

/** The pages of each view, loaded when they are first shown. Logistics has none: it shows its records as forms. */
const loaders: Readonly<Record<ViewId, () => Promise<{ readonly screen: Screen }>>> = {
  overview: () => import('../features/trip/trip-screen.tsx'),
  agenda: () => import('../features/agenda/agenda-screen.tsx'),
  briefs: () => import('../features/briefs/briefs-screen.tsx'),
  points: () => import('../features/points/points-screen.tsx'),
  agencies: () => import('../features/agencies/agencies-screen.tsx'),
  delegates: () => import('../features/delegates/delegates-screen.tsx'),
  companies: () => import('../features/companies/companies-screen.tsx'),
  logistics: () => import('../features/records/records-screen.tsx'),
  book: () => import('../features/book/book-screen.tsx'),
  import: () => import('../features/import/import-screen.tsx'),
  versions: () => import('../features/versions/versions-screen.tsx'),
}

/** The further kinds of a view: lists with forms; comments are read by what they are about. */
const loadKinds = (view: ViewId): Promise<{ readonly screen: Screen }> =>
  view === 'book'
    ? import('../features/comments/comments-screen.tsx')
    : import('../features/records/records-screen.tsx').then(({ recordsScreenOf }) => ({
        screen: recordsScreenOf(view),
      }))

const ready = new Map<string, Screen>()
const asked = new Set<string>()
const listeners = new Set<() => void>()

function load(view: ViewId, isKinds: boolean): void {
  const key = keyOf(view, isKinds)
  if (asked.has(key)) return
  asked.add(key)
  void (isKinds ? loadKinds(view) : loaders[view]()).then(({ screen }) => {
    ready.set(key, screen)
    for (const listener of listeners) listener()
  })
}

const keyOf = (view: ViewId, isKinds: boolean) => (isKinds ? kindKey(view) : view)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The screen of a view, that of its pages or that of its further kinds; undefined for the moment it takes to load. */
export function useScreen(view: ViewId | undefined): Screen | undefined {
  const isKinds = useView(
    ({ modes }) => view !== undefined && view !== 'logistics' && kindInSight(view, modes) !== undefined,
  )
  useEffect(() => {
    if (view) load(view, isKinds)
  }, [view, isKinds])
  return useSyncExternalStore(subscribe, () => (view ? ready.get(keyOf(view, isKinds)) : undefined))
}
