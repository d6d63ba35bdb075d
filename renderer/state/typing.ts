import { applyChanges } from '../../shared/edit/apply.ts'
import { diffRecord } from '../../shared/edit/diff.ts'
import type { Change } from '../../shared/edit/edit.ts'
import type { AnyRecord } from '../../shared/model/collections.ts'
import { find, type Trip } from '../../shared/model/trip.ts'
import { setField } from './changes.ts'
import type { Outside } from './outside.ts'
import type { FieldPlace } from './place.ts'

/** A pause this long, milliseconds, ends one edit of typing; so does this much time in all. */
const pause = 500
const longest = 2000

type Pending = Readonly<{ label: string; place: FieldPlace; before: AnyRecord; since: number }>

/** Typing in one field gathered into edits: the trip changes with every key, the host hears of it now and then. */
export type Typing = Readonly<{
  /** The trip with the field's new value. */
  type(trip: Trip, label: string, place: FieldPlace, value: unknown): Trip
  /** What was typed since the last edit; undefined when nothing was. */
  take(trip: Trip): Readonly<{ label: string; changes: readonly Change[] }> | undefined
  /** The same, and it stays typing. */
  look(trip: Trip): readonly Change[]
  place(): FieldPlace | undefined
  drop(): void
}>

export function createTyping(outside: Outside, due: () => void): Typing {
  let pending: Pending | undefined
  let callOff = () => {}

  const drop = () => {
    callOff()
    pending = undefined
  }
  const changesOf = (trip: Trip, { place, before }: Pending): readonly Change[] => {
    const record = find(trip, place.collection, place.id)
    return record
      ? diffRecord(place.collection, before, record).filter(
          (change) => (change.kind === 'set' || change.kind === 'setBlock') && change.field === place.field,
        )
      : []
  }
  return {
    type: (trip, label, place, value) => {
      const record = find(trip, place.collection, place.id)
      if (!record) return trip
      const now = outside.now().getTime()
      pending ??= { label, place, before: record, since: now }
      callOff()
      callOff = outside.after(Math.max(0, Math.min(pause, pending.since + longest - now)), due)
      const applied = applyChanges(trip, setField(record, place.collection, place.field, value))
      if (!applied.ok) throw new Error(applied.error.message)
      return applied.value
    },
    take: (trip) => {
      if (!pending) return undefined
      const { label } = pending
      const changes = changesOf(trip, pending)
      drop()
      return changes.length > 0 ? { label, changes } : undefined
    },
    look: (trip) => (pending ? changesOf(trip, pending) : []),
    place: () => pending?.place,
    drop,
  }
}
