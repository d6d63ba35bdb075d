import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../../../main/importers/csv/parse-csv.ts'
import { plainValue } from '../../../../../main/importers/csv/plain-value.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { mutated, seeded } from '../mutate.ts'
import { brokenBy } from '../mutations.ts'
import { outline, parseAs } from '../outline.ts'

const read = (content: string | Uint8Array) => parseAs(parseCsv, content, 'csv')
const rowsOf = async (content: string | Uint8Array) => outline((await read(content)).blocks)

describe('a delimited file', () => {
  it.each([
    ['commas', 'Name,Role\nAna,Chair\n'],
    ['semicolons, with decimal commas', 'Name;Role\nAna;Chair'],
    ['tabs and old line ends', 'Name\tRole\rAna\tChair\r'],
    ['bars', 'Name|Role\r\nAna|Chair\r\n'],
    ['a sign it names itself', 'sep=#\nName#Role\nAna#Chair'],
  ])('is parted at %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual(['| 0: Name | 1: Role', '| 0: Ana | 1: Chair'])
  })

  it('keeps delimiters, marks and line breaks that are quoted', async () => {
    expect(await rowsOf('Name,Note\n"Ruiz, Ana","says ""yes""\ntwice"\n')).toEqual([
      '| 0: Name | 1: Note',
      '| 0: Ruiz, Ana | 1: says "yes"\ntwice',
    ])
  })

  it('is read on as it stands after a quotation mark that is never closed', async () => {
    const document = await read('Name,Role\nAna,"Chair\nBo,Member\n')
    expect(outline(document.blocks)).toEqual(['| 0: Name | 1: Role', '| 0: Ana | 1: "Chair', '| 0: Bo | 1: Member'])
    expect(document.notices.map(({ code }) => code)).toEqual(['open-quote'])
  })

  it.each(['utf8', 'utf16le', 'win1252'])('is read in %s', async (encoding) => {
    const content = iconv.encode('Name;País\nÁngela Muñoz;España\nJosé Peña;México\n', encoding, {
      addBOM: encoding === 'utf16le',
    })
    expect(await rowsOf(new Uint8Array(content))).toContain('| 0: Ángela Muñoz | 1: España')
  })

  it('says so when it is empty', async () => {
    expect((await read(',,\n\n')).notices.map(({ code }) => code)).toEqual(['empty-file'])
  })
})

it('takes a cell for more than words only where it can be read in one way', () => {
  const read = (text: string) => {
    const value = plainValue(text)
    return value && Object.values(value).join(' ')
  }
  expect(['12', '1.5', '1.234', '007', '2024-01-22', '2024-02-30', '03/04/2024', '9:30', 'TRUE'].map(read)).toEqual([
    'number 12',
    'number 1.5',
    undefined,
    undefined,
    'date 2024-01-22',
    undefined,
    undefined,
    'time 09:30',
    'flag true',
  ])
})

it('reads or refuses files broken in 300 ways', async () => {
  const file = new TextEncoder().encode('sep=;\nName;Note\n"Ruiz; Ana";"says ""yes"""\nBo;2024-01-22\n')
  expect(await brokenBy(parseCsv, [file], 'csv', 300)).toEqual([])
  const random = seeded(3)
  for (let round = 0; round < 300; round++) {
    try {
      const units = unitsOf(
        await read(mutated(file, random, ['__proto__', '"', ';', ',', '\t', '\0', '\r', 'sep='])),
      ).map(({ key }) => key)
      expect(new Set(units).size).toBe(units.length)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
})
