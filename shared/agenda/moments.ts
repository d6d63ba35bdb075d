import type { When } from '../model/records/agenda-item.ts'
import { epochOf } from './zones.ts'

/** The moments of an item with a clock, in milliseconds. The end is as it is written: it may come before the start. */
type Moments = Readonly<{ start: number; end: number }>

const known = new WeakMap<object, Moments>()

/** Asked for at every comparison of a sorting, so it is worked out once for a value that never changes. */
export function momentsOf(when: When & Readonly<{ kind: 'timed' }>): Moments {
  const before = known.get(when)
  if (before) return before
  const fresh = { start: epochOf(when.start, when.zone), end: epochOf(when.end, when.zone) }
  known.set(when, fresh)
  return fresh
}
