import { expect, it } from 'vitest'
import { type Announcement, createAnnouncer } from '../../../../main/services/announcer.ts'
import { createOpenTrips } from '../../../../main/services/open-trips.ts'
import { noMedia } from '../../../../main/storage/media-store.ts'
import { handClock } from '../../../fixtures/hand-clock.ts'
import { countEdit, countedTrip, libraryAt, must, testOutside } from '../../../fixtures/storage/library-actions.ts'
import { type SimDisk, simDisk } from '../../../fixtures/storage/sim-disk.ts'

/** A trip in a library on a disk that refuses to flush when it is told to. */
async function opened() {
  const disk = simDisk(new Map([['/home', 'folder']]))
  let isRefusing = false
  const open: SimDisk['fs']['open'] = async (path, flags, mode) => {
    const handle = await disk.fs.open(path, flags, mode)
    const sync = async () => {
      if (isRefusing) throw Object.assign(new Error('injected'), { code: 'EIO' })
      await handle.sync()
    }
    return { ...handle, sync }
  }
  const library = await libraryAt('/home/library', testOutside({ ...disk.fs, open }))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  const clock = handClock()
  const announcer = createAnnouncer()
  const told: Announcement[] = []
  announcer.listen((announcement) => void told.push(announcement))
  const now = () => new Date(clock.now())
  const trips = createOpenTrips({ library, announcer, now, after: clock.after, onChange: () => {} })
  const trip = await trips.open(id)
  return {
    clock,
    told,
    edit: (after: number) => trips.apply(id, countEdit(trip.trip(), String(after))),
    refuse: () => {
      isRefusing = true
    },
    id,
  }
}

it('answers edits first, and tells once that they are saved', async () => {
  const { clock, told, edit, id } = await opened()
  for (const number of [1, 2, 3]) await edit(number)
  expect(told).toEqual([])
  clock.move(100)
  const save = { state: 'saved', at: '2024-01-20T12:00:00.000Z' }
  expect(told).toEqual([{ event: 'saveState', payload: { trip: id, save } }])
  clock.move(1000)
  expect(told.length).toBe(1)
})

it('tells at once what the disk refuses', async () => {
  const { told, edit, refuse, id } = await opened()
  refuse()
  await expect(edit(1)).rejects.toMatchObject({ code: 'unwritable' })
  expect(told).toMatchObject([{ event: 'saveState', payload: { trip: id, save: { state: 'notSaved' } } }])
})
