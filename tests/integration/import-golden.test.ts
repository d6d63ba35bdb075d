import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../main/importers/csv/parse-csv.ts'
import { parseDocx } from '../../main/importers/docx/parse-docx.ts'
import type { Draft } from '../../main/importers/draft.ts'
import { parseJson } from '../../main/importers/json/parse-json.ts'
import { parseMarkdown } from '../../main/importers/markdown/parse-markdown.ts'
import type { Parser } from '../../main/importers/parser.ts'
import { parsePdf } from '../../main/importers/pdf/parse-pdf.ts'
import type { SourceFormat } from '../../main/importers/source-document.ts'
import { foldWords } from '../../main/importers/understand/text/fold.ts'
import { understand } from '../../main/importers/understand/understand.ts'
import { parseXlsx } from '../../main/importers/xlsx/parse-xlsx.ts'
import { isCollectionName, shapeOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { agendaItem } from '../../shared/model/records/agenda-item.ts'
import { series } from '../../shared/model/records/series.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../fixtures/corpus.ts'
import { type GoldenItem, type GoldenPerson, goldenAgendas, goldenPeople } from './import-golden-keys.ts'

const parsers: Readonly<Partial<Record<SourceFormat, Parser>>> = {
  csv: parseCsv,
  docx: parseDocx,
  json: parseJson,
  markdown: parseMarkdown,
  pdf: parsePdf,
  xlsx: parseXlsx,
}

const nothingKnown = { languages: ['en'], ourSide: [], mappings: [] }

describe.skipIf(!corpus)(`agendas of real files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  for (const { file, format, golden, items } of goldenAgendas)
    it(`finds every item of ${file} with day, hours and title`, async () => {
      const drafts = await agendaOf(file, format)
      const expected = items(JSON.parse(readFileSync(join(corpus ?? '', 'golden', golden), 'utf8')))
      const missing = expected.filter((item) => !drafts.some((draft) => isSame(draft, item)))
      expect(missing).toEqual([])
    })
})

describe.skipIf(!corpus)(`people of real files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  for (const { file, format, golden, count, people } of goldenPeople)
    it(`finds everybody of ${file}, each once, with organisation and what is said of them`, async () => {
      const drafts = await draftsOf(file, format)
      const expected = people(JSON.parse(readFileSync(join(corpus ?? '', 'golden', golden), 'utf8')))
      expect(expected.filter((each) => !drafts.some((draft) => isPerson(draft, each, drafts)))).toEqual([])
      const found = drafts.filter(({ collection }) => ['delegates', 'officials', 'contacts'].includes(collection))
      const named = found.filter((draft) => expected.some((each) => isNamed(draft, each)))
      expect(named).toHaveLength(count)
    })

  it('finds everybody of bilderberg2016_attendees.xlsx with function and organisation', async () => {
    const drafts = await draftsOf('xlsx/bilderberg2016_attendees.xlsx', 'xlsx')
    const officials = drafts.filter(({ collection }) => collection === 'officials')
    expect(officials.length).toBeGreaterThan(120)
    const mayor = person('Ahmed Aboutaleb', 'City of Rotterdam', 'Mayor', 'NLD')
    expect(officials.some((draft) => isPerson(draft, mayor, drafts))).toBe(true)
  })

  it('reads the trade of each country as a series of years, and that the last year is not over', async () => {
    const drafts = await draftsOf('people/us_goods_trade_by_country_1985-2016.csv', 'csv')
    const mexico = drafts.find(({ fields }) => wordsOf(fields['title']?.value) === 'Mexico')
    const record = makeRecord(series, { id: 's', ...valuesOf(mexico), title: {} })
    expect(record.rows).toHaveLength(32)
    const of = (year: string) => record.rows.find(({ label }) => wordsOf(label) === year)?.values
    expect(of('2015')).toEqual([296407.9011, 235745.1375])
    expect(of('1993')).toEqual([39917.5, 41580.8])
    expect(wordsOf(record.note)).toContain('not complete')
  })

  for (const [name, path] of corpusFiles('books', 'csv', 'xlsx', 'docx', 'pdf', 'md')) {
    const format = formatOf(name)
    if (format === undefined || statSync(path).size > mostBytes) continue
    it(`makes drafts of ${name} that fit their records, under keys of their own`, async () => {
      const drafts = await draftsOf(path, format).catch(() => [])
      expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
      expect(drafts.flatMap(misfits)).toEqual([])
    })
  }
})

