import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LinePlace, PageLine } from '../../../shared/ipc/book.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { Page } from '../../state/page.ts'
import { caretPlaces } from './caret-places.ts'
import { createPdfReader, type Pdf, type PdfPage } from './pdf-reader.ts'

/** A page that can be drawn, with the lines that know their field. */
export type Sheet = Readonly<{ page: PdfPage; lines: readonly PageLine[] }>

export type PreviewState = Readonly<{
  /** Pages in sight, the second exclusive. */
  sight: Readonly<{ from: number; to: number }>
  /** Points; undefined until the first pages came. */
  size: Readonly<{ width: number; height: number }> | undefined
  labels: readonly string[]
  keys: readonly string[]
  sheets: ReadonlyMap<string, Sheet>
  /** What the caret is about, the nearest first. */
  caret: readonly LinePlace[]
  /** A page to be brought into sight; another value each time. */
  goal: Readonly<{ page: number }> | undefined
  /** The pages of now take a while. */
  isBusy: boolean
  /** Why the pages are not those of now; a sentence. */
  failure: string | undefined
  findings: Output<'book.preview'>['findings']
}>

export type PreviewStore = Readonly<{
  store: StoreApi<PreviewState>
  /** The pages in sight, the second exclusive. */
  show(from: number, to: number): void
  /** A sheet that could not be drawn is not kept, so that it comes anew. */
  drop(sheet: Sheet): void
  retry(): void
  close(): void
}>

const nothing: PreviewState = {
  sight: { from: 0, to: 1 },
  size: undefined,
  labels: [],
  keys: [],
  sheets: new Map(),
  caret: [],
  goal: undefined,
  isBusy: false,
  failure: undefined,
  findings: [],
}
/** Pages kept open: those in sight and as many again to scroll back to. */
const mostSheets = 8
/** Milliseconds after which pages take a while: before that they are there sooner than it could be read. */
const aWhile = 400
/** Pages before and after those in sight that are asked for with them. */
const margin = 1

/** Pages of the book as it is now. One request at a time: what changes meanwhile is in the next one, and only the latest. */
export function createPreviewStore(page: Page): PreviewStore {
  const { client, trip, view } = page
  const reader = createPdfReader()
  const store = createStore<PreviewState>(() => nothing)
  const { getState: get, setState: set } = store
  const open = new Map<string, Pdf>()
  let sight = nothing.sight
  let isFollowing = true
  let isAsking = false
  let isWanted = false
  let isClosed = false

  /** The sheets there are, with those that came. */
  const taken = (shown: Output<'book.preview'>): Map<string, Sheet> => {
    const sheets = new Map(get().sheets)
    if (shown.file === undefined) return sheets
    const pdf = reader.open(client.fileUrl(shown.file), shown.pages.length)
    shown.pages.forEach(({ page: place, lines }, index) => {
      const [key, one] = [shown.keys[place], pdf.pages[index]]
      if (key === undefined || !one) return
      // Put in anew, it is the last to go.
      sheets.delete(key)
      sheets.set(key, { page: one, lines })
      open.set(key, pdf)
    })
    return sheets
  }
  const letGo = (sheets: Map<string, Sheet>, keys: readonly string[]) => {
    const [all, near] = [new Set(keys), new Set(keys.slice(Math.max(0, sight.from - 2), sight.to + 2))]
    for (const key of [...sheets.keys()]) {
      // As the page was before the last edit nobody will see it again.
      if (!all.has(key) || (sheets.size > mostSheets && !near.has(key))) sheets.delete(key)
    }
    for (const [key, pdf] of [...open]) {
      if (sheets.has(key)) continue
      open.delete(key)
      if (![...open.values()].includes(pdf)) pdf.close()
    }
    return sheets
  }
  const askOnce = async () => {
    const { id } = trip.store.getState()
    const { edition, recipient } = view.store.getState()
    if (id === '') return
    const at = isFollowing ? [...get().caret] : []
    isFollowing = false
    const answer = await client.request('book.preview', {
      trip: id,
      edition,
      ...(recipient ? { recipient } : {}),
      ahead: [...trip.unsent()],
      from: Math.max(0, sight.from - margin),
      to: sight.to + margin,
      at,
      have: [...get().sheets.keys()],
    })
    if (isClosed) return
    if (!answer.ok) return set({ failure: answer.error.message })
    const { value } = answer
    const isMoved = value.found !== undefined && (value.found < sight.from || value.found >= sight.to)
    const goal = (at.length > 0 || !get().size) && value.found !== undefined ? { page: value.found } : undefined
    if (isMoved) sight = { from: value.found ?? 0, to: (value.found ?? 0) + sight.to - sight.from }
    const { width, height, keys } = value
    const before = get()
    set({
      // What did not change stays the same value, and is not drawn again.
      size: kept(before.size, { width, height }),
      labels: kept(before.labels, value.labels),
      findings: kept(before.findings, value.findings),
      keys,
      failure: undefined,
      sheets: letGo(taken(value), keys),
      isBusy: false,
      ...(goal && { goal }),
    })
  }
  const ask = async (): Promise<void> => {
    isWanted = true
    if (isAsking) return
    isAsking = true
    const timer = setTimeout(() => set({ isBusy: true }), aWhile)
    try {
      while (isWanted && !isClosed) {
        isWanted = false
        await askOnce()
      }
    } catch (error) {
      if (!isClosed) set({ failure: 'The pages could not be shown because of a fault in Attaché; the trip is safe.' })
      throw error
    } finally {
      clearTimeout(timer)
      isAsking = false
      if (get().isBusy) set({ isBusy: false })
    }
  }
  /** The caret moved, or what it stands in did. */
  const follow = () => {
    const { selected, view: shown } = view.store.getState()
    const focus = document.activeElement
    // In the pages themselves or in a menu nobody writes: what was written in last stays in sight.
    const isElsewhere = focus?.closest('[data-pane="preview"], [role="dialog"]') != null
    if (isElsewhere) return
    const caret = caretPlaces(trip.store.getState().trip, focus, selected[shown])
    if (JSON.stringify(caret) === JSON.stringify(get().caret)) return
    set({ caret })
    if (caret.length === 0) return
    isFollowing = true
    void ask()
  }
  const onFocus = () => queueMicrotask(follow)
  document.addEventListener('focusin', onFocus)
  const stops = [
    () => document.removeEventListener('focusin', onFocus),
    trip.store.subscribe((state, before) => {
      if (state.trip === before.trip && state.id === before.id) return
      isFollowing = true
      void ask()
    }),
    view.store.subscribe((state, before) => {
      if (state.edition !== before.edition || state.recipient !== before.recipient) void ask()
      if (state.view !== before.view || state.selected !== before.selected) follow()
    }),
  ]
  follow()
  void ask()
  return {
    store,
    show: (from, to) => {
      const shown = get().sight
      if (shown.from !== from || shown.to !== to) set({ sight: { from, to } })
      if (sight.from === from && sight.to === to) return
      sight = { from, to }
      const { keys, sheets } = get()
      const wanted = keys.slice(Math.max(0, from - margin), to + margin)
      if (wanted.some((key) => !sheets.has(key))) void ask()
    },
    drop: (sheet) => {
      const sheets = new Map([...get().sheets].filter(([, one]) => one !== sheet))
      set({ sheets, failure: 'A page could not be drawn; the trip is safe.' })
    },
    retry: () => void ask(),
    close: () => {
      isClosed = true
      for (const stop of stops) stop()
      reader.close()
      open.clear()
    },
  }
}

const kept = <T>(before: T, now: NonNullable<T>): NonNullable<T> =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now
