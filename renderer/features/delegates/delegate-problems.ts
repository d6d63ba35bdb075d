import { personConflicts } from '../../../shared/agenda/conflicts.ts'
import { itemsInOrder } from '../../../shared/agenda/days.ts'
import { delegatesOf } from '../../../shared/agenda/people.ts'
import { epochOf, isZone } from '../../../shared/agenda/zones.ts'
import { delegateWithoutMeeting } from '../../../shared/checks/agenda-checks.ts'
import { shortName } from '../../../shared/format/names.ts'
import { lacksCountryCode } from '../../../shared/format/phones.ts'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { foldText } from '../../ui/fold-text.ts'

/** Something about delegates that needs a person, and whom it is about. */
export type DelegateProblem = Readonly<{
  id: string
  level: 'error' | 'warning'
  text: string
  delegates: readonly string[]
}>

/** Minutes between landing and the first item that are too few. */
const leastMinutes = 120

/** What is wrong in the table, worst first, each in one line with its size. */
export function delegateProblems(trip: Trip): readonly DelegateProblem[] {
  const people = list(trip, 'delegates')
  const several = (id: string, found: readonly Delegate[], one: (name: string) => string, many: string) =>
    problem(id, 'warning', found, one, (count) => `${count} ${many}`)
  const clashing = new Set(personConflicts(trip).map(({ delegate }) => delegate))
  const without = new Set(delegateWithoutMeeting(trip, {}).map(({ record }) => record.split('/')[1]))
  return [
    ...problem(
      'twoPlaces',
      'error',
      people.filter(({ id }) => clashing.has(id)),
      (name) => `${name} is in two places at once`,
      (count) => `${count} people in two places at once`,
    ),
    ...landings(trip, people),
    ...several(
      'phones',
      people.filter(({ mobile }) => lacksCountryCode(mobile)),
      (name) => `The phone of ${name} has no country code`,
      'phones without country code',
    ),
    ...several('names', twins(people), (name) => `${name} is there twice`, 'people share a name'),
    ...several(
      'companies',
      people.filter(({ kind, company }) => company === undefined && (kind === 'member' || kind === 'head')),
      (name) => `${name} has no company`,
      'people without a company',
    ),
    ...several(
      'meetings',
      people.filter(({ id }) => without.has(id)),
      (name) => `${name} is at no meeting`,
      'people at no meeting',
    ),
  ]
}

function problem(
  id: string,
  level: DelegateProblem['level'],
  found: readonly Delegate[],
  one: (name: string) => string,
  many: (count: number) => string,
): readonly DelegateProblem[] {
  const [first] = found
  if (!first) return []
  const text = found.length === 1 ? one(nameFor(first)) : many(found.length)
  return [{ id, level, text, delegates: found.map((delegate) => delegate.id) }]
}

const nameFor = (delegate: Delegate) => (delegate.fullName === '' ? 'Somebody without a name' : shortName(delegate))

/** Who lands too late for the first item they are at. */
function landings(trip: Trip, people: readonly Delegate[]): readonly DelegateProblem[] {
  const late = people.flatMap((delegate) => {
    const minutes = minutesToFirst(trip, delegate)
    return minutes === undefined || minutes >= leastMinutes ? [] : [{ delegate, minutes }]
  })
  const words = ({ delegate, minutes }: (typeof late)[number]) =>
    minutes < 0
      ? `${nameFor(delegate)} lands ${-minutes} minutes after the first item begins`
      : `${nameFor(delegate)} lands ${minutes} minutes before the first item`
  const [first] = late
  if (!first) return []
  const text = late.length === 1 ? words(first) : `${late.length} people land less than 2 hours before their first item`
  return [{ id: 'landings', level: 'warning', text, delegates: late.map(({ delegate }) => delegate.id) }]
}

function minutesToFirst(trip: Trip, delegate: Delegate): number | undefined {
  const flight = find(trip, 'flights', delegate.arrivalFlight)
  if (!flight?.arrives) return undefined
  const first = itemsInOrder(trip).find(
    (item) =>
      item.when.kind === 'timed' &&
      item.confirmation !== 'cancelled' &&
      item.kind !== 'transfer' &&
      item.kind !== 'free' &&
      (delegatesOf(trip, item)?.includes(delegate.id) ?? true),
  )
  if (first?.when.kind !== 'timed') return undefined
  const zone = isZone(flight.arrivesZone) ? flight.arrivesZone : first.when.zone
  return Math.round((epochOf(first.when.start, first.when.zone) - epochOf(flight.arrives, zone)) / 60_000)
}

function twins(people: readonly Delegate[]): readonly Delegate[] {
  const counts = new Map<string, number>()
  for (const person of people) counts.set(foldedName(person), (counts.get(foldedName(person)) ?? 0) + 1)
  return people.filter((person) => person.fullName !== '' && (counts.get(foldedName(person)) ?? 0) > 1)
}

const folded = new WeakMap<Delegate, string>()

/** Folded once for as long as a person stays as they are: an edit changes one of thousands. */
function foldedName(person: Delegate): string {
  const known = folded.get(person)
  if (known !== undefined) return known
  const fresh = foldText(person.fullName)
  folded.set(person, fresh)
  return fresh
}
