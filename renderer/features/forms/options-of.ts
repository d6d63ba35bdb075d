import { dayOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import { type AnyRecord, type CollectionName, isCollectionName } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { collectionLabels, nameOf, textOf } from '../../state/record-names.ts'
import type { Option } from '../../ui/select.tsx'

/** The records a reference may name, each with what tells it from its namesakes. */
export function optionsOf(trip: Trip, to: readonly string[]): readonly Option[] {
  const collections = to.filter(isCollectionName)
  return collections.flatMap((collection) =>
    recordsOf(trip, collection).map((record) => ({
      id: record.id,
      label: nameOf(trip, { collection, id: record.id }),
      hint:
        hintOf(trip, collection, record.id) || (collections.length > 1 ? collectionLabels[collection].one : undefined),
    })),
  )
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
