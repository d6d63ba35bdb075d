import { diffRecord } from '../edit/diff.ts'
import type { Change } from '../edit/edit.ts'
import { type AnyRecord, type CollectionName, collectionNames } from '../model/collections.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { type FindOptions, findRanges, type Range } from './find-ranges.ts'
import { type RecordText, type TextPath, textsOf } from './record-texts.ts'
import { replaceInSpans, replaceInText } from './replace-in-text.ts'

/** One place where the text that is looked for stands. */
export type Occurrence = Readonly<{
  /** Its own, as long as the trip stays as it is. */
  key: string
  collection: CollectionName
  id: string
  text: RecordText
  range: Range
}>

/** Every place in the trip, in the order of its records and their fields. */
export function occurrencesOf(trip: Trip, wanted: string, options: FindOptions): readonly Occurrence[] {
  if (wanted === '') return []
  return collectionNames.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).flatMap((record) =>
      textsOf(collection, record).flatMap((text) =>
        findRanges(text.text, wanted, options).map((range) => ({
          key: [collection, record.id, ...text.path, range.from].join('/'),
          collection,
          id: record.id,
          text,
          range,
        })),
      ),
    ),
  )
}

/** The changes that put `replacement` in these places of the trip they were found in; together one edit. */
export function replaceChanges(trip: Trip, occurrences: readonly Occurrence[], replacement: string): readonly Change[] {
  const others = occurrences.filter(({ text, range }) => text.text.slice(range.from, range.to) !== replacement)
  const byRecord = Map.groupBy(others, ({ collection, id }) => `${collection}/${id}`)
  return [...byRecord.values()].flatMap((inRecord) => {
    const [{ collection, id } = {}] = inRecord
    const record: AnyRecord | undefined = collection && find(trip, collection, id)
    if (!collection || !record) return []
    const byText = Map.groupBy(inRecord, ({ text }) => text)
    const next = [...byText].reduce(
      (value, [text, places]) =>
        replaceAt(
          value,
          text.path,
          replaced(
            text,
            places.map(({ range }) => range),
            replacement,
          ),
        ),
      record,
    )
    return diffRecord(collection, record, next)
  })
}

const replaced = ({ text, spans }: RecordText, ranges: readonly Range[], replacement: string): unknown =>
  spans ? replaceInSpans(spans, ranges, replacement) : replaceInText(text, ranges, replacement)

/** The value with what stands at the end of a path replaced; everything beside the path stays the very same. */
function replaceAt<T>(value: T, [step, ...rest]: TextPath, next: unknown): T {
  // The path was read from this very value, so a number leads into a list and a name into an object.
  if (step === undefined) return next as T
  if (Array.isArray(value)) return value.with(Number(step), replaceAt(value[Number(step)], rest, next)) as T
  const fields = value as Readonly<Record<string, unknown>>
  return { ...value, [step]: replaceAt(fields[step], rest, next) }
}
