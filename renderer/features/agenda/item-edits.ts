import { dayOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { daysFrom } from '../../../shared/agenda/days-from.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { isOrderKey, orderBetween } from '../../../shared/edit/order.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import type { AgendaItem, When } from '../../../shared/model/records/agenda-item.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { nameOf } from '../../state/record-names.ts'
import { lengthOf, localAt, minutesFrom, shiftDate, shiftLocal, step } from './clock.ts'

/** One act on the agenda: what undo calls it, and its changes. None: nothing would change. */
export type ItemEdit = Readonly<{ label: string; changes: readonly Change[] }>

/** Earlier or later by minutes, each in its own zone; the parts of a larger item go with it. */
export function moveBy(trip: Trip, ids: readonly string[], minutes: number): ItemEdit {
  return {
    label: `Move ${namesOf(trip, ids)}`,
    changes: withParts(trip, ids).flatMap((item) =>
      item.when.kind === 'timed' ? setWhen(item, shifted(item.when, minutes)) : [],
    ),
  }
}

/** To a time of a day: what was on no clock gets one, with its own length or half an hour. */
export function moveTo(trip: Trip, id: string, start: string, zone: string): ItemEdit {
  const item = find(trip, 'agendaItems', id)
  const label = `Move ${namesOf(trip, [id])}`
  if (!item) return { label, changes: [] }
  if (item.when.kind === 'timed') return moveBy(trip, [id], lengthOf(item.when.start, start))
  const end = shiftLocal(start, plannedMinutes(item.when) ?? 30)
  return { label, changes: setWhen(item, { kind: 'timed', start, end, zone }) }
}

/** To another day at the same hour and in the same zone; without a day, off the calendar. */
export function moveToDay(trip: Trip, ids: readonly string[], date: string | undefined): ItemEdit {
  const label = `Move ${namesOf(trip, ids)} ${date === undefined ? 'off the days' : `to ${shortDay(date, 'en')}`}`
  let last = lastUntimedOrder(trip, date)
  const nextOrder = () => {
    last = orderBetween(last)
    return last
  }
  const chosen = new Set(ids)
  const changes = withParts(trip, ids).flatMap((item) => {
    const goal = chosen.has(item.id) ? date : partDay(trip, item, chosen, date)
    return setWhen(item, onDay(item.when, goal, nextOrder))
  })
  return { label, changes }
}

/** Earlier or later by whole days, each at its own hour; what is on no day stays there. */
export function moveByDays(trip: Trip, ids: readonly string[], days: number): ItemEdit {
  const byDay = Map.groupBy(itemsOf(trip, ids), dayOf)
  const changes = [...byDay].flatMap(([date, items]) => {
    const own = items.map(({ id }) => id)
    return date === undefined ? [] : moveToDay(trip, own, shiftDate(date, days)).changes
  })
  return { label: `Move ${namesOf(trip, ids)} a day ${days > 0 ? 'later' : 'earlier'}`, changes }
}

/** One edge of an item by minutes; it keeps at least five. */
export function resizeBy(trip: Trip, id: string, edge: 'start' | 'end', minutes: number): ItemEdit {
  const item = find(trip, 'agendaItems', id)
  const label = `Change the length of ${namesOf(trip, [id])}`
  if (item?.when.kind !== 'timed') return { label, changes: [] }
  const { start, end } = item.when
  const room = Math.max(step, lengthOf(start, end)) - step
  const when =
    edge === 'start'
      ? { ...item.when, start: shiftLocal(start, Math.min(minutes, room)) }
      : { ...item.when, end: shiftLocal(end, Math.max(minutes, -room)) }
  return { label, changes: setWhen(item, when) }
}

/** A new start keeps the length; a new end before the start is read as the next day's. */
export function setClock(trip: Trip, id: string, edge: 'start' | 'end', time: string): ItemEdit {
  const item = find(trip, 'agendaItems', id)
  if (item?.when.kind !== 'timed') return { label: `Move ${namesOf(trip, [id])}`, changes: [] }
  const { start, end } = item.when
  if (edge === 'start') return moveBy(trip, [id], lengthOf(start, `${start.slice(0, 10)}T${time}`))
  const sameDay = `${start.slice(0, 10)}T${time}`
  const wanted = lengthOf(start, sameDay) > 0 ? sameDay : shiftLocal(sameDay, 24 * 60)
  return resizeBy(trip, id, 'end', lengthOf(end, wanted))
}

/** With a clock, for all day, or on the day without a time; the day stays. */
export function setTimeKind(trip: Trip, id: string, kind: 'timed' | 'allDay' | 'untimed', zone: string): ItemEdit {
  const item = find(trip, 'agendaItems', id)
  const label = `Change the time of ${namesOf(trip, [id])}`
  const day = item && dayOf(item)
  if (!item || day === undefined || item.when.kind === kind) return { label, changes: [] }
  const minutes = plannedMinutes(item.when)
  switch (kind) {
    case 'timed': {
      const start = localAt(day, 9 * 60)
      return { label, changes: setWhen(item, { kind, start, end: shiftLocal(start, minutes ?? 60), zone }) }
    }
    case 'allDay':
      return { label, changes: setWhen(item, { kind, date: day }) }
    case 'untimed': {
      const order = orderBetween(lastUntimedOrder(trip, day))
      return { label, changes: setWhen(item, { kind, day, order, ...(minutes ? { minutes } : {}) }) }
    }
  }
}

/** Puts the same values into several items, as one act. */
export function setAll(
  trip: Trip,
  ids: readonly string[],
  what: string,
  values: Readonly<Partial<AgendaItem>>,
): ItemEdit {
  return {
    label: `Set the ${what} of ${namesOf(trip, ids)}`,
    changes: itemsOf(trip, ids).flatMap((item) => setFields(item, 'agendaItems', values)),
  }
}

/** `“Customs (ANAM)”`, `3 items`. */
export function namesOf(trip: Trip, ids: readonly string[]): string {
  const [first] = ids
  return ids.length === 1 && first
    ? `“${nameOf(trip, { collection: 'agendaItems', id: first })}”`
    : `${ids.length} items`
}

/** Minutes an item takes, when that is known. */
export function plannedMinutes(when: When): number | undefined {
  if (when.kind === 'timed') return lengthOf(when.start, when.end)
  return when.kind === 'allDay' ? undefined : when.minutes
}

const itemsOf = (trip: Trip, ids: readonly string[]) => ids.flatMap((id) => find(trip, 'agendaItems', id) ?? [])

/** These items and whatever is a part of them, each once. */
function withParts(trip: Trip, ids: readonly string[]): readonly AgendaItem[] {
  const all = new Set(itemsOf(trip, ids))
  for (const item of all) {
    for (const other of list(trip, 'agendaItems')) if (other.parent === item.id) all.add(other)
  }
  return [...all]
}

const setWhen = (item: AgendaItem, when: When) => setFields(item, 'agendaItems', { when })

const shifted = (when: When & { kind: 'timed' }, minutes: number): When => ({
  ...when,
  start: shiftLocal(when.start, minutes),
  end: shiftLocal(when.end, minutes),
})

/** The day of a part that goes along: as many days on as the larger item goes. */
function partDay(trip: Trip, part: AgendaItem, chosen: ReadonlySet<string>, date: string | undefined) {
  const seen = new Set<string>()
  let larger: AgendaItem | undefined = part
  while (larger && !chosen.has(larger.id) && !seen.has(larger.id)) {
    seen.add(larger.id)
    larger = find(trip, 'agendaItems', larger.parent)
  }
  const [from, own] = [larger && dayOf(larger), dayOf(part)]
  return date === undefined || from === undefined || own === undefined ? date : shiftDate(own, daysFrom(from, date))
}

function onDay(when: When, date: string | undefined, nextOrder: () => string): When {
  const minutes = plannedMinutes(when)
  const known = minutes === undefined ? {} : { minutes }
  if (date === undefined) return when.kind === 'unplaced' ? when : { kind: 'unplaced', ...known }
  switch (when.kind) {
    case 'timed':
      return shifted(when, minutesFrom(when.start.slice(0, 10), date))
    case 'allDay':
      return { ...when, date }
    case 'untimed':
      return when.day === date ? when : { ...when, day: date, order: nextOrder() }
    case 'unplaced':
      return { kind: 'untimed', day: date, order: nextOrder(), ...known }
  }
}

/** The key of the last item without a clock on a day. */
export function lastUntimedOrder(trip: Trip, date: string | undefined): string | undefined {
  const orders = itemsInOrder(trip).flatMap(({ when }) =>
    when.kind === 'untimed' && when.day === date ? when.order : [],
  )
  return orders.filter(isOrderKey).at(-1)
}
