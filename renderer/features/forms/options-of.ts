import { dayOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import { type AnyRecord, type CollectionName, isCollectionName } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { collectionLabels, nameOf, textOf } from '../../state/record-names.ts'
import type { Option } from '../../ui/select.tsx'

/** The records a reference may name, each with what tells it from its namesakes; the same list for the same trip. */
export function optionsOf(trip: Trip, to: readonly string[]): readonly Option[] {
  const collections = to.filter(isCollectionName)
  const [only] = collections
  if (collections.length === 1 && only) return optionsIn(trip, only)
  const name = to.join()
  const parts = collections.map((collection) => optionsIn(trip, collection))
  const before = joined.get(name)
  if (before && parts.every((part, at) => part === before.parts[at])) return before.options
  const options = collections.flatMap((collection, at) => withKind(collection, parts[at] ?? []))
  joined.set(name, { parts, options })
  return options
}

type Joined = Readonly<{ parts: readonly (readonly Option[])[]; options: readonly Option[] }>
const joined = new Map<string, Joined>()

const withKind = (collection: CollectionName, options: readonly Option[]): readonly Option[] =>
  options.map(({ id, label, hint }) => ({
    id,
    label,
    hint: hint || collectionLabels[collection].one,
  }))

/** Where the words of an option come from besides its own collection, for those that can be many. */
const sources: Partial<Readonly<Record<CollectionName, readonly CollectionName[]>>> = {
  delegates: ['companies'],
  companies: [],
  officials: ['agencies'],
  agencies: [],
  venues: [],
  talkingPoints: ['topics'],
}
type Known = Readonly<{ trip: Trip; options: readonly Option[] }>
const known = new WeakMap<object, Known>()

/** Thousands of people are the same list as long as nothing they are called by changes: a key typed elsewhere. */
function optionsIn(trip: Trip, collection: CollectionName): readonly Option[] {
  const also = sources[collection]
  const before = known.get(trip[collection])
  const isSame = also && before && [...also, 'trips' as const].every((name) => before.trip[name] === trip[name])
  if (before && (isSame || before.trip === trip)) return before.options
  const fresh = recordsOf(trip, collection).map(({ id }) => ({
    id,
    label: nameOf(trip, { collection, id }),
    hint: hintOf(trip, collection, id) || undefined,
  }))
  // The same words again are the same list: no field that offers it is drawn anew.
  const shown = last.get(collection)
  const options = shown && isSameList(shown, fresh) ? shown : fresh
  last.set(collection, options)
  known.set(trip[collection], { trip, options })
  return options
}

const last = new Map<CollectionName, readonly Option[]>()

const isSameList = (a: readonly Option[], b: readonly Option[]) =>
  a.length === b.length &&
  a.every(({ id, label, hint }, at) => id === b[at]?.id && label === b[at]?.label && hint === b[at]?.hint)

function recordsOf(trip: Trip, collection: CollectionName): readonly AnyRecord[] {
  if (collection === 'delegates') return delegatesByPrecedence(trip)
  if (collection === 'agendaItems') return itemsInOrder(trip)
  return list(trip, collection)
}

function hintOf(trip: Trip, collection: CollectionName, id: string): string {
  switch (collection) {
    case 'delegates': {
      const company = find(trip, 'delegates', id)?.company
      return company ? nameOf(trip, { collection: 'companies', id: company }) : ''
    }
    case 'officials': {
      const agency = find(trip, 'officials', id)?.agency
      return agency ? nameOf(trip, { collection: 'agencies', id: agency }) : ''
    }
    case 'agendaItems': {
      const item = find(trip, 'agendaItems', id)
      const day = item && dayOf(item)
      return day ? shortDay(day, 'en') : ''
    }
    case 'venues':
      return find(trip, 'venues', id)?.city ?? ''
    case 'talkingPoints': {
      const topic = find(trip, 'talkingPoints', id)?.topic
      const found = find(trip, 'topics', topic)
      return found ? textOf(trip, found.name) : ''
    }
    default:
      return ''
  }
}
