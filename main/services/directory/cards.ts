import { type DirectoryKind, directoryKinds } from '../../../shared/directory/directory-kinds.ts'
import { nameOf, textOf } from '../../../shared/format/record-names.ts'
import type { AnyRecord } from '../../../shared/model/collections.ts'
import type { Localised } from '../../../shared/model/localised.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { wordsOf } from '../../../shared/searching/words.ts'
import { identityOf, shortNames } from '../../importers/reconcile/identity.ts'
import type { Known } from '../../importers/reconcile/likeness.ts'

/** A record as the directory keeps it: what is shown in the list, and what tells it from others. */
export type Card = Known &
  Readonly<{
    kind: DirectoryKind
    id: string
    lineage: string | undefined
    name: string
    line: string
    /** Id and name of the agency of an official. */
    agency: string
    agencyName: string
    verifiedOn: string | undefined
    /** Folded, a space before each. */
    words: string
  }>

/** The cards of a trip. */
export const cardsOf = (trip: Trip): readonly Card[] =>
  directoryKinds.flatMap((kind) =>
    (list(trip, kind) as readonly AnyRecord[]).flatMap((record) => {
      const card = cardOf(trip, kind, record)
      // Without a name nobody could choose it.
      return card.name === '' ? [] : [card]
    }),
  )

function cardOf(trip: Trip, kind: DirectoryKind, record: AnyRecord): Card {
  // Read by the names of its own definition; what is found is looked at before it is used.
  const values = record as unknown as Readonly<Record<string, unknown>>
  const text = (field: string): string => wordsIn(trip, values[field])
  const place = { collection: kind, id: record.id }
  const agency = kind === 'officials' ? text('agency') : ''
  const agencyName = agency === '' || !find(trip, 'agencies', agency) ? '' : nameIn(trip, 'agencies', agency)
  const name = naming[kind].some((field) => text(field) !== '') ? nameIn(trip, kind, place.id) : ''
  const line = lines[kind].map(text).filter(Boolean).join(', ')
  const others = [...naming[kind], ...lines[kind]].map((field) => everyText(values[field]))
  return {
    kind,
    id: record.id,
    lineage: record.lineage,
    name,
    line,
    agency,
    agencyName,
    verifiedOn: text('verifiedOn') || text('clearedOn') || undefined,
    words: [name, agencyName, ...others]
      .flatMap(wordsOf)
      .map((word) => ` ${word}`)
      .join(''),
    identity: identityOf(kind, values, (reference) => reference),
    shorts: shortNames(values),
  }
}

/** Agencies by their full name: the short one stands beside it. */
function nameIn(trip: Trip, kind: DirectoryKind, id: string): string {
  const full = kind === 'agencies' ? find(trip, 'agencies', id)?.name : undefined
  return (full && textOf(trip, full)) || nameOf(trip, { collection: kind, id })
}

const naming: Readonly<Record<DirectoryKind, readonly string[]>> = {
  agencies: ['name', 'shortName', 'acronym'],
  officials: ['fullName'],
  companies: ['name'],
  topics: ['name'],
  topicPapers: ['title'],
  venues: ['name'],
  contacts: ['callFor', 'name'],
  glossaryTerms: ['term', 'acronym'],
}

const lines: Readonly<Record<DirectoryKind, readonly string[]>> = {
  agencies: ['acronym', 'parent'],
  officials: ['position'],
  companies: ['sector', 'headquarters'],
  topics: ['summary'],
  topicPapers: [],
  venues: ['room', 'address', 'city'],
  contacts: ['name', 'mobile'],
  glossaryTerms: ['localForm', 'meaning'],
}

const wordsIn = (trip: Trip, value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? // A text in several languages; what it holds is looked at where it is picked.
        textOf(trip, value as Localised)
      : ''

const everyText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value ?? '')
