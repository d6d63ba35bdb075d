import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { present } from '../../shared/assert.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Connection, Host } from '../api.ts'
import { type BookState, type BookStore, createBookStore } from './book-store.ts'
import type { Outside } from './outside.ts'
import { createSettingsStore, type SettingsStore } from './settings-store.ts'
import { createToastStore, type ToastStore } from './toast-store.ts'
import { createTripStore, type TripState, type TripStore } from './trip-store.ts'
import { createViewStore, type ViewState, type ViewStore } from './view-store.ts'

/** How the page stands with its host. */
export type HostState = Readonly<{
  connection: Connection
  /** Undefined until the host said. */
  about: Output<'host.describe'> | undefined
}>

/** Everything the page has and can do: what commands are given and components reach by the hooks below. */
export type Page = Readonly<{
  client: Host
  outside: Outside
  trip: TripStore
  view: ViewStore
  settings: SettingsStore
  toasts: ToastStore
  book: BookStore
  host: StoreApi<HostState>
}>

export function createPage(client: Host, outside: Outside): Page {
  const view = createViewStore()
  const toasts = createToastStore(outside, view.announce)
  const tell = (sentence: string) => toasts.show(sentence)
  const settings = createSettingsStore(client, tell)
  const trip = createTripStore({ client, outside, tell, author: () => settings.store.getState().author })
  const book = createBookStore({ client, outside, trip, view })
  const host = createStore<HostState>(() => ({ connection: 'connecting', about: undefined }))
  client.onConnection((connection) => {
    const isBack = connection === 'open' && host.getState().connection === 'lost'
    host.setState({ connection })
    if (isBack) void trip.retry()
  })
  return { client, outside, trip, view, settings, toasts, book, host }
}

export const PageContext = createContext<Page | undefined>(undefined)

export const usePage = (): Page => present(useContext(PageContext), 'the page around this component')

export const useTripState = <T>(pick: (state: TripState) => T): T => useStore(usePage().trip.store, pick)
export const useView = <T>(pick: (state: ViewState) => T): T => useStore(usePage().view.store, pick)
export const useSettings = <T>(pick: (settings: Settings) => T): T => useStore(usePage().settings.store, pick)
export const useBook = <T>(pick: (state: BookState) => T): T => useStore(usePage().book.store, pick)
export const useHost = <T>(pick: (state: HostState) => T): T => useStore(usePage().host, pick)
