import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAnnouncer } from '../../../../../main/services/announcer.ts'
import { createLibraryDirectory } from '../../../../../main/services/directory/library-directory.ts'
import { createFileShelf } from '../../../../../main/services/file-shelf.ts'
import { createOpenTrips } from '../../../../../main/services/open-trips.ts'
import { orThrow } from '../../../../../main/services/storage-result.ts'
import { openLibrary } from '../../../../../main/storage/library/library.ts'
import { nodeOutside } from '../../../../../main/storage/library/outside.ts'
import { type MediaStore, noMedia } from '../../../../../main/storage/media-store.ts'
import type { DirectoryKind } from '../../../../../shared/directory/directory-kinds.ts'
import { parseTrip } from '../../../../../shared/model/parse.ts'
import { list, type Trip } from '../../../../../shared/model/trip.ts'
import { handClock } from '../../../../fixtures/hand-clock.ts'
import { ownFolder } from '../../../../fixtures/own-folder.ts'
import { smallTrip } from '../../../../fixtures/small-trip.ts'
import { tripOf } from '../../../../fixtures/trip-of.ts'

async function started() {
  const storage = await nodeOutside()
  const folder = await ownFolder()
  const library = orThrow(await openLibrary(join(folder, 'library'), storage))
  const announcer = createAnnouncer()
  const trips = createOpenTrips({
    library,
    announcer,
    now: () => new Date(0),
    after: handClock().after,
    onChange: () => {},
  })
  const shelf = createFileShelf(folder, { newId: () => 'x'.repeat(43), now: () => 0 })
  const directory = createLibraryDirectory({ library, trips, shelf, storage, pause: async () => {} })
  const add = async (trip: Trip, media: MediaStore = noMedia) => orThrow(await library.createTrip(trip, media))
  const found = async (trip: string, words = '', kinds: readonly DirectoryKind[] = []) =>
    await directory.find({ trip, words, kinds: [...kinds], most: 50 })
  return { library, trips, directory, add, found }
}

const titled = (title: string, starts: string) => ({ trip: { title: { en: title }, code: title.slice(0, 2), starts } })

const lima = tripOf({
  trips: titled('Lima', '2024-03-04'),
  agencies: {
    a1: { name: { en: 'Superintendencia Nacional de Aduanas' }, acronym: 'SUNAT', verifiedOn: '2024-02-01' },
    a2: { name: { en: 'Port Authority of Callao' } },
  },
  officials: {
    o1: { fullName: 'Aurelia Quispe Montero', professionalTitle: 'Dra.', agency: 'a1', verifiedOn: '2024-02-02' },
    o2: { fullName: 'Juan Soto', agency: 'a2' },
  },
})
const callao = tripOf({
  trips: titled('Callao', '2025-03-04'),
  agencies: {
    b1: { name: { en: 'Superintendencia nacional de aduanas' }, verifiedOn: '2025-02-01' },
    b2: { name: { en: 'Ministry of Trade' } },
  },
  officials: {
    p1: { fullName: 'Aurelia Quíspe Montero', agency: 'b1', verifiedOn: '2023-02-02' },
    p2: { fullName: 'Juan Soto', agency: 'b2' },
  },
})

it('shows the same agency of two trips once, newest verified first, and each of its trips', async () => {
  const { library, add, found } = await started()
  const old = await add(lima)
  const later = await add(callao)
  const fresh = await add(tripOf({ trips: titled('Trujillo', '2026-03-04') }))
  const { entries, read, of, kinds } = await found(fresh)
  expect([read, of]).toEqual([2, 2])
  expect(entries.map(({ name, agency, trips }) => [name, agency, trips.map(({ trip }) => trip)])).toEqual([
    ['Superintendencia nacional de aduanas', '', [later, old]],
    ['Dra. Aurelia Quispe Montero', 'Superintendencia Nacional de Aduanas', [old, later]],
    ['Juan Soto', 'Ministry of Trade', [later]],
    ['Ministry of Trade', '', [later]],
    ['Juan Soto', 'Port Authority of Callao', [old]],
    ['Port Authority of Callao', '', [old]],
  ])
  expect(kinds).toEqual(expect.arrayContaining([{ kind: 'agencies', count: 3 }]))
  orThrow(await library.close())
})

