import { peopleOf } from '../../../shared/agenda/people.ts'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { fullNameWithTitle, initialName } from '../../../shared/format/names.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { textOf } from '../../state/record-names.ts'

/** A person to choose from; the hint says who that is. */
export type PersonOption = Readonly<{ id: string; label: string; hint?: string }>

/** The delegation in precedence order. */
export function delegateOptions(trip: Trip): readonly PersonOption[] {
  const before = known.get(trip.delegates)
  if (before?.companies === trip.companies) return before.options
  const options = delegatesByPrecedence(trip).map(({ id, fullName, company }) => {
    const of = find(trip, 'companies', company)
    return { id, label: fullName || 'Delegate without a name', ...(of ? { hint: of.name } : {}) }
  })
  known.set(trip.delegates, { companies: trip.companies, options })
  return options
}

type Known = Readonly<{ companies: Trip['companies']; options: readonly PersonOption[] }>
/** Thousands of people are the same list for as long as neither they nor their companies change. */
const known = new WeakMap<object, Known>()

/** Officials with their positions. */
export const officialOptions = (trip: Trip, ids: readonly string[]): readonly PersonOption[] =>
  ids.flatMap((id) => {
    const official = find(trip, 'officials', id)
    if (!official) return []
    const label = fullNameWithTitle(official) || 'Official without a name'
    return [{ id, label, hint: textOf(trip, official.position) }]
  })

/** Who may speak at a meeting: those in the room, theirs first named as they are, then the rest of the delegation. */
export function speakerOptions(trip: Trip, item: AgendaItem): readonly PersonOption[] {
  const { ours, theirs } = peopleOf(trip, item)
  const there = new Set(ours.map(({ person }) => person.id))
  const delegates = delegateOptions(trip)
  return [
    ...delegates.filter(({ id }) => there.has(id)),
    ...officialOptions(
      trip,
      theirs.map(({ person }) => person.id),
    ),
    ...delegates.filter(({ id }) => !there.has(id)),
  ]
}

/** `E. Whitcombe`; empty when nobody is named. */
export function personWords(trip: Trip, id: string | undefined): string {
  const person = find(trip, 'delegates', id) ?? find(trip, 'officials', id)
  return person ? initialName(person) : ''
}
