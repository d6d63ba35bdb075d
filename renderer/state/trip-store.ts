import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyChanges } from '../../shared/edit/apply.ts'
import type { Change, Edit } from '../../shared/edit/edit.ts'
import type { Finding } from '../../shared/errors.ts'
import type { Client } from '../../shared/ipc/client.ts'
import type { Failure, Output } from '../../shared/ipc/contract.ts'
import type { HistoryLabels, SaveState } from '../../shared/ipc/request-group.ts'
import { parseTrip } from '../../shared/model/parse.ts'
import { emptyTrip, type Trip } from '../../shared/model/trip.ts'
import { createOutbox } from './outbox.ts'
import type { Outside } from './outside.ts'
import type { FieldPlace } from './place.ts'
import { createTyping } from './typing.ts'

/** The open trip as the page has it. */
export type TripState = Readonly<{
  phase:
    | Readonly<{ kind: 'none' | 'open' }>
    | Readonly<{ kind: 'opening'; id: string }>
    | Readonly<{ kind: 'failed'; id: string; failure: Failure }>
  /** Key in the library; empty when none is open. */
  id: string
  trip: Trip
  history: HistoryLabels
  readOnly: boolean
  save: SaveState
  /** Edits that have no answer yet, typing included. */
  underWay: number
  /** What does not hang together, as found on opening. */
  findings: readonly Finding[]
  /** What was found wrong and dealt with; sentences. */
  notices: readonly string[]
  /** Edits that were done again when it opened, because it had not been closed; until the person has decided. */
  recovered: Output<'trip.open'>['recovered']
}>

export type TripStore = Readonly<{
  store: StoreApi<TripState>
  open(id: string): Promise<boolean>
  recover(id: string, backup: string): Promise<boolean>
  close(): Promise<void>
  /** One edit: applied at once, sent to the host. `label` is what undo will say: "Move Working lunch". */
  dispatch(label: string, changes: readonly Change[]): void
  /** One key's worth of typing; becomes an edit after a pause. */
  type(label: string, place: FieldPlace, value: unknown): void
  /** What was typed becomes an edit now. */
  flush(): void
  /** What was done here and not sent to the host yet, typing included. */
  unsent(): readonly Change[]
  /** Everything made so far is with the host. */
  settled(): Promise<void>
  undo(): Promise<string | undefined>
  redo(): Promise<string | undefined>
  /** An edit the host has applied itself: an import. Brought to this copy. */
  takeIn(edit: Edit, history: HistoryLabels): Promise<void>
  /** Tries again to save what the disk refused. */
  retry(): Promise<void>
}>

type Setup = Readonly<{ client: Client; outside: Outside; author: () => string; tell: (sentence: string) => void }>

const nothing: TripState = {
  phase: { kind: 'none' },
  id: '',
  trip: emptyTrip(),
  history: { undo: [], redo: [] },
  readOnly: false,
  save: { state: 'saved' },
  underWay: 0,
  findings: [],
  notices: [],
  recovered: undefined,
}
/** Labels kept of each list, as many as the host sends. */
const mostLabels = 50

