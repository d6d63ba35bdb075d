import type { ReviewState } from '../../../shared/importing/review.ts'

/** What a state is called. */
export const stateLabels: Readonly<Record<ReviewState, string>> = {
  conflict: 'You decide',
  changed: 'Changed',
  new: 'New',
  same: 'Same',
}

/** The order in which they matter. */
export const stateOrder = ['conflict', 'changed', 'new', 'same'] as const satisfies readonly ReviewState[]

/** How sure a reading is, from 0 to 1, in a word. */
export const sureness = (confidence: number): string =>
  confidence >= 0.85 ? 'Sure' : confidence >= 0.5 ? 'Likely' : 'Unsure'

/** As a sentence begins. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const percent = (part: number): string => `${Math.round(part * 100)} %`

export const numberText = (count: number): string => count.toLocaleString('en-GB')

export const counted = (count: number, one: string, many: string): string =>
  `${numberText(count)} ${count === 1 ? one : many}`

/** `1,204 pieces in = 1,100 in records + 60 headings + 44 left over` */
export const accountLine = ({
  units,
  placed,
  structure,
  leftOver,
}: Readonly<{ units: number; placed: number; structure: number; leftOver: number }>): string =>
  `${counted(units, 'piece', 'pieces')} in = ${numberText(placed)} in records + ${counted(structure, 'heading', 'headings')} + ${numberText(leftOver)} left over`

/** `12 January 2024, 14:30`, on the clock of this computer. */
export const momentText = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }).replace(' at ', ', ')

/** `Trip 2023/Agenda.docx` is `Agenda.docx`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** What some files of an import are called together: their folder, or the first of them and how many more. */
export function namesTogether(names: readonly string[]): string {
  const [first = '', ...more] = names
  const folder = first.slice(0, first.indexOf('/') + 1)
  if (folder !== '' && more.length > 0 && more.every((name) => name.startsWith(folder)))
    return `${folder.slice(0, -1)}, ${counted(names.length, 'file', 'files')}`
  return more.length === 0 ? shortName(first) : `${shortName(first)} and ${numberText(more.length)} more`
}

/** `2.4 MB`, `38 kB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`
