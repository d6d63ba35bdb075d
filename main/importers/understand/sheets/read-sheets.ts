import type { CollectionName } from '../../../../shared/model/collections.ts'
import type { Draft, SheetMapping } from '../../draft.ts'
import type { SourceDocument } from '../../source-document.ts'
import { textsOf } from '../agenda/flow.ts'
import { type Bodies, makeBodies } from '../people/organisations.ts'
import { saysOwnParty, sideOf } from '../people/side.ts'
import type { Reader, ReaderFindings, ReaderTask } from '../reader.ts'
import { type DateEvidence, gatherDateEvidence } from '../text/date-evidence.ts'
import { guessLanguage } from '../text/language.ts'
import type { ConvertSetting } from './convert.ts'
import { saysNothing } from './convert.ts'
import { headOf } from './double-head.ts'
import { type Grid, type GridRow, gridsOf } from './grid.ts'
import { findHeadRow } from './head-row.ts'
import { type Column, type ColumnMatch, columnsOf, type Fit, fitCollections, foldHead } from './match-columns.ts'
import { mergeAlike } from './merge.ts'
import { rowDraft } from './row-drafts.ts'
import { rowNumbers } from './row-numbers.ts'
import { seriesDrafts } from './series.ts'

/** Reads sheets, and tables of documents that are lists of people or terms: columns to fields, rows to drafts. */
export const readSheets: Reader = (document, task) => {
  const grids = gridsOf(document).filter((grid) => grid.rows.length > 0 && isFree(grid, task.taken))
  if (grids.length === 0) return {}
  const heads = grids.flatMap(({ rows }) => rows.slice(0, 6).flatMap(({ cells }) => cells.map(({ text }) => text)))
  const texts = [...heads.slice(0, 60), ...textsOf(document).filter(isProse)]
  const language = guessLanguage(document.language, texts, task.context.languages)
  const bodies = makeBodies(task.drafts, language)
  const setting: ConvertSetting = { language, bodies, evidence: lazyEvidence(document, task) }
  const found = grids.map((grid) => readGrid(grid, { document, task, setting, bodies }))
  const rows = mergeAlike(found.flatMap((each) => each.drafts))
  return {
    drafts: [...bodies.drafts, ...rows],
    structure: found.flatMap((each) => each.structure),
    questions: found.flatMap((each) => each.questions),
    mappings: found.flatMap((each) => each.mappings),
  }
}

type Around = Readonly<{ document: SourceDocument; task: ReaderTask; setting: ConvertSetting; bodies: Bodies }>
type GridFindings = Required<ReaderFindings>

/** A table that an earlier reader took is not read again. */
function isFree({ rows }: Grid, taken: ReadonlySet<string>): boolean {
  const units = rows.slice(0, 60).flatMap((row) => row.cells.flatMap((cell) => cell.units))
  return units.length > 0 && units.filter((unit) => taken.has(unit)).length < units.length * 0.3
}

/** Names are in no language; sentences are. */
const isProse = (text: string) => text.split(' ', 5).length > 4

function lazyEvidence(document: SourceDocument, { context }: ReaderTask): () => DateEvidence {
  let made: DateEvidence | undefined
  return () => {
    made ??= gatherDateEvidence([document.title, ...textsOf(document)], {
      title: document.title,
      fileName: document.file.name,
      date: document.date,
      from: context.from,
      to: context.to,
    })
    return made
  }
}

/** Of a document only lists of people, bodies and terms are read here; other tables have readers of their own. */
const ofDocuments: ReadonlySet<CollectionName> = new Set([
  'delegates',
  'officials',
  'contacts',
  'companies',
  'agencies',
  'glossaryTerms',
])

