import { type Day, daysOf } from '../../../shared/agenda/days.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import { orderBetween } from '../../../shared/edit/order.ts'
import type { AgendaItem, When } from '../../../shared/model/records/agenda-item.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { languagesOf } from '../../state/record-names.ts'
import { lengthOf, shiftLocal } from './clock.ts'
import { findDay, unplacedItems } from './day-view.ts'
import { type ItemEdit, lastUntimedOrder, namesOf } from './item-edits.ts'
import { dayKey, noDay } from './item-facts.ts'
import { freeSlot } from './new-item.ts'

type Place = Readonly<{
  id: string
  /** 1 is a day. */
  level: number
  /** Among how many at which place, from 1: for a screen reader. */
  position: number
  count: number
  /** Undefined: nothing lies below it. */
  isOpen: boolean | undefined
}>

/** A line of the outline: a day, or an item under its day and under the item it is a part of. */
export type OutlineRow =
  | (Place & Readonly<{ kind: 'day'; date: string; day: Day | undefined; items: number }>)
  | (Place & Readonly<{ kind: 'item'; item: AgendaItem; above: string }>)

/** The row of a day. */
export const dayRow = (date: string): string => `day:${date}`

/** All days with their items in order, but for what is folded. Parts stand under their item when both are on one day. */
export function outlineOf(trip: Trip, folded: ReadonlySet<string>): readonly OutlineRow[] {
  const unplaced = unplacedItems(trip)
  const days = daysOf(trip).map((day) => ({ date: day.date, day, items: day.items }))
  const all = unplaced.length > 0 ? [...days, { date: noDay, day: undefined, items: unplaced }] : days
  return all.flatMap(({ date, day, items }, index): readonly OutlineRow[] => {
    const id = dayRow(date)
    const isOpen = items.length === 0 ? undefined : !folded.has(id)
    const place = { id, level: 1, position: index + 1, count: all.length, isOpen }
    const head: OutlineRow = { ...place, kind: 'day', date, day, items: items.length }
    return isOpen ? [head, ...linesOf(items, id, folded)] : [head]
  })
}

function linesOf(items: readonly AgendaItem[], day: string, folded: ReadonlySet<string>): readonly OutlineRow[] {
  const larger = largerOf(items)
  const below = Map.groupBy(items, ({ id }) => larger.get(id) ?? day)
  const lines = (above: string, level: number): readonly OutlineRow[] => {
    const own = below.get(above) ?? []
    return own.flatMap((item, index): readonly OutlineRow[] => {
      const isOpen = below.has(item.id) ? !folded.has(item.id) : undefined
      const place = { id: item.id, level, position: index + 1, count: own.length, isOpen }
      return [{ ...place, kind: 'item', item, above }, ...(isOpen ? lines(item.id, level + 1) : [])]
    })
  }
  return lines(day, 2)
}

/** What each of these items is a part of, among themselves; a circle of parts is cut where it would close. */
function largerOf(items: readonly AgendaItem[]): ReadonlyMap<string, string> {
  const there = new Set(items.map(({ id }) => id))
  const larger = new Map<string, string>()
  for (const { id, parent } of items) {
    if (parent === undefined || !there.has(parent)) continue
    let at: string | undefined = parent
    while (at !== undefined && at !== id) at = larger.get(at)
    if (at === undefined) larger.set(id, parent)
  }
  return larger
}

/** Makes an item a part of the one before it at its level; undefined where there is none. */
export function indent(trip: Trip, rows: readonly OutlineRow[], id: string): ItemEdit | undefined {
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  if (row?.kind !== 'item') return undefined
  const before = rows.slice(0, at).findLast(({ level }) => level <= row.level)
  if (before?.kind !== 'item' || before.level !== row.level) return undefined
  return {
    label: `Make ${namesOf(trip, [id])} a part of ${namesOf(trip, [before.id])}`,
    changes: setFields(row.item, 'agendaItems', { parent: before.id }),
  }
}

/** Makes a part stand beside the item it was a part of; undefined for what is no part. */
export function outdent(trip: Trip, rows: readonly OutlineRow[], id: string): ItemEdit | undefined {
  const row = rows.find((each) => each.id === id)
  if (row?.kind !== 'item' || row.level < 3) return undefined
  const above = rows.find((each) => each.id === row.above)
  return {
    label: `Take ${namesOf(trip, [id])} out of ${namesOf(trip, [row.above])}`,
    changes: setFields(row.item, 'agendaItems', {
      parent: above?.kind === 'item' && above.level > 2 ? above.above : undefined,
    }),
  }
}

/**
 * An item without a title: below another on its clock, from its end until the next begins, a part of the same; or in
 * the first free hour of a day.
 */
export function addBelow(trip: Trip, row: OutlineRow | undefined, id: string, title = ''): ItemEdit {
  const item = row?.kind === 'item' ? row.item : undefined
  const date = item ? dayKey(item) : row?.kind === 'day' ? row.date : noDay
  const day = findDay(trip, date)
  const [language = 'en'] = languagesOf(trip)
  const words = title.trim()
  const { changes } = addRecord(trip, 'agendaItems', {
    id,
    kind: item?.kind ?? 'bilateral',
    title: words === '' ? {} : { [language]: words },
    when: day ? whenBelow(trip, day, item) : { kind: 'unplaced' },
    ...(item?.parent === undefined ? {} : { parent: item.parent }),
  })
  return { label: words === '' ? 'Add an agenda item' : `Add “${words}”`, changes }
}

/** A line that is being written and is no item until it has a title: then both are one edit. */
export type OutlineDraft = Readonly<{ id: string; below: string }>

/** The draft that a mode of the view keeps. */
export function draftOf(kept: string | undefined): OutlineDraft | undefined {
  const [id, below] = (kept ?? '').split(' ')
  return id ? { id, below: below ?? '' } : undefined
}

/** The trip as it shows with the line that is being written. */
export function withDraft(trip: Trip, folded: ReadonlySet<string>, draft: OutlineDraft | undefined): Trip {
  if (!draft) return trip
  const row = outlineOf(trip, folded).find(({ id }) => id === draft.below)
  const added = applyChanges(trip, addBelow(trip, row, draft.id).changes)
  return added.ok ? added.value : trip
}

function whenBelow(trip: Trip, day: Day, item: AgendaItem | undefined): When {
  if (item?.when.kind === 'timed' && item.when.end.startsWith(day.date)) {
    const { end: start, zone } = item.when
    const next = day.items.flatMap(({ when }) => (when.kind === 'timed' && when.start >= start ? when.start : []))
    const gap = Math.min(60, ...next.map((each) => lengthOf(start, each)))
    return { kind: 'timed', start, end: shiftLocal(start, gap >= 10 ? gap : 30), zone }
  }
  if (!item || item.when.kind === 'allDay') return { kind: 'timed', ...freeSlot(day), zone: day.zone }
  return { kind: 'untimed', day: day.date, order: orderBetween(lastUntimedOrder(trip, day.date)) }
}
