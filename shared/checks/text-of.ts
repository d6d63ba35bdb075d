import { type AnyRecord, type CollectionName, collectionNames } from '../model/collections.ts'
import { blockSchema, blockText } from '../model/rich-text.ts'
import { list, type Trip } from '../model/trip.ts'
import { type Field, fieldsOf } from '../model/walk.ts'

/** One text somebody wrote: where it stands and what it says. */
type WrittenText = Readonly<{ collection: CollectionName; id: string; field: string; text: string }>

/** Every written text of a trip, field by field: lines, texts in each language, prose without its dress, rows. */
export function writtenTexts(trip: Trip): readonly WrittenText[] {
  return collectionNames.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).flatMap((record) =>
      textsOf(fieldsOf(collection), record).map(({ field, text }) => ({ collection, id: record.id, field, text })),
    ),
  )
}

type Text = Readonly<{ field: string; text: string }>

function textsOf(fields: readonly Field[], values: object): readonly Text[] {
  return fields.flatMap(({ name, facts, inner }) => {
    // Fields are read by the names their own definition gives.
    const value = (values as Readonly<Record<string, unknown>>)[name]
    const own = (text: unknown): readonly Text[] =>
      typeof text === 'string' && text !== '' ? [{ field: name, text }] : []
    switch (facts.kind) {
      case 'line':
        return own(value)
      case 'localised':
        return typeof value === 'object' && value !== null ? Object.values(value).flatMap(own) : []
      case 'prose':
        return Array.isArray(value) ? value.flatMap((block) => own(blockText(blockSchema.parse(block)))) : []
      case 'parts':
        return Array.isArray(value)
          ? value.flatMap((row) => textsOf(inner, row).map(({ text }) => ({ field: name, text })))
          : []
      default:
        return []
    }
  })
}
