import type { EventName, EventPayload } from '../../shared/ipc/contract.ts'

/** An event on its way to every page. */
export type Announcement = { [E in EventName]: Readonly<{ event: E; payload: EventPayload<E> }> }[EventName]

/** Passes events from services to whatever carries them to pages. */
export type Announcer = Readonly<{
  tell: <E extends EventName>(event: E, payload: EventPayload<E>) => void
  /** Answers how to stop listening. */
  listen: (listener: (announcement: Announcement) => void) => () => void
}>

export function createAnnouncer(): Announcer {
  const listeners = new Set<(announcement: Announcement) => void>()
  return {
    tell: (event, payload) => {
      // Name and payload came in as a pair, which the union cannot see.
      for (const listener of listeners) listener({ event, payload } as Announcement)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
