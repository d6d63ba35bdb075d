import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseXlsx } from '../../../../../main/importers/xlsx/parse-xlsx.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'

type Expected = Readonly<{
  file: string
  expect?: Readonly<{ sheets?: readonly Readonly<{ name: string; cells: number; comments?: number }>[] }>
}>

/** Where our count of cells is another than the one expected, and why. */
const differences: Readonly<Record<string, string>> = {
  'xlsx/test_files__issue.xlsx': 'sixty-six cells hold a text of no letters',
  'xlsx/test_files__LONumbers.xlsx': 'eight formulas of row 38 keep an empty text as their result',
  'xlsx/poi__duplicate-filename.xlsx': 'it holds two sheets under one name; we read the first, which has a cell',
}

const expectations: readonly Expected[] =
  corpus === undefined ? [] : JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8'))

/** What a publisher says of a workbook that stands in none of its cells. */
const notPrinted: Readonly<Record<string, string>> = {
  'Bar chart': 'the kind of a chart is no word of it',
}

describe.skipIf(corpus === undefined)('workbooks from elsewhere', () => {
  it.each(corpusFiles('xlsx').filter(([name]) => name.endsWith('.xlsx')))('reads %s', async (name, path) => {
    const document = await parseXlsx(readCorpus(path), { name, format: 'xlsx', hash: '', size: 0 }, {})
    const tables = document.blocks.filter((block): block is SourceTable => block.kind === 'table')
    const found = tables.map((table) => ({ name: table.name, cells: count(table) }))
    const expected = expectations
      .find(({ file }) => file === name)
      ?.expect?.sheets?.map((sheet) => ({
        name: sheet.name,
        cells: sheet.cells,
      }))
    if (expected && !Object.hasOwn(differences, name)) expect(found).toEqual(expected)
  })

  it.each(corpusFiles('xlsx').filter(([name]) => name.endsWith('.expected.md')))(
    'finds the words of %s',
    async (name, path) => {
      const bytes = readCorpus(path.replace('.expected.md', '.xlsx'))
      const document = await parseXlsx(bytes, { name, format: 'xlsx', hash: '', size: 0 }, {})
      const found = unitsOf(document).map(({ words }) => words)
      const names = document.blocks.map((block) => (block.kind === 'table' ? (block.name ?? '') : ''))
      const all = [...found, ...names].join('\n')
      const words = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => !/^[|\s-]*$|^<!--/.test(line))
        .flatMap((line) => line.replace(/^#+ |^\[author: [^\]]*\]: /, '').split('|'))
        .map((word) => word.trim())
        .filter((word) => word !== '' && !Object.hasOwn(notPrinted, word))
      for (const word of words) expect(all).toContain(word)
    },
  )

  it.each(corpusFiles('hostile/xlsx'))('reads or refuses %s', async (name, path) => {
    const parsed = parseXlsx(readCorpus(path), { name, format: 'xlsx', hash: '', size: 0 }, {})
    const outcome = await parsed.catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError)
  })
})

/** Cells with words of their own, comments aside. */
const count = ({ rows }: SourceTable) =>
  rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.blocks.some((block) => block.kind === 'paragraph' && block.aside === undefined)).length
