import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EditionKind } from '../../shared/editions/reader.ts'
import type { FieldPlace, Place } from './place.ts'
import { modesWith, type ViewId, viewOfCollection } from './views.ts'

/** Dialogs of the whole window; `app/dialogs.ts` says what shows for each. */
export type DialogName =
  | 'author'
  | 'shortcuts'
  | 'settings'
  | 'guide'
  | 'newTrip'
  | 'about'
  | 'export'
  | 'version'
  | 'search'
  | 'replace'
  | 'directory'
  | 'profile'
  | 'comment'

/** What the person looks at: never part of the trip. */
export type ViewState = Readonly<{
  view: ViewId
  /** The record each view has selected. */
  selected: Readonly<Partial<Record<ViewId, Place>>>
  /** A part of a view that stays chosen, by `agenda/mode`: day or table. */
  modes: Readonly<Record<string, string>>
  /** Whose book the binder and the preview show. */
  edition: EditionKind
  recipient: string | undefined
  /** Panes that lie over the main one in a narrow window. */
  over: 'binder' | 'third' | 'preview' | undefined
  palette: 'commands' | 'places' | 'trips' | undefined
  dialog: DialogName | undefined
  /** A field to bring into sight and focus; whoever shows it takes it. */
  wanted: FieldPlace | undefined
  /** Said by the live region. */
  announcement: string
}>

export type ViewStore = Readonly<{
  store: StoreApi<ViewState>
  show(view: ViewId, place?: Place): void
  select(place: Place | undefined): void
  /** To the view a record is written in, with the record selected and, when named, its field focused. */
  goTo(place: Place, field?: string): void
  setMode(key: string, mode: string): void
  announce(sentence: string): void
  set(change: Partial<ViewState>): void
}>

const start: ViewState = {
  view: 'overview',
  selected: {},
  modes: {},
  edition: 'staff',
  recipient: undefined,
  over: undefined,
  palette: undefined,
  dialog: undefined,
  wanted: undefined,
  announcement: '',
}

export function createViewStore(): ViewStore {
  const store = createStore<ViewState>(() => start)
  const set = (change: Partial<ViewState>) => store.setState(change)
  const show = (view: ViewId, place?: Place) =>
    store.setState(({ selected, modes }) => ({
      view,
      over: undefined,
      palette: undefined,
      ...(place ? { selected: { ...selected, [view]: place }, modes: modesWith(view, place.collection, modes) } : {}),
    }))
  return {
    store,
    set,
    show,
    select: (place) =>
      store.setState(({ selected, view, modes }) => ({
        selected: { ...selected, [view]: place },
        ...(place ? { modes: modesWith(view, place.collection, modes) } : {}),
      })),
    goTo: (place, field) => {
      show(viewOfCollection[place.collection], place)
      if (field !== undefined) set({ wanted: { ...place, field } })
    },
    setMode: (key, mode) => store.setState(({ modes }) => ({ modes: { ...modes, [key]: mode } })),
    announce: (sentence) => {
      // The same words twice are two messages: a no-break space makes them different for a screen reader.
      store.setState(({ announcement }) => ({
        announcement: announcement === sentence ? `${sentence}\u00a0` : sentence,
      }))
    },
  }
}
