import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createAnnouncer } from '../../main/services/announcer.ts'
import { realClock } from '../../main/services/clock.ts'
import { createOpenTrips } from '../../main/services/open-trips.ts'
import { createLibrarySearch } from '../../main/services/search/library-search.ts'
import { orThrow } from '../../main/services/storage-result.ts'
import { openLibrary } from '../../main/storage/library/library.ts'
import { nodeOutside } from '../../main/storage/library/outside.ts'
import { noMedia } from '../../main/storage/media-store.ts'
import { manyTrips } from './library-of-many.ts'
import { median } from './measure.ts'

const count = 200

/** What people look for, typed letter by letter. */
const queries = [
  'customs border',
  'the meeting',
  'comercio en la frontera',
  'tran',
  'officials of the agency',
  'nación',
]

type Search = Awaited<ReturnType<typeof start>>

/** Times a library of 200 trips with 20,000 records: opened, read for searching, and searched at every key. */
export async function benchSearch(report: string, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
  try {
    const storage = await nodeOutside()
    const full = orThrow(await openLibrary(folder, storage))
    for (const trip of manyTrips(count)) orThrow(await full.createTrip(trip, noMedia))
    orThrow(await full.close())

    let listed = 0
    const opened = await timed(async () => {
      const library = orThrow(await openLibrary(folder, storage))
      listed = (await library.listTrips()).length
      orThrow(await library.close())
    })
    if (listed !== count) throw new Error(`The list has ${listed} trips.`)
    const search = await start(folder, storage)
    const read = await timed(search.settled)
    const steps = search.steps()
    const again = await timed(search.settled)
    const keys = await typeQueries(search)
    const edited = await editAndFind(search)
    orThrow(await search.library.close())
    const table = [
      '| 200 trips, 20,000 records | median | p95 | worst | goal |',
      '|---|---|---|---|---|',
      row('a key in the search', keys, '30 ms'),
      row('a key right after an edit', edited, '30 ms'),
      row('a step of reading beside the work', steps, ''),
      `| the library opened, listed and closed | ${opened.toFixed(0)} ms | | | 2 s |`,
      `| all of it read for searching, beside the work | ${read.toFixed(0)} ms | | | |`,
      `| looked through again, nothing changed | ${again.toFixed(0)} ms | | | |`,
    ].join('\n')
    say(`\n${table}\n`)
    await writeFile(report, `${table}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

async function start(folder: string, storage: Awaited<ReturnType<typeof nodeOutside>>) {
  const library = orThrow(await openLibrary(folder, storage))
  const announcer = createAnnouncer()
  const trips = createOpenTrips({
    library,
    announcer,
    now: () => new Date(),
    after: realClock.after,
    onChange: () => {},
  })
  const steps: number[] = []
  let free: number | undefined
  const pause = async () => {
    if (free !== undefined) steps.push(performance.now() - free)
    await setImmediate()
    free = performance.now()
  }
  const report = (error: unknown) => {
    throw error
  }
  const search = createLibrarySearch({ library, trips, announcer, storage, pause, report })
  const find = (words: string) => search.find({ words, kinds: [], trips: [], years: [], open: false, most: 5 })
  return { library, trips, find, settled: search.settled, steps: () => [...steps] }
}

/** Milliseconds of each key, every query typed three times. */
async function typeQueries({ find }: Search): Promise<readonly number[]> {
  const keys: number[] = []
  for (const query of [...queries, ...queries, ...queries]) {
    for (let length = 1; length <= query.length; length++) keys.push(await timed(() => find(query.slice(0, length))))
  }
  return keys
}

/** Milliseconds of a search for what was written right before it. */
async function editAndFind({ library, trips, find, settled }: Search): Promise<readonly number[]> {
  const id = (await library.listTrips())[0]?.id ?? ''
  const open = await trips.open(id)
  await settled()
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    const before = open.trip().talkingPoints['r1']?.title
    const change = { kind: 'set', collection: 'talkingPoints', id: 'r1', field: 'title', before } as const
    const changes = [{ ...change, after: { en: `Word ${round}` } }]
    await trips.apply(id, { id: `e${round}`, at: '2026-03-01T10:00:00Z', by: 'Bench', label: 'Change', changes })
    let isFound = false
    times.push(
      await timed(async () => {
        isFound = (await find(`word ${round}`)).groups.some(({ trip }) => trip === id)
      }),
    )
    if (!isFound) throw new Error('What was edited was not found.')
  }
  return times
}

function row(what: string, times: readonly number[], goal: string): string {
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  return `| ${what} | ${median(times).toFixed(1)} ms | ${p95.toFixed(1)} ms | ${Math.max(...times).toFixed(1)} ms | ${goal} |`
}
