import { dayOf, itemsInOrder } from '../../../../shared/agenda/days.ts'
import { shortDay } from '../../../../shared/format/dates.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Unit } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { headed } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, pageOf } from '../inlines.ts'
import { briefsByItem, itemPlace, itemTime, itemTitle } from '../items.ts'
import { companyName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { agencyName } from '../references.ts'
import { paragraph, row } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'

/** When the press is there, what may be said after each meeting, what is being written, and what companies may say. */
export function composeMedia(context: Context): readonly Unit[] {
  const { mediaSection: words } = context.words
  const blocks = [
    ...pressItems(context),
    ...headed(words.pressLines, pressLines(context), 'media:lines'),
    ...headed(words.attention, attention(context), 'media:attention'),
    ...headed(words.companies, companies(context), 'media:companies'),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** Press engagements, and everything else the press may see. */
const pressItems = (context: Context): readonly Block[] => {
  const { table, mediaSection: words } = context.words
  return tableOf(
    itemsInOrder(context.trip).filter((item) => item.kind === 'press' || item.media !== 'closed'),
    [
      {
        head: table.day,
        width: 46,
        cell: (item) => {
          const day = dayOf(item)
          const said = day === undefined ? '' : shortDay(day, context.language)
          return fieldsOf(context, 'agendaItems', item).said('when', said)
        },
      },
      { head: table.time, width: 72, cell: (item) => itemTime(context, item, context.zone) },
      {
        head: table.whatAndWhere,
        width: 'rest',
        rowHead: true,
        cell: (item) => [
          ...paragraph('table', emboldened(itemTitle(context, item, 'long'))),
          ...paragraph('table', itemPlace(context, item)),
        ],
      },
      {
        head: words.access,
        width: 76,
        cell: (item) => fieldsOf(context, 'agendaItems', item).said('media', context.words.media[item.media]),
      },
      {
        head: table.page,
        width: 34,
        align: 'right',
        cell: (item) => pageOf(context, 'brief', briefsByItem(context).get(item.id)?.brief.id),
      },
    ],
    { summary: context.section.title, origin: (item) => ({ collection: 'agendaItems', id: item.id }) },
  )
}

const pressLines = (context: Context): readonly Block[] =>
  [...briefsByItem(context).values()].flatMap(({ brief, item }) => {
    const f = fieldsOf(context, 'briefs', brief)
    const line = pickText(context, brief.pressLine)
    return row(
      itemTitle(context, item, 'short'),
      [
        ...paragraph('body', f.said('pressLine', line === '' ? '' : quote(line, context.language))),
        ...paragraph('small', f.line('pressRelease')),
      ],
      { origin: f.origin('pressLine') },
    )
  })

const attention = (context: Context): readonly Block[] =>
  list(context.trip, 'agencies').flatMap((agency) =>
    row(agencyName(context, agency.id), fieldsOf(context, 'agencies', agency).prose('mediaAttention')),
  )

const companies = (context: Context): readonly Block[] =>
  list(context.trip, 'companies').flatMap((company) => {
    const words = pickText(context, company.mayBeSaidPublicly)
    const said = words === '' ? '' : quote(words, context.language)
    const f = fieldsOf(context, 'companies', company)
    // Thirty of them: each on a line or two, close together.
    return row(companyName(context, company.id), f.said('mayBeSaidPublicly', said), { style: 'tableRow', before: 1.5 })
  })
