import { overlapsOf } from '../../../../shared/agenda/conflicts.ts'
import { isMeeting } from '../../../../shared/agenda/people.ts'
import { dayMonth, dayMonthYear, longDate } from '../../../../shared/format/dates.ts'
import { shortZone } from '../../../../shared/format/zones.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import { remember } from '../../../../shared/model/remember.ts'
import { find, type Trip } from '../../../../shared/model/trip.ts'
import type { Inlines, OpeningBlock } from '../../blocks.ts'
import { type Context, linkTo } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { around, emboldened, joined, plain, text } from '../inlines.ts'
import { briefsByItem, confirmationWords, itemPlace, itemTime, itemTitle, type NumberedBrief } from '../items.ts'
import { delegateName } from '../people.ts'
import { ownPart } from './own-part.ts'

/** Number, title, when with its zone, where, who answers for the text, and the reader's own part. */
export function briefOpening(context: Context, numbered: NumberedBrief): OpeningBlock {
  const { item, code } = numbered
  const subtitles = [
    whenLine(context, item),
    itemPlace(context, item),
    standing(context, numbered),
    ...parallels(context, item),
    ownPart(context, item),
  ]
  return {
    kind: 'opening',
    key: { kind: 'text', text: code },
    title: itemTitle(context, item, 'long'),
    subtitles: subtitles.filter((inlines) => inlines.length > 0),
    origin: { collection: 'briefs', id: numbered.brief.id },
  }
}

/** `Tuesday 23 January 2024, 11:30–12:45 CST (UTC−6)`. */
function whenLine(context: Context, item: AgendaItem): Inlines {
  const { when } = item
  const said = (words: string) => fieldsOf(context, 'agendaItems', item).said('when', words)
  if (when.kind === 'unplaced') return said(context.words.day.unplaced)
  const date = when.kind === 'timed' ? when.start.slice(0, 10) : when.kind === 'allDay' ? when.date : when.day
  const day = longDate(date, context.language)
  const strong = emboldened(joined([said(`${day.charAt(0).toUpperCase()}${day.slice(1)}`), itemTime(context, item)]))
  return when.kind === 'timed' ? joined([strong, said(shortZone(when.zone, when.start))], ' ') : strong
}

/** `Owner L. Benavides · version 4, 17 January 2024 · confirmed 17 January`. */
function standing(context: Context, numbered: NumberedBrief): Inlines {
  const whole = standingWith(context, numbered, dayMonthYear)
  // What runs over a line goes without the year, which stands just above it.
  return plain(whole).length <= lettersInLine ? whole : standingWith(context, numbered, dayMonth)
}

const lettersInLine = 74

function standingWith(context: Context, { brief, item }: NumberedBrief, format: typeof dayMonth): Inlines {
  const { words } = context
  const fields = fieldsOf(context, 'briefs', brief)
  const owner = delegateName(context, brief.owner, 'initial')
  const version = brief.version === undefined ? [] : fields.said('version', words.brief.version(brief.version))
  const date = brief.versionDate ? fields.said('versionDate', format(brief.versionDate, context.language)) : []
  return joined(
    [
      owner.length > 0 ? [...text(`${words.brief.owner} `), ...owner] : [],
      joined([version, date]),
      context.edition.confirmation ? confirmationWords(context, item, false) : [],
    ],
    '\u2002·\u2002',
  )
}

/** Where the delegation splits: the meetings that take place at the same time. */
function parallels(context: Context, item: AgendaItem): readonly Inlines[] {
  const others = (parallelMeetings(context.trip).get(item.id) ?? []).flatMap(
    (id) => find(context.trip, 'agendaItems', id) ?? [],
  )
  return others.map((other) => {
    const to = linkTo(context, 'brief', briefsByItem(context).get(other.id)?.brief.id)
    return around(context.words.brief.parallelTo, itemTitle(context, other, 'short', { to }))
  })
}

/** Ids of the meetings that share their time with another, by its id. */
const parallelMeetings = remember((trip: Trip): ReadonlyMap<string, readonly string[]> => {
  const fresh = new Map<string, string[]>()
  const add = (item: AgendaItem, other: AgendaItem) => fresh.set(item.id, [...(fresh.get(item.id) ?? []), other.id])
  for (const { first, second } of overlapsOf(trip)) {
    if (!isMeeting(first) || !isMeeting(second)) continue
    add(first, second)
    add(second, first)
  }
  return fresh
})
