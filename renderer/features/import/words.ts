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

export const percent = (part: number): string => `${Math.round(part * 100)} %`

export const numberText = (count: number): string => count.toLocaleString('en-GB')

export const counted = (count: number, one: string, many: string): string =>
  `${numberText(count)} ${count === 1 ? one : many}`

/** `Trip 2023/Agenda.docx` is `Agenda.docx`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** `2.4 MB`, `38 kB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`
