import type { ReviewRow, ReviewState } from '../../../shared/importing/review.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import {
  byKind,
  changesNothing,
  countStates,
  type DecidedRows,
  isTaken,
  openFields,
  takenFor,
} from '../../state/import-decisions.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { foldText } from '../../ui/fold-text.ts'
import type { RowGroup } from '../../ui/table-types.ts'
import { fieldLabel } from '../forms/labels.ts'
import { counted, numberText, shortName } from './words.ts'

/** What the list shows. */
export type RowFilter = Readonly<{
  words: string
  states: ReadonlySet<ReviewState>
  /** Undefined: every kind. */
  kind: CollectionName | undefined
  /** Undefined: every file. */
  file: string | undefined
  isUnsureOnly: boolean
}>

/** Rows that change nothing are out of the way until somebody asks for them. */
export const usualFilter: RowFilter = {
  words: '',
  states: new Set(['new', 'changed', 'conflict']),
  kind: undefined,
  file: undefined,
  isUnsureOnly: false,
}

/** A row of the review as the table has it. */
export type Line = Readonly<{ id: string; row: ReviewRow; found: string }>

export const linesOf = (rows: readonly ReviewRow[]): readonly Line[] =>
  [...byKind(rows).values()]
    .flat()
    .map((row) => ({ id: row.key, row, found: foldText(`${row.title} ${row.file} ${row.at}`) }))

/** Under this, a reading is worth a look before it is taken. */
export const unsure = 0.5

export function filterLines(
  lines: readonly Line[],
  { words, states, kind, file, isUnsureOnly }: RowFilter,
): readonly Line[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean)
  return lines.filter(
    ({ row, found }) =>
      states.has(row.state) &&
      (kind === undefined || row.collection === kind) &&
      (file === undefined || row.file === file) &&
      (!isUnsureOnly || row.confidence < unsure || row.others.length > 0) &&
      wanted.every((word) => found.includes(word)),
  )
}

/** The head over the rows of a kind, with what is among them. */
export function groupsOf(rows: readonly ReviewRow[]): ReadonlyMap<CollectionName, RowGroup> {
  return new Map(
    [...byKind(rows)].map(([kind, own]) => {
      const counts = countStates(own)
      const facts = [
        counts.conflict > 0 ? `${numberText(counts.conflict)} to decide` : '',
        counts.changed > 0 ? `${numberText(counts.changed)} changed` : '',
        counts.new > 0 ? `${numberText(counts.new)} new` : '',
        counts.same > 0 ? `${numberText(counts.same)} the same` : '',
      ]
      return [kind, { id: kind, title: collectionLabels[kind].many, facts: facts.filter(Boolean).join(', ') }]
    }),
  )
}

/** In a few words what a row brings: the fields it changes, or how much of a new record it knows. */
export function whatOf(row: ReviewRow, decided: DecidedRows): string {
  if (changesNothing(row, decided)) return 'Nothing to do'
  if (!isTaken(row, decided)) return 'Left out'
  if (takenFor(row, decided) === 'new') return counted(row.fields.length, 'field', 'fields')
  const changed = row.fields.filter(({ state }) => state !== 'same')
  const names = changed.slice(0, 3).map(({ name }) => fieldLabel(row.collection, name))
  const more = changed.length > 3 ? ` and ${changed.length - 3} more` : ''
  const open = openFields(row, decided)
  return `${names.join(', ')}${more}${open > 0 ? `: ${open} to decide` : ''}`
}

export const placeOf = ({ file, at }: Readonly<{ file: string; at: string }>): string =>
  [shortName(file), at].filter(Boolean).join(', ')
