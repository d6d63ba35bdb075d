import { UserError } from '../../shared/errors.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { Announcer } from './announcer.ts'
import type { Clock } from './clock.ts'
import { bookJob } from './exporting.ts'
import type { WorkApart } from './work-apart.ts'

type Outline = Output<'book.outline'>

/** The binder: the book as it would be now, laid out beside the work. */
export type Binder = Readonly<{
  /** The latest there is; one that is out of date is worked out again soon and then told of. */
  outline(trip: OpenTrip, wanted: Input<'book.outline'>): Promise<Outline>
  tripChanged(trip: OpenTrip): void
  forget(trip: string): void
  close(): void
}>

type Outside = Readonly<{
  work: WorkApart
  announcer: Announcer
  clock: Clock
  report: (error: unknown) => void
}>

/** What was last worked out for one trip: for the reader the binder shows. */
type Shown = {
  readonly trip: OpenTrip
  readonly wanted: Input<'book.outline'>
  /** The trip it shows, and what it shows. */
  of: Trip | undefined
  outline: Promise<Outline>
  isBusy: boolean
  callOff: () => void
}

/** After the last edit, milliseconds: typing does not lay out a book per letter. */
const pause = 800

export function createBinder({ work, announcer, clock, report }: Outside): Binder {
  const shown = new Map<string, Shown>()

  const layOut = async (trip: OpenTrip, value: Trip, wanted: Input<'book.outline'>): Promise<Outline> => {
    const { book, readPicture } = await bookJob(trip, value, wanted)
    const { rows, pages } = await work.outline(book, { readPicture })
    return { rows: [...rows], pages: pages.length }
  }
  const again = async (kept: Shown): Promise<void> => {
    if (kept.isBusy || kept.of === kept.trip.trip()) return
    kept.isBusy = true
    const value = kept.trip.trip()
    try {
      const outline = await layOut(kept.trip, value, kept.wanted)
      kept.outline = Promise.resolve(outline)
      kept.of = value
      if (shown.get(kept.trip.id) === kept) announcer.tell('outlineChanged', { trip: kept.trip.id })
    } catch (error) {
      // The binder goes on showing what it shows; the next edit tries again.
      if (!(error instanceof UserError)) report(error)
      kept.of = value
    } finally {
      kept.isBusy = false
    }
    // Edited in the meantime.
    if (kept.of !== kept.trip.trip()) later(kept)
  }
  const later = (kept: Shown) => {
    kept.callOff()
    kept.callOff = clock.after(pause, () => void again(kept))
  }
  return {
    outline: async (trip, wanted) => {
      const known = shown.get(trip.id)
      if (known && known.trip === trip && isSame(known.wanted, wanted)) {
        if (known.of !== trip.trip() && !known.isBusy) later(known)
        return known.outline
      }
      known?.callOff()
      const value = trip.trip()
      const outline = layOut(trip, value, wanted)
      const kept: Shown = { trip, wanted, of: value, outline, isBusy: false, callOff: () => {} }
      shown.set(trip.id, kept)
      try {
        return await outline
      } catch (error) {
        if (shown.get(trip.id) === kept) shown.delete(trip.id)
        throw error
      }
    },
    tripChanged: (trip) => {
      const kept = shown.get(trip.id)
      if (kept && kept.of !== trip.trip()) later(kept)
    },
    forget: (trip) => {
      shown.get(trip)?.callOff()
      shown.delete(trip)
    },
    close: () => {
      for (const { callOff } of shown.values()) callOff()
      shown.clear()
    },
  }
}

const isSame = (a: Input<'book.outline'>, b: Input<'book.outline'>) =>
  a.edition === b.edition && a.recipient === b.recipient
