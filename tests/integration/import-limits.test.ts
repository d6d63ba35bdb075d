import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importProcesses } from '../../main/workers/start-child.ts'
import { importEntry, startImportParts } from '../fixtures/import-parts.ts'
import { ownFolder } from '../fixtures/own-folder.ts'
import { buildZip } from '../fixtures/zip-builder.ts'

const named = (files: readonly Readonly<{ name: string; state: string }>[]) =>
  files.map(({ name, state }) => `${name} ${state}`)

describe('importing several files', () => {
  it('leaves the others alone when one of them fails or takes the process with it', async () => {
    const folder = await ownFolder()
    const put = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content)
      return { name, path: join(folder, name) }
    }
    const roots = [
      await put('first.txt', 'Opening at 9:00'),
      await put('broken.pdf', '%PDF-1.4 broken'),
      await put('large.json', `[${'{"name":"Ana","role":"Director"},'.repeat(200_000)}{}]`),
      await put('last.csv', 'Name,Role\nAna Silva,Director\n'),
    ]
    // So little room that the third file ends its process.
    const parts = await startImportParts(() => importProcesses(importEntry)(64))
    const files = await parts.read(roots)
    await parts.close()
    expect(named(files)).toEqual(['first.txt read', 'broken.pdf failed', 'large.json failed', 'last.csv read'])
    expect(files[2]?.message).toMatch(/more memory than it may/)
    expect(parts.bugs).toEqual([])
  }, 60_000)

  it('opens an archive in an archive, and no deeper', async () => {
    const folder = await ownFolder()
    const inmost = buildZip([{ name: 'deep.txt', data: 'too deep' }])
    const inner = buildZip([
      { name: 'inmost.zip', data: inmost },
      { name: 'inner.txt', data: 'Opening at 9:00' },
    ])
    const outer = buildZip([
      { name: '__MACOSX/._agenda.txt', data: 'junk' },
      { name: 'inner.zip', data: inner },
      { name: 'outer.txt', data: 'Closing at 18:00' },
    ])
    await writeFile(join(folder, 'papers.zip'), outer)
    const parts = await startImportParts()
    const files = await parts.read([{ name: 'papers.zip', path: join(folder, 'papers.zip') }])
    await parts.close()
    expect(named(files)).toEqual([
      'papers.zip read',
      'papers.zip/inner.zip read',
      'papers.zip/inner.zip/inmost.zip failed',
      'papers.zip/inner.zip/inner.txt read',
      'papers.zip/outer.txt read',
    ])
    expect(files[0]?.notices.join(' ')).toMatch(/__MACOSX/)
    expect(files[2]?.message).toMatch(/archive inside an archive inside an archive/)
  })

  it('reads the files that came with a mail', async () => {
    const folder = await ownFolder()
    const mail = [
      'From: ana@example.org',
      'Subject: The list',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/plain',
      '',
      'Here it is.',
      '--part',
      'Content-Type: text/csv; name="people.csv"',
      'Content-Disposition: attachment; filename="people.csv"',
      '',
      'Name,Role',
      'Ana Silva,Director',
      '--part--',
      '',
    ].join('\r\n')
    await writeFile(join(folder, 'list.eml'), mail)
    const parts = await startImportParts()
    const files = await parts.read([{ name: 'list.eml', path: join(folder, 'list.eml') }])
    await parts.close()
    expect(files.map(({ name, file }) => `${name} ${file?.format}`)).toEqual([
      'list.eml eml',
      'list.eml/people.csv csv',
    ])
  })
})
