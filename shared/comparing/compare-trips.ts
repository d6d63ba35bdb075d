import { isEqual } from '../edit/equal.ts'
import { longestRise } from '../edit/longest-rise.ts'
import { type AnyRecord, type CollectionName, collectionNames } from '../model/collections.ts'
import { list, type Trip } from '../model/trip.ts'
import { fieldsOf } from '../model/walk.ts'
import type { ChangedField, ChangedGroup, ChangedLine, ChangedRecord, ComparingWords } from './comparison.ts'
import { fieldLines, lineOf } from './field-lines.ts'
import { type Around, plainWords, valueWords } from './value-words.ts'

/** What differs between two states of a trip, in words: by collection, record and field; nothing that is the same. */
export const compareTrips = (before: Trip, after: Trip, words: ComparingWords): readonly ChangedGroup[] =>
  collectionNames.flatMap((collection) => {
    if (before[collection] === after[collection]) return []
    const records = compareCollection(collection, { before, after }, words)
    return records.length === 0 ? [] : [{ collection, label: words.collection(collection).many, records }]
  })

type Trips = Readonly<{ before: Trip; after: Trip }>

function compareCollection(collection: CollectionName, trips: Trips, words: ComparingWords): readonly ChangedRecord[] {
  const old: readonly AnyRecord[] = list(trips.before, collection)
  const fresh: readonly AnyRecord[] = list(trips.after, collection)
  const oldById = new Map(old.map((record) => [record.id, record]))
  const freshIds = new Set(fresh.map(({ id }) => id))
  const places = new Map(old.map(({ id }, index) => [id, index]))
  const staying = new Set(longestRise(fresh.flatMap(({ id }) => places.get(id) ?? [])).map((place) => old[place]?.id))
  const between = (was: AnyRecord | undefined, is: AnyRecord | undefined) =>
    compareRecord({ collection, was, is }, trips, words)
  return [
    ...fresh.flatMap((record): readonly ChangedRecord[] => {
      const was = oldById.get(record.id)
      const change = between(was, record)
      if (!was) return [change]
      const side = (trip: Trip, all: readonly AnyRecord[]) =>
        placeWords(collection, all, { id: record.id, trip, words })
      const moved = staying.has(record.id)
        ? undefined
        : { before: side(trips.before, old), after: side(trips.after, fresh) }
      return change.fields.length > 0 || moved ? [{ ...change, ...(moved && { moved }) }] : []
    }),
    ...old.filter(({ id }) => !freshIds.has(id)).map((record) => between(record, undefined)),
  ]
}

/** `first`, `after Customs`. */
function placeWords(
  collection: CollectionName,
  all: readonly AnyRecord[],
  { id, trip, words }: Readonly<{ id: string; trip: Trip; words: ComparingWords }>,
): string {
  const previous = all[all.findIndex((record) => record.id === id) - 1]
  return previous ? `after ${words.nameOf(trip, { collection, id: previous.id })}` : 'first'
}

type Pair = Readonly<{ collection: CollectionName; was: AnyRecord | undefined; is: AnyRecord | undefined }>

function compareRecord({ collection, was, is }: Pair, trips: Trips, words: ComparingWords): ChangedRecord {
  const kind = !was ? 'added' : !is ? 'removed' : 'changed'
  const id = (is ?? was)?.id ?? ''
  const trip = is ? trips.after : trips.before
  const [old, fresh] = [valuesOf(was), valuesOf(is)]
  const around = {
    before: { trip: trips.before, values: old, words },
    after: { trip: trips.after, values: fresh, words },
  }
  const name = words.nameOf(trip, { collection, id })
  const fields = fieldsOf(collection).flatMap((field): readonly ChangedField[] => {
    const sides = { before: old[field.name], after: fresh[field.name] }
    const told = fieldLines(field, sides, around)
    const isUntold = kind === 'changed' && told.length === 0 && !isEqual(sides.before, sides.after)
    const lines = isUntold ? [wordless] : told
    return lines.length === 0 ? [] : [{ field: field.name, label: words.field(collection, field.name), lines }]
  })
  const belongs = fieldsOf(collection)
    .filter(({ facts }) => facts.owner)
    .map((field) => {
      const side = is ? around.after : around.before
      return { label: words.field(collection, field.name), text: valueWords(field, side.values[field.name], side) }
    })
    .filter(({ text }) => text !== '' && text !== name)
    .map(({ label, text }) => `${label}: ${text}`)
  return { collection, id, kind, name, belongs, fields: [...fields, ...readerFields(around)] }
}

const wordless: ChangedLine = {
  label: '',
  note: 'It changed in something that has no words: an empty line, a setting.',
}

/** Who may read the record and single fields of it, where somebody said so: no fields of the definition. */
function readerFields({ before, after }: Readonly<{ before: Around; after: Around }>): readonly ChangedField[] {
  const words = (field: string, side: Around) => {
    const value = side.values[field]
    return value === undefined ? '' : plainWords(value, side)
  }
  return Object.entries({ disclosure: 'Who reads it', fieldDisclosure: 'Who reads single fields' }).flatMap(
    ([field, label]): readonly ChangedField[] => {
      if (isEqual(before.values[field], after.values[field])) return []
      const lines = lineOf('', words(field, before), words(field, after))
      return lines.length === 0 ? [] : [{ field, label, lines }]
    },
  )
}

// Records are read here by the names of their fields; what is found is looked at before it is used.
const valuesOf = (record: AnyRecord | undefined) => (record ?? {}) as Readonly<Record<string, unknown>>
