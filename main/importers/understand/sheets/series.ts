import type { Draft } from '../../draft.ts'
import type { SourceDocument } from '../../source-document.ts'
import { citing } from '../people/person-draft.ts'
import type { ReaderFindings } from '../reader.ts'
import { countryCode } from '../text/countries.ts'
import { foldWords } from '../text/fold.ts'
import { numberOf } from './content.ts'
import type { ConvertSetting } from './convert.ts'
import type { Cell, GridRow } from './grid.ts'
import { type ColumnMatch, foldHead } from './match-columns.ts'

export type SeriesFound = Readonly<{
  drafts: readonly Draft[]
  matches: readonly ColumnMatch[]
  questions: NonNullable<ReaderFindings['questions']>
}>

type Around = Readonly<{ document: SourceDocument; setting: ConvertSetting; title: string }>

/** Years down and numbers across, for one subject or for several one below the other; undefined for other tables. */
export function seriesDrafts(head: GridRow, rows: readonly GridRow[], around: Around): SeriesFound | undefined {
  const year = head.cells.find((cell) => isYearColumn(cell, rows))
  if (!year) return undefined
  const measures = measuresOf(head, rows, year.column)
  if (measures.columns.length === 0) return undefined
  const groups = groupsOf(head, rows, year.column)
  if (!groups) return undefined
  const { document, setting } = around
  const name =
    around.title ||
    document.title ||
    document.file.name
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .replaceAll('_', ' ')
  const isMany = groups.list.length > 12
  const unit = unitOf([around.title, document.title, ...measures.columns.map(({ text }) => text)])
  const drafts = groups.list.flatMap(({ subject, rows: own }): readonly Draft[] => {
    const cells = own.map((row) => [row, row.cells.find(({ column }) => column === year.column)] as const)
    const points = cells.flatMap(([row, cell]) => (cell ? [{ row, cell }] : []))
    const [first] = points
    if (!first || points.length < 3) return []
    const partial = partialYear(points.at(-1)?.row, measures.months)
    const values = (row: GridRow) =>
      measures.columns.map(({ column }) => row.cells.find((cell) => cell.column === column))
    const used = points.flatMap(({ row, cell }) => [cell, ...values(row)]).filter((cell) => cell !== undefined)
    const title = subject?.text ?? name
    const key = `${first.cell.units[0] ?? ''}/series`
    return [
      {
        key,
        collection: 'series',
        fields: {
          title: {
            ...citing(
              { [setting.language]: title },
              own.flatMap((row) => row.cells.filter(({ column }) => column === groups.column)),
            ),
            at: first.cell.at,
          },
          measure: {
            value: { [setting.language]: name },
            units: [],
            at: first.cell.at,
            why: 'as the file or its heading is called',
          },
          columns: {
            value: measures.columns.map(({ text }, at) => ({ id: `c${at + 1}`, name: { [setting.language]: text } })),
            units: [],
            at: first.cell.at,
            why: 'the heads of the columns',
          },
          rows: citing(
            points.map(({ row, cell }, at) => ({
              id: `r${at + 1}`,
              label: { [setting.language]: cell.text },
              values: values(row).map((each) => (each ? (numberIn(each) ?? null) : null)),
            })),
            used,
          ),
          ...(unit === '' ? {} : { unit: { value: unit, units: [], at: first.cell.at, why: 'as the heads state it' } }),
          ...(partial === undefined
            ? {}
            : {
                note: {
                  value: { [setting.language]: `${points.at(-1)?.cell.text ?? ''}: ${partial}` },
                  units: [],
                  at: points.at(-1)?.cell.at ?? '',
                  why: partial,
                },
              }),
        },
        confidence: isMany ? 0.4 : 0.7,
        why: isMany
          ? `years down and numbers across; one of ${groups.list.length} in the table, so choose those needed`
          : 'years down and numbers across',
      },
    ]
  })
  if (drafts.length === 0) return undefined
  const at = rows[0]?.cells[0]?.at ?? ''
  const ask = (message: string) => ({ file: document.file.name, at, message })
  const hasPartial = drafts.some(({ fields }) => fields['note'] !== undefined)
  return {
    drafts,
    matches: matchesOf(year, groups, head, measures.columns),
    questions: [
      ...(unit === '' ? [ask('The file states no unit for its numbers; add it to the series that you keep.')] : []),
      ...(hasPartial ? [ask('The last year is not complete in some series; their notes say so.')] : []),
    ],
  }
}

