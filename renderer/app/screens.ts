import { useEffect, useSyncExternalStore } from 'react'
import type { Screen } from '../state/screen.ts'
import type { ViewId } from '../state/views.ts'

/** The screen of each view, loaded when it is first shown. A view without a screen of its own shows its records as forms. */
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
}

const ready = new Map<ViewId, Screen>()
const asked = new Set<ViewId>()
const listeners = new Set<() => void>()

function load(view: ViewId): void {
  if (asked.has(view)) return
  asked.add(view)
  void loaders[view]().then(({ screen }) => {
    ready.set(view, screen)
    for (const listener of listeners) listener()
  })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The screen of a view; undefined for the moment it takes to load. */
export function useScreen(view: ViewId | undefined): Screen | undefined {
  useEffect(() => {
    if (view) load(view)
  }, [view])
  return useSyncExternalStore(subscribe, () => (view ? ready.get(view) : undefined))
}
