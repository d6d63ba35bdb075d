import type { Edit } from '../../shared/edit/edit.ts'
import { UserError } from '../../shared/errors.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { HistoryLabels, SaveState } from '../../shared/ipc/request-group.ts'
import type { Result } from '../../shared/result.ts'
import type { Applied, EditProblem, Library, OpenTrip } from '../storage/library/contract.ts'
import type { Announcer } from './announcer.ts'
import { orThrow } from './storage-result.ts'

type Walked = Readonly<{ edit: Edit; history: HistoryLabels }>

/** The trips that are open, each once. Failures are `UserError`s. */
export type OpenTrips = Readonly<{
  /** Opens it when it is not open yet. */
  open(id: string): Promise<OpenTrip>
  /** Those that are open now. */
  opened(): readonly OpenTrip[]
  recover(id: string, backup: string): Promise<OpenTrip>
  /** Why a trip does not open and what it can be opened from instead; nothing of both when it opens. */
  offer(id: string): Promise<Output<'trip.offer'>>
  apply(id: string, edit: Edit): Promise<HistoryLabels>
  /** `usage` when there is nothing to undo or redo. */
  walk(id: string, way: 'undo' | 'redo', by: string): Promise<Walked>
  restore(id: string, version: string, what: Readonly<{ by: string; label: string }>): Promise<Walked>
  /** What was recovered when it opened, until somebody accepts it. */
  recoveredOf(trip: OpenTrip): Output<'trip.open'>['recovered']
  acceptRecovered(id: string): void
  saveStateOf(trip: OpenTrip): SaveState
  close(id: string): Promise<void>
}>

type Outside = Readonly<{
  library: Library
  announcer: Announcer
  now: () => Date
  after: (milliseconds: number, call: () => void) => () => void
  /** Hears of every change of an open trip. */
  onChange: (trip: OpenTrip) => void
}>

/** Labels sent of each list: what a menu shows. */
const mostLabels = 50
/** Ids of edits remembered, so that one sent again over a new connection is applied once. */
const mostIds = 500
/**
 * How saving goes is told this many milliseconds after a change: an edit is on the disk long before, its answer waits
 * behind nothing, and the page need not draw in between.
 */
const settling = 100

type Kept = {
  readonly trip: OpenTrip
  readonly stop: () => void
  savedAt: string | undefined
  /** The last state that was seen, and the last that was told. */
  seen: SavingKind
  told: string
  isAccepted: boolean
}
type SavingKind = ReturnType<OpenTrip['state']>['kind']

export function createOpenTrips(outside: Outside): OpenTrips {
  const { library, announcer, now, after, onChange } = outside
  const open = new Map<string, Kept>()
  const applied = new Map<string, Promise<Result<Applied, EditProblem>>>()

  const keep = (trip: OpenTrip): OpenTrip => {
    if (open.get(trip.id)?.trip === trip) return trip
    open.get(trip.id)?.stop()
    const seen = trip.state().kind
    let callOff: (() => void) | undefined
    const tellSoon = () => {
      callOff = undefined
      tellState(kept)
    }
    const stopHearing = trip.onChange(() => {
      noteState(kept)
      if (kept.seen === 'not-saved') tellState(kept)
      else callOff ??= after(settling, tellSoon)
      onChange(trip)
    })
    const stop = () => {
      callOff?.()
      stopHearing()
    }
    const kept: Kept = { trip, stop, savedAt: undefined, seen, told: '', isAccepted: false }
    kept.told = JSON.stringify(stateOf(kept))
    open.set(trip.id, kept)
    return trip
  }
  const noteState = (kept: Kept) => {
    const before = kept.seen
    kept.seen = kept.trip.state().kind
    if (kept.seen === 'saved' && before !== 'saved') kept.savedAt = now().toISOString()
  }
  const tellState = (kept: Kept) => {
    const save = stateOf(kept)
    const text = JSON.stringify(save)
    if (text === kept.told) return
    kept.told = text
    announcer.tell('saveState', { trip: kept.trip.id, save })
  }
  const get = async (id: string): Promise<OpenTrip> => open.get(id)?.trip ?? keep(orThrow(await library.openTrip(id)))
  const walked = async (trip: OpenTrip, step: Promise<Result<Applied, EditProblem>>): Promise<Walked> => {
    const { edit } = orThrow(await step)
    return { edit, history: labelsOf(trip) }
  }
  const accept = (id: string) => {
    const kept = open.get(id)
    if (kept) kept.isAccepted = true
  }
  return {
    open: get,
    opened: () => [...open.values()].map(({ trip }) => trip),
    recover: async (id, backup) => {
      const result = await library.openTrip(id)
      if (result.ok) return keep(result.value)
      const { offer } = result.error
      if (offer?.backup !== backup) throw new UserError('not-found', 'That state is no longer offered; look again.')
      return keep(orThrow(await library.recoverTrip(id, offer)))
    },
    offer: async (id) => {
      const result = await library.openTrip(id)
      if (result.ok) {
        keep(result.value)
        return {}
      }
      const { message: problem, offer } = result.error
      return { problem, ...(offer && { offer: { name: offer.backup, saved: offer.saved, edits: offer.edits } }) }
    },
    apply: async (id, edit) => {
      const trip = await get(id)
      const key = `${id} ${edit.id}`
      const work = applied.get(key) ?? trip.apply(edit)
      applied.set(key, work)
      const oldest = applied.size > mostIds ? applied.keys().next().value : undefined
      if (oldest !== undefined) applied.delete(oldest)
      const result = await work
      // What changed nothing may be tried again under the same id.
      if (!result.ok && !result.error.done) applied.delete(key)
      orThrow(result)
      return labelsOf(trip)
    },
    walk: async (id, way, by) => {
      const trip = await get(id)
      const step = way === 'undo' ? trip.undo(by) : trip.redo(by)
      if (!step) throw new UserError('usage', `There is nothing to ${way}.`)
      return walked(trip, step)
    },
    restore: async (id, version, what) => {
      const trip = await get(id)
      const done = await walked(trip, trip.restore(version, what))
      if (version === trip.recovered?.backup) accept(id)
      return done
    },
    recoveredOf: ({ id, recovered }) => {
      if (!recovered || open.get(id)?.isAccepted) return undefined
      const { edits, saved, backup: version } = recovered
      return { edits, saved, version }
    },
    acceptRecovered: accept,
    saveStateOf: (trip) => {
      const kept = open.get(trip.id)
      return kept ? stateOf(kept) : { state: 'saved' }
    },
    close: async (id) => {
      const kept = open.get(id)
      if (!kept) return
      orThrow(await kept.trip.close())
      kept.stop()
      open.delete(id)
    },
  }
}

export function labelsOf(trip: OpenTrip): HistoryLabels {
  const { undo, redo } = trip.history()
  const labels = (steps: readonly Readonly<{ label: string }>[]) => steps.slice(-mostLabels).map(({ label }) => label)
  return { undo: labels(undo), redo: labels(redo) }
}

function stateOf({ trip, savedAt }: Kept): SaveState {
  const state = trip.state()
  const at = savedAt === undefined ? {} : { at: savedAt }
  if (state.kind === 'saving') return { state: 'saving' }
  return state.kind === 'saved' ? { state: 'saved', ...at } : { state: 'notSaved', reason: state.reason.message, ...at }
}
