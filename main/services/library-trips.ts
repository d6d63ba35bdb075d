import type { Bring } from '../../shared/carry/bring.ts'
import { carryForward } from '../../shared/carry/carry-forward.ts'
import { UserError } from '../../shared/errors.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import { definitionOf } from '../../shared/model/collections.ts'
import { pickLanguage } from '../../shared/model/localised.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { bookSetupId, emptyTrip, find, list, type Trip, tripId } from '../../shared/model/trip.ts'
import { readSettings, type Settings } from '../../shared/settings.ts'
import type { Library } from '../storage/library/contract.ts'
import { noMedia } from '../storage/media-store.ts'
import { openTrip } from '../storage/open-trip.ts'
import type { Announcer } from './announcer.ts'
import type { FileShelf } from './file-shelf.ts'
import type { OpenTrips } from './open-trips.ts'
import type { OrganisationProfile } from './organisation-profile.ts'
import type { Samples } from './samples.ts'
import { orThrow } from './storage-result.ts'

/** The trips there are, and how one comes or goes. Failures are `UserError`s. */
export type LibraryTrips = Readonly<{
  list(): Promise<Output<'library.list'>>
  create(wanted: Input<'library.create'>): Promise<string>
  createFromSample(name: string): Promise<string>
  createFrom(id: string, bring?: Bring): Promise<Output<'library.createFrom'>>
  importFile(file: string): Promise<string>
  remove(id: string): Promise<void>
  restore(id: string): Promise<string>
  pin(id: string, pinned: boolean): Promise<void>
  rename(id: string, title: string, by: string): Promise<void>
}>

type Outside = Readonly<{
  library: Library
  trips: OpenTrips
  shelf: FileShelf
  samples: Samples
  /** What every new trip begins with. */
  profile: Pick<OrganisationProfile, 'dress'>
  announcer: Announcer
  newId: () => string
  now: () => Date
}>

export function createLibraryTrips(outside: Outside): LibraryTrips {
  const { library, trips, shelf, samples, profile, announcer, newId, now } = outside
  const changed = <T>(value: T): T => {
    announcer.tell('libraryChanged', {})
    return value
  }
  return {
    list: async () => {
      const [entries, deleted] = await Promise.all([library.listTrips(), library.listDeleted()])
      return {
        trips: entries.map(summaryOf).sort((a, b) => Number(b.pinned) - Number(a.pinned)),
        removed: deleted.map(({ id, name, deleted: at }) => ({ id, title: name, at })),
        notices: library.notices.map(({ message }) => message),
        readOnly: library.access === 'read',
        samples: [...(await samples.list())],
      }
    },
    create: async (wanted) => {
      const habits = readSettings(library.settings())
      const dressed = await profile.dress(beginTrip(wanted, now().toISOString(), habits), noMedia)
      return changed(orThrow(await library.createTrip(dressed.trip, dressed.media)))
    },
    createFromSample: async (name) => {
      const { trip, media } = await openTrip(samples.pathOf(name))
      return changed(orThrow(await library.createTrip(trip, media)))
    },
    createFrom: async (id, bring) => {
      const last = await trips.open(id)
      const next = carryForward(last.trip(), bring)
      // What was issued for the last trip stays with it.
      const media = { ...(await last.media()), kept: [], manifest: {} }
      const dressed = await profile.dress(next, media)
      const fresh = orThrow(await library.createTrip(dressed.trip, dressed.media))
      const came = {
        agencies: list(next, 'agencies').length,
        officials: list(next, 'officials').length,
        commitments: list(next, 'commitments').length,
        meetings: list(next, 'briefs').length,
      }
      return changed({ id: fresh, came })
    },
    importFile: async (id) => {
      const file = shelf.take(id)
      try {
        return changed(orThrow(await library.importTripFile(file.path)))
      } finally {
        await file.discard()
      }
    },
    remove: async (id) => {
      await trips.close(id)
      orThrow(await library.deleteTrip(id))
      changed(undefined)
    },
    restore: async (id) => {
      const deleted = (await library.listDeleted()).find((each) => each.id === id)
      if (!deleted) throw missing()
      return changed(orThrow(await library.undelete(deleted)))
    },
    pin: async (id, pinned) => changed(orThrow(await library.pinTrip(id, pinned))),
    rename: async (id, title, by) => {
      const record = find((await trips.open(id)).trip(), 'trips', tripId)
      if (!record) throw missing()
      const after = { ...record.title, [record.languages[0] ?? 'en']: title }
      const change = {
        kind: 'set',
        collection: 'trips',
        id: tripId,
        field: 'title',
        before: record.title,
        after,
      } as const
      await trips.apply(id, { id: newId(), at: now().toISOString(), by, label: 'Rename the trip', changes: [change] })
      changed(undefined)
    },
  }
}

function summaryOf({
  id,
  title,
  code,
  starts,
  ends,
  opened,
  pinned,
  damaged,
}: TripEntry): Output<'library.list'>['trips'][number] {
  return {
    id,
    title: pickLanguage(title, ['en']).text,
    code,
    pinned,
    ...(starts && { starts }),
    ...(ends && { ends }),
    ...(opened && { opened }),
    state: damaged ? 'damaged' : 'ready',
  }
}

type TripEntry = Awaited<ReturnType<Library['listTrips']>>[number]

/** A trip with what every trip has: the record about itself and how its book is made, with the `habits` of who makes it. */
export function beginTrip(
  wanted: Input<'library.create'>,
  at: string,
  habits?: Pick<Settings, 'clock' | 'paper' | 'duplex'>,
): Trip {
  const { title, code, starts, ends, cities, languages } = wanted
  const language = languages[0] ?? 'en'
  const record = makeRecord(definitionOf('trips'), {
    id: tripId,
    title: { [language]: title },
    code,
    languages,
    ...(habits && { clock: habits.clock }),
    ...(starts && { starts }),
    ...(ends && { ends }),
    cities: cities.map(({ name, country, zone }, index) => ({
      id: `city-${index + 1}`,
      name: { [language]: name },
      country,
      zone,
    })),
    created: at,
  })
  const setup = makeRecord(definitionOf('bookSetups'), {
    id: bookSetupId,
    ...(habits && { paper: habits.paper, duplex: habits.duplex }),
    created: at,
  })
  return { ...emptyTrip(), trips: { [tripId]: record }, bookSetups: { [bookSetupId]: setup } }
}

const missing = () => new UserError('not-found', 'This trip is not in the library any more.')
