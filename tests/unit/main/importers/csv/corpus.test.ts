import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../../../main/importers/csv/parse-csv.ts'
import { type SourceDocument, sourceWords } from '../../../../../main/importers/source-document.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'

const parse = (name: string, path: string) => parseCsv(readCorpus(path), { name, format: 'csv', hash: '', size: 0 }, {})

type Expected = Readonly<{ file: string; expect?: Readonly<{ records_incl_header?: number; columns?: unknown }> }>
const expectations: readonly Expected[] =
  corpus === undefined ? [] : JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8'))

/** Where we find another number of rows or columns than expected, and why. */
const differences: Readonly<Record<string, string>> = {
  'csv/csvkit__FY09_EDU_Recipients_by_State.csv': 'its last row holds commas alone',
  'csv/csvkit__test_empty_columns_long_row.csv': 'its second row holds commas alone',
  'csv/csvkit__test_header_newline.csv': 'it is parted by commas; the tabs stand inside quotation marks',
}

const tables = corpusFiles('csv').filter(([name]) => /\.[ct]sv$/.test(name))

describe.skipIf(corpus === undefined)('delimited files from elsewhere', () => {
  it.each(tables)('finds the rows and columns of %s', async (name, path) => {
    const rows = rowsOf(await parse(name, path))
    const { records_incl_header, columns } = expectations.find(({ file }) => file === name)?.expect ?? {}
    if (Object.hasOwn(differences, name)) return
    expect(rows.length).toBe(records_incl_header)
    if (typeof columns === 'number') expect(Math.max(0, ...rows.map((row) => row.length))).toBeLessThanOrEqual(columns)
    if (typeof columns === 'number' && columns > 1) expect(rows.some((row) => row.length > 1)).toBe(true)
  })

  it.each(corpusFiles('csv').filter(([name]) => name.endsWith('.expected.json')))(
    'reads what %s says',
    async (name, path) => {
      const rows = rowsOf(await parse(name, path.replace('.expected.json', '.csv')))
      const expected: readonly Readonly<Record<string, string>>[] = JSON.parse(readFileSync(path, 'utf8'))
      const [heads = [], ...others] = rows
      const found = others.map((row) => Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ''])))
      expect(found).toEqual(expected)
    },
  )

  it.each(corpusFiles('csv').filter(([name]) => name.endsWith('.expected.md')))(
    'reads what %s says',
    async (name, path) => {
      const rows = rowsOf(await parse(name, path.replace('.expected.md', '.csv')))
      const expected = readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .filter((_, index) => index !== 1)
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        )
      const width = Math.max(...rows.map((row) => row.length))
      expect(rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))).toEqual(expected)
    },
  )

  it.each(corpusFiles('hostile/fuzz-csv', 'hostile/csv'))('bears %s', async (name, path) => {
    expect((await parse(name, path)).notices.length).toBeLessThan(3)
  })
})

const rowsOf = ({ blocks }: SourceDocument): readonly (readonly string[])[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map((row) => {
      const words: string[] = []
      for (const { column, blocks: inner } of row.cells) {
        words[column] = inner.map((block) => (block.kind === 'paragraph' ? sourceWords(block.text) : '')).join('')
      }
      return Array.from(words, (word) => word ?? '')
    })
