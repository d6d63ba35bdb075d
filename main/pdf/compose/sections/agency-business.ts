import { dayOf, itemsInOrder } from '../../../../shared/agenda/days.ts'
import { weekdayDayMonth } from '../../../../shared/format/dates.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { Agency } from '../../../../shared/model/records/agency.ts'
import type { Commitment } from '../../../../shared/model/records/commitment.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { bold, pageOf } from '../inlines.ts'
import { briefsByItem } from '../items.ts'
import { tableOf } from '../record-table.ts'
import { itemName } from '../references.ts'

/** Its meetings on this trip: day, what, and the page of the brief. */
export function agencyMeetings(context: Context, agency: Agency): readonly Block[] {
  const items = itemsInOrder(context.trip).filter((item) => item.agencies.includes(agency.id))
  return tableOf(
    items,
    [
      {
        head: '',
        width: 99,
        cell: (item) => {
          const date = dayOf(item)
          const f = fieldsOf(context, 'agendaItems', item)
          return date === undefined ? [] : f.said('when', weekdayDayMonth(date, context.language))
        },
      },
      { head: '', width: 'rest', cell: (item) => itemName(context, item.id) },
      {
        head: '',
        width: 42,
        align: 'right',
        cell: (item) => pageOf(context, 'brief', briefsByItem(context).get(item.id)?.brief.id),
      },
    ],
    { dress: 'open', origin: (item) => ({ collection: 'agendaItems', id: item.id }) },
  )
}

/** What either side promised, in exact words with its state; the whole of it stands in the ledger. */
export function agencyPromises(context: Context, agency: Agency): readonly Block[] {
  const promises = list(context.trip, 'commitments').filter((commitment) => commitment.agency === agency.id)
  return tableOf(
    promises,
    [
      { head: '', width: 46, cell: (promise) => bold(sideWord(context, promise)) },
      { head: '', width: 'rest', cell: (promise) => wordingOf(context, promise) },
      {
        head: '',
        width: 52,
        cell: (promise) =>
          fieldsOf(context, 'commitments', promise).said('status', context.words.commitmentStatus[promise.status], {
            bold: true,
          }),
      },
    ],
    { dress: 'open', origin: (promise) => ({ collection: 'commitments', id: promise.id }) },
  )
}

export const sideWord = (context: Context, promise: Commitment): string =>
  promise.side === 'them' ? context.words.brief.they : context.words.brief.we

/** The exact words between quotation marks. */
export const wordingOf = (context: Context, promise: Commitment): Inlines =>
  promise.wording === ''
    ? []
    : fieldsOf(context, 'commitments', promise).said('wording', quote(promise.wording, context.language))
