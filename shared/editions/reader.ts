import { type DefaultDisclosure, type Disclosure, type DisclosureLevel, disclosureLevels } from '../model/disclosure.ts'
import type { Edition } from '../model/records/edition.ts'
import { find, type Trip } from '../model/trip.ts'

/** The kinds of book: who it is for. */
export type EditionKind = Edition['audience']

/** The person, or the circle, a book is made for. */
export type Reader = Readonly<{
  edition: EditionKind
  /** Id of the delegate it is personal to. */
  delegate?: string
}>

/** The narrowest level a reader of each kind may see. */
const levelOf: Readonly<Record<EditionKind, DisclosureLevel>> = {
  staff: 'staff',
  leader: 'leaders',
  delegate: 'delegation',
  interpreter: 'delegation',
  'leave-behind': 'public',
}

/** Ids under which the reader may be named in `only`: the delegate, and the company they travel for. */
export function circleOf(reader: Reader, trip: Trip): ReadonlySet<string> {
  const delegate = find(trip, 'delegates', reader.delegate)
  return new Set([delegate?.id, delegate?.company].filter((id) => id !== undefined))
}

/** May a reader of this circle see what is disclosed so? Staff see everything. */
export function allowsCircle(disclosure: Disclosure, reader: Reader, circle: ReadonlySet<string>): boolean {
  if (reader.edition === 'staff') return true
  if (disclosureLevels.indexOf(disclosure.level) > disclosureLevels.indexOf(levelOf[reader.edition])) return false
  return disclosure.only === undefined || disclosure.only.some((id) => circle.has(id))
}

/** A default with `self` put into words: the record it is about. */
export const resolveDefault = (disclosure: DefaultDisclosure, recordId: string): Disclosure =>
  disclosure.only === 'self' ? { level: disclosure.level, only: [recordId] } : { level: disclosure.level }
