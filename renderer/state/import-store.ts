import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EventPayload, Failure } from '../../shared/ipc/contract.ts'
import { decisionsOf } from './import-decisions.ts'
import type { ChosenFile } from './import-files.ts'
import type { ImportState, LeftOverUnit, RefusedFile, Reviewing } from './import-state.ts'
import type { Page } from './page.ts'
import { bytesOf } from './pick-files.ts'

export type ImportStore = Readonly<{
  store: StoreApi<ImportState>
  begin(files: readonly ChosenFile[]): Promise<void>
  /** Stops reading, or forgets the review. */
  cancel(): Promise<void>
  /** The same files once more. */
  again(): Promise<void>
  /** A decision of the person about the review. */
  change(change: Partial<Omit<Reviewing, 'kind' | 'review'>>): void
  readAgain(): Promise<void>
  leftOver(from: number, count: number): Promise<readonly LeftOverUnit[] | undefined>
  accept(): Promise<void>
  takeBack(): Promise<void>
  /** From the end back to the review, looked at anew. */
  backToReview(): Promise<void>
}>

/** Most files of one import; the host takes no more. */
const mostFiles = 2000
const nothing: ImportState = { kind: 'none' }

/** One for each page: reading goes on while another view is shown. */
const stores = new WeakMap<Page, ImportStore>()

export function importsOf(page: Page): ImportStore {
  const known = stores.get(page)
  if (known) return known
  const made = createImportStore(page)
  stores.set(page, made)
  return made
}

