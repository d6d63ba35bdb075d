import type { CollectionName } from '../../../shared/model/collections.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'

/** A record as a line of its list, with what tells it from its namesakes. */
export function recordRow(trip: Trip, collection: CollectionName, id: string) {
  return { id, title: nameOf(trip, { collection, id }), line: lineOf(trip, collection, id) }
}

function lineOf(trip: Trip, collection: CollectionName, id: string): string {
  const named = (to: CollectionName, other: string | undefined) =>
    find(trip, to, other) && other !== undefined ? nameOf(trip, { collection: to, id: other }) : ''
  switch (collection) {
    case 'attendances':
      return named('agendaItems', find(trip, 'attendances', id)?.agendaItem)
    case 'pointUses':
      return named('briefs', find(trip, 'pointUses', id)?.brief)
    case 'outcomes': {
      const outcome = find(trip, 'outcomes', id)
      return [named('agendaItems', outcome?.agendaItem), named('agencies', outcome?.agency)].filter(Boolean).join(', ')
    }
    case 'venues':
      return find(trip, 'venues', id)?.city ?? ''
    case 'travelTimes': {
      const minutes = find(trip, 'travelTimes', id)?.minutes
      return minutes === undefined ? '' : `${minutes} min`
    }
    case 'facts':
      return named('topics', find(trip, 'facts', id)?.topic)
    case 'series':
      return named('topics', find(trip, 'series', id)?.topic)
    case 'topicPapers':
      return named('topics', find(trip, 'topicPapers', id)?.topic)
    default:
      return ''
  }
}
