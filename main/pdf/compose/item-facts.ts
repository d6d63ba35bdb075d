import { attendancesOf } from '../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, list } from '../../../shared/model/trip.ts'
import type { Block, Inlines } from '../blocks.ts'
import { type Context, linkTo } from './context.ts'
import { fieldsOf } from './fields.ts'
import { bold, joined, lines, text } from './inlines.ts'
import { delegateName, personName } from './people.ts'
import { agencyName } from './references.ts'

type Options = Readonly<{
  cars: boolean
  /** Name who takes part: where no brief does. */
  people?: boolean
  /** Say what to wear; always unless something above does. */
  dress?: boolean
}>

/** How an item goes, beyond time and place: each with its label in bold, one after the other. */
export const itemFacts = (context: Context, item: AgendaItem, options: Options): Inlines =>
  facts(itemPairs(context, item, options))

/** The same, each on a line of its own. */
export const itemFactLines = (context: Context, item: AgendaItem, options: Options): Inlines =>
  lines(itemPairs(context, item, options).map((pair) => facts([pair])))

function itemPairs(context: Context, item: AgendaItem, options: Options): readonly (readonly [string, Inlines])[] {
  const { day, table } = context.words
  const fields = fieldsOf(context, 'agendaItems', item)
  const larger = find(context.trip, 'agendaItems', item.parent)
  const partOf = larger ? fieldsOf(context, 'agendaItems', larger).line('title') : []
  return [
    [day.partOf, partOf],
    ...(options.people ? people(context, item) : []),
    [day.greeter, fields.line('greeter')],
    [day.host, fields.line('host')],
    [day.format, fields.line('format')],
    [day.leaderRole, fields.line('leaderRole')],
    [day.dress, options.dress === false ? [] : fields.line('dress')],
    [day.interpreter, interpreter(context, item)],
    [table.transport, options.cars ? vehicles(context, item) : []],
    ...gifts(context, item),
  ]
}

/** Labels in bold before their words; what has no words has no label. */
export const facts = (pairs: readonly (readonly [string, Inlines])[]): Inlines =>
  joined(
    pairs.map(([label, words]) => (words.length === 0 ? [] : [...bold(label), ...text('\u00a0'), ...words])),
    '   ',
  )

/** What people wrote about an item: details, then what only staff read. */
export const itemProse = (context: Context, item: AgendaItem): readonly Block[] => {
  const fields = fieldsOf(context, 'agendaItems', item)
  return [...fields.prose('detail'), ...fields.prose('internalNotes')]
}

/** `Van 1, 2`: the cars of an item, else those of its pickups. */
export function vehicles(context: Context, item: AgendaItem): Inlines {
  const pickups = list(context.trip, 'groundTransports').filter((pickup) => pickup.agendaItem === item.id)
  const ids = item.vehicles.length > 0 ? item.vehicles : pickups.flatMap((pickup) => pickup.vehicle ?? [])
  const names = [...new Set(ids)].flatMap((id) => find(context.trip, 'vehicles', id) ?? [])
  let before = ''
  return joined(
    names.map((vehicle) => {
      const [, kind = '', number = ''] = /^(.*\s)(\d+)$/.exec(vehicle.name) ?? []
      const repeated = kind !== '' && kind === before
      before = kind
      return text(repeated ? number : vehicle.name, {
        origin: { collection: 'vehicles', id: vehicle.id, field: 'name' },
        to: linkTo(context, 'section', 'logistics'),
      })
    }),
  )
}

/** Who takes part besides the one who leads, with what was noted of them. */
function people(context: Context, item: AgendaItem): readonly (readonly [string, Inlines])[] {
  const { brief, logistics, roles } = context.words
  const of = (side: 'ours' | 'theirs') =>
    joined(
      attendancesOf(context.trip, item.id)
        .filter((attendance) => attendance.side === side)
        .map((attendance) => {
          const fields = fieldsOf(context, 'attendances', attendance)
          const note = fields.line('note')
          const minutes = attendance.minutes === undefined ? '' : logistics.minutes(attendance.minutes)
          const role =
            note.length > 0 || attendance.role === 'attends' ? note : fields.said('role', roles[attendance.role])
          const name = personName(context, attendance.person, 'short', { origin: fields.origin('person') })
          return joined([joined([name, role], ' '), fields.said('minutes', minutes)])
        }),
      '; ',
    )
  return [[brief.ours, of('ours')] as const, [brief.theirs, of('theirs')] as const]
}

function interpreter(context: Context, item: AgendaItem): Inlines {
  const record = find(context.trip, 'interpreters', item.interpreter)
  return record ? fieldsOf(context, 'interpreters', record).line('name') : []
}

/** `Gift: a box of maple syrup, for Lic. Ximena Robledo, from Caroline Whitfield`. */
function gifts(context: Context, item: AgendaItem): readonly (readonly [string, Inlines])[] {
  const { logistics } = context.words
  return list(context.trip, 'gifts')
    .filter((gift) => gift.agendaItem === item.id)
    .map((gift) => {
      const official = personName(context, gift.recipient, 'short')
      const recipient = official.length > 0 ? official : agencyName(context, gift.recipient)
      const giver = delegateName(context, gift.giver, 'short')
      const words = joined([fieldsOf(context, 'gifts', gift).line('title'), joined([giver, recipient], ' → ')])
      return [logistics.gift, words] as const
    })
}
