import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../main/services/import-report.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { type AnyRecord, collectionNames } from '../../shared/model/collections.ts'
import { list, type Trip } from '../../shared/model/trip.ts'
import { corpus, withoutCorpus } from '../fixtures/corpus.ts'
import { ownFolder } from '../fixtures/own-folder.ts'

const top = join(import.meta.dirname, '..', '..')

type Outcome = Readonly<{ code: number; err: string }>

async function attache(...args: readonly string[]): Promise<Outcome> {
  const entry = join(top, 'main', 'cli', 'attache.ts')
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [entry, ...args], { maxBuffer: 1 << 26 })
    return { code: 0, err: stderr }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stderr' in error)) throw error
    return { code: Number(error.code), err: String(error.stderr) }
  }
}

// The command writes no other shape.
const reportAt = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as ImportReport

function expectItAddsUp({ files, leftOver }: ImportReport): void {
  for (const file of files) expect(file.placed + file.structure + file.leftOver, file.name).toBe(file.units)
  expect(leftOver).toHaveLength(files.reduce((sum, file) => sum + file.leftOver, 0))
}

const people = 'Name,Organisation,Role\nAna Silva,Port of Lisbon,Director\nRui Costa,Port of Lisbon,Engineer\n'

describe('attache import', () => {
  it('makes a trip of files and folders, and says what became of every piece', async () => {
    const folder = await ownFolder()
    const at = (name: string) => join(folder, name)
    await writeFile(at('people.csv'), people)
    await writeFile(at('~$people.csv'), 'Ana')
    await writeFile(at('old.doc'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    const { code, err } = await attache('import', folder, '-o', at('out.trip'), '--report', at('report.json'))
    expect(code).toBe(1)
    expect(err).toMatch(/~\$people\.csv/)
    expect(err).toMatch(/old\.doc: This is .* format/)
    const report = await reportAt(at('report.json'))
    expectItAddsUp(report)
    expect(report.files.map(({ state }) => state).toSorted()).toEqual(['failed', 'read'])
    expect(err).toContain(report.account)
  })

  it('adds nothing when the same file comes again, and nothing at all when told so', async () => {
    const folder = await ownFolder()
    const at = (name: string) => join(folder, name)
    await writeFile(at('people.csv'), people)
    expect((await attache('import', at('people.csv'), '-o', at('first.trip'))).code).toBe(0)
    const again = ['import', at('people.csv'), '--into', at('first.trip'), '-o', at('second.trip')]
    expect((await attache(...again, '--report', at('report.json'))).code).toBe(0)
    expect((await reportAt(at('report.json'))).taken).toEqual({ added: 0, changed: 0, removed: 0 })
    expect((await openTrip(at('second.trip'))).trip).toEqual((await openTrip(at('first.trip'))).trip)
    const none = ['import', at('people.csv'), '--into', 'sample', '--accept', 'none', '-o', at('none.trip')]
    expect((await attache(...none)).code).toBe(0)
    expect((await openTrip(at('none.trip'))).trip).toEqual(
      (await openTrip(join(top, 'assets', 'samples', 'mexico-2024'))).trip,
    )
  })

  it('refuses in one sentence what cannot be read at all, and leaves nothing behind', async () => {
    const folder = await ownFolder()
    const at = (name: string) => join(folder, name)
    await writeFile(at('broken.docx'), 'PK\u0003\u0004broken')
    for (const args of [[at('broken.docx')], [at('absent.csv')], [at('broken.docx'), '--accept', 'some']]) {
      const { code, err } = await attache('import', ...args, '-o', at('out.trip'))
      expect(code).toBe(2)
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    expect(await readdir(folder)).toEqual(['broken.docx'])
  })

  it('takes another trip in whole, with its pictures', async () => {
    const folder = await ownFolder()
    const sample = join(top, 'assets', 'samples', 'mexico-2024')
    const out = join(folder, 'out.trip')
    expect((await attache('import', sample, '-o', out, '--report', join(folder, 'report.json'))).code).toBe(0)
    const [before, after] = [await openTrip(sample), await openTrip(out)]
    expect(fieldCounts(after.trip)).toEqual(fieldCounts(before.trip))
    expect(after.media.list()).toEqual(before.media.list())
    expect((await reportAt(join(folder, 'report.json'))).leftOver).toEqual([])
    expect(after.findings).toEqual([])
  })
})

/** How many records of each collection have each field; where they came from is another story. */
function fieldCounts(trip: Trip): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  const own = new Set(['order', 'provenance', 'created', 'updated'])
  const isSaid = (value: unknown) => value !== '' && value !== false && JSON.stringify(value)?.length > 2
  for (const collection of collectionNames.filter((name) => name !== 'sources'))
    for (const record of list(trip, collection) as readonly AnyRecord[])
      for (const [name, value] of Object.entries(record))
        if (!own.has(name) && isSaid(value)) {
          const key = `${collection}.${name}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

describe.skipIf(corpus === undefined)(`a delegate guide (${withoutCorpus})`, () => {
  it('becomes a trip, and a book whose pages hold all of it', async () => {
    const folder = await ownFolder()
    const at = (name: string) => join(folder, name)
    const guide = join(corpus ?? '', 'books', 'g20_2017-12-14_sherpa_meeting_bariloche.json')
    const imported = await attache(
      'import',
      guide,
      '-o',
      at('g20.trip'),
      '--report',
      at('report.json'),
      '--keep-left-over',
    )
    expect(imported.code).toBe(0)
    expectItAddsUp(await reportAt(at('report.json')))
    const { trip } = await openTrip(at('g20.trip'))
    expect(list(trip, 'agendaItems')).toHaveLength(21)
    expect((await attache('build', at('g20.trip'), '-o', at('g20.pdf'), '--report', at('book.json'))).code).toBe(0)
    expect(JSON.parse(await readFile(at('book.json'), 'utf8')).account).toMatch(/ 0 dropped/)
    const { stdout } = await promisify(execFile)('pdftotext', [at('g20.pdf'), '-'], { maxBuffer: 1 << 26 })
    const folded = (words: string) =>
      words
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\d]+/gu, '')
    const printed = folded(stdout)
    for (const item of list(trip, 'agendaItems'))
      for (const title of Object.values(item.title)) expect(printed, title).toContain(folded(title))
  })
})
