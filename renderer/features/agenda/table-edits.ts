import { bookZone, dayOf } from '../../../shared/agenda/days.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { languagesOf } from '../../state/record-names.ts'
import { type ItemEdit, moveTo, namesOf, plannedMinutes, resizeBy, setTimeKind } from './item-edits.ts'

/** `910`, `9:10`, `9.10`, `9`, `9:10 pm` as `09:10`; undefined for what is no time. */
export function readTime(typed: string): string | undefined {
  const parts = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:(a|p)\.?\s*m\.?)?\s*$/i.exec(typed)
  if (!parts) return undefined
  const half = parts[3]?.toLowerCase()
  const typedHour = Number(parts[1])
  const hour = half === 'p' && typedHour < 12 ? typedHour + 12 : half === 'a' && typedHour === 12 ? 0 : typedHour
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `75`, `1:15`, `1h15`, `1 h`, `75 min` as minutes. */
export function readLength(typed: string): number | undefined {
  const clock = /^\s*(\d{1,2})\s*[:h]\s*(\d{1,2})?\s*(?:m|min)?\s*$/i.exec(typed)
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2] ?? 0)
    : Number(/^\s*(\d{1,4})\s*(?:m|min)?\s*$/i.exec(typed)?.[1])
  return minutes >= 5 && minutes <= 30 * 60 ? minutes : undefined
}

/** A start typed in a cell: a time puts the item on the clock of its day, nothing takes it off. */
export function typeStart(trip: Trip, item: AgendaItem, typed: string): ItemEdit {
  const none = { label: `Move ${namesOf(trip, [item.id])}`, changes: [] }
  const day = dayOf(item)
  if (day === undefined) return none
  if (typed.trim() === '') return setTimeKind(trip, item.id, 'untimed', bookZone(trip))
  const time = readTime(typed)
  return time === undefined ? none : moveTo(trip, item.id, `${day}T${time}`, bookZone(trip))
}

/** A length typed in a cell moves the end. */
export function typeLength(trip: Trip, item: AgendaItem, typed: string): ItemEdit {
  const label = `Change the length of ${namesOf(trip, [item.id])}`
  const minutes = readLength(typed)
  const now = plannedMinutes(item.when)
  if (minutes === undefined || minutes === now) return { label, changes: [] }
  if (item.when.kind === 'timed') return resizeBy(trip, item.id, 'end', minutes - (now ?? 0))
  if (item.when.kind === 'allDay') return { label, changes: [] }
  return { label, changes: setFields(item, 'agendaItems', { when: { ...item.when, minutes } }) }
}

/** The title in the trip's first language. */
export function typeTitle(trip: Trip, item: AgendaItem, title: string): ItemEdit {
  const [language = 'en'] = languagesOf(trip)
  return {
    label: `Change the title of ${namesOf(trip, [item.id])}`,
    changes: setFields(item, 'agendaItems', { title: { ...item.title, [language]: title.trim() } }),
  }
}
