import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../fixtures/own-folder.ts'

const entry = join(import.meta.dirname, '..', '..', 'main', 'cli', 'attache.ts')

type Outcome = Readonly<{ code: number; out: string; err: string }>

async function attache(...args: readonly string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [entry, ...args], { maxBuffer: 1 << 26 })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) }
  }
}

/** Refused: exit 2, one plain sentence, no stack, and no file left behind. */
async function expectRefused(folder: string, output: string, outcome: Outcome, sentence: RegExp): Promise<void> {
  expect(outcome).toMatchObject({ code: 2, out: '' })
  expect(outcome.err.trim().split('\n')).toHaveLength(1)
  expect(outcome.err).toMatch(sentence)
  expect(outcome.err).not.toMatch(/\n\s+at /)
  expect(await readdir(folder)).not.toContain(output)
}

describe('attache', () => {
  it('tells what the sample holds', async () => {
    const { code, out } = await attache('info', 'sample', '--json')
    const info = JSON.parse(out)
    expect(code).toBe(0)
    expect(info).toMatchObject({ title: 'Mexico City', dates: '22–25 January 2024', cities: ['Mexico City'] })
    expect(info.counts).toMatchObject({
      delegates: 35,
      officials: 14,
      agencies: 8,
      talkingPoints: 40,
      objectives: 3,
      messages: 5,
      briefs: 9,
    })
  })

  it('builds a delegate’s book with its report, the delegate named without accents', async () => {
    const folder = await ownFolder()
    const names = JSON.parse(
      await readFile(join(import.meta.dirname, '../../assets/samples/mexico-2024/records/delegates.json'), 'utf8'),
    )
    const first = Object.values<{ fullName: string }>(names)[0]?.fullName ?? ''
    const plain = first.normalize('NFD').replaceAll(/\p{M}/gu, '')
    const outcome = await attache(
      'build',
      'sample',
      '-o',
      join(folder, 'book.pdf'),
      '--edition',
      'delegate',
      '--for',
      plain,
      '--report',
      join(folder, 'report.json'),
    )
    expect(outcome.code).toBe(0)
    expect((await readFile(join(folder, 'book.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))
    expect(report.account).toMatch(/^\d+ records in, \d+ accounted for, 0 dropped$/)
    expect(Object.keys(report.milliseconds)).toEqual(
      expect.arrayContaining(['open', 'project', 'compose', 'layout', 'write', 'total']),
    )
    expect(report.findings[0]).toEqual(
      expect.objectContaining({
        code: expect.any(String),
        level: expect.any(String),
        record: expect.any(String),
        message: expect.any(String),
      }),
    )
  })

  it('exits 1 with --strict when something is wrong with the trip, and the book is complete all the same', async () => {
    const folder = await ownFolder()
    const outcome = await attache(
      'build',
      'sample',
      '-o',
      join(folder, 'book.pdf'),
      '--sections',
      'cover,contacts',
      '--strict',
    )
    expect(outcome.code).toBe(1)
    expect((await readFile(join(folder, 'book.pdf'))).subarray(-6).toString()).toContain('%%EOF')
  })

  it('begins a new trip from the last one, which then opens', async () => {
    const folder = await ownFolder()
    expect((await attache('new', '--from', 'sample', '-o', join(folder, 'next.trip'))).code).toBe(0)
    const info = JSON.parse((await attache('info', join(folder, 'next.trip'), '--json')).out)
    expect(info).toMatchObject({ starts: null, counts: { delegates: 0, agencies: 8, officials: 14, briefs: 9 } })
  })

  it('prints the JSON Schema that is shipped', async () => {
    const { out } = await attache('schema')
    expect(JSON.parse(out)).toEqual(
      JSON.parse(await readFile(join(import.meta.dirname, '../../assets/trip.schema.json'), 'utf8')),
    )
  })

  describe('refuses in one sentence and leaves no file', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['what is not a trip', '{"hello": 1}', /not a trip/i],
      ['broken JSON, with line and column', '{\n  "format": 1,\n  oops\n}', /line 3.*column|line 3, ?\d+/i],
      ['a newer format', '{"format": 99, "collections": {}}', /newer/i],
      ['a record that does not fit', '{"format":1,"collections":{"delegates":{"d1":{"id":"d1","fullName":7}}}}', /d1/],
      [
        'a picture that is missing',
        `{"format":1,"collections":{"mediaItems":{"m1":{"id":"m1","sha256":"${'a'.repeat(64)}","kind":"jpeg"}}}}`,
        /missing/i,
      ],
    ]
    it.each(cases)('%s', async (_name, json, sentence) => {
      const folder = await ownFolder()
      const trip = join(folder, 'trip')
      await mkdir(trip)
      await writeFile(join(trip, 'trip.json'), json)
      await expectRefused(folder, 'book.pdf', await attache('build', trip, '-o', join(folder, 'book.pdf')), sentence)
    })

    it('a file that is not there', async () => {
      const folder = await ownFolder()
      await expectRefused(
        folder,
        'b.pdf',
        await attache('build', join(folder, 'nothing.trip'), '-o', join(folder, 'b.pdf')),
        /nothing\.trip/,
      )
    })

    it('a target that cannot be written', async () => {
      const folder = await ownFolder()
      await expectRefused(
        folder,
        'no',
        await attache('build', 'sample', '--sections', 'cover', '-o', join(folder, 'no', 'such', 'b.pdf')),
        /b\.pdf|folder/,
      )
    })

    it.each([
      [['build', 'sample'], /-o|output/],
      [['build', 'sample', '-o', 'x.pdf', '--edition', 'everyone'], /everyone/],
      [['build', 'sample', '-o', 'x.pdf', '--sections', 'cover,dessert'], /dessert/],
      [['build', 'sample', '-o', 'x.pdf', '--edition', 'delegate'], /--for/],
      [['build', 'sample', '-o', 'x.pdf', '--edition', 'delegate', '--for', 'Nobody At All'], /Nobody At All/],
      [['build', 'sample', '-o', 'x.pdf', '--at', 'yesterday'], /yesterday/],
      [['build', 'sample:atlantis', '-o', 'x.pdf'], /atlantis/],
      [['fold', 'sample'], /fold/],
    ] as const)('%j', async (args, sentence) => {
      const folder = await ownFolder()
      await expectRefused(
        folder,
        'x.pdf',
        await attache(...args.map((one) => (one === 'x.pdf' ? join(folder, one) : one))),
        sentence,
      )
    })
  })
})
