import { createStore, type StoreApi } from 'zustand/vanilla'
import { isEqual } from '../../shared/edit/equal.ts'
import type { Finding } from '../../shared/errors.ts'
import type { OutlineRow } from '../../shared/ipc/book.ts'
import type { Client } from '../../shared/ipc/client.ts'
import type { Outside } from './outside.ts'
import type { TripStore } from './trip-store.ts'
import type { ViewStore } from './view-store.ts'

/** What the host knows of the book as it would be printed now. */
export type BookState = Readonly<{
  /** Undefined until the host has laid it out. */
  rows: readonly OutlineRow[] | undefined
  pages: number | undefined
  /** Preflight; undefined until it ran. */
  findings: readonly Finding[] | undefined
}>

export type BookStore = Readonly<{ store: StoreApi<BookState>; refresh(): void }>

const nothing: BookState = { rows: undefined, pages: undefined, findings: undefined }
/** Milliseconds after the last edit before preflight runs again. */
const pause = 700

/** Keeps outline and preflight of the open trip up to date. */
export function createBookStore(
  setup: Readonly<{ client: Client; outside: Outside; trip: TripStore; view: ViewStore }>,
): BookStore {
  const { client, outside, trip, view } = setup
  const store = createStore<BookState>(() => nothing)
  let callOff = () => {}

  const askOutline = async () => {
    const { id } = trip.store.getState()
    const { edition, recipient } = view.store.getState()
    if (id === '') return
    const answer = await client.request('book.outline', { trip: id, edition, ...(recipient ? { recipient } : {}) })
    const now = view.store.getState()
    const isCurrent = trip.store.getState().id === id && now.edition === edition && now.recipient === recipient
    if (!answer.ok || !isCurrent) return
    const { rows, pages } = answer.value
    const known = store.getState().rows
    // An edit that moves no page leaves the outline the very same: nothing that follows from it is made anew.
    store.setState({ rows: known && isEqual(known, rows) ? known : rows, pages })
  }
  const askPreflight = async () => {
    const { id } = trip.store.getState()
    if (id === '') return
    const answer = await client.request('book.preflight', { trip: id })
    if (!answer.ok || trip.store.getState().id !== id) return
    const { findings } = answer.value
    const known = store.getState().findings
    if (!known || !isEqual(known, findings)) store.setState({ findings })
  }
  const refresh = () => {
    void askOutline()
    void askPreflight()
  }
  trip.store.subscribe((state, before) => {
    if (state.id !== before.id) {
      store.setState(nothing)
      refresh()
    } else if (state.underWay === 0 && (before.underWay > 0 || state.trip !== before.trip)) {
      callOff()
      callOff = outside.after(pause, () => void askPreflight())
    }
  })
  view.store.subscribe((state, before) => {
    if (state.edition !== before.edition || state.recipient !== before.recipient) void askOutline()
  })
  client.subscribe('outlineChanged', (event) => {
    if (event.trip === trip.store.getState().id) void askOutline()
  })
  return { store, refresh }
}
