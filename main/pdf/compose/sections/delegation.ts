import { delegatesByPrecedence } from '../../../../shared/agenda/precedence.ts'
import type { Delegate } from '../../../../shared/model/records/delegate.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { headed } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { joined, text } from '../inlines.ts'
import { companyName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { sectionOpening, unit } from '../units.ts'
import { delegateProfile } from './delegate-profile.ts'

/** The delegation in order of precedence, staff apart; then a profile of everybody. */
export function composeDelegation(context: Context): readonly Unit[] {
  const delegates = delegatesByPrecedence(context.trip)
  if (delegates.length === 0) return []
  const { delegate: words } = context.words
  const profiles = delegates.flatMap((delegate, index) =>
    context.keep(`${target('delegate', delegate.id)} ${index === 0}`, () =>
      delegateProfile(context, delegate, index === 0),
    ),
  )
  return [
    unit(context, {
      blocks: [
        sectionOpening(context, [text(`${words.byPrecedence}.`)]),
        ...precedenceTable(context, delegates),
        ...headed(words.profiles, profiles, 'delegation:profiles'),
      ],
    }),
  ]
}

/** More people than this stand closer together. */
const roomForAir = 25

/** Numbers count those in this book, so that they do not tell who is left out. */
function precedenceTable(context: Context, delegates: readonly Delegate[]): readonly Block[] {
  const { delegate: words, table } = context.words
  const people = delegates.map((delegate, index) => ({ delegate, number: String(index + 1) }))
  const hasOthers = delegates.some((delegate) => delegate.kind !== 'staff')
  return tableOf(
    people,
    [
      {
        head: '',
        width: 16,
        align: 'right',
        cell: ({ delegate, number }) => fieldsOf(context, 'delegates', delegate).said('precedence', number),
      },
      { head: table.name, width: 122, rowHead: true, cell: ({ delegate }) => listedName(context, delegate) },
      {
        head: table.position,
        width: 'rest',
        cell: ({ delegate }) => fieldsOf(context, 'delegates', delegate).line('title'),
      },
      { head: table.company, width: 118, cell: ({ delegate }) => companyName(context, delegate.company) },
      { head: words.role, width: 78, cell: ({ delegate }) => roleOf(context, delegate) },
    ],
    {
      rowHeight: people.length > roomForAir ? 18 : 21,
      summary: context.section.title,
      origin: ({ delegate }) => ({ collection: 'delegates', id: delegate.id }),
      group: ({ delegate }) =>
        hasOthers && delegate.kind === 'staff'
          ? text(words.staff)
          : delegate.kind === 'guest'
            ? text(words.guests)
            : [],
    },
  )
}

/** `Ms Caroline Whitfield`, the name in bold; links to the profile. */
function listedName(context: Context, delegate: Delegate): Inlines {
  const f = fieldsOf(context, 'delegates', delegate)
  const to = target('delegate', delegate.id)
  return joined([f.line('courtesyTitle', { to }), f.line('fullName', { to, bold: true })], ' ')
}

/** What the person does on this trip; the head is named so even when nobody wrote it. */
function roleOf(context: Context, delegate: Delegate): Inlines {
  const f = fieldsOf(context, 'delegates', delegate)
  const role = f.line('role')
  return role.length > 0 || delegate.kind !== 'head' ? role : f.said('kind', context.words.delegateKinds.head)
}