function readGrid(grid: Grid, around: Around): GridFindings {
  const { document, task } = around
  const isSheet = document.file.format === 'xlsx' || document.file.format === 'csv'
  const found = findHeadRow(grid)
  const whole = headOf(grid.rows, found)
  const shape = shapeOfGrid(grid, whole?.row)
  const known = task.context.mappings.find((mapping) => mapping.shape === shape)
  const { row: head, first = 0, last = -1 } = known?.headRow === 0 ? {} : (whole ?? {})
  const rows = grid.rows.slice(last + 1)
  const columns = columnsOf(head, rows)
  const above = grid.rows.slice(0, first).flatMap(({ cells }) => cells)
  const names = [
    grid.table.name ?? '',
    grid.title,
    ...above.slice(0, 8).map(({ text }) => text),
    ...(isSheet ? [document.file.name.replace(/\.\w+$/, '')] : []),
  ].join(' | ')
  const series =
    head && (known === undefined || known.collection === 'series')
      ? seriesDrafts(head, rows, { ...around, title: grid.title })
      : undefined
  const fits = head && !series ? fitCollections(columns, names) : []
  const best = known ? undefined : fits.find((fit) => isSheet || ofDocuments.has(fit.collection))
  const chosen = known?.collection ?? (series ? 'series' : (best?.collection ?? 'none'))
  const isSparse = grid.rows.length < 2 || columns.length < 2
  if (!isSheet && chosen === 'none' && known === undefined) return nothing
  if (isSparse && known === undefined) return nothing
  const matches = series ? series.matches : known ? statedMatches(known) : (best?.matches ?? [])
  const { collection, drafts, structure } =
    known || !best || series
      ? { collection: chosen, drafts: series?.drafts ?? plainDrafts(rows, chosen, matches, around), structure: [] }
      : bestDrafts(rows, { best, fits, names, columns }, around)
  const placed =
    collection === 'none'
      ? []
      : known || series
        ? matches
        : (fits.find((fit) => fit.collection === collection)?.matches ?? matches)
  const mapping: SheetMapping = {
    file: document.file.name,
    table: grid.table.name ?? grid.table.id,
    shape,
    collection,
    headRow: head?.number ?? 0,
    columns: columns.map((column) => columnMapping(column, placed)),
  }
  return {
    drafts,
    structure: [
      ...structure,
      ...(collection === 'none' && known === undefined
        ? []
        : (head?.cells ?? []).flatMap(({ units }) => units.map((unit) => ({ unit, why: 'the head of a column' })))),
      ...(collection === 'none'
        ? []
        : [
            ...emptyCells(rows),
            ...rowNumbers(rows, columns, placed),
            ...above.flatMap(({ units }) => units.map((unit) => ({ unit, why: 'a title over the table' }))),
          ]),
    ],
    questions: known ? [] : [...questionsOf(document, grid, head, collection), ...(series?.questions ?? [])],
    mappings: [mapping],
  }
}

const nothing: GridFindings = { drafts: [], structure: [], questions: [], mappings: [] }

function plainDrafts(
  rows: readonly GridRow[],
  collection: CollectionName | 'none',
  matches: readonly ColumnMatch[],
  { setting }: Around,
): readonly Draft[] {
  if (collection === 'none') return []
  return rows.map((row) => rowDraft(row, collection, matches, setting)).filter((draft) => draft !== undefined)
}

type Choice = Readonly<{ best: Fit; fits: readonly Fit[]; names: string; columns: readonly Column[] }>

/** Rows of people go to the side they are on, each by its organisation; a row alone in its table names those below. */
function bestDrafts(
  rows: readonly GridRow[],
  { best, fits, names, columns }: Choice,
  around: Around,
): { collection: CollectionName; drafts: readonly Draft[]; structure: GridFindings['structure'] } {
  const ours = fits.find((fit) => fit.collection === 'delegates')
  const theirs = fits.find((fit) => fit.collection === 'officials')
  if (best.collection !== 'delegates' && best.collection !== 'officials')
    return {
      collection: best.collection,
      drafts: plainDrafts(rows, best.collection, best.matches, around),
      structure: [],
    }
  const isOwn =
    saysOwnParty(names) ||
    ours?.matches.some(({ field }) => ownFields.test(field)) === true ||
    columns.some(({ head }) => ownHeads.test(foldHead(head)))
  const { context } = around.task
  const structure: GridFindings['structure'][number][] = []
  const counts = { delegates: 0, officials: 0 }
  let section: GridRow | undefined
  const drafts = rows.flatMap((row) => {
    if (isSection(row, rows)) {
      section = row
      for (const unit of row.cells[0]?.units ?? []) structure.push({ unit, why: 'the heading of the rows below it' })
      return []
    }
    const theirBody = textIn(row, theirs?.matches, 'agency') || (section?.cells[0]?.text ?? '')
    const side = isOwn
      ? ({ side: 'ours', why: 'the list is of the travelling party', isSure: true } as const)
      : sideOf(textIn(row, ours?.matches, 'company') || theirBody, '', context)
    const fit = (side.side === 'ours' ? ours : theirs) ?? best
    const draft = rowDraft(row, fit.collection, fit.matches, around.setting)
    if (!draft) return []
    const isOurs = fit.collection === 'delegates'
    counts[isOurs ? 'delegates' : 'officials'] += 1
    const field = isOurs ? 'company' : 'agency'
    const cell = section?.cells[0]
    const body =
      cell && draft.fields[field] === undefined
        ? {
            [field]: {
              value: around.bodies.keyOf(isOurs ? 'companies' : 'agencies', cell),
              units: cell.units,
              at: cell.at,
              why: 'the row above names those below it',
            },
          }
        : {}
    return [
      {
        ...draft,
        fields: { ...draft.fields, ...body },
        confidence: side.isSure ? draft.confidence : draft.confidence - 0.2,
        why: `${draft.why}; ${side.why}`,
      },
    ]
  })
  return { collection: counts.delegates > counts.officials ? 'delegates' : 'officials', drafts, structure }
}

