import type { CollectionName, TripRecordOf } from '../../../shared/model/collections.ts'
import { blockSchema, type RichText } from '../../../shared/model/rich-text.ts'
import type { Block, Inlines, Origin } from '../blocks.ts'
import { type Context, pick } from './context.ts'
import { type Dress, text } from './inlines.ts'
import { disclosureOf, mark } from './marks.ts'
import { type ProseOptions, prose } from './prose.ts'
import { type RowOptions, row } from './rows.ts'

/** A record as the page prints it: whatever comes out of here knows which field it came from. */
export type Fields<C extends CollectionName> = Readonly<{
  record: TripRecordOf<C>
  origin(field?: Field<C>, block?: string): Origin
  /** A line, number or localised text; no inlines when it is empty. */
  line(field: Field<C>, dress?: Dress): Inlines
  /** Words printed for a field that is not itself words: a date, a choice, the name of what it points to. */
  said(field: Field<C>, words: string, dress?: Dress): Inlines
  /** A line, number or localised text of one part (`objectives`, `choreography`). */
  part(field: Field<C>, part: Part, key: string, dress?: Dress): Inlines
  /** Words printed for one part. */
  partSaid(field: Field<C>, part: Part, words: string, dress?: Dress): Inlines
  /** Rich text as blocks. */
  prose(field: Field<C>, options?: ProseOptions): readonly Block[]
  /** A labelled row of the field; none when it is empty. */
  row(label: string, field: Field<C>, options?: RowOptions): readonly Block[]
  /** Who may read the record. */
  mark(): Inlines
}>

type Field<C extends CollectionName> = keyof TripRecordOf<C> & string
type Part = Readonly<{ id: string }>

export function fieldsOf<C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
): Fields<C> {
  const origin = (field?: Field<C>, block?: string): Origin => ({
    collection,
    id: record.id,
    ...(field !== undefined && { field }),
    ...(block !== undefined && { block }),
  })
  const said = (field: Field<C>, words: string, dress: Dress = {}) => text(words, { ...dress, origin: origin(field) })
  const line = (field: Field<C>, dress: Dress = {}) =>
    spoken(context, record[field], { ...dress, origin: origin(field) })
  const proseOf = (field: Field<C>, options?: ProseOptions) =>
    isRichText(record[field]) ? prose(context, record[field], origin(field), options) : []
  return {
    record,
    origin,
    said,
    line,
    part: (field, part, key, dress = {}) =>
      spoken(context, Object.entries(part).find(([name]) => name === key)?.[1], {
        ...dress,
        origin: origin(field, part.id),
      }),
    partSaid: (field, part, words, dress = {}) => text(words, { ...dress, origin: origin(field, part.id) }),
    prose: proseOf,
    row: (label, field, options) =>
      Array.isArray(record[field])
        ? row(label, proseOf(field), options)
        : row(label, line(field), { ...options, origin: origin(field) }),
    mark: () => mark(context, disclosureOf(collection, record)),
  }
}

/** The words of a value that is text, a number, or a text per language. */
function spoken(context: Context, value: unknown, dress: Dress): Inlines {
  if (typeof value === 'string') return text(value, dress)
  if (typeof value === 'number') return text(String(value), dress)
  if (!isLocalised(value)) return []
  const picked = pick(context, value)
  const foreign = base(picked.language) !== base(context.language)
  return text(picked.text, { ...dress, ...(foreign && { language: picked.language }) })
}

const base = (tag: string) => tag.split('-')[0]

const isLocalised = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string')

/** Fields of prose hold checked blocks or nothing: the first tells. */
const isRichText = (value: unknown): value is RichText =>
  Array.isArray(value) && value.length > 0 && blockKinds.has(value[0]?.kind)

const blockKinds = new Set<unknown>(blockSchema.options.flatMap((option) => [...option.shape.kind.values]))
