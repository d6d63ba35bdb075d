import { formatMoney } from '../../../../shared/format/numbers.ts'
import type { Meal } from '../../../../shared/model/records/meal.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled, phoneDress } from '../details.ts'
import { recordMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines } from '../inlines.ts'
import { delegateName, officialName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { agencyName, itemName, venueName } from '../references.ts'
import { tripRecord } from '../units.ts'
import { moment } from './flight-words.ts'

/** What is eaten where. */
export function meals(context: Context): readonly Block[] {
  const { logistics: words, table } = context.words
  const said = (meal: Meal) => fieldsOf(context, 'meals', meal)
  return tableOf(
    list(context.trip, 'meals'),
    [
      {
        head: table.when,
        width: 92,
        cell: (meal) =>
          said(meal).said('at', moment(context, meal.at, meal.zone === context.zone ? '' : meal.zone, true)),
      },
      {
        head: words.title,
        width: 'rest',
        rowHead: true,
        cell: (meal) => lines([emboldened(said(meal).line('title')), itemName(context, meal.agendaItem)]),
      },
      { head: table.where, width: 'rest', cell: (meal) => venueName(context, meal.venue) },
      { head: words.covers, width: 40, align: 'right', cell: (meal) => said(meal).line('covers') },
    ],
    {
      summary: words.meals,
      below: (meal) =>
        joined(
          [
            labelled(words.menu, said(meal).line('menu')),
            labelled(words.seating, said(meal).line('seating')),
            labelled(words.reservation, said(meal).line('reservation')),
          ],
          '  ·  ',
        ),
      origin: (meal) => ({ collection: 'meals', id: meal.id }),
    },
  )
}

export function interpreters(context: Context): readonly Block[] {
  const { logistics: words, table } = context.words
  return tableOf(
    list(context.trip, 'interpreters').map((each) => fieldsOf(context, 'interpreters', each)),
    [
      { head: table.name, width: 118, rowHead: true, cell: (f) => emboldened(f.line('name')) },
      { head: words.languages, width: 'rest', cell: (f) => f.line('languages') },
      { head: words.mode, width: 78, cell: (f) => f.line('mode') },
      {
        head: words.phone,
        width: 98,
        cell: (f) => {
          const phone = phoneDress(f.record.phone)
          return f.said('phone', phone.words, phone.dress)
        },
      },
      { head: words.hours, width: 62, cell: (f) => f.line('hours') },
    ],
    {
      summary: words.interpreters,
      below: (f) => joined([f.line('note'), labelled(words.booked, f.line('agency'))], '  ·  '),
      origin: (f) => f.origin(),
    },
  )
}

/** Gifts with their value: many offices have a limit. */
export function gifts(context: Context): readonly Block[] {
  const { logistics: words, table } = context.words
  const currency = tripRecord(context)?.currency ?? ''
  return tableOf(
    list(context.trip, 'gifts').map((each) => fieldsOf(context, 'gifts', each)),
    [
      { head: words.gift, width: 'rest', rowHead: true, cell: (f) => emboldened(f.line('title')) },
      {
        head: words.recipient,
        width: 112,
        cell: (f) => {
          const official = officialName(context, f.record.recipient, 'full')
          return official.length > 0 ? official : agencyName(context, f.record.recipient)
        },
      },
      { head: words.giver, width: 82, cell: (f) => delegateName(context, f.record.giver, 'initial') },
      { head: table.meeting, width: 82, cell: (f) => itemName(context, f.record.agendaItem) },
      {
        head: words.value,
        width: 56,
        align: 'right',
        cell: (f) =>
          f.said('value', f.record.value === undefined ? '' : formatMoney(f.record.value, currency, context.language)),
      },
    ],
    {
      summary: words.gifts,
      below: (f) => joined([f.line('note'), recordMark(context, 'gifts', f.record)], '  ·  '),
      origin: (f) => f.origin(),
    },
  )
}
