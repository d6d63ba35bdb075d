import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { pickLanguage } from '../../../shared/model/localised.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { codeOf } from '../../storage/durable-write.ts'
import type { Library, LibraryOutside, TripEntry } from '../../storage/library/contract.ts'
import { readTrip } from '../../storage/library/read-trip.ts'
import type { Announcer } from '../announcer.ts'
import type { OpenTrips } from '../open-trips.ts'
import { stateOf } from '../trip-state.ts'
import { type SearchedTrip, searchTrips } from './results.ts'
import { createTripIndex, type TripIndex } from './trip-index.ts'

/**
 * Finds words in every trip. The words live in memory alone: they are read from the trips themselves, in small steps
 * beside other work, and nothing of a trip stays behind elsewhere when it goes.
 */
export type LibrarySearch = Readonly<{
  begin(): Promise<Output<'search.begin'>>
  /** What is read by now; open trips as they are at this moment. */
  find(wanted: Input<'search.find'>): Promise<Output<'search.find'>>
  /** Everything there is has been read. */
  settled(): Promise<void>
}>

type Outside = Readonly<{
  library: Library
  trips: OpenTrips
  announcer: Announcer
  storage: LibraryOutside
  /** Lets what waits go first. */
  pause: () => Promise<void>
  report: (error: unknown) => void
}>

type Kept = Readonly<{
  about: TripEntry
  index: TripIndex
  /** The state of its files when it was read; undefined when it was read from an open trip. */
  state: string | undefined
}>

/** Trips between two tellings of how far it got. */
const tellEvery = 10

export function createLibrarySearch(outside: Outside): LibrarySearch {
  const { library, trips, announcer, storage, pause, report } = outside
  let kept: ReadonlyMap<string, Kept> = new Map()
  let of = 0
  let running: Promise<void> | undefined
  let isStale = false
  let hasBegun = false

  const put = (id: string, one: Kept) => {
    kept = new Map(kept).set(id, one)
  }
  const readOne = async (about: TripEntry): Promise<void> => {
    const { id } = about
    const before = kept.get(id)
    const open = trips.opened().find((each) => each.id === id)
    // What was edited since goes in when somebody looks.
    if (open && before && before.state === undefined) return put(id, { ...before, about })
    if (open) return put(id, { about, index: await indexOf(open.trip()), state: undefined })
    const folder = join(library.folder, 'trips', id)
    const state = await stateOf(folder, storage)
    if (before && before.state === state) return put(id, { ...before, about })
    const { trip } = await readTrip(folder, storage)
    return put(id, { about, index: await indexOf(trip), state })
  }
  /** Another one each time, so that what is found meanwhile is the whole trip as it was. */
  const indexOf = async (trip: Trip): Promise<TripIndex> => {
    const index = createTripIndex()
    await index.update(trip, pause)
    return index
  }
  const readAll = async (): Promise<void> => {
    const entries = (await library.listTrips()).filter(({ damaged }) => !damaged)
    const there = new Set(entries.map(({ id }) => id))
    kept = new Map([...kept].filter(([id]) => there.has(id)))
    of = entries.length
    // An open trip is what a person looks at.
    const isOpen = new Set(trips.opened().map(({ id }) => id))
    entries.sort((a, b) => Number(isOpen.has(b.id)) - Number(isOpen.has(a.id)))
    for (const [count, about] of entries.entries()) {
      await pause()
      try {
        await readOne(about)
      } catch (error) {
        // A trip that cannot be read is told of where it is opened; one that is being written is read the next time.
        if (!(error instanceof UserError) && codeOf(error) === '') throw error
      }
      if (count % tellEvery === tellEvery - 1) tell()
    }
    tell()
  }
  const tell = () => announcer.tell('searchReach', { read: kept.size, of })
  const run = async (): Promise<void> => {
    try {
      do {
        isStale = false
        await readAll()
      } while (isStale)
    } catch (error) {
      report(error)
    } finally {
      running = undefined
    }
  }
  const start = (): Promise<void> => {
    hasBegun = true
    if (running) isStale = true
    else running = run()
    return running ?? Promise.resolve()
  }
  announcer.listen(({ event }) => {
    if (event === 'libraryChanged' && hasBegun) void start()
  })
  return {
    begin: async () => {
      of = Math.max(of, (await library.listTrips()).length)
      void start()
      return { read: kept.size, of }
    },
    find: async (wanted) => {
      if (!hasBegun) void start()
      for (const open of trips.opened()) kept.get(open.id)?.index.updateNow(open.trip())
      return { ...searchTrips([...kept.values()].map(searched), wanted), read: kept.size, of }
    },
    settled: async () => {
      await (running ?? start())
    },
  }
}

const searched = ({ about: { id, title, code, starts }, index }: Kept): SearchedTrip => ({
  trip: id,
  title: pickLanguage(title, ['en']).text,
  code,
  ...(starts ? { starts } : {}),
  index,
})