/** Larger files take long to read and have nothing in them that smaller ones have not. */
const mostBytes = 150_000

const formatOf = (name: string): SourceFormat | undefined => {
  if (name.includes('.expected.')) return undefined
  const ending = name.replace(/^.*\./, '')
  return ending === 'md'
    ? 'markdown'
    : (['csv', 'xlsx', 'docx', 'pdf', 'json'] as const).find((each) => each === ending)
}

/** Fields that their collection does not have, or whose value it does not take. */
const misfits = ({ key, collection, fields }: Draft): readonly string[] =>
  Object.entries(fields).flatMap(([name, { value }]) =>
    isCollectionName(collection) && shapeOf(collection)[name]?.safeParse(value).success === true
      ? []
      : [`${key} ${name}`],
  )

const person = (name: string, organisation: string, position: string, note: string): GoldenPerson => ({
  name,
  organisation,
  position,
  note,
})

const isNamed = ({ fields }: Draft, { name }: GoldenPerson): boolean =>
  foldWords(wordsOf(fields['fullName']?.value ?? fields['name']?.value)) === foldWords(name)

/** The name, and every further thing stated of a person somewhere in the draft or the body it points to. */
function isPerson(draft: Draft, expected: GoldenPerson, drafts: readonly Draft[]): boolean {
  if (!isNamed(draft, expected)) return false
  const body = drafts.find(({ key }) => key === (draft.fields['agency'] ?? draft.fields['company'])?.value)
  const said = foldWords(
    [...Object.values(draft.fields), ...Object.values(body?.fields ?? {})].map(({ value }) => wordsOf(value)).join(' '),
  )
  return [expected.organisation, expected.position, expected.note].every((words) => said.includes(foldWords(words)))
}

const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join(' ') : String(value ?? '')

const valuesOf = (draft: Draft | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(draft?.fields ?? {}).map(([name, { value }]) => [name, value]))

async function agendaOf(file: string, format: SourceFormat): Promise<readonly Draft[]> {
  const drafts = await draftsOf(file, format)
  return drafts.filter((draft) => draft.collection === 'agendaItems')
}

/** Several tests look at one file: it is read once. */
const read = new Map<string, Promise<readonly Draft[]>>()

function draftsOf(file: string, format: SourceFormat): Promise<readonly Draft[]> {
  const path = isAbsolute(file) ? file : join(corpus ?? '', file)
  const known = read.get(path)
  if (known) return known
  const fresh = freshDraftsOf(path, format)
  read.set(path, fresh)
  return fresh
}

async function freshDraftsOf(file: string, format: SourceFormat): Promise<readonly Draft[]> {
  const bytes = readCorpus(file)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const document = await parsers[format]?.(bytes, { name: basename(file), format, hash, size: bytes.length }, {})
  return understand(document ? [document] : [], nothingKnown).drafts
}

function isSame(draft: Draft, item: GoldenItem): boolean {
  const values = Object.fromEntries(Object.entries(draft.fields).map(([name, field]) => [name, field.value]))
  const { title, when } = makeRecord(agendaItem, { id: 'a', ...values, parent: undefined })
  if (!Object.values(title).some((text) => foldWords(text) === foldWords(item.title))) return false
  switch (when.kind) {
    case 'timed':
      return (
        when.start === `${item.day}T${item.start ?? ''}` &&
        (item.end === null || when.end === `${item.day}T${item.end}`)
      )
    case 'untimed':
      return item.start === null && when.day === item.day && (item.minutes ?? undefined) === when.minutes
    case 'allDay':
      return item.start === null && when.date === item.day
    case 'unplaced':
      return false
  }
}
