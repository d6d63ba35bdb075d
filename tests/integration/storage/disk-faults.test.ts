import { expect, test } from 'vitest'
import type { Library, OpenTrip } from '../../../main/storage/library/contract.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import type { Result } from '../../../shared/result.ts'
import { faultyStoreFs } from '../../fixtures/storage/faulty-store-fs.ts'
import { count, countedTrip, countOf, libraryAt, must, testOutside } from '../../fixtures/storage/library-actions.ts'
import { simDisk } from '../../fixtures/storage/sim-disk.ts'

const codes = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EXDEV', 'short']
const folder = '/home/library'

type Bench = Readonly<{ library: Library; trip: OpenTrip; id: string }>
type Answer = Result<unknown, { code: string; message: string }>
type Action = Readonly<{
  act: (bench: Bench) => Promise<Answer>
  /** What must be there in the end, after the failure and a second try. */
  count: string
}>

const newTrip = (bench: Bench) => bench.library.createTrip(countedTrip(), noMedia)
const actions: Readonly<Record<string, Action>> = {
  'an edit': { act: ({ trip }) => (countOf(trip.trip()) === '2' ? trip.save() : count(trip, 2)), count: '2' },
  'a snapshot': { act: ({ trip }) => trip.snapshot(), count: '1' },
  'a picture': { act: ({ trip }) => trip.putMedia(new Uint8Array([1, 2, 3]), 'pdf'), count: '1' },
  'an issue': { act: ({ trip }) => trip.putKept('issues/1.json', new Uint8Array([123, 125])), count: '1' },
  settings: { act: ({ library }) => library.changeSettings({ authorName: 'Ana' }), count: '1' },
  'a new trip': { act: newTrip, count: '1' },
  closing: { act: ({ trip }) => trip.close(), count: '1' },
}

async function bench() {
  const disk = simDisk(new Map([['/home', 'folder']]))
  const faulty = faultyStoreFs(disk.fs)
  const library = await libraryAt(folder, testOutside(faulty.fs))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  const trip = must(await library.openTrip(id))
  must(await count(trip, 1))
  return { disk, faulty, library, trip, id }
}

/** What a restart finds. */
async function found(disk: ReturnType<typeof simDisk>, id: string): Promise<string> {
  const library = await libraryAt(folder, testOutside(simDisk(disk.content()).fs))
  const trip = must(await library.openTrip(id))
  return trip.notices.length > 0 ? `notice: ${trip.notices[0]?.message}` : countOf(trip.trip())
}

for (const [name, action] of Object.entries(actions)) {
  test(`every failure of the disk during ${name} leaves the old or the new state, is told, and a second try succeeds`, async () => {
    const plain = await bench()
    plain.faulty.arm(undefined)
    must(await action.act(plain))
    const calls = [...plain.faulty.calls]
    expect(calls.length).toBeGreaterThan(2)
    for (const code of codes) {
      for (let call = 0; call < calls.length; call++) {
        if (code === 'short' && calls[call] !== 'write') continue
        const { disk, faulty, ...rest } = await bench()
        faulty.arm({ call, code })
        const answer = await action.act(rest)
        faulty.arm({ call: -1, code })
        const at = `${name}: ${calls[call]} ${call} ${code}`
        if (!answer.ok) expect({ at, message: answer.error.message }).toMatchObject({ message: /^[^\n]{20,300}[.]$/ })
        const left = [...disk.content().keys()].filter((path) => path.endsWith('.tmp'))
        expect({ at, left }).toEqual({ at, left: [] })
        expect({ at, isOldOrNew: ['1', action.count].includes(await found(disk, rest.id)) }).toEqual({
          at,
          isOldOrNew: true,
        })
        // In memory nothing is taken back.
        expect({ at, count: countOf(rest.trip.trip()) }).toEqual({ at, count: action.count })
        if (!answer.ok) expect({ at, ok: (await action.act(rest)).ok }).toEqual({ at, ok: true })
        expect({ at, found: await found(disk, rest.id) }).toEqual({ at, found: action.count })
        expect({ at, ok: (await rest.library.close()).ok }).toEqual({ at, ok: true })
      }
    }
  }, 60_000)
}

test('a failure while a library opens is told, and the next opening finds everything', async () => {
  const start = await bench()
  must(await count(start.trip, 2))
  const content = start.disk.content()
  const open = async (fs: ReturnType<typeof faultyStoreFs>) => {
    const library = await libraryAt(folder, testOutside(fs.fs))
    const trip = must(await library.openTrip(start.id))
    return countOf(trip.trip())
  }
  const plain = faultyStoreFs(simDisk(content).fs)
  plain.arm(undefined)
  expect(await open(plain)).toBe('2')
  for (const code of codes.filter((one) => one !== 'short')) {
    for (let call = 0; call < plain.calls.length; call++) {
      const at = `${plain.calls[call]} ${call} ${code}`
      const disk = simDisk(content)
      const faulty = faultyStoreFs(disk.fs)
      faulty.arm({ call, code })
      try {
        expect({ at, count: await open(faulty) }).toEqual({ at, count: '2' })
      } catch (error) {
        if (!(error instanceof Error) || !/^[^\n]{20,300}[.]$/.test(error.message))
          throw new Error(at, { cause: error })
      }
      expect({ at, found: await found(disk, start.id) }).toEqual({ at, found: '2' })
      const aside = [...disk.content().keys()].filter((path) => path.includes('.damaged-'))
      expect({ at, aside }).toEqual({ at, aside: [] })
    }
  }
}, 60_000)
