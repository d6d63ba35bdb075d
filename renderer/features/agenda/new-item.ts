import type { Day } from '../../../shared/agenda/days.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import { orderBetween } from '../../../shared/edit/order.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import type { AgendaItem, When } from '../../../shared/model/records/agenda-item.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, duplicateRecord } from '../../state/changes.ts'
import { languagesOf } from '../../state/record-names.ts'
import { lengthOf, localAt, minutesFrom, shiftLocal } from './clock.ts'
import { type ItemEdit, moveBy, namesOf, plannedMinutes } from './item-edits.ts'

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

/** A copy that begins when the first one ends, not confirmed yet. */
export function duplicateItem(trip: Trip, item: AgendaItem, id: string): ItemEdit {
  const { confirmedOn: _on, ...values } = item
  const copy = duplicateRecord(trip, 'agendaItems', { ...values, confirmation: 'unconfirmed', confirmedBy: '' }, id)
  const label = `Duplicate ${namesOf(trip, [item.id])}`
  const minutes = item.when.kind === 'timed' ? plannedMinutes(item.when) : undefined
  const added = applyChanges(trip, copy.changes)
  if (minutes === undefined || !added.ok) return { label, changes: copy.changes }
  const moved = applyChanges(added.value, moveBy(added.value, [id], minutes).changes)
  const record = moved.ok ? find(moved.value, 'agendaItems', id) : undefined
  return { label, changes: record ? [{ kind: 'add', collection: 'agendaItems', record }] : copy.changes }
}

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
