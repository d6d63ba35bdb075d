import { dayMonthYear, partialDate } from '../../../../shared/format/dates.ts'
import { fullNameWithTitle } from '../../../../shared/format/names.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { detail, detailProse } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { around, joined, lines, text } from '../inlines.ts'
import { officialName } from '../people.ts'
import { portrait } from '../pictures.ts'
import { agencyName } from '../references.ts'
import { paragraph } from '../rows.ts'
import { carriedFrom } from './carried.ts'

const small = { style: 'tableRow' } as const

/** Portrait in the label column, the person beside it. */
export function biography(context: Context, official: Official, isFirst: boolean): readonly Block[] {
  const f = fieldsOf(context, 'officials', official)
  const { official: words } = context.words
  const name = fullNameWithTitle(official)
  return [
    { kind: 'destination', name: target('official', official.id), outline: { title: name, level: 2 } },
    {
      kind: 'labelled',
      side: portrait(context, official.photo, name),
      body: [
        { kind: 'text', style: 'name', inlines: f.said('fullName', name), origin: f.origin('fullName') },
        ...paragraph('tableRow', post(context, f)),
        ...paragraph('tableRow', address(context, f)),
        ...f.prose('biography'),
        ...detail(words.lastMet, lastMet(context, f)),
        ...detail(words.languages, f.line('languages')),
        ...detail(words.previousPosts, previousPosts(f)),
        ...detailProse(words.positions, f.prose('positions', small)),
        ...detailProse(words.likelyAsks, f.prose('likelyAsks', small)),
        ...detail(words.aide, f.line('aide')),
        ...detail(words.gifts, marked(f.line('giftHistory'), fieldMark(context, 'officials', official, 'giftHistory'))),
        ...detail(words.replacedBy, officialName(context, official.replacedBy, 'full')),
        ...detailProse(words.internalNotes, f.prose('internalNotes', small)),
        ...paragraph('small', fieldNotes(context, f)),
      ],
      ...(!isFirst && { ruleAbove: 'hair' as const }),
      before: 15,
      whole: true,
      origin: f.origin(),
    },
  ]
}

/** `Head of the agency, ANAM, since May 2022`. */
function post(context: Context, f: Fields<'officials'>): Inlines {
  const { since } = f.record
  const words = since === undefined ? '' : context.words.official.since(partialDate(since, context.language))
  return joined([f.line('position'), joined([agencyName(context, f.record.agency), f.said('since', words)], ' ')])
}

/** How to speak to the person, how the name sounds, and how to write. */
function address(context: Context, f: Fields<'officials'>): Inlines {
  const { official: words } = context.words
  const { addressInSpeech, addressInWriting } = f.record
  const quoted = (said: string) => (said === '' ? '' : quote(said, context.language))
  const spoken = f.said('addressInSpeech', quoted(addressInSpeech), { bold: true })
  const sound = f.line('pronunciation')
  const say = spoken.length > 0 || sound.length > 0 ? joined([text(words.say), spoken, sound], '  ') : []
  return lines([
    say,
    addressInWriting === ''
      ? []
      : [...text(`${words.write} `), ...f.said('addressInWriting', quoted(addressInWriting))],
  ])
}

function lastMet(context: Context, f: Fields<'officials'>): Inlines {
  const { official: words } = context.words
  const meetings = f.record.lastMet.map((met) => {
    const date = met.date === undefined ? '' : partialDate(met.date, context.language)
    const where = joined([
      f.partSaid('lastMet', met, date),
      f.part('lastMet', met, 'place'),
      around(words.lastMetBy, f.part('lastMet', met, 'by')),
    ])
    return joined([where, f.part('lastMet', met, 'text')], ': ')
  })
  return lines(meetings)
}

const previousPosts = (f: Fields<'officials'>): Inlines =>
  lines(
    f.record.previousPosts.map((post) =>
      joined([f.part('previousPosts', post, 'years'), f.part('previousPosts', post, 'post')], '  '),
    ),
  )

const marked = (inlines: Inlines, mark: Inlines): Inlines => (inlines.length === 0 ? [] : joined([inlines, mark], '  '))

/** Where the entry came from and when it was last true, for staff. */
function fieldNotes(context: Context, f: Fields<'officials'>): Inlines {
  const { official: words } = context.words
  const on = f.record.verifiedOn
  const verified = on === undefined ? '' : words.verified(dayMonthYear(on, context.language))
  return joined([f.said('verifiedOn', verified), carriedFrom(context, 'officials', f.record)], '. ')
}
