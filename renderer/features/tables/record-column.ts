import { partialDate } from '../../../shared/format/dates.ts'
import type { CollectionName, TripRecordOf } from '../../../shared/model/collections.ts'
import type { Localised } from '../../../shared/model/localised.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { languagesOf, nameOf, textOf } from '../../state/record-names.ts'
import { foldText } from '../../ui/fold-text.ts'
import type { Option } from '../../ui/select.tsx'

export type Values = Readonly<Record<string, unknown>>

/** A column of a table of records as rules without a page: what it says, and what typed words mean to it. */
export type RecordColumn<C extends CollectionName> = Readonly<{
  id: string
  label: string
  /** Other heads a spreadsheet may give it. */
  heads?: readonly string[]
  /** Rem. */
  width: number
  grow?: boolean
  align?: 'end'
  isStrong?: boolean
  /** Only staff and the person read it. */
  isLocked?: boolean
  /** Shown until somebody chooses other columns. */
  isUsual?: boolean
  text: (trip: Trip, record: TripRecordOf<C>) => string
  /** The fields that say what was typed, pasted or chosen; undefined when it cannot be read. */
  read?: (trip: Trip, typed: string, record: TripRecordOf<C> | undefined) => Values | undefined
  options?: (trip: Trip) => readonly Option[]
  /** A name that is not there yet becomes a record of this collection. */
  adds?: CollectionName
  number?: (trip: Trip, record: TripRecordOf<C>) => number | undefined
}>

type Plain = Readonly<{
  id: string
  label: string
  width: number
  heads?: readonly string[]
  grow?: boolean
  isStrong?: boolean
  isLocked?: boolean
  isUsual?: boolean
}>

/** A column that is one line of text. */
export const lineColumn = <C extends CollectionName>(plain: Plain): RecordColumn<C> => ({
  ...plain,
  text: (_, record) => String(fieldOf(record, plain.id) ?? ''),
  read: (_, typed) => ({ [plain.id]: typed.trim() }),
})

/** Reads and writes the trip's first language. */
export const localisedColumn = <C extends CollectionName>(plain: Plain): RecordColumn<C> => ({
  ...plain,
  text: (trip, record) => textOf(trip, localisedOf(record, plain.id)),
  read: (trip, typed, record) => {
    const before = record ? localisedOf(record, plain.id) : {}
    return { [plain.id]: withText(before, languagesOf(trip)[0] ?? 'en', typed.trim()) }
  },
})

/** One of a few words; typing any beginning of a word chooses it. */
export const choiceColumn = <C extends CollectionName>(
  plain: Plain & Readonly<{ words: Readonly<Record<string, string>> }>,
): RecordColumn<C> => {
  const { words, ...rest } = plain
  const options = Object.entries(words).map(([id, label]) => ({ id, label }))
  return {
    ...rest,
    text: (_, record) => words[String(fieldOf(record, plain.id))] ?? '',
    options: () => options,
    read: (_, typed) => {
      const text = foldText(typed.trim())
      const found =
        options.find(({ id, label }) => id === typed || foldText(label) === text) ??
        (text === '' ? undefined : options.find(({ label }) => foldText(label).startsWith(text)))
      return found && { [plain.id]: found.id }
    },
  }
}

/** Another record by its name; emptied, none. */
export const referenceColumn = <C extends CollectionName>(
  plain: Plain & Readonly<{ to: CollectionName; adds?: boolean }>,
): RecordColumn<C> => {
  const { to, adds, ...rest } = plain
  return {
    ...rest,
    ...(adds ? { adds: to } : {}),
    text: (trip, record) => {
      const id = fieldOf(record, plain.id)
      return typeof id === 'string' && find(trip, to, id) ? nameOf(trip, { collection: to, id }) : ''
    },
    options: (trip) => list(trip, to).map(({ id }) => ({ id, label: nameOf(trip, { collection: to, id }) })),
    read: (trip, typed) => {
      if (typed.trim() === '') return { [plain.id]: undefined }
      if (find(trip, to, typed)) return { [plain.id]: typed }
      const found = byName(trip, to, typed)
      return found === undefined ? undefined : { [plain.id]: found }
    },
  }
}

/** A number, or nothing when it is not known. */
export const numberColumn = <C extends CollectionName>(plain: Plain): RecordColumn<C> => {
  const number = (record: TripRecordOf<C>) => {
    const value = fieldOf(record, plain.id)
    return typeof value === 'number' ? value : undefined
  }
  return {
    ...plain,
    align: 'end',
    text: (_, record) => String(number(record) ?? ''),
    number: (_, record) => number(record),
    read: (_, typed) => {
      const text = typed.trim().replaceAll(/(?<=\d)[, ](?=\d{3}\b)/g, '')
      if (text === '') return { [plain.id]: undefined }
      const value = Number(text)
      return Number.isFinite(value) ? { [plain.id]: value } : undefined
    },
  }
}

/** A calendar day, typed as `2024-01-22` or `22/1/2024` with the day first. */
export const dateColumn = <C extends CollectionName>(plain: Plain): RecordColumn<C> => ({
  ...plain,
  text: (_, record) => partialDate(String(fieldOf(record, plain.id) ?? ''), 'en'),
  read: (_, typed) => {
    const text = typed.trim()
    if (text === '') return { [plain.id]: undefined }
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { [plain.id]: text }
    const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
    const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
    return isDay ? { [plain.id]: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : undefined
  },
})

/** The id of the record of that name, accents and capitals aside. */
export function byName(trip: Trip, collection: CollectionName, name: string): string | undefined {
  const wanted = foldText(name.trim())
  return namesOf(trip, collection).get(wanted)
}

const names = new WeakMap<object, ReadonlyMap<string, string>>()

/** Ids by folded name; made once for a collection, which never changes. The first of a name has it. */
function namesOf(trip: Trip, collection: CollectionName): ReadonlyMap<string, string> {
  const known = names.get(trip[collection])
  if (known) return known
  const entries = list(trip, collection).map(({ id }) => [foldText(nameOf(trip, { collection, id })), id] as const)
  const fresh = new Map(entries.toReversed())
  names.set(trip[collection], fresh)
  return fresh
}

/** A field by its name; what is found is looked at before it is used. */
const fieldOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field]

const localisedOf = (record: object, field: string): Localised => {
  const value = fieldOf(record, field)
  // Only columns of localised fields ask, and those hold texts by language.
  return typeof value === 'object' && value !== null ? (value as Localised) : {}
}

function withText(before: Localised, language: string, text: string): Localised {
  const { [language]: _, ...others } = before
  return text === '' ? others : { ...others, [language]: text }
}
