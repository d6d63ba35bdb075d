import type { Day } from '../../../../shared/agenda/days.ts'
import { isMeeting } from '../../../../shared/agenda/people.ts'
import { richTextWords } from '../../../../shared/model/rich-text.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { phoneDress } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { joined, lines, text, wrapped } from '../inlines.ts'
import { itemTitle } from '../items.ts'
import { delegateName } from '../people.ts'
import { tripRecord } from '../units.ts'

/** Longer notes on the weather stand among the country notes only. */
const shortNote = 80
const mostLines = 3

/** Four facts above the table of a day: who leads, what to wear, what the sky does, whom to call. */
export function dayFacts(context: Context, day: Day): readonly Block[] {
  const { words } = context
  const cells = [
    [words.day.leads, leads(context, day)],
    [words.day.dress, dress(context, day)],
    [words.day.weather, weather(context)],
    [words.day.dayOfficer, officer(context)],
  ] as const
  const filled = cells.filter(([, inlines]) => inlines.length > 0)
  if (filled.length === 0) return []
  const empty = 4 - filled.length
  return [
    {
      kind: 'columns',
      cells: [
        ...filled.map(([label, inlines]) => ({
          span: 3,
          blocks: [
            { kind: 'text', style: 'small', inlines: text(label) } as const,
            { kind: 'text', style: 'tableRow', inlines } as const,
          ],
        })),
        ...(empty > 0 ? [{ span: 3 * empty, blocks: [] }] : []),
      ],
    },
    { kind: 'space', points: 7.5 },
  ]
}

/** Who leads most meetings first; the others with what they lead. */
function leads(context: Context, day: Day): Inlines {
  const meetings = day.items.filter((item) => isMeeting(item) && item.lead !== undefined)
  const byLead = [...Map.groupBy(meetings, (item) => item.lead)].sort(([, a], [, b]) => b.length - a.length)
  return lines(
    byLead.slice(0, mostLines).map(([lead, items], index) => {
      const what = index === 0 ? [] : joined(items.map((item) => itemTitle(context, item, 'short')))
      // Who leads most is named in full; the others share their line with what they lead.
      const person = index === 0 ? find(context.trip, 'delegates', lead) : undefined
      const name = person
        ? fieldsOf(context, 'delegates', person).line('fullName')
        : delegateName(context, lead, 'short')
      return joined([name, wrapped('(', what, ')')], ' ')
    }),
  )
}

/** Whether the facts of a day name all there is to wear. */
export const saysDress = (day: Day): boolean => dressesOf(day).length <= mostLines

const dressesOf = (day: Day) =>
  [
    ...Map.groupBy(
      day.items.filter((item) => item.dress !== ''),
      (item) => item.dress,
    ),
  ].sort(([, a], [, b]) => b.length - a.length)

/** The dress of most of the day first; others with what they are for. */
function dress(context: Context, day: Day): Inlines {
  return lines(
    dressesOf(day)
      .slice(0, mostLines)
      .flatMap(([, items], index) => {
        const [first] = items
        if (!first) return []
        const words = fieldsOf(context, 'agendaItems', first).line('dress')
        return [index === 0 ? words : joined([itemTitle(context, first, 'short'), words], ': ')]
      }),
  )
}

function weather(context: Context): Inlines {
  return list(context.trip, 'countryNotes')
    .filter((note) => note.kind === 'weather' && richTextWords(note.text).length <= shortNote)
    .slice(0, 1)
    .flatMap((note) => {
      const origin = { collection: 'countryNotes', id: note.id, field: 'text' }
      return text(richTextWords(note.text), { origin })
    })
}

function officer(context: Context): Inlines {
  const person = find(context.trip, 'delegates', tripRecord(context)?.dayOfficer)
  if (!person) return []
  const phone = phoneDress(person.mobile)
  return lines([
    delegateName(context, person.id, 'full'),
    fieldsOf(context, 'delegates', person).said('mobile', phone.words, phone.dress),
  ])
}
