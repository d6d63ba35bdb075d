import { collectionLabels } from '../../shared/format/record-names.ts'
import type { ReviewField, ReviewRow } from '../../shared/importing/review.ts'
import type { Unit } from '../importers/units.ts'
import type { ImportReport } from './import-report.ts'

/** The report of an import to be read or printed: the account, the files, what each record brings and from where. */
export function reportText({ account, notices, files, rows, questions, taken, leftOver }: ImportReport): string {
  const { added, changed, removed } = taken
  const isTaken = added + changed + removed > 0
  const parts = [
    ['Report of an import', `${account}.`, ...notices],
    [
      isTaken
        ? `Taken in: ${added} added, ${changed} changed, ${removed} removed.`
        : 'Nothing of it is in the trip yet.',
    ],
    ['FILES', ...files.flatMap(fileLines)],
    questions.length === 0 ? [] : ['UNCLEAR', ...questions.map(({ message, ...place }) => `${message} (${at(place)})`)],
    ...[...Map.groupBy(rows, ({ collection }) => collection)].map(([collection, own]) => [
      `${collectionLabels[collection].many.toUpperCase()} (${own.length})`,
      ...own.flatMap(rowLines),
    ]),
    leftOver.length === 0 ? [] : [`LEFT OVER (${leftOver.length})`, ...leftOver.map(unitLine)],
  ]
  const filled = parts.filter((lines) => lines.length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What was left over, a line each with its place. */
export const leftOverText = (units: readonly Unit[]): string => `${units.map(unitLine).join('\n')}\n`

const stateWords = { new: 'new', changed: 'changed', same: 'the same', conflict: 'to be decided' } as const

const fileLines = ({
  name,
  state,
  message,
  units,
  placed,
  structure,
  leftOver,
  notices,
}: ImportReport['files'][number]) =>
  [
    name,
    state === 'failed'
      ? `  Not read: ${message}`
      : `  ${units} pieces = ${placed} in records + ${structure} headings + ${leftOver} left over${state === 'same' ? '; imported before' : ''}`,
    ...notices.map((notice) => `  ${notice}`),
  ] as const

function rowLines(row: ReviewRow): readonly string[] {
  const match = row.match && row.match.title !== row.title ? `, taken for ${row.match.title}` : ''
  return [
    `- ${oneLine(row.title)}: ${stateWords[row.state]}${match} (${at(row)})`,
    ...row.fields.filter(({ state }) => state !== 'same').map(fieldLine),
  ]
}

const fieldLine = ({ name, state, before, after, source }: ReviewField): string =>
  `    ${spaced(name)}: ${before === '' ? '' : `${oneLine(before)} -> `}${oneLine(after)}${state === 'conflict' ? ' (to be decided)' : ''} [${at(source)}]`

const unitLine = ({ file, at: place, words }: Unit): string => `${at({ file, at: place })}: ${oneLine(words)}`
const at = ({ file, at: place }: Readonly<{ file: string; at: string }>): string =>
  [file, place].filter((part) => part !== '').join(', ')
const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/g, ' / ')
const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
