import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePdf } from '../../../../../main/importers/pdf/parse-pdf.ts'
import type { SourceDocument, SourceTable } from '../../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../../../../fixtures/corpus.ts'
import { outline, parseAs } from '../outline.ts'

/** Files whose words do not reach nine in ten of those another reader counted, and why. */
const differences: Readonly<Record<string, string>> = {
  'pdf/no_tounicode_glyphs.pdf': 'its letters have no names; other readers count signs that are none',
}

type Expectation = Readonly<{ file: string; expect: Readonly<{ words?: number; password_needed?: boolean }> }>

describe.skipIf(!corpus)(`real PDFs (${corpus ? 'corpus' : withoutCorpus})`, () => {
  const documents = new Map<string, SourceDocument>()
  const refused: string[] = []
  const documentOf = (name: string): SourceDocument => {
    const found = documents.get(name)
    if (found === undefined) throw new Error(`${name} was not read`)
    return found
  }
  const tablesOf = (name: string): readonly SourceTable[] =>
    documentOf(name).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

  beforeAll(async () => {
    for (const [name, path] of corpusFiles('pdf')) {
      if (!name.endsWith('.pdf')) continue
      try {
        documents.set(name, await parseAs(parsePdf, readCorpus(path), 'pdf'))
      } catch {
        refused.push(name)
      }
    }
  }, 60_000)

  it('reads all but the one that asks for a password', () => {
    expect(refused).toEqual(['pdf/password_needed_password.pdf'])
  })

  it('finds the words that another reader counts, and names no unit twice', () => {
    // What is taken from the file was written by the publisher of the corpus in this shape.
    const expected = JSON.parse(readFileSync(join(corpus ?? '', 'expectations.json'), 'utf8')) as readonly Expectation[]
    const short = expected.flatMap(({ file, expect: { words = 0 } }) => {
      const document = documents.get(file)
      if (document === undefined) return []
      const units = unitsOf(document)
      const found = units.flatMap((unit) => unit.words.split(/\s+/)).length
      const isOnce = new Set(units.map((unit) => unit.key)).size === units.length
      return found >= words * 0.9 && isOnce ? [] : [file]
    })
    expect(short.filter((file) => differences[file] === undefined)).toEqual([])
  })

  it('agrees with the rows that the publisher of a roll call states', () => {
    const rows = readFileSync(join(corpus ?? '', 'pdf/argentina_diputados_votacion_es.expected.csv'), 'utf8')
      .trim()
      .split(/\r?\n/)
    const names = rows.slice(1).map((row) =>
      /^"([^"]*)"|^([^,]*)/
        .exec(row)
        ?.slice(1)
        .find((part) => part !== undefined),
    )
    const found = outline(tablesOf('pdf/argentina_diputados_votacion_es.pdf')).join('\n')
    expect(names.filter((name) => name !== undefined && !found.includes(name))).toEqual([])
  })

  it('agrees with the cells that the publisher of a table states', () => {
    const stated = readFileSync(join(corpus ?? '', 'pdf/icdar_us-012.expected.xml'), 'utf8')
    const fold = (words: string) => words.replaceAll(/[^\p{L}\d]+/gu, '')
    const cells = [...stated.matchAll(/<content>([\s\S]*?)<\/content>/g)].map(([, words = '']) =>
      fold(words.replaceAll(/&#?\w+;/g, '')),
    )
    const found = tablesOf('pdf/icdar_us-012.pdf').flatMap((table) =>
      table.rows.flatMap((row) => row.cells.map((cell) => fold(outline(cell.blocks).join('')))),
    )
    expect(cells.filter((cell) => !found.includes(cell)).length).toBeLessThanOrEqual(cells.length * 0.03)
  })

  it('says what stands in the way: pictures of pages, attachments, damage', () => {
    const codes = (name: string) => documentOf(name).notices.map((notice) => notice.code)
    expect(codes('pdf/scanned_page_no_text.pdf')).toEqual(['scanned'])
    expect(codes('pdf/with_attachment.pdf')).toEqual(['attachments'])
    expect(codes('pdf/broken_endstream_helloworld.pdf')).toEqual(['repaired'])
  })

  it('reads filled fields, ligatures, letters set twice and pages that are turned', () => {
    const words = (name: string) =>
      unitsOf(documentOf(name))
        .map((unit) => unit.words)
        .join('\n')
    expect(words('pdf/form_acroform.pdf')).toContain('First Name: Alice')
    expect(words('pdf/ligatures.pdf')).toContain('abcdeffffiflffifflstst'.slice(0, 12))
    expect(words('pdf/fake_bold_double_letters.pdf')).toContain('BOLD TEXT SAMPLE')
    expect(words('pdf/rotated_page_word.pdf')).toContain('Apache Tika')
  })
})
