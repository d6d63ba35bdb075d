import type { Delegate } from '../model/records/delegate.ts'
import type { Official } from '../model/records/official.ts'
import { list, type Trip } from '../model/trip.ts'

/** The delegation in precedence order: the head, members, guests, then staff; within each by precedence. */
export const delegatesByPrecedence = (trip: Trip): readonly Delegate[] =>
  [...list(trip, 'delegates')].sort(compareDelegates)

/** The officials of one agency, the first first. */
export const officialsOf = (trip: Trip, agency: string): readonly Official[] =>
  list(trip, 'officials')
    .filter((official) => official.agency === agency)
    .sort(compareOfficials)

const kinds: Readonly<Record<Delegate['kind'], number>> = { head: 0, member: 1, guest: 2, staff: 3 }

export const compareDelegates = (a: Delegate, b: Delegate): number =>
  kinds[a.kind] - kinds[b.kind] || compareByPrecedence(a, b)

export const compareOfficials = (a: Official, b: Official): number => compareByPrecedence(a, b)

type Ranked = Readonly<{ id: string; order: string; precedence?: number | undefined }>

/** Who has no precedence comes after all who have one. */
function compareByPrecedence(a: Ranked, b: Ranked): number {
  const [left, right] = [a.precedence ?? Number.MAX_VALUE, b.precedence ?? Number.MAX_VALUE]
  if (left !== right) return left - right
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