/** What is asked only of one's own travellers. */
const ownFields =
  /^(?:dietaryNeeds|accessNeeds|room|hotel|arrivalFlight|departureFlight|passportNumber|passportExpires|emergencyContacts.*)$/

const ownHeads =
  /\b(?:passport|pasaporte|passeport|badge name|delegates?|delegad[oa]s?|traveller|traveler|passenger|viajero|pasajero)\b/

/** One cell over all columns, or alone in the first, in a table whose other rows are fuller. */
const isSection = (row: GridRow, rows: readonly GridRow[]): boolean => {
  const [cell, ...others] = row.cells
  if (!cell || others.length > 0 || cell.text.length > 90) return false
  return cell.columns > 1 || (bodyWords.test(cell.text) && rows.length > 3)
}

const bodyWords =
  /\b(?:ministry|ministerio|minist[eè]re|secretar[ií]a|department|departamento|agency|agencia|committee|comit[eé]|commission|comisi[oó]n|council|consejo|embassy|embajada|office|oficina|delegation|delegaci[oó]n|institute|instituto|university|universidad|chamber|c[aá]mara|bank|banco|company|group|grupo)\b/iu

const textIn = (row: GridRow, matches: readonly ColumnMatch[] | undefined, field: string): string => {
  const column = matches?.find((match) => match.field === field)?.column
  return row.cells.find((cell) => cell.column === column)?.text ?? ''
}

const statedMatches = (mapping: SheetMapping): readonly ColumnMatch[] =>
  mapping.columns
    .filter(({ field }) => field !== '')
    .map(({ column, head, field }) => ({
      column,
      head,
      field,
      confidence: 1,
      why: 'as it was set for files of this shape',
    }))

/** Folded heads joined; a table without a head is told by how many columns it has. */
function shapeOfGrid({ rows }: Grid, head: GridRow | undefined): string {
  if (head) return head.cells.map(({ text }) => foldHead(text)).join('|')
  return `${Math.max(0, ...rows.slice(0, 200).map((row) => row.cells.length))} columns without heads`
}

function columnMapping(
  { column, head, sample }: Column,
  matches: readonly ColumnMatch[],
): SheetMapping['columns'][number] {
  const match = matches.find((each) => each.column === column)
  return {
    column,
    head,
    field: match?.field ?? '',
    confidence: match?.confidence ?? 0,
    why: match?.why ?? 'no field is called like this',
    examples: [...new Set(sample.map(({ text }) => text.slice(0, 80)))].slice(0, 3),
  }
}

const emptyCells = (rows: readonly GridRow[]): GridFindings['structure'] =>
  rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      saysNothing(cell.text) ? cell.units.map((unit) => ({ unit, why: 'a cell that says nothing is known yet' })) : [],
    ),
  )

function questionsOf(
  document: SourceDocument,
  grid: Grid,
  head: GridRow | undefined,
  collection: CollectionName | 'none',
): GridFindings['questions'] {
  if (collection !== 'none' || grid.rows.length < 3) return []
  const name = grid.table.name === undefined ? 'This table' : `The sheet “${grid.table.name}”`
  const message = head
    ? `${name} has columns that fit no kind of record; choose what its rows are, or leave it out.`
    : `${name} has no row of heads; say what its columns hold, or leave it out.`
  return [{ file: document.file.name, at: grid.rows[0]?.cells[0]?.at ?? '', message }]
}
