import { createStore } from 'zustand/vanilla'
import { wholesOf } from '../../shared/importing/trip-folders.ts'
import type { EventPayload } from '../../shared/ipc/contract.ts'
import { downloadFile } from './download.ts'
import { reviewAsker } from './import-asking.ts'
import { type DecidedRows, decide, decidedFrom, decisionsOf } from './import-decisions.ts'
import type { ChosenFile } from './import-files.ts'
import { importKeeper, isFurther } from './import-keeping.ts'
import { sendFiles } from './import-sending.ts'
import type { ImportState, ImportStore, Reading, RefusedFile, Reviewing } from './import-state.ts'
import type { Page } from './page.ts'

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

/** What was decided before a review is shown: by an earlier page, or before the same files were read again. */
type Earlier = Pick<Reviewing, 'step' | 'mappings' | 'decided' | 'keepLeftOver'>

function createImportStore(page: Page): ImportStore {
  const { client, trip, view, toasts } = page
  const store = createStore<ImportState>(() => nothing)
  const { getState: get } = store
  const set = (state: ImportState) => store.setState(state, true)
  const keep = importKeeper(page)
  const ask = reviewAsker(page)
  let key: string | undefined
  let chosen: readonly ChosenFile[] = []
  let earlier: Earlier | undefined
  /** Goes up with every import: an answer that belongs to an earlier one is not heard. */
  let turn = 0
  /** The first words of an import may be here before the answer that names it. */
  let early: readonly EventPayload<'importProgress'>[] | undefined

  const patch = (change: Partial<Omit<Reviewing, 'kind'>>) => {
    const state = get()
    if (state.kind === 'reviewing') set({ ...state, ...change })
  }
  const stop = (message: string, refused: readonly RefusedFile[] = []) =>
    set({ kind: 'stopped', message, refused, canRead: chosen.length > 0 })
  const hear = (progress: EventPayload<'importProgress'>) => {
    const state = get()
    if (progress.import !== key || (state.kind !== 'reading' && state.kind !== 'waiting')) return
    const refused = state.kind === 'reading' ? state.refused : []
    const { done, of, message } = progress
    switch (progress.state) {
      case 'reading':
      case 'understanding':
        if (state.kind === 'waiting') break
        if (quarter(done, of) > quarter(state.done, state.of)) view.announce(`${done} of ${of} files read`)
        set({ ...state, stage: progress.state, message, done, of })
        break
      case 'ready':
        if (state.kind === 'waiting') set({ ...state, found: { ...state.found, state: 'ready' } })
        else void showReview(refused)
        break
      default:
        key = undefined
        stop(message || 'Reading was stopped. Nothing was changed.', refused)
    }
  }
  client.subscribe('importProgress', (progress) => {
    if (early) early = [...early, progress]
    else hear(progress)
  })
  store.subscribe((now, before) => {
    if (key !== undefined && now.kind === 'reviewing' && before.kind === 'reviewing' && isFurther(now, before))
      void keep(key, now)
  })
  /** The host has it in hand still: it is found again when the trip is opened. */
  const leave = () => {
    turn += 1
    key = undefined
    chosen = []
    set(nothing)
  }
  trip.store.subscribe((state, before) => {
    if (state.id !== before.id) leave()
  })

  const forget = async () => {
    turn += 1
    const old = key
    key = undefined
    set(nothing)
    if (old !== undefined) await client.request('import.cancel', { import: old })
  }
  const showReview = async (refused: readonly RefusedFile[]) => {
    if (key === undefined) return
    const own = turn
    const decided: DecidedRows = earlier?.decided ?? new Map()
    const answer = await ask.review(key, decided)
    if (own !== turn) return
    if (!answer.ok) return stop(answer.error.message, refused)
    const review = answer.value
    const state: Reviewing = {
      kind: 'reviewing',
      step: review.mappings.length === 0 ? 'review' : (earlier?.step ?? 'columns'),
      review,
      mappings: earlier && earlier.mappings.length > 0 ? earlier.mappings : review.mappings,
      decided,
      keepLeftOver: earlier?.keepLeftOver ?? false,
      opened: undefined,
      busy: undefined,
      problem: undefined,
      refused,
    }
    set(state)
    // The host does not know of them by itself.
    if (refused.length > 0) void keep(key, state)
    view.announce(`Everything is read. ${review.rows.length} records to review.`)
    if (view.store.getState().view !== 'import') toasts.show('What you import is read and waits for your review.')
  }
  /** The review as it is now at the host, with what was decided before. */
  const renew = async (state: Reviewing, problem: string | undefined) => {
    if (key === undefined) return stop('This review is no longer there. Read the files again.')
    const own = turn
    const answer = await ask.review(key, state.decided)
    if (own !== turn) return
    if (!answer.ok) return stop(answer.error.message, state.refused)
    set({ ...state, review: answer.value, mappings: answer.value.mappings, busy: undefined, problem })
  }
  const begin = async (files: readonly ChosenFile[], known?: Earlier) => {
    await forget()
    const own = turn
    chosen = files
    earlier = known
    if (files.length === 0) return stop('There is no file in what was given.')
    if (files.length > mostFiles)
      return stop(`These are ${files.length} files. At most ${mostFiles} can be read at once: give them in parts.`)
    view.announce(`Reading ${files.length} ${files.length === 1 ? 'file' : 'files'}`)
    const names = files.map(({ name }) => name)
    const handed = await sendFiles(page, files, (done, refused) => {
      if (own !== turn) return false
      const message = names[done] ?? ''
      set({ kind: 'reading', stage: 'sending', files: names, refused, message, done, of: files.length })
      return true
    })
    if (!handed || own !== turn) return
    const { sent, refused } = handed
    if (sent.length === 0) return stop(refused[0]?.message ?? 'No file could be read.', refused)
    set(
      readingOf(
        sent.map(({ name }) => name),
        refused,
      ),
    )
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
    offer: (found) => {
      if (get().kind !== 'none') return
      key = found.import
      set({ kind: 'waiting', found })
    },
    goOn: async () => {
      const state = get()
      if (state.kind !== 'waiting') return
      const { files, choices, state: stage, message, done, of } = state.found
      earlier = choices && { ...choices, decided: decidedFrom(choices) }
      const refused = choices?.refused ?? []
      if (stage === 'ready') await showReview(refused)
      else set({ ...readingOf(files, refused), stage, message, done, of })
    },
    cancel: forget,
    again: () => begin(chosen),
    change: patch,
    takeFor: async (row, as) => {
      const state = get()
      if (state.kind !== 'reviewing' || key === undefined) return
      const decided = decide(state.decided, row, { as })
      patch({ decided })
      const own = turn
      const review = await ask.asDecided(key, state.review, decided)
      const now = get()
      if (own !== turn || now.kind !== 'reviewing' || review === state.review) return
      const fresh = review.rows.find((each) => each.key === row)
      // Only this row: others may have been laid beside other records meanwhile.
      if (fresh && now.decided.get(row)?.as === as)
        patch({ review: { ...now.review, rows: now.review.rows.map((each) => (each.key === row ? fresh : each)) } })
    },
    readAgain: async () => {
      const state = get()
      if (state.kind !== 'reviewing' || key === undefined) return
      const own = turn
      patch({ busy: 'Reading the sheets again', problem: undefined })
      const answer = await client.request('import.remap', { import: key, mappings: [...state.mappings] })
      if (own !== turn) return
      if (!answer.ok) return patch({ busy: undefined, problem: answer.error.message })
      const review = await ask.asDecided(key, answer.value, state.decided)
      if (own !== turn) return
      patch({ busy: undefined, review, mappings: review.mappings })
      view.announce(`Read again. ${review.rows.length} records to review.`)
    },
    leftOver: async (from, count) => {
      if (key === undefined) return undefined
      const answer = await client.request('import.leftOver', { import: key, from, count })
      if (answer.ok) return answer.value.units
      patch({ problem: answer.error.message })
      return undefined
    },
    saveReport: async (form) => {
      if (key === undefined) return
      const answer = await client.request('import.report', { import: key, form })
      if (answer.ok) await downloadFile(page, answer.value)
      else toasts.show(answer.error.message)
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
      const answer = key === undefined ? undefined : await ask.review(key, reviewing.decided)
      if (own !== turn) return
      // A host that has cleared away what was accepted reads the files again.
      if (!answer?.ok) return begin(chosen, { ...reviewing, step: 'review', mappings: [] })
      set({ ...reviewing, step: 'review', review: answer.value, mappings: answer.value.mappings })
    },
  }
}

const madeAnew =
  'The trip was changed meanwhile, so the review was made anew. Your decisions are kept; look once more and take it in.'

const quarter = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((4 * done) / of))

const readingOf = (names: readonly string[], refused: readonly RefusedFile[]): Reading => {
  const files = wholesOf(names).map(({ name }) => name)
  return { kind: 'reading', stage: 'reading', files, refused, message: '', done: 0, of: files.length }
}
