import type { Contact } from '../../../../shared/model/records/contact.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled, mailLink, phoneDress } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, plain, sentence, text } from '../inlines.ts'
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
    ...onPocketCard(context, contacts),
    ...inAnEmergency(context),
    ...phrases(context),
  ]
  if (blocks.length === 0) return []
  return [unit(context, { blocks: [sectionOpening(context, [text(context.words.contacts.subtitle)]), ...blocks] })]
}

/** Digits that fit the label column at 27 points. */
const shortNumber = 6

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
  const isShort = (danger === undefined ? '' : plain(numberOf(context, danger))).length <= shortNumber
  const cells =
    left.length > 0 && right.length > 0 && isShort
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
    ...paragraph('small', mail(context, contact)),
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
      below: (contact) => extras(context, contact),
      origin: (contact) => ({ collection: 'contacts', id: contact.id }),
    },
  )
}

/** The delegate who answers, or whoever was written down. */
function who(context: Context, contact: Contact): Inlines {
  const delegate = delegateName(context, contact.delegate, 'full')
  const name = fieldsOf(context, 'contacts', contact).line('name')
  const fullName = find(context.trip, 'delegates', contact.delegate)?.fullName ?? ''
  if (delegate.length === 0 || contact.name === fullName) return delegate.length > 0 ? delegate : name
  // Then another: who is named in what was written down is not named twice.
  return fullName !== '' && contact.name.includes(fullName) ? name : joined([delegate, name])
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

/** Remarks and mail. */
const extras = (context: Context, contact: Contact): Inlines =>
  lines([fieldsOf(context, 'contacts', contact).line('detail'), mail(context, contact)])

function mail(context: Context, contact: Contact): Inlines {
  const link = mailLink(contact.email)
  const address = fieldsOf(context, 'contacts', contact).line('email', link === undefined ? {} : { link })
  return labelled(context.words.contacts.email, address)
}

/** `On the pocket card: cars, the doctor.`: in one line, for staff. */
function onPocketCard(context: Context, contacts: readonly Contact[]): readonly Block[] {
  if (context.reader.edition !== 'staff') return []
  const words = context.words.contacts.pocketCard
  const named = contacts
    .filter((contact) => contact.pocketCard && contact.kind !== 'phrase')
    .map((contact) => {
      const f = fieldsOf(context, 'contacts', contact)
      const called = plain(f.line('callFor')) || plain(f.line('detail')) || contact.name
      return f.said('pocketCard', called)
    })
  const all = joined(named, '; ')
  return all.length === 0
    ? []
    : [
        ...paragraph('small', [...text(`${words.charAt(0).toUpperCase()}${words.slice(1)}: `), ...sentence(all)]),
        { kind: 'space', points: 7.5 },
      ]
}