const matchesOf = (year: Cell, groups: Groups, head: GridRow, measures: readonly Cell[]): readonly ColumnMatch[] => [
  { column: year.column, head: year.text, field: 'rows', confidence: 0.9, why: 'it holds years' },
  ...head.cells
    .filter(({ column }) => column === groups.column)
    .map((cell) => ({
      column: cell.column,
      head: cell.text,
      field: 'title',
      confidence: 0.8,
      why: 'each of its values has rows of its own',
    })),
  ...measures.map((cell) => ({
    column: cell.column,
    head: cell.text,
    field: 'columns',
    confidence: 0.8,
    why: 'it holds numbers',
  })),
]

const isYear = ({ text }: Cell) =>
  /^(?:FY\s?)?(?:18|19|20|21)\d{2}(?:[-/]\d{2,4})?(?:\s?\(?[a-z*]\)?)?$/i.test(text.trim())

function isYearColumn(head: Cell, rows: readonly GridRow[]): boolean {
  if (
    !/\b(?:year|years|ano|anos|annee|annees|exercice|ejercicio|jahr|fiscal year|fy|period|periodo)\b/.test(
      foldHead(head.text),
    )
  )
    return false
  const cells = rows.slice(0, 200).flatMap((row) => row.cells.filter(({ column }) => column === head.column))
  return cells.length >= 3 && cells.filter(isYear).length >= cells.length * 0.9
}

const numberIn = (cell: Cell): number | undefined =>
  cell.value?.kind === 'number' ? cell.value.number : numberOf(cell.text)

type Measures = Readonly<{ columns: readonly Cell[]; months: readonly (readonly number[])[] }>

/** Columns of numbers, codes left out; where months have a column of their year, that one is enough. */
function measuresOf(head: GridRow, rows: readonly GridRow[], year: number): Measures {
  const sample = rows.slice(0, 200)
  const numeric = head.cells.filter(({ column, text }) => {
    if (column === year || /\b(?:code|cty code|id|codigo|nr|no|rank|month|mes|mois)\b/.test(foldHead(text)))
      return false
    const cells = sample.flatMap((row) => row.cells.filter((cell) => cell.column === column))
    return (
      cells.length >= sample.length / 2 &&
      cells.filter((cell) => numberIn(cell) !== undefined).length >= cells.length * 0.9
    )
  })
  const runs = monthRuns(numeric)
  const monthColumns = new Set(runs.flat())
  const rest = numeric.filter(({ column }) => !monthColumns.has(column))
  return rest.length > 0 ? { columns: rest, months: runs } : { columns: numeric, months: [] }
}

const monthNames = [
  'jan|ene',
  'feb|fev',
  'mar',
  'apr|abr|avr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|ago|aou',
  'sep|set',
  'oct|out',
  'nov',
  'dec|dic|dez',
]

