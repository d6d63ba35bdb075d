import { dateRange } from '../../../../shared/format/dates.ts'
import { find } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Origin, Shape } from '../../blocks.ts'
import { papers } from '../../theme.ts'
import { type Context, pickText } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { editionLine, moment, recipientOf } from '../furniture.ts'
import { bold, emboldened, joined, lines, plain, text } from '../inlines.ts'
import { paragraph, row } from '../rows.ts'
import { tripRecord, unit } from '../units.ts'
import { signature, signatureTop } from './cover-signature.ts'

/** From the top of the text block, in points: where each part of the cover begins. */
const places = { host: 0, title: 135, state: 522, note: 606 }

/** One page without head, foot or number. Its parts stand at fixed places, so that all covers of a trip coincide. */
export function composeCover(context: Context) {
  const { blockWidth: width, bottom, top } = papers[context.paper]
  const box = (y: number, until: number, blocks: readonly Block[]): Shape => ({
    kind: 'box',
    x: 0,
    y,
    width,
    height: until - y,
    blocks,
    strict: true,
  })
  const drawn = context.signature ? signature(context) : []
  const shapes: readonly Shape[] = [
    box(places.host, places.title, hosts(context)),
    box(places.title, drawn.length > 0 ? signatureTop(context) : places.state - 15, title(context)),
    ...drawn,
    box(places.state, places.note, [{ kind: 'rule', weight: 'opening', after: 6 }, ...state(context)]),
    box(places.note, bottom - top, note(context)),
  ]
  return [
    unit(context, {
      id: 'cover',
      outline: { title: context.section.title, level: 1 },
      head: '',
      numbering: 'none',
      blocks: [{ kind: 'drawing', height: bottom - top, shapes }],
    }),
  ]
}

function hosts(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  const ids = [trip?.hostOrganisation, ...(trip?.partners ?? [])]
  return ids.flatMap((id, index) => {
    const organisation = find(context.trip, 'organisations', id)
    if (!organisation) return []
    const fields = fieldsOf(context, 'organisations', organisation)
    const name = index === 0 ? emboldened(fields.line('name')) : fields.line('name')
    const words = lines([name, fields.line('unit')])
    const logo = framedPicture(context, organisation.logo, { width: 90, height: 30, fit: 'inside', optional: true })
    if (words.length === 0 && logo.length === 0) return []
    return [
      {
        kind: 'labelled' as const,
        ...(logo.length > 0 && { side: logo }),
        body: paragraph('subtitle', words),
        ...(index === 0 && { before: 0 }),
      },
    ]
  })
}

function title(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  if (!trip) return []
  const fields = fieldsOf(context, 'trips', trip)
  const full = fields.line('title')
  const cities = joined(trip.cities.map((city) => fields.part('cities', city, 'name')))
  const dates =
    trip.starts && trip.ends ? fields.said('starts', dateRange(trip.starts, trip.ends, context.language)) : []
  const isLeftBehind = context.reader.edition === 'leave-behind'
  const kind = isLeftBehind ? context.words.bookTitleLeaveBehind : context.words.bookTitle
  return [
    {
      kind: 'labelled',
      label: fields.line('code'),
      labelStyle: 'key',
      before: 0,
      body: [{ kind: 'text', style: 'coverTitle', inlines: cities.length > 0 ? cities : full, balance: true }],
    },
    { kind: 'space', points: 11 },
    ...row('', dates, { style: 'coverDates', before: 0 }),
    ...row('', lines([text(kind), plain(cities) === '' || plain(cities) === plain(full) ? [] : full]), {
      style: 'coverLine',
      before: 0,
    }),
  ]
}

/** Who it is for, which state of the text it holds, and what may be done with it. */
function state(context: Context): readonly Block[] {
  const { cover, foot } = context.words
  const recipient = recipientOf(context, 'full')
  const edition = editionLine(context, context.copy)
  const trip = tripRecord(context)
  const isOwn = trip !== undefined && pickText(context, trip.handlingMark) === context.edition.handlingMark
  const origin = isOwn ? fieldsOf(context, 'trips', trip).origin('handlingMark') : undefined
  const line = (strong: string, rest: string, from?: Origin): Inlines =>
    joined([bold(strong, from && { origin: from }), text(rest, from && { origin: from })], '   ')
  const [mark = '', ...more] = context.edition.handlingMark.split(/(?<=\.) /)
  const rows: readonly (readonly [string, Inlines])[] = [
    [cover.preparedFor, recipient === '' ? bold(edition) : line(recipient, edition)],
    [cover.state, line(foot.draft, moment(context))],
    [cover.handling, line(more.length > 0 ? mark.replace(/\.$/, '') : mark, more.join(' '), origin)],
  ]
  return rows.flatMap(([label, words]) => row(label, words, { style: 'coverLine', before: 6, labelStyle: 'subtitle' }))
}

function note(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  return trip ? row('', fieldsOf(context, 'trips', trip).line('coverNote'), { style: 'small' }) : []
}