function createImportStore(page: Page): ImportStore {
  const { client, trip, view, toasts } = page
  const store = createStore<ImportState>(() => nothing)
  const { getState: get } = store
  const set = (state: ImportState) => store.setState(state, true)
  let key: string | undefined
  let chosen: readonly ChosenFile[] = []
  /** What was decided before the same files were read again. */
  let before: Reviewing | undefined
  /** Goes up with every import: an answer that belongs to an earlier one is not heard. */
  let turn = 0
  /** The first words of an import may be here before the answer that names it. */
  let early: readonly EventPayload<'importProgress'>[] | undefined

  const patch = (change: Partial<Omit<Reviewing, 'kind'>>) => {
    const state = get()
    if (state.kind === 'reviewing') set({ ...state, ...change })
  }
  const hear = (progress: EventPayload<'importProgress'>) => {
    const state = get()
    if (progress.import !== key || state.kind !== 'reading') return
    const { done, of, message } = progress
    switch (progress.state) {
      case 'reading':
      case 'understanding':
        if (quarter(done, of) > quarter(state.done, state.of)) view.announce(`${done} of ${of} files read`)
        set({ ...state, stage: progress.state, message, done, of })
        break
      case 'ready':
        void showReview(state.refused)
        break
      default:
        key = undefined
        set({
          kind: 'stopped',
          message: message || 'Reading was stopped. Nothing was changed.',
          refused: state.refused,
        })
    }
  }
  client.subscribe('importProgress', (progress) => {
    if (early) early = [...early, progress]
    else hear(progress)
  })
  trip.store.subscribe((state, before) => {
    if (state.id !== before.id) void forget()
  })

  const forget = async () => {
    turn += 1
    const old = key
    key = undefined
    set(nothing)
    if (old !== undefined) await client.request('import.cancel', { import: old })
  }
  const stop = (message: string, refused: readonly RefusedFile[] = []) => set({ kind: 'stopped', message, refused })

  const showReview = async (refused: readonly RefusedFile[]) => {
    if (key === undefined) return
    const own = turn
    const answer = await client.request('import.review', { import: key })
    if (own !== turn) return
    if (!answer.ok) return stop(answer.error.message, refused)
    const review = answer.value
    set({
      kind: 'reviewing',
      step: review.mappings.length > 0 && !before ? 'columns' : 'review',
      review,
      mappings: review.mappings,
      decided: before?.decided ?? new Map(),
      keepLeftOver: before?.keepLeftOver ?? false,
      opened: undefined,
      busy: undefined,
      problem: undefined,
      refused,
    })
    view.announce(`Everything is read. ${review.rows.length} records to review.`)
    if (view.store.getState().view !== 'import') toasts.show('What you import is read and waits for your review.')
  }
  /** The review as it is now at the host, with what was decided before. */
  const renew = async (state: Reviewing, problem: string | undefined) => {
    if (key === undefined) return stop('This review is no longer there. Read the files again.')
    const own = turn
    const answer = await client.request('import.review', { import: key })
    if (own !== turn) return
    if (!answer.ok) return stop(answer.error.message, state.refused)
    set({ ...state, review: answer.value, mappings: answer.value.mappings, busy: undefined, problem })
  }

  const send = async (files: readonly ChosenFile[], own: number) => {
    const sent: { file: string; name: string }[] = []
    const refused: RefusedFile[] = []
    for (const [done, { name, file }] of files.entries()) {
      if (own !== turn) return undefined
      const names = files.map((each) => each.name)
      set({
        kind: 'reading',
        stage: 'sending',
        files: names,
        refused: [...refused],
        message: name,
        done,
        of: files.length,
      })
      const put = await putFile(page, name, file)
      if (put.ok) sent.push({ file: put.value, name })
      else refused.push({ name, message: put.error.message })
    }
    return { sent, refused }
  }
  const begin = async (files: readonly ChosenFile[], known?: Reviewing) => {
    await forget()
    const own = turn
    chosen = files
    before = known
    if (files.length === 0) return stop('There is no file in what was given.')
    if (files.length > mostFiles)
      return stop(`These are ${files.length} files. At most ${mostFiles} can be read at once: give them in parts.`)
    view.announce(`Reading ${files.length} ${files.length === 1 ? 'file' : 'files'}`)
    const handed = await send(files, own)
    if (!handed || own !== turn) return
    const { sent, refused } = handed
    if (sent.length === 0) return stop(refused[0]?.message ?? 'No file could be read.', refused)
    set({
      kind: 'reading',
      stage: 'reading',
      files: sent.map(({ name }) => name),
      refused,
      message: '',
      done: 0,
      of: sent.length,
    })
    early = []
    // What was typed a moment ago is compared too.
    await trip.settled()
    const answer = await client.request('import.begin', { trip: trip.store.getState().id, files: sent })
    const waiting = early
    early = undefined
    if (own !== turn) {
      if (answer.ok) await client.request('import.cancel', { import: answer.value.import })
      return
    }
    if (!answer.ok) return stop(answer.error.message, refused)
    key = answer.value.import
    for (const each of waiting) hear(each)
  }
  return {
    store,
    begin: (files) => begin(files),
    cancel: forget,
    again: () => begin(chosen),
    change: patch,
    readAgain: async () => {
      const state = get()
      if (state.kind !== 'reviewing' || key === undefined) return
      const own = turn
      patch({ busy: 'Reading the sheets again', problem: undefined })
      const answer = await client.request('import.remap', { import: key, mappings: [...state.mappings] })
      if (own !== turn) return
      if (!answer.ok) return patch({ busy: undefined, problem: answer.error.message })
      patch({ busy: undefined, review: answer.value, mappings: answer.value.mappings })
      view.announce(`Read again. ${answer.value.rows.length} records to review.`)
    },
    leftOver: async (from, count) => {
      if (key === undefined) return undefined
      const answer = await client.request('import.leftOver', { import: key, from, count })
      if (answer.ok) return answer.value.units
      patch({ problem: answer.error.message })
      return undefined
    },
    accept: async () => {
      const state = get()
      if (state.kind !== 'reviewing' || state.busy !== undefined || key === undefined) return
      const own = turn
      patch({ busy: 'Taking it in', problem: undefined })
      await trip.settled()
      const answer = await client.request('import.accept', {
        import: key,
        decisions: decisionsOf(state.review, state.decided),
        keepLeftOver: state.keepLeftOver,
      })
      if (answer.ok) await trip.takeIn(answer.value.edit, answer.value.history)
      if (own !== turn) return
      if (answer.ok) {
        const { edit } = answer.value
        set({ kind: 'done', edit, isTakenBack: false, reviewing: { ...state, busy: undefined, problem: undefined } })
        view.announce('It is in the trip. One Undo takes all of it back.')
      } else if (answer.error.code === 'conflict') await renew(state, madeAnew)
      else patch({ busy: undefined, problem: answer.error.message })
    },
    takeBack: async () => {
      const state = get()
      if (state.kind !== 'done' || state.isTakenBack || trip.store.getState().history.undo.at(-1) !== state.edit.label)
        return
      const label = await trip.undo()
      if (label === undefined) return
      set({ ...state, isTakenBack: true })
      view.announce('The import is taken back')
    },
    backToReview: async () => {
      const state = get()
      if (state.kind !== 'done') return
      const { reviewing } = state
      const own = turn
      const answer = key === undefined ? undefined : await client.request('import.review', { import: key })
      if (own !== turn) return
      // A host that has cleared away what was accepted reads the files again.
      if (!answer?.ok) return begin(chosen, reviewing)
      set({ ...reviewing, step: 'review', review: answer.value, mappings: answer.value.mappings })
    },
  }
}

const madeAnew =
  'The trip was changed meanwhile, so the review was made anew. Your decisions are kept; look once more and take it in.'

const quarter = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((4 * done) / of))

async function putFile({ client }: Page, name: string, file: File) {
  try {
    return await client.putFile(await bytesOf(file), name)
  } catch (error) {
    // Moved or taken away since it was chosen, or this page may not read it.
    if (!(error instanceof DOMException)) throw error
    const failure: Failure = { code: 'unavailable', message: `${name} cannot be read: it was moved, or it is locked.` }
    return { ok: false, error: failure } as const
  }
}
