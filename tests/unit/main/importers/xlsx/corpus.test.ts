import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../../../../main/importers/source-document.ts'
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
  'xlsx/test_files__LONumbers.xlsx': 'eight formulas of row 38 have a result of no letters',
}

/** Refused on purpose, and why. */
const refused: Readonly<Record<string, string>> = {
  'xlsx/poi__duplicate-filename.xlsx': 'its archive holds two sheets under one name, so that it reads in two ways',
}

const expectations: readonly Expected[] =
  corpus === undefined ? [] : JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8'))

describe.skipIf(corpus === undefined)('workbooks from elsewhere', () => {
  it.each(corpusFiles('xlsx').filter(([name]) => name.endsWith('.xlsx')))('reads %s', async (name, path) => {
    if (Object.hasOwn(refused, name)) {
      await expect(parseXlsx(readCorpus(path), { name, format: 'xlsx', hash: '', size: 0 }, {})).rejects.toMatchObject({
        code: 'hostile-archive',
      })
      return
    }
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