export function createTripStore({ client, outside, author, tell }: Setup): TripStore {
  const store = createStore<TripState>(() => nothing)
  const { getState: get, setState: set } = store
  const typing = createTyping(outside, () => flush())
  const outbox = createOutbox({
    send: (edit) => client.request('trip.apply', { id: get().id, edit }),
    saved: (history, left) =>
      set((state) => ({
        underWay: left,
        ...(left === 0 ? { history } : {}),
        ...(left === 0 && state.save.state !== 'notSaved'
          ? { save: { state: 'saved', at: outside.now().toISOString() } }
          : {}),
      })),
    refused: (failure) => {
      set({ underWay: outbox.size() })
      // The host holds it in memory and says so by itself; see `saveState`.
      if (mayBeHeld.has(failure.code)) return
      tell(failure.message)
      void load(client.request('trip.open', { id: get().id }), get().id)
    },
  })

  const applyHere = (changes: readonly Change[]) => {
    const applied = applyChanges(get().trip, changes)
    if (applied.ok) set({ trip: applied.value })
    return applied
  }
  const send = (label: string, changes: readonly Change[]) => {
    set(({ history }) => ({ history: { undo: [...history.undo, label].slice(-mostLabels), redo: [] } }))
    outbox.add({ id: outside.newId(), at: outside.now().toISOString(), by: author(), label, changes })
    set({ underWay: outbox.size() })
  }
  const flush = () => {
    const typed = typing.take(get().trip)
    if (typed) send(typed.label, typed.changes)
  }
  const load = async (answer: ReturnType<Client['request']>, id: string): Promise<boolean> => {
    typing.drop()
    outbox.clear()
    // Both requests that are handed in here answer an open trip.
    const result = (await answer) as Awaited<ReturnType<typeof client.request<'trip.open'>>>
    if (!result.ok) {
      set({ ...nothing, phase: { kind: 'failed', id, failure: result.error } })
      return false
    }
    return show(id, result.value)
  }
  const show = (id: string, opened: Output<'trip.open'>): boolean => {
    const parsed = parseTrip(JSON.parse(opened.trip))
    if (!parsed.ok) {
      set({ ...nothing, phase: { kind: 'failed', id, failure: parsed.error } })
      return false
    }
    const { history, readOnly, save, findings, notices, recovered } = opened
    set({
      ...nothing,
      phase: { kind: 'open' },
      id,
      trip: parsed.value.trip,
      history,
      readOnly,
      save,
      findings,
      notices,
      recovered,
    })
    return true
  }
  let walks = 0
  const walk = async (name: 'trip.undo' | 'trip.redo'): Promise<string | undefined> => {
    flush()
    await outbox.settled()
    const { id, history } = get()
    const [from, to] = name === 'trip.undo' ? (['undo', 'redo'] as const) : (['redo', 'undo'] as const)
    const label = history[from].at(-1)
    if (id === '' || label === undefined) return undefined
    // Before the host answers: pressed again in the meantime, it is about the step before, or about none.
    set({ history: moved(history, from, to, label) })
    walks += 1
    const answer = await client.request(name, { id })
    walks -= 1
    if (!answer.ok) {
      tell(answer.error.message)
      if (get().id === id) set((state) => ({ history: moved(state.history, to, from, label) }))
      return undefined
    }
    await takeIn(answer.value.edit, answer.value.history)
    return label
  }
  const takeIn = async (edit: Edit, history: HistoryLabels) => {
    const { id } = get()
    const applied = applyHere(edit.changes)
    // Of several answers on their way the last one tells what is left.
    if (walks === 0 && outbox.size() === 0) set({ history })
    if (!applied.ok) await load(client.request('trip.open', { id }), id)
  }

  client.subscribe('saveState', ({ trip, save }) => {
    if (trip === get().id) set({ save })
  })
  return {
    store,
    open: (id) => {
      set({ ...nothing, phase: { kind: 'opening', id } })
      return load(client.request('trip.open', { id }), id)
    },
    recover: (id, backup) => load(client.request('trip.recover', { id, backup }), id),
    close: async () => {
      flush()
      await outbox.settled()
      const { id } = get()
      if (id === '') return
      const answer = await client.request('trip.close', { id })
      if (answer.ok) set(nothing)
      else tell(answer.error.message)
    },
    dispatch: (label, changes) => {
      if (changes.length === 0 || get().readOnly) return
      flush()
      const applied = applyHere(changes)
      // Changes are made from the trip that stands here, so one that does not fit is a bug.
      if (!applied.ok) throw new Error(applied.error.message)
      send(label, changes)
    },
    type: (label, place, value) => {
      if (get().readOnly) return
      const other = typing.place()
      if (other && (other.collection !== place.collection || other.id !== place.id || other.field !== place.field))
        flush()
      set({ trip: typing.type(get().trip, label, place, value), underWay: outbox.size() + 1 })
    },
    flush,
    unsent: () => [...outbox.unsent().flatMap(({ changes }) => changes), ...typing.look(get().trip)],
    settled: () => {
      flush()
      return outbox.settled()
    },
    undo: () => walk('trip.undo'),
    redo: () => walk('trip.redo'),
    takeIn,
    retry: async () => {
      outbox.resume()
      const { id } = get()
      if (id === '') return
      const answer = await client.request('trip.save', { id })
      if (answer.ok) set({ save: answer.value.save })
      else tell(answer.error.message)
    },
  }
}

/** The labels with the last step of one list at the end of the other. */
const moved = (
  { undo, redo }: HistoryLabels,
  from: 'undo' | 'redo',
  to: 'undo' | 'redo',
  label: string,
): HistoryLabels => {
  const lists = { undo, redo }
  return { ...lists, [from]: lists[from].slice(0, -1), [to]: [...lists[to], label].slice(-mostLabels) }
}

/** Failures of the disk: the edit is in the host's memory, and saved when the disk can take it. */
const mayBeHeld: ReadonlySet<string> = new Set(['unwritable', 'too-large', 'in-use'])