/** Columns of twelve months in a row, whatever stands before or behind the names of the months. */
function monthRuns(cells: readonly Cell[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (let at = 0; at + 12 <= cells.length; at += 1) {
    const part = cells.slice(at, at + 12)
    if (part.every((cell, month) => new RegExp(monthNames[month] ?? '', 'i').test(foldWords(cell.text)))) {
      runs.push(part.map(({ column }) => column))
      at += 11
    }
  }
  return runs
}

/** Months without a number at the end of a year that has others. */
function partialYear(row: GridRow | undefined, months: Measures['months']): string | undefined {
  if (!row) return undefined
  const missing = months.map((run) => {
    const values = run
      .map((column) => row.cells.find((cell) => cell.column === column))
      .map((cell) => (cell ? numberIn(cell) : undefined) ?? 0)
    const last = values.findLastIndex((value) => value !== 0)
    return last < 0 ? 0 : values.length - 1 - last
  })
  const most = Math.max(0, ...missing)
  return most === 0
    ? undefined
    : `the year is not complete: nothing is stated for its last ${most === 1 ? 'month' : `${most} months`}`
}

type Groups = Readonly<{
  column: number
  list: readonly Readonly<{ subject: Cell | undefined; rows: readonly GridRow[] }>[]
}>

/** One series when no year comes twice, else one for each value of the column that parts the years. */
function groupsOf(head: GridRow, rows: readonly GridRow[], year: number): Groups | undefined {
  const yearOf = (row: GridRow) => row.cells.find(({ column }) => column === year)
  const dated = rows.filter((row) => yearOf(row) && isYear(yearOf(row) ?? blank))
  const years = dated.map((row) => yearOf(row)?.text ?? '')
  if (new Set(years).size === years.length) return { column: -1, list: [{ subject: undefined, rows: dated }] }
  const candidates = head.cells
    .filter(({ column }) => column !== year)
    .map(({ column }) => ({ column, groups: groupBy(dated, column) }))
    .filter(
      ({ groups }) =>
        groups.size > 1 &&
        [...groups.values()].every((own) => new Set(own.map((row) => yearOf(row)?.text)).size === own.length),
    )
    .filter(({ groups }) => groups.size < dated.length / 2)
  // A name tells more than a code.
  const isName = (groups: ReadonlyMap<string, readonly GridRow[]>) =>
    [...groups.keys()].slice(0, 50).filter((name) => countryCode(name) !== undefined || /\p{L}{3}/u.test(name)).length
  const [best] = candidates.sort((a, b) => isName(b.groups) - isName(a.groups))
  if (!best) return undefined
  const column = isName(best.groups) > 0 ? best.column : (labelColumn(head, best) ?? best.column)
  return {
    column,
    list: [...best.groups.values()].map((own) => ({
      subject: own[0]?.cells.find((cell) => cell.column === column),
      rows: own,
    })),
  }
}

/** Beside a column of codes, the one that names what they stand for: the same words in all rows of a code. */
function labelColumn(
  head: GridRow,
  { groups }: { groups: ReadonlyMap<string, readonly GridRow[]> },
): number | undefined {
  const names = (rows: readonly GridRow[], column: number) =>
    new Set(rows.map((row) => row.cells.find((cell) => cell.column === column)?.text ?? ''))
  const sample = [...groups.values()].slice(0, 60)
  return head.cells.find(
    ({ column }) =>
      sample.filter((rows) => {
        const [name = '', ...others] = names(rows, column)
        return others.length === 0 && /\p{L}{3}/u.test(name)
      }).length >=
      sample.length * 0.9,
  )?.column
}

const blank: Cell = { text: '', units: [], at: '', column: 0, columns: 1, value: undefined }

function groupBy(rows: readonly GridRow[], column: number): ReadonlyMap<string, readonly GridRow[]> {
  const groups = new Map<string, GridRow[]>()
  for (const row of rows) {
    const name = row.cells.find((cell) => cell.column === column)?.text
    if (name === undefined) continue
    const known = groups.get(name)
    if (known) known.push(row)
    else groups.set(name, [row])
  }
  return groups
}

/** Stated in a heading or head: `(US$ million)`, `en millones de dólares`. */
function unitOf(texts: readonly string[]): string {
  for (const text of texts) {
    const stated =
      /(?:\(|\bin |\ben )(?<unit>(?:US|MX|CA)?[$€£]?\s?(?:(?:million|billion|thousand|millones|miles|mil)[^()]{0,40}|USD[^()]{0,30}|percent|por ciento|%|tonnes|toneladas))\)?/iu.exec(
        text,
      )
    if (stated?.groups?.['unit']) return stated.groups['unit'].trim()
  }
  return ''
}
