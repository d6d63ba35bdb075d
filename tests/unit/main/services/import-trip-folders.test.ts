import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuiltTrips } from '../../../../main/services/import-trip-folders.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-rebuilt-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const came = async (names: readonly string[]) => {
  const files = names.map((name, index) => ({ name, path: join(folder, `came-${index}`) }))
  for (const { name, path } of files) await writeFile(path, name)
  return files
}

describe('files that came one by one', () => {
  it('stand in a folder again where they are a trip, and nowhere else', async () => {
    const files = await came([
      'Agenda.docx',
      'Lima/manifest.json',
      'Lima/records/delegates.json',
      'Lima/media/../../../outside.txt',
      'Lima/media/a:b.png',
    ])
    const [agenda, trip, ...more] = await rebuiltTrips(files, folder)
    expect(agenda).toEqual(files[0])
    expect(trip).toEqual({ name: 'Lima', path: join(folder, 'trip-1') })
    expect(more).toEqual([])
    expect((await readdir(join(folder, 'trip-1'), { recursive: true })).toSorted()).toEqual([
      'manifest.json',
      'records',
      join('records', 'delegates.json'),
    ])
    expect(await readFile(join(folder, 'trip-1', 'records', 'delegates.json'), 'utf8')).toBe(
      'Lima/records/delegates.json',
    )
  })
})
