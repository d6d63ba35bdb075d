import { officialsOf } from '../../../../shared/agenda/precedence.ts'
import { dayMonthYear, partialDate } from '../../../../shared/format/dates.ts'
import type { Agency } from '../../../../shared/model/records/agency.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import { type Context, pick, pickText, target } from '../context.ts'
import { labelled, webLink } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { around, emboldened, joined, lines, pageOf, seePage, text } from '../inlines.ts'
import { delegateName, officialName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { inOneBlock, paragraph, row } from '../rows.ts'
import { tripCode, unit } from '../units.ts'
import { agencyMeetings, agencyPromises } from './agency-business.ts'
import { openQuestions } from './agency-questions.ts'
import { carriedFrom } from './carried.ts'
import { venueLines } from './venue-lines.ts'

/** A profile of each agency, on a sheet of its own. */
export const composeAgencies = (context: Context): readonly Unit[] =>
  list(context.trip, 'agencies').map((agency) =>
    context.keep(target('agency', agency.id), () => agencyUnit(context, agency)),
  )

function agencyUnit(context: Context, agency: Agency): Unit {
  const f = fieldsOf(context, 'agencies', agency)
  const name = pickText(context, agency.name) || pickText(context, agency.shortName) || agency.acronym
  const key = agency.acronym || pickText(context, agency.shortName)
  return unit(context, {
    id: target('agency', agency.id),
    outline: { title: name, level: 2 },
    head: [tripCode(context), key || name].filter((word) => word !== '').join('  '),
    blocks: [
      {
        kind: 'opening',
        key: { kind: 'text', text: key || context.section.number },
        title: text(name, { origin: f.origin('name') }),
        subtitles: subtitles(context, f).filter((subtitle) => subtitle.length > 0),
        origin: f.origin(),
      },
      ...profile(context, f),
      ...business(context, f),
    ],
  })
}

/** The names it has besides the title, what it is and part of, and when that was last true. */
function subtitles(context: Context, f: Fields<'agencies'>): readonly Inlines[] {
  const { agency: words, agencyKinds } = context.words
  const agency = f.record
  const shown = pick(context, agency.name)
  const others = Object.entries(agency.name)
    .filter(([language, name]) => language !== shown.language && name !== '' && name !== shown.text)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, name]) => f.said('name', name, { language }))
  const short = pickText(context, agency.shortName)
  const isNew = agency.acronym !== '' && short !== shown.text && !short.includes(agency.acronym)
  const on = agency.verifiedOn
  const by = delegateName(context, agency.verifiedBy, 'initial')
  const verified = on === undefined ? [] : f.said('verifiedOn', dayMonthYear(on, context.language))
  const since = by.length === 0 ? around(words.verified, verified) : aroundTwo(words.verifiedBy, verified, by)
  return [
    ...others,
    joined(
      [isNew ? f.line('shortName') : [], f.said('kind', agencyKinds[agency.kind]), f.line('parent'), since],
      '  ·  ',
    ),
    carriedFrom(context, 'agencies', agency),
  ]
}

/** A sentence with a place for two values, each with its own dress. */
const aroundTwo = (sentenceOf: (a: string, b: string) => string, a: Inlines, b: Inlines): Inlines =>
  around((first) => sentenceOf(first, '\u0002'), a).flatMap((inline) => {
    if (inline.kind !== 'text' || !inline.text.includes('\u0002')) return [inline]
    const [before = '', after = ''] = inline.text.split('\u0002')
    return [...text(before), ...b, ...text(after)]
  })

function profile(context: Context, f: Fields<'agencies'>): readonly Block[] {
  const { agency: words } = context.words
  const dash = { marker: 'dash' } as const
  const note = (field: Parameters<typeof f.prose>[0]) => ({ note: fieldMark(context, 'agencies', f.record, field) })
  return [
    ...row(words.mandate, f.prose('mandate')),
    ...row(words.leadership, [...officials(context, f.record), ...f.prose('leadership')]),
    ...row(words.priorities, f.prose('priorities', dash)),
    ...row(words.powers, inOneBlock(f.prose('powers', dash))),
    ...row(words.criticalQuestions, f.prose('criticalQuestions', dash), note('criticalQuestions')),
    ...row(words.mediaAttention, f.prose('mediaAttention'), note('mediaAttention')),
    ...row(words.openQuestions, openQuestions(context, f), {
      note: lines([text(words.openSince('').trim()), fieldMark(context, 'agencies', f.record, 'openQuestions')]),
    }),
  ]
}

/** Names in order of precedence, the first in bold and the others below; each with the page of the biography. */
function officials(context: Context, agency: Agency): readonly Block[] {
  const people = officialsOf(context.trip, agency.id)
  return tableOf(
    people.map((official, index) => ({ official, isFirst: index === 0 })),
    [
      {
        head: '',
        width: 154,
        rowHead: true,
        cell: ({ official, isFirst }) => {
          const name = officialName(context, official.id, 'full')
          return isFirst ? emboldened(name) : name
        },
      },
      { head: '', width: 'rest', cell: ({ official }) => fieldsOf(context, 'officials', official).line('position') },
      {
        head: '',
        // The word before the page is longer in Spanish.
        width: context.words.agency.bio('').length > 5 ? 80 : 46,
        align: 'right',
        cell: ({ official }) => around(context.words.agency.bio, pageOf(context, 'official', official.id)),
      },
    ],
    { dress: 'open', origin: ({ official }) => ({ collection: 'officials', id: official.id }) },
  )
}

function business(context: Context, f: Fields<'agencies'>): readonly Block[] {
  const { agency: words } = context.words
  const agency = f.record
  const contacts = agency.lastContacts.map((contact) =>
    joined([
      contact.date === undefined
        ? []
        : f.partSaid('lastContacts', contact, partialDate(contact.date, context.language)),
      f.part('lastContacts', contact, 'text'),
    ]),
  )
  const link = webLink(agency.website)
  const website = f.line('website', link === undefined ? {} : { link })
  const protocol = labelled(words.protocol, f.line('protocolContact'))
  const reach = paragraph('tableRow', joined([protocol, labelled(words.website, website)], '   '))
  const visit = venueLines(context, agency.venue)
  const rows = [
    ...row(words.lastContact, lines(contacts), {
      style: 'tableRow',
      note: fieldMark(context, 'agencies', agency, 'lastContacts'),
    }),
    ...row(words.meetings, agencyMeetings(context, agency)),
    ...row(words.promises, agencyPromises(context, agency), { note: seePage(context, 'section', 'ledger') }),
    ...(visit.length > 0 || protocol.length > 0
      ? row(words.visiting, [...visit, ...reach])
      : row(words.website, website, { style: 'tableRow' })),
    ...row([], framedPicture(context, agency.logo, { width: 90, height: 30, fit: 'inside', optional: true })),
    ...row(words.internalNotes, f.prose('internalNotes'), {
      note: fieldMark(context, 'agencies', agency, 'internalNotes'),
    }),
  ]
  const [first, ...rest] = rows
  if (!first) return []
  return first.kind === 'labelled' ? [{ ...first, ruleAbove: 'hair' }, ...rest] : rows
}
