import type { Change } from '../../shared/edit/edit.ts'
import { moveOf } from '../../shared/edit/move.ts'
import type { AnyRecord, CollectionName } from '../../shared/model/collections.ts'
import { list, type Trip } from '../../shared/model/trip.ts'

/** Some records of a collection, in their order, and where among them one of them goes; 0 is the first place. */
type Move = Readonly<{ collection: CollectionName; among: readonly string[]; id: string; to: number }>

/** The changes that move a record among some of its collection: the points of one brief, the points of one topic. */
export function moveWithin(trip: Trip, { collection, among, id, to }: Move): readonly Change[] {
  const others = among.filter((other) => other !== id)
  const place = Math.max(0, Math.min(to, others.length))
  if (among.indexOf(id) === place) return []
  const before = others[place - 1]
  if (before !== undefined) return moveOf(trip, collection, id, before)
  const all: readonly AnyRecord[] = list(trip, collection)
  const rest = all.filter((record) => record.id !== id)
  const first = rest.findIndex((record) => record.id === others[0])
  return first < 0 ? [] : moveOf(trip, collection, id, rest[first - 1]?.id)
}
