import { editionLanguage, editionSetup } from '../../../shared/editions/default-editions.ts'
import type { EditionKind } from '../../../shared/editions/reader.ts'
import { words } from '../../../shared/format/words.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'

export const editionKinds = [
  'staff',
  'leader',
  'delegate',
  'interpreter',
  'leave-behind',
] as const satisfies readonly EditionKind[]

export const editionLabel = (kind: EditionKind): string => words('en').editions[kind]

/** The trip's own record of an edition, where it refines the usual one. */
export const editionOf = (trip: Trip, kind: EditionKind) =>
  list(trip, 'editions').find(({ audience }) => audience === kind)

/** How an edition stands now, with what it takes from the book setup and from the usual. */
export const editionNow = (trip: Trip, kind: EditionKind) =>
  editionSetup(trip, { edition: kind }, editionLanguage(trip, { edition: kind }))
