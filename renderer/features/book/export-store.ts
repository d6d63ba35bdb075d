import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Finding } from '../../../shared/errors.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { JobEvent } from '../../../shared/ipc/events.ts'
import type { Page } from '../../state/page.ts'

type Phase = Extract<JobEvent, Readonly<{ state: 'running' }>>['phase']
export type ExportWish = Omit<Input<'book.export'>, 'trip'>

/** How the latest export goes. */
export type ExportState =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'running'; phase: Phase; done: number; of: number }>
  | Readonly<{
      kind: 'done'
      /** Ready once; undefined when it was taken. */
      file: string | undefined
      name: string
      pages: number
      findings: readonly Finding[]
      /** Where the host saved it, for showing it. */
      saved: string | undefined
    }>
  | Readonly<{ kind: 'failed'; message: string }>
  | Readonly<{ kind: 'cancelled' }>

export type ExportStore = Readonly<{
  store: StoreApi<ExportState>
  begin(wish: ExportWish): Promise<void>
  cancel(): Promise<void>
  /** Hands the file over: a save dialog where there is one, else a download. */
  take(): Promise<void>
  show(how: 'open' | 'folder'): Promise<void>
  /** Back to what is to be exported. */
  again(): void
}>

/** One for each page: the export goes on while its dialog is closed. */
const stores = new WeakMap<Page, ExportStore>()

export function exportsOf(page: Page): ExportStore {
  const known = stores.get(page)
  if (known) return known
  const made = createExportStore(page)
  stores.set(page, made)
  return made
}

function createExportStore(page: Page): ExportStore {
  const { client, trip, view, toasts, host } = page
  const store = createStore<ExportState>(() => ({ kind: 'none' }))
  const set = (state: ExportState) => store.setState(state, true)
  let job: string | undefined
  /** Its first event may be here before the answer that names the job. */
  let isAsking = false
  let early: readonly JobEvent[] = []

  const hear = (event: JobEvent) => {
    if (event.job !== job) return
    if (event.state === 'running') set({ kind: 'running', phase: event.phase, done: event.done, of: event.of })
    else {
      job = undefined
      if (event.state === 'done') {
        const { file, name, pages, findings } = event
        set({ kind: 'done', file, name, pages, findings, saved: undefined })
        if (view.store.getState().dialog !== 'export') toasts.show(`${name} is ready. Take it with Export the book.`)
        else view.announce(`${name} is ready, ${pages} pages`)
      } else set(event.state === 'failed' ? { kind: 'failed', message: event.message } : { kind: 'cancelled' })
    }
  }
  client.subscribe('job', (event) => {
    if (isAsking) early = [...early, event]
    else hear(event)
  })
  const done = () => {
    const state = store.getState()
    return state.kind === 'done' ? state : undefined
  }
  return {
    store,
    begin: async (wish) => {
      set({ kind: 'running', phase: 'waiting', done: 0, of: 1 })
      isAsking = true
      early = []
      // What was typed a moment ago belongs in the book.
      await trip.settled()
      const answer = await client.request('book.export', { trip: trip.store.getState().id, ...wish })
      isAsking = false
      if (!answer.ok) return set({ kind: 'failed', message: answer.error.message })
      job = answer.value.job
      for (const event of early) hear(event)
    },
    cancel: async () => {
      // One that ended in this moment is told by its own event.
      if (job !== undefined) await client.request('book.cancel', { job })
    },
    take: async () => {
      const state = done()
      if (!state?.file) return
      set({ ...state, file: undefined })
      if (host.getState().about?.files === 'dialog') {
        const answer = await client.request('host.save', { file: state.file })
        if (!answer.ok) return set({ kind: 'failed', message: answer.error.message })
        set({ ...state, file: undefined, saved: answer.value.saved })
        return
      }
      const link = document.createElement('a')
      link.href = client.fileUrl(state.file)
      link.download = state.name
      link.click()
    },
    show: async (how) => {
      const saved = done()?.saved
      if (saved === undefined) return
      const answer = await client.request('host.show', { saved, how })
      if (!answer.ok) toasts.show(answer.error.message)
    },
    again: () => set({ kind: 'none' }),
  }
}
