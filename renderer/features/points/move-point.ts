import { find } from '../../../shared/model/trip.ts'
import type { Page } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { columnBeside, columnsOf, type Grouping, moveToColumn } from './point-columns.ts'
import { everyPoint, filterPoints, type PointFilter } from './point-filter.ts'

/** Modes of this view, as the page keeps them. */
export const modes = {
  layout: 'points/layout',
  grouping: 'points/grouping',
  words: 'points/words',
  kind: 'points/kind',
  topic: 'points/topic',
} as const

export const groupingOf = (page: Page): Grouping =>
  page.view.store.getState().modes[modes.grouping] === 'clearance' ? 'clearance' : 'topic'

export function filterOf(all: Readonly<Record<string, string>>): PointFilter {
  return {
    words: all[modes.words] ?? everyPoint.words,
    kind: all[modes.kind] ?? everyPoint.kind,
    topic: all[modes.topic] ?? everyPoint.topic,
  }
}

export const columnsNow = (page: Page) => {
  const { trip } = page.trip.store.getState()
  const filter = filterOf(page.view.store.getState().modes)
  return columnsOf(trip, groupingOf(page), filterPoints(trip, filter))
}

type Target = Readonly<{ point: string; column: string; place: number }>

/** Puts a point at a place of a column, as one edit, and says where it is now. */
export function movePoint(page: Page, { point, column, place }: Target): void {
  page.trip.flush()
  const { trip } = page.trip.store.getState()
  const to = columnsNow(page).find(({ id }) => id === column)
  if (!to || !find(trip, 'talkingPoints', point)) return
  const name = nameOf(trip, { collection: 'talkingPoints', id: point })
  const changes = moveToColumn(trip, { grouping: groupingOf(page), point, to, place })
  if (changes.length === 0) return
  actsOf(page).dispatch(`Move “${name}” to ${to.title}`, changes)
  page.view.announce(`Moved to ${to.title}, place ${place + 1}.`)
}

/** One column or one place on, as Alt+Shift and an arrow do. */
export function shiftPoint(page: Page, point: string, way: 'left' | 'right' | 'up' | 'down'): void {
  const columns = columnsNow(page)
  if (way === 'left' || way === 'right') {
    const to = columnBeside(columns, point, way === 'right' ? 1 : -1)
    if (to) movePoint(page, { point, column: to.id, place: to.points.length })
    return
  }
  const column = columns.find(({ points }) => points.some(({ id }) => id === point))
  const at = column?.points.findIndex(({ id }) => id === point) ?? -1
  const place = way === 'up' ? at - 1 : at + 1
  if (column && place >= 0 && place < column.points.length) movePoint(page, { point, column: column.id, place })
}

/** A new point in the column of another, behind it; answers its id. */
export function addPoint(page: Page, beside?: string): string {
  const grouping = groupingOf(page)
  const filter = filterOf(page.view.store.getState().modes)
  const columns = columnsNow(page)
  const column = columns.find(({ points }) => points.some(({ id }) => id === beside))
  const { trip } = page.trip.store.getState()
  const topic =
    (column && grouping === 'topic' ? column.id : undefined) ??
    find(trip, 'talkingPoints', beside)?.topic ??
    filter.topic
  const values = {
    ...(find(trip, 'topics', topic) ? { topic } : {}),
    ...(filter.kind === '' ? {} : { kind: filter.kind }),
  }
  // What is looked for would hide the new one.
  page.view.setMode(modes.words, '')
  const id = actsOf(page).add('Add point', 'talkingPoints', values)
  page.view.select({ collection: 'talkingPoints', id })
  return id
}
