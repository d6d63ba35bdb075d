import { join } from 'node:path'
import { type RecordPlace, recordAt, sliceOf } from '../../../shared/directory/companions.ts'
import { directoryKinds } from '../../../shared/directory/directory-kinds.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { serialiseTrip } from '../../../shared/model/parse.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { codeOf } from '../../storage/durable-write.ts'
import type { Library, LibraryOutside, TripEntry } from '../../storage/library/contract.ts'
import { readTrip } from '../../storage/library/read-trip.ts'
import { tripMedia } from '../../storage/library/trip-media.ts'
import type { FileShelf } from '../file-shelf.ts'
import type { OpenTrips } from '../open-trips.ts'
import { copyMediaInto, shelveFrom } from '../trip-media.ts'
import { stateOf } from '../trip-state.ts'
import { type Card, cardsOf } from './cards.ts'
import { findEntries } from './entries.ts'
import { type Group, groupsOf } from './grouping.ts'

/**
 * What all trips of the library know of agencies, people, companies and subjects, the same thing once. Trips that are
 * closed are read without being opened, and only when their files changed. Failures are `UserError`s.
 */
export type LibraryDirectory = Readonly<{
  find(wanted: Input<'directory.find'>): Promise<Output<'directory.find'>>
  read(wanted: Input<'directory.read'>): Promise<Output<'directory.read'>>
  keepMedia(wanted: Input<'directory.keepMedia'>): Promise<void>
  picture(wanted: Input<'directory.picture'>): Promise<Output<'directory.picture'>>
}>

type Outside = Readonly<{
  library: Library
  trips: OpenTrips
  shelf: FileShelf
  storage: LibraryOutside
  /** Lets what waits go first. */
  pause: () => Promise<void>
}>

/** `source` is the open trip it was read from, or the state of the files; unreadable trips have no cards. */
type Kept = Readonly<{ source: Trip | string; cards: readonly Card[] }>

/** Closed trips read for one answer: a person sees the first names soon, and is asked for no patience. */
const atOnce = 25

export function createLibraryDirectory({ library, trips, shelf, storage, pause }: Outside): LibraryDirectory {
  const kept = new Map<string, Kept>()
  let grouped: Readonly<{ of: readonly (readonly Card[])[]; groups: readonly Group[] }> = { of: [], groups: [] }

  const folderOf = (id: string) => join(library.folder, 'trips', id)
  const openOne = (id: string) => trips.opened().find((trip) => trip.id === id)
  const wholeTrip = async (id: string): Promise<Trip> =>
    openOne(id)?.trip() ?? (await readTrip(folderOf(id), storage)).trip

  /** Whether its files had to be read. */
  const update = async (id: string, mayRead: boolean): Promise<boolean> => {
    const open = openOne(id)?.trip()
    if (open) {
      if (kept.get(id)?.source !== open) kept.set(id, { source: open, cards: cardsOf(open) })
      return false
    }
    const state = await stateOf(folderOf(id), storage)
    if (kept.get(id)?.source === state) return false
    if (!mayRead) {
      kept.delete(id)
      return false
    }
    await pause()
    kept.set(id, { source: state, cards: await readCards(id) })
    return true
  }
  const readCards = async (id: string): Promise<readonly Card[]> => {
    try {
      return cardsOf((await readTrip(folderOf(id), storage)).trip)
    } catch (error) {
      // A trip that cannot be read is told of where it is opened.
      if (error instanceof UserError || codeOf(error) !== '') return []
      throw error
    }
  }
  const readSome = async (): Promise<readonly TripEntry[]> => {
    const entries = (await library.listTrips()).filter(({ damaged }) => !damaged)
    const there = new Set(entries.map(({ id }) => id))
    for (const id of kept.keys()) if (!there.has(id)) kept.delete(id)
    let left = atOnce
    for (const { id } of entries) if (await update(id, left > 0)) left -= 1
    return entries
  }
  const groups = (): readonly Group[] => {
    const of = [...kept.values()].map(({ cards }) => cards)
    const isSame = of.length === grouped.of.length && of.every((cards, index) => cards === grouped.of[index])
    if (!isSame) grouped = { of, groups: groupsOf(new Map([...kept].map(([id, { cards }]) => [id, cards]))) }
    return grouped.groups
  }
  return {
    find: async (wanted) => {
      const entries = await readSome()
      const about = new Map(entries.map((entry) => [entry.id, entry]))
      const others = entries.filter(({ id }) => id !== wanted.trip)
      const read = others.filter(({ id }) => kept.has(id)).length
      return { ...findEntries(groups(), wanted, about), read, of: others.length }
    },
    read: async ({ trip, from, kind, id }) => {
      const start: RecordPlace = { collection: kind, id }
      const source = await wholeTrip(from)
      if (!recordAt(source, start)) throw new UserError('not-found', 'It is not in that trip any more; look again.')
      await update(trip, true)
      await update(from, true)
      const slice = sliceOf(source, start)
      return { slice: serialiseTrip(slice), known: knownOf(groups(), { slice, trip, from }) }
    },
    keepMedia: async ({ trip, from, media }) => {
      await copyMediaInto(await trips.open(trip), await tripMedia(folderOf(from), storage), new Set(media))
    },
    picture: async ({ from, sha256 }) =>
      await shelveFrom(await tripMedia(folderOf(from), storage), { sha256, name: sha256.slice(0, 12) }, shelf),
  }
}

/** What of a part of another trip stands in this one. */
function knownOf(
  groups: readonly Group[],
  { slice, trip, from }: Readonly<{ slice: Trip; trip: string; from: string }>,
): Output<'directory.read'>['known'] {
  const here = new Map<string, string>()
  for (const group of groups) {
    const mine = group.find((placed) => placed.trip === trip)
    const theirs = group.find((placed) => placed.trip === from)
    if (mine && theirs) here.set(`${theirs.card.kind}/${theirs.card.id}`, mine.card.id)
  }
  return directoryKinds.flatMap((kind) =>
    list(slice, kind).flatMap(({ id }) => {
      const known = here.get(`${kind}/${id}`)
      return known === undefined ? [] : [{ kind, id, here: known }]
    }),
  )
}
