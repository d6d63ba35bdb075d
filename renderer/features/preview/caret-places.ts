import type { LinePlace } from '../../../shared/ipc/book.ts'
import { isCollectionName } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import type { Place } from '../../state/place.ts'

/**
 * What the caret is about, the nearest first: the record a part of the screen is about, as
 * words of a point print in every brief that uses it; the field it stands in, its record, the record of the screen. */
export function caretPlaces(trip: Trip, focus: Element | null, selected: Place | undefined): readonly LinePlace[] {
  const pane = focus?.closest('[data-pane="main"], [data-pane="third"]')
  const inner = pane ? [...recordOf(focus), ...fieldOf(focus), ...sectionOf(focus, selected)] : []
  const outer = selected ? [selected] : []
  return [...inner, ...outer].flatMap((place) => [place, ...behind(trip, place)]).slice(0, mostPlaces)
}

/** As many as a request takes. */
const mostPlaces = 12

function fieldOf(focus: Element | null | undefined): readonly LinePlace[] {
  const text = focus?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''
  const [, collection = '', id = '', field = ''] = /^([^/]+)\/(.+)\/([^/]+)$/.exec(text) ?? []
  if (!isCollectionName(collection)) return []
  return [
    { collection, id, field },
    { collection, id },
  ]
}

function recordOf(focus: Element | null | undefined): readonly LinePlace[] {
  const text = focus?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? ''
  const [, collection = '', id = ''] = /^([^/]+)\/(.+)$/.exec(text) ?? []
  return isCollectionName(collection) ? [{ collection, id }] : []
}

/** A part of a screen about one record says which fields stand in it. */
function sectionOf(focus: Element | null | undefined, selected: Place | undefined): readonly LinePlace[] {
  const fields = focus?.closest<HTMLElement>('[data-fields]')?.dataset['fields']?.split(' ') ?? []
  return selected ? fields.map((field) => ({ collection: selected.collection, id: selected.id, field })) : []
}

/** Records that print in the words of others. */
function behind(trip: Trip, { collection, id }: LinePlace): readonly LinePlace[] {
  if (collection === 'pointUses') {
    const use = find(trip, 'pointUses', id)
    return use ? [{ collection: 'talkingPoints', id: use.talkingPoint }] : []
  }
  if (collection !== 'agendaItems') return []
  const brief = list(trip, 'briefs').find((one) => one.agendaItem === id)
  return brief ? [{ collection: 'briefs', id: brief.id }] : []
}
