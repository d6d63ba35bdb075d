import type { Change } from '../../../shared/edit/edit.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { moveWithin } from '../../state/move-within.ts'
import { textOf } from '../../state/record-names.ts'
import { noTopic, topicOf } from './point-filter.ts'

export type Grouping = 'topic' | 'clearance'

/** A column of the board, a group of the list. */
export type PointColumn = Readonly<{ id: string; title: string; points: readonly TalkingPoint[] }>

export const clearances: readonly Readonly<{ id: TalkingPoint['clearance']; label: string }>[] = [
  { id: 'draft', label: 'Draft' },
  { id: 'review', label: 'With approver' },
  { id: 'cleared', label: 'Cleared' },
]

/** Columns in the order of topics or of clearance; points without a topic last, and only when there are some. */
export function columnsOf(trip: Trip, grouping: Grouping, points: readonly TalkingPoint[]): readonly PointColumn[] {
  if (grouping === 'clearance') {
    return clearances.map(({ id, label }) => ({
      id,
      title: label,
      points: points.filter((point) => point.clearance === id),
    }))
  }
  const byTopic = Map.groupBy(points, (point) => topicOf(trip, point))
  const topics = list(trip, 'topics').map(({ id, name }) => ({
    id,
    title: textOf(trip, name) || 'Topic without a name',
    points: byTopic.get(id) ?? [],
  }))
  const rest = byTopic.get(noTopic) ?? []
  return rest.length > 0 || topics.length === 0 ? [...topics, { id: noTopic, title: 'No topic', points: rest }] : topics
}

type Move = Readonly<{ grouping: Grouping; point: string; to: PointColumn; place: number }>

/** The changes that put a point at a place of a column, 0 the first: its topic or clearance, and its order. */
export function moveToColumn(trip: Trip, { grouping, point, to, place }: Move): readonly Change[] {
  const record = find(trip, 'talkingPoints', point)
  if (!record) return []
  const value = to.id === noTopic ? undefined : to.id
  const set = record[grouping] === value ? [] : setFields(record, 'talkingPoints', { [grouping]: value })
  const others = to.points.map(({ id }) => id).filter((id) => id !== point)
  const isHere = others.length < to.points.length
  // Not yet among them, it is put behind or before one of them wherever it stood in the order of all points.
  const among = isHere ? to.points.map(({ id }) => id) : others
  return [...set, ...moveWithin(trip, { collection: 'talkingPoints', among, id: point, to: place })]
}

/** The column beside the one a point is in; undefined at the ends. */
export function columnBeside(columns: readonly PointColumn[], point: string, way: 1 | -1): PointColumn | undefined {
  const at = columns.findIndex(({ points }) => points.some(({ id }) => id === point))
  return at < 0 ? undefined : columns[at + way]
}
