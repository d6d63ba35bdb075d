import type { Day } from '../../../shared/agenda/days.ts'
import { attendancesOf } from '../../../shared/agenda/people.ts'
import { present } from '../../../shared/assert.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import { isOrderKey, orderBetween } from '../../../shared/edit/order.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import type { AgendaItem, When } from '../../../shared/model/records/agenda-item.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, duplicateRecord } from '../../state/changes.ts'
import { languagesOf } from '../../state/record-names.ts'
import { lengthOf, localAt, minutesFrom, shiftLocal } from './clock.ts'
import { type ItemEdit, namesOf } from './item-edits.ts'

/** What the quick editor asks. */
export type ItemDraft = Readonly<{
  title: string
  kind: AgendaItem['kind']
  /** Undefined: on no day yet. */
  date: string | undefined
  timing: 'timed' | 'allDay' | 'untimed'
  start: string | undefined
  end: string | undefined
  venue: string | undefined
  agencies: readonly string[]
}>

/** The item a draft describes, as one edit. An end before the start is the next day's. */
export function addItem(trip: Trip, draft: ItemDraft, { id, zone }: Readonly<{ id: string; zone: string }>): ItemEdit {
  const [language = 'en'] = languagesOf(trip)
  const { changes } = addRecord(trip, 'agendaItems', {
    id,
    kind: draft.kind,
    title: draft.title.trim() ? { [language]: draft.title.trim() } : {},
    when: whenOf(trip, draft, zone),
    agencies: draft.agencies,
    ...(draft.venue ? { venue: draft.venue } : {}),
  })
  return { label: `Add “${draft.title.trim() || 'Agenda item without a name'}”`, changes }
}

function whenOf(trip: Trip, { date, timing, start, end }: ItemDraft, zone: string): When {
  if (date === undefined) return { kind: 'unplaced' }
  if (timing === 'allDay') return { kind: 'allDay', date }
  if (timing === 'timed' && start) {
    const from = `${date}T${start}`
    const same = end ? `${date}T${end}` : shiftLocal(from, 60)
    return { kind: 'timed', start: from, end: lengthOf(from, same) > 0 ? same : shiftLocal(same, 24 * 60), zone }
  }
  return { kind: 'untimed', day: date, order: orderBetween(lastOrder(trip, date)) }
}

const lastOrder = (trip: Trip, date: string) =>
  list(trip, 'agendaItems')
    .flatMap(({ when }) => (when.kind === 'untimed' && when.day === date ? when.order : []))
    .sort()
    .at(-1)

/** The first hour of a day nothing else takes, from nine on or from `after`; as local times. */
export function freeSlot(day: Day, after?: string, minutes = 60): Readonly<{ start: string; end: string }> {
  const taken = day.items
    .flatMap(({ when }) =>
      when.kind === 'timed' ? { start: minutesFrom(day.date, when.start), end: minutesFrom(day.date, when.end) } : [],
    )
    .sort((a, b) => a.start - b.start)
  let start = after === undefined ? 9 * 60 : minutesFrom(day.date, after)
  for (const each of taken) if (each.start < start + minutes && start < each.end) start = each.end
  if (start + minutes > 24 * 60) start = after === undefined ? 9 * 60 : Math.min(start, 23 * 60)
  return { start: localAt(day.date, start), end: localAt(day.date, start + minutes) }
}

/**
 * A copy with the same people, not confirmed yet. It begins when the first one ends; at the same time as that where it
 * would begin on the next day.
 */
export function duplicateItem(trip: Trip, item: AgendaItem, newId: () => string): ItemEdit & Readonly<{ id: string }> {
  const record = copyBehind(trip, item, newId())
  const { when } = item
  const isSameDay = when.kind === 'timed' && when.end.startsWith(when.start.slice(0, 10))
  const later = isSameDay
    ? { ...when, start: when.end, end: shiftLocal(when.end, lengthOf(when.start, when.end)) }
    : when
  let order = lastAttendanceOrder(trip)
  const people = attendancesOf(trip, item.id).flatMap((attendance) => {
    order = orderBetween(order)
    const { lineage: _lineage, provenance: _provenance, ...who } = attendance
    return addRecord(trip, 'attendances', { ...who, id: newId(), agendaItem: record.id, order }).changes
  })
  return {
    id: record.id,
    label: `Duplicate ${namesOf(trip, [item.id])}`,
    changes: [{ kind: 'add', collection: 'agendaItems', record: { ...record, when: later } }, ...people],
  }
}

/** A copy of an item right behind it in the order of the records, without its confirmation. */
export function copyBehind(trip: Trip, item: AgendaItem, id: string): AgendaItem {
  const { changes } = duplicateRecord(trip, 'agendaItems', item, id)
  const added = applyChanges(trip, changes)
  const copy = present(added.ok ? find(added.value, 'agendaItems', id) : undefined, 'the copy that was added')
  const { confirmedOn: _on, ...values } = copy
  return { ...values, confirmation: 'unconfirmed', confirmedBy: '' }
}

export const lastAttendanceOrder = (trip: Trip): string | undefined =>
  list(trip, 'attendances').findLast(({ order }) => isOrderKey(order))?.order

/** A brief for a meeting, numbered behind the others. */
export function addBrief(trip: Trip, item: AgendaItem, id: string): ItemEdit {
  const numbers = briefsInOrder(trip).map((brief, index) => brief.number ?? index + 1)
  const { changes } = addRecord(trip, 'briefs', { id, agendaItem: item.id, number: Math.max(0, ...numbers) + 1 })
  return { label: `Write the brief for ${namesOf(trip, [item.id])}`, changes }
}

/** Minutes from one time of the day to the next such time. */
export function minutesBetween(start: string | undefined, end: string | undefined): number | undefined {
  if (!start || !end) return undefined
  const minutes = lengthOf(`2000-01-01T${start}`, `2000-01-01T${end}`)
  return minutes > 0 ? minutes : minutes + 24 * 60
}

/** Where the first of these agencies receives. */
export const venueOfAgency = (trip: Trip, agencies: readonly string[]): string | undefined =>
  find(trip, 'agencies', agencies[0])?.venue
