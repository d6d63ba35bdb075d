import { expect, it } from 'vitest'
import { createAnnouncer } from '../../../../../main/services/announcer.ts'
import { createOpenTrips } from '../../../../../main/services/open-trips.ts'
import { createLibrarySearch } from '../../../../../main/services/search/library-search.ts'
import { orThrow } from '../../../../../main/services/storage-result.ts'
import { openLibrary } from '../../../../../main/storage/library/library.ts'
import { nodeOutside } from '../../../../../main/storage/library/outside.ts'
import { noMedia } from '../../../../../main/storage/media-store.ts'
import { makeRecord } from '../../../../../shared/model/record.ts'
import { contact } from '../../../../../shared/model/records/contact.ts'
import { trip as tripRecord } from '../../../../../shared/model/records/trip.ts'
import { emptyTrip, type Trip } from '../../../../../shared/model/trip.ts'
import { handClock } from '../../../../fixtures/hand-clock.ts'
import { ownFolder } from '../../../../fixtures/own-folder.ts'

const tripWith = (title: string, name: string): Trip => ({
  ...emptyTrip(),
  trips: { trip: makeRecord(tripRecord, { id: 'trip', title: { en: title }, starts: '2026-03-09' }) },
  contacts: { c1: makeRecord(contact, { id: 'c1', name }) },
})

async function started() {
  const storage = await nodeOutside()
  const library = orThrow(await openLibrary(await ownFolder(), storage))
  const announcer = createAnnouncer()
  const trips = createOpenTrips({
    library,
    announcer,
    now: () => new Date(0),
    after: handClock().after,
    onChange: () => {},
  })
  const faults: unknown[] = []
  const reach: number[] = []
  announcer.listen(({ event, payload }) => {
    if (event === 'searchReach') reach.push(payload.read)
  })
  const pause = async () => {}
  const report = (error: unknown) => void faults.push(error)
  const search = createLibrarySearch({ library, trips, announcer, storage, pause, report })
  const found = async (words: string) => {
    const { groups } = await search.find({ words, kinds: [], trips: [], years: [], open: false, most: 5 })
    return groups.map(({ title }) => title)
  }
  return { library, announcer, trips, search, found, faults, reach }
}

const rename = (before: string, after: string) => ({
  id: `e-${after.replace(' ', '-')}`,
  at: '2026-01-01T10:00:00Z',
  by: 'Ruth Bellamy',
  label: 'Change the name',
  changes: [{ kind: 'set', collection: 'contacts', id: 'c1', field: 'name', before, after } as const],
})

it('finds words in trips that are closed, in an open one as it is now, and in a closed one as it became', async () => {
  const { library, trips, search, found, faults, reach } = await started()
  const lima = orThrow(await library.createTrip(tripWith('Lima', 'Solveig Ashgrove'), noMedia))
  orThrow(await library.createTrip(tripWith('Callao', 'Idris Ashgrove'), noMedia))
  await search.settled()
  expect(await found('ashgrove')).toEqual(['Callao', 'Lima'])
  expect(reach.at(-1)).toBe(2)

  await trips.apply(lima, rename('Solveig Ashgrove', 'Solveig Kittredge'))
  await search.settled()
  expect([await found('ashgrove'), await found('kittredge')]).toEqual([['Callao'], ['Lima']])
  await trips.apply(lima, rename('Solveig Kittredge', 'Solveig Strand'))
  expect([await found('kittredge'), await found('strand')]).toEqual([[], ['Lima']])

  await trips.close(lima)
  await search.settled()
  expect(await found('strand')).toEqual(['Lima'])
  expect(faults).toEqual([])
  orThrow(await library.close())
})

it('hears of trips that come and go', async () => {
  const { library, announcer, search, found } = await started()
  await search.settled()
  const id = orThrow(await library.createTrip(tripWith('Lima', 'Solveig Ashgrove'), noMedia))
  announcer.tell('libraryChanged', {})
  await search.settled()
  expect(await found('ashgrove')).toEqual(['Lima'])
  orThrow(await library.deleteTrip(id))
  announcer.tell('libraryChanged', {})
  await search.settled()
  expect(await found('ashgrove')).toEqual([])
  orThrow(await library.close())
})
