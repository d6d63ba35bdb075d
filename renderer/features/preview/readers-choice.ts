import type { EditionKind } from '../../../shared/editions/reader.ts'
import { words } from '../../../shared/format/words.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'

const kinds = ['staff', 'leader', 'delegate', 'interpreter', 'leave-behind'] as const satisfies readonly EditionKind[]

/** Whose book can be seen: each edition, then the book of each delegate. */
export const readerOptions = (trip: Trip): readonly Readonly<{ id: string; label: string }>[] => [
  ...kinds.map((id) => ({ id, label: words('en').editions[id] })),
  ...list(trip, 'delegates').map(({ id, fullName }) => ({ id: `${personal}${id}`, label: `As ${fullName}` })),
]

const personal = 'delegate/'

export function readReader(id: string): Readonly<{ edition: EditionKind; recipient: string | undefined }> {
  if (id.startsWith(personal)) return { edition: 'delegate', recipient: id.slice(personal.length) }
  return { edition: kinds.find((kind) => kind === id) ?? 'staff', recipient: undefined }
}

export const readerId = (edition: EditionKind, recipient: string | undefined): string =>
  recipient ? `${personal}${recipient}` : edition
