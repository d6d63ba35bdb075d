import type { Change } from '../../../shared/edit/edit.ts'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import type { Official } from '../../../shared/model/records/official.ts'
import { setField } from '../../state/changes.ts'

/** People who have a precedence. */
type Person = Delegate | Official

/** One further up or down among `records`, which stand in their order. The same list when there is no further. */
export function stepped<R extends Readonly<{ id: string }>>(
  records: readonly R[],
  ids: readonly string[],
  way: 1 | -1,
) {
  const moving = new Set(ids)
  const wanted = way === 1 ? records.toReversed() : [...records]
  for (let at = 1; at < wanted.length; at += 1) {
    const [before, here] = [wanted[at - 1], wanted[at]]
    if (!before || !here || !moving.has(here.id) || moving.has(before.id)) continue
    wanted[at - 1] = here
    wanted[at] = before
  }
  return way === 1 ? wanted.toReversed() : wanted
}

/** These records, in their order, right ahead of `before`; last without it. */
export function placedBefore<R extends Readonly<{ id: string }>>(
  records: readonly R[],
  ids: readonly string[],
  before: string | undefined,
): readonly R[] {
  const moving = new Set(ids)
  const others = records.filter(({ id }) => !moving.has(id))
  const at = before === undefined ? -1 : others.findIndex(({ id }) => id === before)
  return others.toSpliced(at < 0 ? others.length : at, 0, ...records.filter(({ id }) => moving.has(id)))
}

/**
 * The changes that give people the precedence of the order wanted. Where each has its own number already, the numbers
 * are kept and only those between the old place and the new one change hands; otherwise they count from `from`.
 */
export function rankChanges(
  collection: 'delegates' | 'officials',
  now: readonly Person[],
  wanted: readonly Person[],
  from = 1,
): readonly Change[] {
  const numbers = now.map(({ precedence }) => precedence ?? undefined)
  const areDistinct = numbers.every((number, index) => {
    const before = index === 0 ? Number.NEGATIVE_INFINITY : numbers[index - 1]
    return number !== undefined && before !== undefined && number > before
  })
  return wanted.flatMap((person, index) => {
    const number = areDistinct ? numbers[index] : from + index
    return person.precedence === number ? [] : setField(person, collection, 'precedence', number)
  })
}
