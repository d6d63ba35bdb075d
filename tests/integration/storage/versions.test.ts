import { expect, test } from 'vitest'
import { openLibrary } from '../../../main/storage/library/library.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import { present } from '../../../shared/assert.ts'
import { crashStates } from '../../fixtures/storage/crash-states.ts'
import { faultyStoreFs } from '../../fixtures/storage/faulty-store-fs.ts'
import { count, countedTrip, countOf, libraryAt, must, testOutside } from '../../fixtures/storage/library-actions.ts'
import { type DiskContent, simDisk } from '../../fixtures/storage/sim-disk.ts'

const folder = '/home/library'
const home: DiskContent = new Map([['/home', 'folder']])
const named = (name: string) => ({ name, cause: 'named', by: 'Ana' }) as const

async function bench() {
  const disk = simDisk(home)
  const faulty = faultyStoreFs(disk.fs)
  const library = await libraryAt(folder, testOutside(faulty.fs))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  const trip = must(await library.openTrip(id))
  must(await count(trip, 1))
  const first = must(await trip.versions.keep(named('First')))
  must(await count(trip, 2))
  return { disk, faulty, library, id, trip, first }
}

/** What a restart finds: the names of the versions with the count in each. */
async function found(content: DiskContent, id: string): Promise<readonly string[]> {
  const library = await libraryAt(folder, testOutside(simDisk(content).fs))
  const trip = must(await library.openTrip(id))
  const lines: string[] = []
  for (const { file, name, by } of await trip.versions.list()) {
    const read = await trip.versions.read(file)
    lines.push(`${name} by ${by}: ${read.ok ? countOf(read.value) : read.error.message}`)
  }
  return lines
}

const [one, two] = ['First by Ana: 1', 'Second by Ana: 2']
const acts = {
  keeping: {
    act: ({ trip }: Bench) => trip.versions.keep(named('Second')),
    // A version that the disk said it could not keep may be there all the same, and then twice.
    states: [[one], [two, one], [two, two, one]],
  },
  removing: { act: ({ trip, first }: Bench) => trip.versions.remove(first.file), states: [[one], []] },
} as const
type Bench = Awaited<ReturnType<typeof bench>>

for (const [name, { act, states }] of Object.entries(acts)) {
  test(`every failure of the disk while ${name} a version leaves the list as it was or as it will be, and is told`, async () => {
    const plain = await bench()
    plain.faulty.arm(undefined)
    must<unknown, { message: string }>(await act(plain))
    const calls = [...plain.faulty.calls]
    expect(calls.length).toBeGreaterThan(3)
    for (const code of ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'short']) {
      for (let call = 0; call < calls.length; call++) {
        if (code === 'short' && calls[call] !== 'write') continue
        const at = `${calls[call]} ${call} ${code}`
        const one = await bench()
        one.faulty.arm({ call, code })
        const answer = await act(one)
        one.faulty.arm({ call: -1, code })
        if (!answer.ok) expect({ at, message: answer.error.message }).toMatchObject({ message: /^[^\n]{20,300}[.]$/ })
        expect(states, at).toContainEqual(await found(one.disk.content(), one.id))
        if (!answer.ok) must<unknown, { message: string }>(await act(one))
        expect(states.slice(1), at).toContainEqual(await found(one.disk.content(), one.id))
        expect(countOf(one.trip.trip())).toBe('2')
      }
    }
  }, 60_000)
}

test('whatever a power cut leaves, a version that was told kept is whole, and a removed one can be put back', async () => {
  const disk = simDisk(home)
  const library = await libraryAt(folder, testOutside(disk.fs))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  const trip = must(await library.openTrip(id))
  must(await count(trip, 1))
  disk.mark({ sure: [], maybe: [one] })
  const { file } = must(await trip.versions.keep(named('First')))
  disk.mark({ sure: [one], maybe: [] })
  must(await count(trip, 2))
  disk.mark({ sure: [one], maybe: [two] })
  must(await trip.versions.keep(named('Second')))
  disk.mark({ sure: [two], maybe: [one] })
  must(await trip.versions.remove(file))
  disk.mark({ sure: [two], maybe: [one] })
  must(await trip.versions.putBack(file))
  disk.mark({ sure: [two, one], maybe: [] })
  const seen = new Set<string>()
  for (const { content, marks } of crashStates(disk)) {
    // Marks are set above alone.
    const mark = marks.at(-1) as { sure: readonly string[]; maybe: readonly string[] } | undefined
    if (!mark) continue
    const key = `${JSON.stringify(mark)} ${[...content].map(([path, value]) => `${path}:${String(value)}`).join('|')}`
    if (seen.has(key)) continue
    seen.add(key)
    const lines = await found(content, id)
    expect(mark.sure.filter((line) => !lines.includes(line))).toEqual([])
    expect(lines.filter((line) => ![...mark.sure, ...mark.maybe].includes(line))).toEqual([])
  }
  expect(seen.size).toBeGreaterThan(30)
}, 60_000)

test('a damaged version is listed as such and can be removed; the others are read', async () => {
  const { disk, id, first, library } = await bench()
  must(await library.close())
  const path = `${folder}/trips/${id}/versions/${first.file}`
  const bytes = present(disk.content().get(path), 'the version')
  const damaged = new Map([...disk.content(), [path, Uint8Array.from(bytes as Uint8Array).fill(32, 400, 402)] as const])
  const again = simDisk(damaged)
  const trip = must(await libraryAt(folder, testOutside(again.fs)).then((one) => one.openTrip(id)))
  expect(await trip.versions.list()).toMatchObject([{ file: first.file, damaged: true, cause: 'named', name: '' }])
  expect(await trip.versions.read(first.file)).toMatchObject({ ok: false, error: { code: 'damaged-file' } })
  expect(countOf(trip.trip())).toBe('2')
  must(await trip.versions.remove(first.file))
  expect(await trip.versions.list()).toEqual([])
})

test('automatic versions are kept to the latest thirty, named ones for ever, removed ones to the latest ten', async () => {
  const { disk, trip, first } = await bench()
  for (let time = 0; time < 35; time++) must(await trip.versions.keep({ name: '', cause: 'replace', by: 'Ana' }))
  const all = await trip.versions.list()
  expect([all.length, all.at(-1)?.name]).toEqual([31, 'First'])
  for (const { file } of all) must(await trip.versions.remove(file))
  expect(await trip.versions.list()).toEqual([])
  must(await trip.versions.putBack(first.file))
  expect(await trip.versions.list()).toEqual([first])
  expect([...disk.content().keys()].filter((path) => path.endsWith('.removed')).length).toBe(10)
})

test('what a process that was killed left in its journal is told as recovered, and restoring its backup discards it', async () => {
  const { disk, id } = await bench()
  const after = simDisk(disk.content())
  const library = must(await openLibrary(folder, testOutside(after.fs)))
  const trip = must(await library.openTrip(id))
  expect(trip.recovered).toMatchObject({ edits: 2, saved: expect.stringMatching(/Z$/), backup: expect.any(String) })
  must(await trip.restore(trip.recovered?.backup ?? '', { by: 'Ana', label: 'Discard what was recovered' }))
  expect(countOf(trip.trip())).toBe('0')
  must(await present(trip.undo('Ana'), 'a step'))
  expect(countOf(trip.trip())).toBe('2')
  must(await library.close())
  const calm = must(await (await libraryAt(folder, testOutside(after.fs))).openTrip(id))
  expect(calm.recovered).toBe(undefined)
})
