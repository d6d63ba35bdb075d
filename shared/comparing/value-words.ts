import { dayMonthYear, longDate, partialDate } from '../format/dates.ts'
import { clockTime, timeRange } from '../format/times.ts'
import { type CollectionName, isCollectionName } from '../model/collections.ts'
import { find, type Trip, tripId } from '../model/trip.ts'
import type { Field } from '../model/walk.ts'
import type { ComparingWords } from './comparison.ts'

/** Where a value stands: its trip, and the record or part around it. */
export type Around = Readonly<{ trip: Trip; values: Readonly<Record<string, unknown>>; words: ComparingWords }>

/** A value that is one line, in words; empty when there is nothing. */
export function valueWords({ facts }: Field, value: unknown, around: Around): string {
  if (value === undefined || value === null || value === '') return ''
  const { words } = around
  switch (facts.kind) {
    case 'ref':
      return listOf(value)
        .map((id) => referenceWords(id, facts.toNamedBy ? [around.values[facts.toNamedBy]] : (facts.to ?? []), around))
        .join(', ')
    case 'choice':
      return typeof value === 'string' ? words.choice(value) : plainWords(value, around)
    case 'date':
      return typeof value === 'string' ? dateWords(value, around) : ''
    case 'instant':
      return typeof value === 'string' ? `${dateWords(value.slice(0, 16), around)} UTC` : ''
    default:
      return plainWords(value, around)
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function referenceWords(id: unknown, to: readonly unknown[], { trip, words }: Around): string {
  if (typeof id !== 'string' || id === '') return ''
  const found = to
    .filter((name): name is CollectionName => typeof name === 'string' && isCollectionName(name))
    .find((collection) => find(trip, collection, id))
  return found ? words.nameOf(trip, { collection: found, id }) : `${id}, which is not in the trip`
}

function dateWords(value: string, { trip }: Around): string {
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  return value.includes('T') ? `${dayMonthYear(value, 'en')}, ${clockTime(value, clock)}` : partialDate(value, 'en')
}

/** A value whose shape is its own: yes or no, numbers, choices in order, when something is, who may read. */
export function plainWords(value: unknown, around: Around): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map((item) => itemWords(item, around)).join(', ')
  // What is left is an object; its keys are looked at before they are used.
  const held = value as Readonly<Record<string, unknown>>
  return whenWords(held, around) ?? readerWords(held, around) ?? keyedWords(held, around)
}

/** Items of a list that are words are choices or languages. */
const itemWords = (item: unknown, around: Around): string =>
  typeof item !== 'string'
    ? plainWords(item, around)
    : /^[a-z]{2}(-[A-Z]{2})?$/.test(item)
      ? around.words.language(item)
      : around.words.choice(item)

function whenWords({ kind, start, end, zone, date, day, minutes }: Readonly<Record<string, unknown>>, around: Around) {
  const length = typeof minutes === 'number' ? `, ${minutes} minutes` : ''
  if (kind === 'timed' && typeof start === 'string' && typeof end === 'string') {
    const clock = find(around.trip, 'trips', tripId)?.clock ?? '24'
    const isOneDay = start.slice(0, 10) === end.slice(0, 10)
    const times = isOneDay
      ? timeRange(start, end, clock)
      : `${clockTime(start, clock)} – ${longDate(end, 'en')}, ${clockTime(end, clock)}`
    return `${longDate(start, 'en')}, ${times}, ${String(zone)}`
  }
  if (kind === 'allDay' && typeof date === 'string') return `${longDate(date, 'en')}, all day`
  if (kind === 'untimed' && typeof day === 'string') return `${longDate(day, 'en')}, no time set${length}`
  return kind === 'unplaced' ? `On no day yet${length}` : undefined
}

function readerWords({ level, only }: Readonly<Record<string, unknown>>, around: Around): string | undefined {
  if (typeof level !== 'string') return undefined
  if (!Array.isArray(only)) return around.words.choice(level)
  const names = only.map((id) => referenceWords(id, ['delegates', 'companies'], around)).join(', ')
  return `${around.words.choice(level)}, only ${names || 'staff'}`
}

const keyedWords = (held: Readonly<Record<string, unknown>>, around: Around): string =>
  Object.entries(held)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${around.words.choice(key)}: ${plainWords(value, around)}`)
    .join('; ')
