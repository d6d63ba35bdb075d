import type { CollectionName } from '../../../../shared/model/collections.ts'
import { foldWords } from '../text/fold.ts'
import { couldBe } from './content.ts'
import type { CollectionWords, FieldWords } from './field-words.ts'
import type { Cell, GridRow } from './grid.ts'
import { personFields } from './person-fields.ts'
import { recordFields } from './record-fields.ts'

/** What a row can be, people first: of two that fit alike the first is taken. */
export const collectionWords: readonly CollectionWords[] = [...personFields, ...recordFields]

/** A column with a sample of what stands in it. */
export type Column = Readonly<{ column: number; head: string; sample: readonly Cell[] }>

export type ColumnMatch = Readonly<{ column: number; head: string; field: string; confidence: number; why: string }>

export type Fit = Readonly<{
  collection: CollectionName
  matches: readonly ColumnMatch[]
  score: number
  /** By how many names the sheet, heading or file speaks for it. */
  isNamed: boolean
}>

/** The columns below a head row; the sample is enough to judge by, however long the sheet. */
export function columnsOf(head: GridRow | undefined, rows: readonly GridRow[]): readonly Column[] {
  const columns = new Map<number, { head: string; sample: Cell[] }>()
  for (const cell of head?.cells ?? []) columns.set(cell.column, { head: cell.text.replaceAll('\n', ' '), sample: [] })
  for (const row of rows.slice(0, 200))
    for (const cell of row.cells) {
      const column = columns.get(cell.column) ?? { head: '', sample: [] }
      columns.set(cell.column, column)
      if (column.sample.length < 40) column.sample.push(cell)
    }
  return [...columns].sort(([a], [b]) => a - b).map(([column, rest]) => ({ column, ...rest }))
}

/** Collections whose needs the columns meet, the best first. */
export function fitCollections(columns: readonly Column[], names: string): readonly Fit[] {
  const folded = foldHead(names)
  return collectionWords
    .map((words): Fit & { isMet: boolean } => {
      const matches = matchColumns(columns, words)
      const fields = new Set(matches.map((match) => match.field))
      const isNamed = words.names.test(folded)
      const repeatable = new Set(words.fields.filter((each) => each.isRepeatable).map((each) => each.field))
      const score = matches.reduce((sum, match) => sum + match.confidence * (repeatable.has(match.field) ? 0.25 : 1), 0)
      const isMet = words.needs.some((needed) => needed.every((field) => has(fields, field)))
      return { collection: words.collection, matches, score: score + (isNamed ? 2 : 0), isNamed, isMet }
    })
    .filter((fit) => fit.isMet)
    .sort((a, b) => Number(isDirectory(b)) - Number(isDirectory(a)) || b.score - a.score)
}

/** A list that is called one of officials, and says of each the office and of what: more than whom to call. */
const isDirectory = ({ collection, isNamed, matches }: Fit): boolean =>
  collection === 'officials' &&
  isNamed &&
  ['fullName', 'position', 'agency'].every((field) => matches.some((match) => match.field === field))

const has = (fields: ReadonlySet<string>, field: string): boolean => {
  if (field !== 'name') return fields.has(field)
  return ['name', 'fullName', 'name.given', 'name.family'].some((name) => fields.has(name))
}

/** Each column to the field its head names, the surest first; what nothing speaks for stays unmatched. */
export function matchColumns(columns: readonly Column[], words: CollectionWords): readonly ColumnMatch[] {
  const found: (ColumnMatch & { words: FieldWords })[] = []
  for (const column of columns)
    for (const field of words.fields) {
      const match = matchHead(column, field)
      if (match) found.push({ column: column.column, head: column.head, field: field.field, words: field, ...match })
    }
  found.sort((a, b) => b.confidence - a.confidence)
  const columnsTaken = new Set<number>()
  const fieldsTaken = new Set<string>()
  const matches: ColumnMatch[] = []
  for (const { words: field, ...match } of found) {
    if (columnsTaken.has(match.column) || (fieldsTaken.has(match.field) && field.isRepeatable !== true)) continue
    columnsTaken.add(match.column)
    fieldsTaken.add(match.field)
    matches.push(match)
  }
  return partedNames([...matches, ...byContent(columns, words, columnsTaken, fieldsTaken)])
}

/** Words that are too common to speak for a field within a longer head. */
const weakHeads = new Set(
  'name names title function group entity official member members person first last family number address post office area topic type kind state class date point point for from to a de action phrase word value amount description country order data agency company department business function service location'.split(
    ' ',
  ),
)

