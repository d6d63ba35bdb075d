import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Page } from '../../state/page.ts'
import type { ViewState } from '../../state/view-store.ts'
import { kindKey } from '../../state/views.ts'

/** The parts of the book's view, in the order of its tools. */
export const bookParts = ['preflight', 'setup', 'records'] as const
export type BookPart = (typeof bookParts)[number]

/** What is written in the third part: printed behind the other sections, or named by them. */
export const bookCollections = [
  'glossaryTerms',
  'attachments',
  'mediaItems',
  'sources',
] as const satisfies readonly CollectionName[]

const modeKey = 'book/part'

/** A record that is selected decides: it is written in one part only. */
export function partInSight({ selected, modes }: ViewState): BookPart {
  const place = selected.book
  if (place?.collection === 'editions' || place?.collection === 'bookSetups') return 'setup'
  if (bookCollections.some((name) => name === place?.collection)) return 'records'
  return bookParts.find((part) => part === modes[modeKey]) ?? 'preflight'
}

export function showPart({ view }: Page, part: BookPart): void {
  view.show('book')
  view.select(undefined)
  view.setMode(kindKey('book'), '')
  view.setMode(modeKey, part)
}
