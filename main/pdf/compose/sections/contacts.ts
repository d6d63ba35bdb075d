import type { Contact } from '../../../../shared/model/records/contact.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled, mailLink, phoneDress } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, plain, text } from '../inlines.ts'
import { delegateName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { paragraph } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'
import { inAnEmergency, phrases } from './contacts-foot.ts'

/** The two numbers that matter most, whom to call for what, what to do, and words to show and say. */
export function composeContacts(context: Context): readonly Unit[] {
  const contacts = list(context.trip, 'contacts')
  const danger = contacts.find((contact) => contact.kind === 'danger' && contact.mobile !== '')
  const delegation = contacts.find((contact) => contact.kind === 'delegation' && numberOf(context, contact).length > 0)
  const listed = contacts.filter(
    (contact) =>
      contact !== danger && contact !== delegation && contact.kind !== 'address' && contact.kind !== 'phrase',
  )
  const blocks = [
    ...largeNumbers(context, danger, delegation),
    ...contactTable(context, listed),
    ...inAnEmergency(context),
    ...phrases(context),
  ]
  if (blocks.length === 0) return []
  return [unit(context, { blocks: [sectionOpening(context, [text(context.words.contacts.subtitle)]), ...blocks] })]
}

/** At 27 points, the emergency number in the label column and the delegation's beside it. */
function largeNumbers(
  context: Context,
  danger: Contact | undefined,
  delegation: Contact | undefined,
): readonly Block[] {
  const { contacts: words } = context.words
  const left = danger ? largeNumber(context, danger, words.danger) : []
  const right = delegation ? largeNumber(context, delegation, words.delegation) : []
  if (left.length + right.length === 0) return []
  const cells =
    left.length > 0 && right.length > 0
      ? [
          { span: 3, blocks: left },
          { span: 9, blocks: right },
        ]
      : [{ span: 12, blocks: [...left, ...right] }]
  return [
    { kind: 'columns', cells },
    { kind: 'rule', weight: 'heavy', before: 12, after: 15 },
  ]
}

function largeNumber(context: Context, contact: Contact, label: string): readonly Block[] {
  const f = fieldsOf(context, 'contacts', contact)
  const callFor = f.line('callFor')
  const detail = f.line('detail')
  const told = plain(detail).toLowerCase()
  const answers = who(context, contact)
  const person = find(context.trip, 'delegates', contact.delegate)?.fullName ?? contact.name
  const isTold = told !== '' && told.includes(person.toLowerCase())
  return [
    ...paragraph('small', callFor.length > 0 ? callFor : text(label, { origin: f.origin('kind') })),
    ...paragraph('emergency', numberOf(context, contact)),
    ...paragraph('tableRow', joined([isTold ? [] : answers, detail, f.line('hours')])),
    ...paragraph('small', extras(context, contact, false)),
  ]
}

const contactTable = (context: Context, contacts: readonly Contact[]): readonly Block[] => {
  const { contacts: words } = context.words
  return tableOf(
    contacts,
    [
      {
        head: words.callFor,
        width: 'rest',
        rowHead: true,
        cell: (contact) => emboldened(fieldsOf(context, 'contacts', contact).line('callFor')),
      },
      { head: words.who, width: 116, cell: (contact) => who(context, contact) },
      { head: words.number, width: 104, cell: (contact) => emboldened(numberOf(context, contact)) },
      { head: words.hours, width: 74, cell: (contact) => fieldsOf(context, 'contacts', contact).line('hours') },
    ],
    {
      rowHeight: 21,
      summary: context.section.title,
      below: (contact) => extras(context, contact, true),
      origin: (contact) => ({ collection: 'contacts', id: contact.id }),
    },
  )
}

/** The delegate who answers, or whoever was written down. */
function who(context: Context, contact: Contact): Inlines {
  const delegate = delegateName(context, contact.delegate, 'full')
  const name = fieldsOf(context, 'contacts', contact).line('name')
  const isSame = find(context.trip, 'delegates', contact.delegate)?.fullName === contact.name
  return joined([delegate, delegate.length > 0 && isSame ? [] : name])
}

/** The contact's own number, else that of the delegate who answers. */
function numberOf(context: Context, contact: Contact): Inlines {
  const own = phoneDress(contact.mobile)
  if (own.words !== '') return fieldsOf(context, 'contacts', contact).said('mobile', own.words, own.dress)
  const delegate = find(context.trip, 'delegates', contact.delegate)
  if (!delegate) return []
  const theirs = phoneDress(delegate.mobile)
  return fieldsOf(context, 'delegates', delegate).said('mobile', theirs.words, theirs.dress)
}

/** Mail and remarks; for staff whether it is on the pocket card. */
function extras(context: Context, contact: Contact, withDetail: boolean): Inlines {
  const { contacts: words } = context.words
  const f = fieldsOf(context, 'contacts', contact)
  const link = mailLink(contact.email)
  const isStaff = context.reader.edition === 'staff'
  return lines([
    withDetail ? f.line('detail') : [],
    joined(
      [
        labelled(words.email, f.line('email', link === undefined ? {} : { link })),
        isStaff && contact.pocketCard ? f.said('pocketCard', words.pocketCard) : [],
      ],
      '  ·  ',
    ),
  ])
}
