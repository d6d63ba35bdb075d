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
  const joined = mixed.get(trip) ?? new Map<string, readonly Option[]>()
  mixed.set(trip, joined)
  const options = joined.get(to.join()) ?? collections.flatMap((collection) => withKind(trip, collection))
  joined.set(to.join(), options)
  return options
}

const mixed = new WeakMap<Trip, Map<string, readonly Option[]>>()

const withKind = (trip: Trip, collection: CollectionName): readonly Option[] =>
  optionsIn(trip, collection).map(({ id, label, hint }) => ({
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
  const options = recordsOf(trip, collection).map(({ id }) => ({
    id,
    label: nameOf(trip, { collection, id }),
    hint: hintOf(trip, collection, id) || undefined,
  }))
  known.set(trip[collection], { trip, options })
  return options
}

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
