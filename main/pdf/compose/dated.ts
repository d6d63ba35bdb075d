import { partialDate, shortPartialDate } from '../../../shared/format/dates.ts'
import type { CollectionName, TripRecordOf } from '../../../shared/model/collections.ts'
import type { Inlines } from '../blocks.ts'
import type { Context } from './context.ts'
import { fieldsOf } from './fields.ts'

/** A field that holds a date, as exact as it is known, short for a narrow column: `Oct 2023`. */
export const dated = <C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
  field: keyof TripRecordOf<C> & string,
): Inlines => dateWith(shortPartialDate, context, { collection, record, field })

/** The same in full: `19 October 2023`. */
export const fullDate = <C extends CollectionName>(
  context: Context,
  collection: C,
  record: TripRecordOf<C>,
  field: keyof TripRecordOf<C> & string,
): Inlines => dateWith(partialDate, context, { collection, record, field })

type Place<C extends CollectionName> = Readonly<{
  collection: C
  record: TripRecordOf<C>
  field: keyof TripRecordOf<C> & string
}>

function dateWith<C extends CollectionName>(
  format: (date: string, language: string) => string,
  context: Context,
  { collection, record, field }: Place<C>,
): Inlines {
  const value: unknown = record[field]
  const words = typeof value === 'string' && value !== '' ? format(value, context.language) : ''
  return fieldsOf(context, collection, record).said(field, words)
}
