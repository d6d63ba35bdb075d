import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportRoot } from '../../main/services/import-folder.ts'
import type { ReadFile } from '../../main/services/import-reading.ts'
import { corpus, withoutCorpus } from '../fixtures/corpus.ts'
import { type ImportParts, startImportParts } from '../fixtures/import-parts.ts'

/** Every file below a folder of the corpus. */
const below = (folder: string): readonly ImportRoot[] =>
  readdirSync(join(corpus ?? '', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(join(corpus ?? '', folder).length + 1) }))

describe.skipIf(corpus === undefined)(`hostile files are read apart (${withoutCorpus})`, () => {
  let parts: ImportParts
  let files: readonly ReadFile[] = []
  let longest = 0
  let grown = 0
  const roots = corpus === undefined ? [] : below('hostile')

  beforeAll(async () => {
    parts = await startImportParts()
    const before = process.memoryUsage().rss
    for (const root of roots) {
      const started = performance.now()
      files = [...files, ...(await parts.read([root]))]
      longest = Math.max(longest, performance.now() - started)
      grown = Math.max(grown, process.memoryUsage().rss - before)
    }
  }, 300_000)
  afterAll(() => parts.close())

  it('ends with every one of them, none as a fault of ours', () => {
    expect(parts.bugs).toEqual([])
    for (const { path, name } of roots)
      expect(
        files.map((file) => file.name),
        path,
      ).toContain(name)
  })

  it('says of each that failed why, in one plain sentence', () => {
    for (const { name, state, message } of files.filter((file) => file.state === 'failed')) {
      expect(message, `${name} ${state}`).toMatch(/^[A-Z][^\n]{20,300}[.]$/)
    }
  })

  it('waits for none longer than its time, and grows by less than 50 MiB', () => {
    expect(longest).toBeLessThan(12_000)
    expect(grown / 2 ** 20).toBeLessThan(50)
  })

  it('writes nothing but into its own folder', () => {
    for (const name of readdirSync(parts.folder)) expect(name).toMatch(/^file-\d+(?:\.trip)?$/)
  })
})
