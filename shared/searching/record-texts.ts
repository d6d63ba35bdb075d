import type { AnyRecord, CollectionName } from '../model/collections.ts'
import type { RichBlock, Span } from '../model/rich-text.ts'
import { type Field, fieldsOf } from '../model/walk.ts'
import { isCodeField } from './code-fields.ts'

/** From the field down to a string or to the spans of a line: `['purpose', 0, 'items', 2, 'spans']`. */
export type TextPath = readonly (string | number)[]

/** One written text of a record: a line, a text in one language, one line of prose. Never an id, a reference or a date. */
export type RecordText = Readonly<{
  field: string
  path: TextPath
  /** Of a text that is there once in each language. */
  language?: string
  text: string
  /** What it is made of when it is dressed: their texts joined are `text`. */
  spans?: readonly Span[]
}>

/** Every text somebody wrote into a record, in the order of its fields. */
export const textsOf = (collection: CollectionName, record: AnyRecord): readonly RecordText[] =>
  fieldTexts({ collection, names: [], path: [] }, fieldsOf(collection), record)

type Where = Readonly<{ collection: CollectionName; names: readonly string[]; path: TextPath }>

const fieldTexts = (where: Where, fields: readonly Field[], values: object): readonly RecordText[] =>
  fields.flatMap((field) => {
    // Fields are read by the names their own definition gives.
    const value = (values as Readonly<Record<string, unknown>>)[field.name]
    const names = [...where.names, field.name]
    return isCodeField(where.collection, names)
      ? []
      : valueTexts({ ...where, names, path: [...where.path, field.name] }, field, value)
  })

function valueTexts(where: Where, { facts, inner }: Field, value: unknown): readonly RecordText[] {
  const field = where.names[0] ?? ''
  const plain = (text: unknown, path: TextPath): readonly RecordText[] =>
    typeof text === 'string' && text !== '' ? [{ field, path, text }] : []
  switch (facts.kind) {
    case 'line':
      return plain(value, where.path)
    case 'localised':
      return Object.entries(value ?? {}).flatMap(([language, text]) =>
        plain(text, [...where.path, language]).map((each) => ({ ...each, language })),
      )
    case 'prose':
      return listOf<RichBlock>(value).flatMap((block, index) => blockTexts(field, [...where.path, index], block))
    case 'parts':
      return listOf<object>(value).flatMap((part, index) =>
        fieldTexts({ ...where, path: [...where.path, index] }, inner, part),
      )
    default:
      return []
  }
}

function blockTexts(field: string, path: TextPath, block: RichBlock): readonly RecordText[] {
  const dressed = (spans: readonly Span[], below: TextPath): readonly RecordText[] => {
    const text = spans.map((span) => span.text).join('')
    return text === '' ? [] : [{ field, path: [...path, ...below, 'spans'], text, spans }]
  }
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return dressed(block.spans, [])
    case 'quote':
      return [
        ...dressed(block.spans, []),
        ...(block.attribution ? [{ field, path: [...path, 'attribution'], text: block.attribution }] : []),
      ]
    case 'list':
      return block.items.flatMap(({ spans }, item) => dressed(spans, ['items', item]))
    case 'table':
      return block.rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ spans }, cell) => dressed(spans, ['rows', row, 'cells', cell])),
      )
  }
}

/** A field of this kind holds a list of these, which its definition has checked. */
const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])