it('finds by words of any of the trips, without accents, and by kind', async () => {
  const { library, add, found } = await started()
  await add(lima)
  await add(callao)
  const fresh = await add(tripOf({ trips: titled('Trujillo', '2026-03-04') }))
  const names = async (words: string, kinds: readonly DirectoryKind[] = []) =>
    (await found(fresh, words, kinds)).entries.map(({ name }) => name)
  expect(await names('sunat')).toEqual(['Superintendencia nacional de aduanas'])
  expect(await names('quisp aurel')).toEqual(['Dra. Aurelia Quispe Montero'])
  expect(await names('aduanas', ['officials'])).toEqual(['Dra. Aurelia Quispe Montero'])
  expect(await names('zebra')).toEqual([])
  orThrow(await library.close())
})

it('tells what is in this trip already, under whatever id, as soon as it is', async () => {
  const { library, trips, directory, add, found } = await started()
  const old = await add(lima)
  const mine = await add(callao)
  const { entries } = await found(mine)
  expect(entries.map(({ name, here }) => [name, here?.id])).toEqual([
    ['Dra. Aurelia Quispe Montero', 'p1'],
    ['Superintendencia Nacional de Aduanas', 'b1'],
    ['Juan Soto', undefined],
    ['Port Authority of Callao', undefined],
  ])
  const { slice, known } = await directory.read({ trip: mine, from: old, kind: 'officials', id: 'o1' })
  expect(known).toEqual([
    { kind: 'agencies', id: 'a1', here: 'b1' },
    { kind: 'officials', id: 'o1', here: 'p1' },
  ])
  const parsed = parseTrip(JSON.parse(slice))
  expect(parsed.ok && list(parsed.value.trip, 'agencies').map(({ id }) => id)).toEqual(['a1'])

  const record = callao.officials['p1']
  if (!record) throw new Error('p1 is there')
  const changes = [{ kind: 'remove', collection: 'officials', record } as const]
  await trips.apply(mine, { id: 'e1', at: '2026-01-01T10:00:00Z', by: 'Ruth Bellamy', label: 'Remove', changes })
  expect((await found(mine, 'aurelia', ['officials'])).entries[0]?.here).toBeUndefined()
  orThrow(await library.close())
})

it('never takes two records of one trip for each other', async () => {
  const { library, add, found } = await started()
  await add(
    tripOf({ agencies: { x: { name: { en: 'Ministry of Trade' } }, y: { name: { en: 'Ministry of Trade' } } } }),
  )
  const mine = await add(callao)
  const { entries } = await found(mine, '', ['agencies'])
  expect(entries.map(({ here }) => here?.id)).toEqual(['b2', undefined])
  orThrow(await library.close())
})

it('reads a trip again when its file changed, and forgets one that is gone', async () => {
  const { library, trips, add, found } = await started()
  const old = await add(lima)
  const fresh = await add(tripOf({ trips: titled('Trujillo', '2026-03-04') }))
  expect((await found(fresh, 'callao')).count).toBe(2)
  const change = {
    kind: 'set',
    collection: 'agencies',
    id: 'a2',
    field: 'name',
    before: { en: 'Port Authority of Callao' },
    after: { en: 'Port Authority of Ilo' },
  } as const
  await trips.apply(old, {
    id: 'e1',
    at: '2026-01-01T10:00:00Z',
    by: 'Ruth Bellamy',
    label: 'Rename',
    changes: [change],
  })
  await trips.close(old)
  expect([(await found(fresh, 'authority callao')).count, (await found(fresh, 'authority ilo')).count]).toEqual([0, 2])
  orThrow(await library.deleteTrip(old))
  expect((await found(fresh)).of).toBe(0)
  orThrow(await library.close())
})

it('keeps a picture of a closed trip with this one too', async () => {
  const { library, trips, directory, add } = await started()
  const { trip, media, picture } = await smallTrip()
  const from = await add(trip, media)
  const mine = await add(lima)
  await directory.keepMedia({ trip: mine, from, media: [picture] })
  const store = await (await trips.open(mine)).media()
  expect(store.list().map(({ sha256 }) => sha256)).toEqual([picture])
  expect(await store.read(picture)).toEqual(await media.read(picture))
  expect((await directory.picture({ from, sha256: picture })).kind).toMatch(/jpeg|png/)
  orThrow(await library.close())
})
