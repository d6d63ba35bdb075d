import { dayMonthYear, partialDate } from '../../../../shared/format/dates.ts'
import { fullNameWithTitle } from '../../../../shared/format/names.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { asLine, detail, detailProse, labelled } from '../details.ts'
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
  const written = [
    { label: words.positions, blocks: f.prose('positions', small) },
    { label: words.likelyAsks, blocks: f.prose('likelyAsks', small) },
    { label: words.internalNotes, blocks: f.prose('internalNotes', small) },
  ].map((one) => ({ ...one, line: asLine(one.blocks) }))
  // What is short runs on, so that three people stand on a page.
  const runOn = joined(
    [
      labelled(words.languages, f.line('languages')),
      labelled(words.previousPosts, previousPosts(f)),
      ...written.map(({ label, line }) => labelled(label, line ?? [])),
      labelled(words.aide, f.line('aide')),
      labelled(words.gifts, marked(f.line('giftHistory'), fieldMark(context, 'officials', official, 'giftHistory'))),
      labelled(words.replacedBy, officialName(context, official.replacedBy, 'full')),
    ],
    '   ',
  )
  return [
    { kind: 'destination', name: target('official', official.id), outline: { title: name, level: 2 } },
    {
      kind: 'labelled',
      side: portrait(context, official.photo, name),
      body: [
        { kind: 'text', style: 'name', tag: 'H2', inlines: f.said('fullName', name), origin: f.origin('fullName') },
        ...paragraph('tableRow', post(context, f)),
        ...paragraph('tableRow', address(context, f)),
        ...f.prose('biography'),
        ...detail(words.lastMet, lastMet(context, f)),
        ...paragraph('tableRow', runOn),
        ...written.flatMap(({ label, blocks, line }) => (line ? [] : detailProse(label, blocks))),
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
  const write =
    addressInWriting === '' ? [] : [...text(`${words.write} `), ...f.said('addressInWriting', quoted(addressInWriting))]
  return joined([say, write], '   ')
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
  joined(
    f.record.previousPosts.map((post) =>
      joined([f.part('previousPosts', post, 'years'), f.part('previousPosts', post, 'post')], ' '),
    ),
    '; ',
  )

const marked = (inlines: Inlines, mark: Inlines): Inlines => (inlines.length === 0 ? [] : joined([inlines, mark], '  '))

/** Where the entry came from and when it was last true, for staff. */
function fieldNotes(context: Context, f: Fields<'officials'>): Inlines {
  const { official: words } = context.words
  const on = f.record.verifiedOn
  const verified = on === undefined ? '' : words.verified(dayMonthYear(on, context.language))
  return joined([f.said('verifiedOn', verified), carriedFrom(context, 'officials', f.record)], '. ')
}
