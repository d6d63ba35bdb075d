import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { codeOf } from '../durable-write.ts'
import type { LibraryOutside, TripEntry } from './contract.ts'
import type { LibraryContent } from './library-file.ts'
import { readTrip } from './read-trip.ts'

type StoredEntry = LibraryContent['trips'][string]

/** What the list of trips shows of a trip. */
export function summaryOf(trip: Trip): Pick<StoredEntry, 'title' | 'code' | 'starts' | 'ends'> {
  const record = find(trip, 'trips', tripId)
  const { starts, ends } = record ?? {}
  return { title: record?.title ?? {}, code: record?.code ?? '', ...(starts && { starts }), ...(ends && { ends }) }
}

export function entryOf(id: string, { title, code, starts, ends, opened, pinned }: StoredEntry): TripEntry {
  const times = { ...(starts && { starts }), ...(ends && { ends }), ...(opened && { opened }) }
  return { id, title, code, pinned, ...times }
}

export function withoutId({ id: _, damaged: __, ...entry }: TripEntry | (StoredEntry & { id?: never })): StoredEntry {
  return entry
}

/** The entry of a trip that the list does not know yet, read from its folder. */
export async function readEntry(trips: string, id: string, outside: LibraryOutside): Promise<TripEntry> {
  try {
    const { trip } = await readTrip(join(trips, id), outside)
    return entryOf(id, { ...summaryOf(trip), pinned: false })
  } catch (error) {
    if (!(error instanceof UserError) && codeOf(error) === '') throw error
    return { id, title: {}, code: '', pinned: false, damaged: true }
  }
}

/** Latest opened first. */
export const compareEntries = (a: TripEntry, b: TripEntry): number =>
  compare(b.opened ?? '', a.opened ?? '') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
