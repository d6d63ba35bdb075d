import { dateRange, partialDate } from '../../../shared/format/dates.ts'
import { timeRange } from '../../../shared/format/times.ts'
import type { FieldFacts } from '../../../shared/model/field.ts'
import { blockSchema, blockText } from '../../../shared/model/rich-text.ts'
import type { Field } from '../../../shared/model/walk.ts'

type Shown = Readonly<{ facts: FieldFacts; inner: readonly Field[] }>
/** What the record is called that an id or the key of a draft names. */
type NameOf = (reference: string) => string

/** A value as a person reads it; empty when it says nothing. */
export function valueWords({ facts, inner }: Shown, value: unknown, nameOf: NameOf): string {
  if (value === undefined || value === null || value === '') return ''
  switch (facts.kind) {
    case 'ref':
      return (Array.isArray(value) ? value : [value]).map((id: unknown) => nameOf(String(id))).join('; ')
    case 'localised':
      return localisedWords(value)
    case 'prose':
      return listOf(value).map(proseWords).join('\n')
    case 'parts':
      return listOf(value)
        .map((part) => partWords(inner, part, nameOf))
        .join('\n')
    case 'choice':
      return spaced(String(value))
    case 'flag':
      return value === true ? 'Yes' : 'No'
    case 'date':
      return dateWords(String(value))
    case 'line':
    case 'instant':
    case 'number':
      return String(value)
    case 'other':
      return whenWords(value) ?? plainWords(value)
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function localisedWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const texts = Object.entries(value).filter(([, text]) => text !== '')
  return texts.length === 1 ? String(texts[0]?.[1]) : texts.map(([tag, text]) => `${tag}: ${text}`).join('\n')
}

function proseWords(value: unknown): string {
  const block = blockSchema.safeParse(value)
  return block.success ? blockText(block.data) : ''
}

function partWords(inner: readonly Field[], part: unknown, nameOf: NameOf): string {
  if (typeof part !== 'object' || part === null) return ''
  const values = new Map<string, unknown>(Object.entries(part))
  return inner
    .map((field) => valueWords(field, values.get(field.name), nameOf))
    .filter((words) => words !== '')
    .join(', ')
}

/** `courtesyCall`, `leave-behind` as words. */
const spaced = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()

function dateWords(date: string): string {
  const [day = '', time] = date.split('T')
  const words = isDate(day) ? partialDate(day, 'en') : day
  return time === undefined ? words : `${words}, ${time.slice(0, 5)}`
}

/** A day that exists, a month or a year: anything may stand in a file. */
function isDate(day: string): boolean {
  const [year, month = '01', date = '01'] = day.split('-')
  const moment = Date.parse(`${year}-${month}-${date}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(`${year}-${month}-${date}`)
}

function whenWords(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  const get = (name: string) => String(new Map<string, unknown>(Object.entries(value)).get(name) ?? '')
  switch (value.kind) {
    case 'timed': {
      const [start, end] = [get('start'), get('end')]
      const days = [start.slice(0, 10), end.slice(0, 10)] as const
      const day =
        days[0] !== days[1] && isDate(days[0]) && isDate(days[1])
          ? dateRange(days[0], days[1], 'en')
          : dateWords(days[0])
      return [day, timeRange(start, end, '24'), get('zone')].filter((part) => part !== '').join(', ')
    }
    case 'allDay':
      return `${dateWords(get('date'))}, all day`
    case 'untimed':
      return `${dateWords(get('day'))}, without a time`
    case 'unplaced':
      return 'On no day yet'
    default:
      return undefined
  }
}

function plainWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(plainWords).join(', ')
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null && inner !== '')
    .map(([key, inner]) => `${spaced(key)}: ${plainWords(inner)}`)
    .join('; ')
}
