import { daysOf } from '../../../shared/agenda/days.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import type { ViewState } from '../../state/view-store.ts'
import { dayKey, noDay } from './item-facts.ts'

export const modeKey = 'agenda/mode'
export const dayMode = 'agenda/day'
/** Ids marked in the table, with a space between: ids have none. */
export const markedKey = 'agenda/marked'
/** Where the quick editor stands open: a day, or a start. */
export const addingKey = 'agenda/adding'
/** Items whose new day is being chosen. */
export const movingKey = 'agenda/moving'
/** The item that is being split into groups. */
export const splittingKey = 'agenda/splitting'
/** The item whose title is written in the outline. */
export const writingKey = 'agenda/writing'
/** A line of the outline that is no item yet, because it has no title: its id and the row it stands below. */
export const draftKey = 'agenda/draft'
/** Rows of the outline that are folded, with a space between. */
export const foldedKey = 'agenda/folded'

type Seen = Pick<ViewState, 'modes' | 'selected'>

/** One day, the days side by side, all of them as lines, or as a table. */
export const agendaModes = ['day', 'week', 'outline', 'table'] as const
export type AgendaMode = (typeof agendaModes)[number]

export const modeOf = ({ modes }: Pick<ViewState, 'modes'>): AgendaMode =>
  agendaModes.find((mode) => mode === modes[modeKey]) ?? 'day'

export const isTable = (seen: Pick<ViewState, 'modes'>): boolean => modeOf(seen) === 'table'

export const selectedItem = (trip: Trip, { selected }: Seen) => {
  const place = selected.agenda
  return place?.collection === 'agendaItems' ? find(trip, 'agendaItems', place.id) : undefined
}

/** The day that shows: that of the selected item, else the one chosen, else the first. */
export function shownDay(trip: Trip, seen: Seen): string {
  const item = selectedItem(trip, seen)
  if (item) return dayKey(item)
  const days = daysOf(trip)
  const chosen = seen.modes[dayMode]
  const isThere = chosen === noDay || days.some(({ date }) => date === chosen)
  return (isThere ? chosen : days[0]?.date) ?? noDay
}

/** The items a command is about: those marked in the table, else the selected one. */
export function chosenItems(trip: Trip, seen: Seen): readonly string[] {
  const marked = isTable(seen) ? markedItems(trip, seen) : []
  const item = selectedItem(trip, seen)
  return marked.length > 0 ? marked : item ? [item.id] : []
}

export const markedItems = (trip: Trip, { modes }: Seen): readonly string[] =>
  (modes[markedKey] ?? '').split(' ').filter((id) => find(trip, 'agendaItems', id) !== undefined)
