import { fullNameWithTitle } from '../../../../shared/format/names.ts'
import type { Delegate } from '../../../../shared/model/records/delegate.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { detail, detailProse, labelled, mailLink, phoneDress } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { joined } from '../inlines.ts'
import { companyName } from '../people.ts'
import { portrait } from '../pictures.ts'
import { briefCodes, itemsOf } from '../references.ts'
import { paragraph } from '../rows.ts'
import { carriedFrom } from './carried.ts'
import { privateLine } from './delegate-private.ts'

/** Portrait in the label column; the person, and what only the person and staff may read, beside it. */
export function delegateProfile(context: Context, delegate: Delegate, isFirst: boolean): readonly Block[] {
  const f = fieldsOf(context, 'delegates', delegate)
  const { delegate: words } = context.words
  const name = fullNameWithTitle(delegate)
  return [
    { kind: 'destination', name: target('delegate', delegate.id), outline: { title: name, level: 3 } },
    {
      kind: 'labelled',
      side: portrait(context, delegate.photo, name),
      body: [
        { kind: 'text', style: 'name', inlines: f.said('fullName', name), origin: f.origin('fullName') },
        ...paragraph(
          'tableRow',
          joined([joined([f.line('title'), companyName(context, delegate.company)]), spoken(context, f)], '   '),
        ),
        ...f.prose('biography'),
        ...detail(words.role, onThisTrip(context, f)),
        // Small and in one go, so that four people stand on a page.
        ...paragraph(
          'small',
          joined([labelled(words.languages, f.line('languages')), reach(context, f), privateLine(context, f)], '   '),
        ),
        ...detailProse(words.internalNotes, f.prose('internalNotes', { style: 'small' })),
        ...paragraph(
          'small',
          joined([notesMark(context, delegate), carriedFrom(context, 'delegates', delegate)], '  '),
        ),
      ],
      ...(!isFirst && { ruleAbove: 'hair' as const }),
      before: 15,
      whole: true,
      origin: f.origin(),
    },
  ]
}

/** How the person is called, and how the name sounds. */
function spoken(context: Context, f: Fields<'delegates'>): Inlines {
  const { preferredName, fullName, surname } = f.record
  const isNew = preferredName !== '' && !fullName.split(' ').includes(preferredName)
  const isListed = surname !== '' && !fullName.includes(surname)
  return joined(
    [
      labelled(
        context.words.official.say,
        joined([isNew ? f.line('preferredName', { bold: true }) : [], f.line('pronunciation')], '  '),
      ),
      isListed ? f.line('surname') : [],
    ],
    '  ',
  )
}

/** Role, kind of traveller where it says more, group, and the briefs of the meetings. */
function onThisTrip(context: Context, f: Fields<'delegates'>): Inlines {
  const { delegate: words, delegateKinds } = context.words
  const { kind, id } = f.record
  const role = f.line('role')
  return joined(
    [
      role,
      kind === 'member' || (kind === 'head' && role.length > 0) ? [] : f.said('kind', delegateKinds[kind]),
      labelled(words.group, f.line('group')),
      labelled(words.meetings, briefCodes(context, itemsOf(context.trip, id))),
    ],
    '  ·  ',
  )
}

function reach(context: Context, f: Fields<'delegates'>): Inlines {
  const { delegate: words } = context.words
  const { mobile, email } = f.record
  const phone = phoneDress(mobile)
  const link = mailLink(email)
  return joined(
    [
      labelled(words.mobile, f.said('mobile', phone.words, phone.dress)),
      labelled(words.email, f.line('email', link === undefined ? {} : { link })),
    ],
    '   ',
  )
}

const notesMark = (context: Context, delegate: Delegate): Inlines =>
  delegate.internalNotes.length > 0 ? fieldMark(context, 'delegates', delegate, 'internalNotes') : []