function matchHead(column: Column, field: FieldWords): Pick<ColumnMatch, 'confidence' | 'why'> | undefined {
  const match = matchWords(column, field)
  // Looking at the values takes longer than at the head, so the head comes first.
  return match && (field.content === undefined || couldBe(column.sample, field.content)) ? match : undefined
}

function matchWords(column: Column, field: FieldWords): Pick<ColumnMatch, 'confidence' | 'why'> | undefined {
  const head = foldHead(column.head)
  if (head === '') return undefined
  if (field.heads.has(head)) {
    // A column of Mr and Ms is a form of address, whatever it is called.
    const isAddress = column.sample.length > 0 && column.sample.every(({ text }) => courtesyWords.test(foldWords(text)))
    const wantsAddress = field.field === 'courtesyTitle' || field.field === 'professionalTitle'
    if (isAddress && !wantsAddress && head.length < 8) return undefined
    return { confidence: 0.95, why: `the head says “${column.head}”` }
  }
  if (field.lesser?.has(head)) return { confidence: 0.6, why: `the head says “${column.head}”` }
  if (
    (field.field === 'courtesyTitle' || field.field === 'professionalTitle') &&
    /^(?:title|titulo|titre|cargo)$/.test(head) &&
    column.sample.length > 0 &&
    column.sample.every(({ text }) => courtesyWords.test(foldWords(text)))
  )
    return { confidence: 0.9, why: 'it holds forms of address' }
  if (/\b(?:id|code|codigo|count|total|uuid|key)$/.test(head) || head.split(' ').length > 6) return undefined
  const isName = field.field === 'fullName' || field.field.startsWith('name')
  const part = [...field.heads]
    .filter(
      (known) =>
        known.length >= 5 &&
        (!isName || known.includes(' ')) &&
        !weakHeads.has(known) &&
        ` ${head} `.includes(` ${known} `),
    )
    .sort((a, b) => b.length - a.length)[0]
  return part === undefined ? undefined : { confidence: 0.6, why: `the head “${column.head}” speaks of ${part}` }
}

const courtesyWords =
  /^(?:mr|mrs|ms|miss|mx|dr|dra|prof|sr|sra|srta|lic|licda|ing|mtro|mtra|m|mme|mlle|hon|amb|sir|dame)(?: (?:dr|prof|ing|lic))?$/

/** Addresses and numbers need no head to be known. */
function byContent(
  columns: readonly Column[],
  { fields }: CollectionWords,
  columnsTaken: ReadonlySet<number>,
  fieldsTaken: ReadonlySet<string>,
): readonly ColumnMatch[] {
  const taken = new Set(fieldsTaken)
  return columns.flatMap((column) => {
    if (columnsTaken.has(column.column) || column.sample.length === 0) return []
    if (isInitials(column) && fieldsTaken.has('fullName') && fields.some((each) => each.field === 'internalNotes'))
      return [
        { column: column.column, head: 'Initials', field: 'internalNotes', confidence: 0.6, why: 'it holds initials' },
      ]
    const field = fields.find((each) => each.content === 'email' && !taken.has(each.field))
    if (!field || !couldBe(column.sample, 'email')) return []
    taken.add(field.field)
    return [
      {
        column: column.column,
        head: column.head,
        field: field.field,
        confidence: 0.6,
        why: 'it holds e-mail addresses',
      },
    ]
  })
}

const isInitials = ({ head, sample }: Column) =>
  head === '' && sample.length > 2 && sample.every(({ text }) => /^\p{Lu}[\p{L}.]{1,5}$/u.test(text))

/** `Nombre` beside `Apellidos` is the given name, `Nom` beside `Prénom` the family's. */
function partedNames(matches: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const has = (field: string) => matches.some((match) => match.field === field)
  const short = /^(?:nombre|nom|nome|name|names|delegate|participant|member)$/
  return matches.map((match) => {
    const isWhole = match.field === 'fullName' || match.field === 'name'
    if (!isWhole || !short.test(foldHead(match.head)) || has('name.given') === has('name.family')) return match
    const field = has('name.family') ? 'name.given' : 'name.family'
    return { ...match, field, why: `${match.why}, and the rest of the name stands beside it` }
  })
}

/** `firstName`, `First_Name *` and `FIRST NAME` are one head. */
export const foldHead = (head: string): string => foldWords(head.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
