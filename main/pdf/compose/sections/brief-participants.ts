import { type Attendee, peopleOf } from '../../../../shared/agenda/people.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Delegate } from '../../../../shared/model/records/delegate.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { grid } from '../../theme.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { joined, lines, text, wrapped } from '../inlines.ts'
import { companyName, officialName } from '../people.ts'
import { agencyName } from '../references.ts'
import type { PartLabel } from './brief-parts.ts'

/** More people than this on their side: smaller portraits; than that: none. */
const roomForPortraits = 4
const roomForFaces = 8
/** More of ours than this stand closer together. */
const roomForAir = 5
/** More of ours than this: who has no part is named in one paragraph. */
const roomForLines = 8

/** Ours in five columns, theirs in seven. */
export function participants(context: Context, item: AgendaItem, label: PartLabel): readonly Block[] {
  const { words } = context
  const { ours, theirs, everybody } = peopleOf(context.trip, item)
  // Where nobody is listed because this reader may not see the list, nothing is said of it.
  const isWhole = everybody && context.reader.edition !== 'leave-behind'
  const left = isWhole ? paragraphOf(text(words.brief.everybody)) : oursOf(context, ours)
  const right = theirs.length > 0 ? [theirsOf(context, item, theirs)] : []
  if (left.length === 0 && right.length === 0) return []
  const theirHead = theirs.length > 1 ? words.brief.theirsByPrecedence : words.brief.theirs
  return [
    { kind: 'rule', weight: 'hair', before: 7.5, after: 7.5 },
    {
      kind: 'columns',
      cells: [
        {
          span: 5,
          blocks: [
            partHead(label(words.brief.participants)),
            ...(left.length > 0 ? sideHead(words.brief.ours) : []),
            ...left,
          ],
        },
        {
          span: 7,
          blocks: right.length > 0 ? [{ kind: 'space', points: grid.line }, ...sideHead(theirHead), ...right] : [],
        },
      ],
    },
  ]
}

const sideHead = (words: string): readonly Block[] => [
  { kind: 'text', style: 'tableHead', inlines: text(words), keepWithNext: true },
  { kind: 'rule', weight: 'table', before: 1.5, after: 6 },
]

/** The part's label stands in the first column, and a line as high above the second. */
const partHead = (inlines: Inlines): Block => ({ kind: 'text', style: 'label', inlines, keepWithNext: true })

const paragraphOf = (inlines: Inlines): readonly Block[] => [{ kind: 'text', style: 'table', inlines }]

/** Those with a part of their own one by one; then, where there are many, who only serves or attends in a paragraph. */
function oursOf(context: Context, ours: readonly Attendee<Delegate>[]): readonly Block[] {
  const isMany = ours.length > roomForAir
  const isCrowd = ours.length > roomForLines
  const isMerged = ({ attendance, person }: Attendee<Delegate>) =>
    (isMany && person.company === undefined && servingRoles.has(attendance.role)) ||
    (isCrowd && attendance.role === 'attends' && attendance.note === '')
  const merged = ours.filter(isMerged)
  const blocks = [
    ...ours.filter((attendee) => !isMerged(attendee)).map((attendee) => oneOfOurs(context, attendee)),
    joined(
      merged.map((attendee) => servant(context, attendee)),
      isCrowd ? ', ' : '; ',
    ),
  ].filter((inlines) => inlines.length > 0)
  return blocks.flatMap((inlines, index): readonly Block[] => [
    ...(index > 0 ? [{ kind: 'space', points: isMany ? 3 : 6 } as const] : []),
    { kind: 'text', style: 'table', inlines },
  ])
}

const servingRoles: ReadonlySet<string> = new Set(['notes', 'time', 'followUp', 'interprets', 'observes'])

/** `Marcus Ellery keeps time`. */
const servant = (context: Context, { attendance, person }: Attendee<Delegate>): Inlines => {
  const isServing = servingRoles.has(attendance.role)
  const name = fieldsOf(context, 'delegates', person).line('fullName', isServing ? { bold: true } : {})
  return joined([name, partOf(context, attendance)], ' ')
}

/** `Caroline Whitfield, Corvane Mobility` and what they do there. */
function oneOfOurs(context: Context, { attendance, person }: Attendee<Delegate>): Inlines {
  const name = fieldsOf(context, 'delegates', person).line('fullName', { bold: true })
  return lines([joined([name, companyName(context, person.company)]), partOf(context, attendance)])
}

/** The words written for this meeting, else the role; minutes when they were agreed. */
function partOf(context: Context, attendance: Attendee<Delegate>['attendance']): Inlines {
  const fields = fieldsOf(context, 'attendances', attendance)
  const role = attendance.role === 'attends' ? [] : fields.said('role', context.words.roles[attendance.role])
  const note = fields.line('note')
  const minutes =
    attendance.minutes === undefined ? [] : fields.said('minutes', context.words.logistics.minutes(attendance.minutes))
  return joined([note.length > 0 ? note : role, minutes])
}

function theirsOf(context: Context, item: AgendaItem, theirs: readonly Attendee<Official>[]): Block {
  const count = theirs.length
  const [width, height] = count > roomForPortraits ? [30, 36] : [39, 48]
  const hasFaces = count <= roomForFaces
  return {
    kind: 'table',
    dress: 'open',
    columns: hasFaces ? [{ width }, { width: 'rest' }] : [{ width: 'rest' }],
    rowHeight: hasFaces ? height + 9 : 30,
    rows: theirs.map((attendee) => {
      const words = textCell(lines(linesOf(context, item, attendee, count)), { rowHead: true })
      const photo = attendee.person.photo
      return {
        cells: hasFaces ? [{ blocks: framedPicture(context, photo, { width, height, fit: 'fill' }) }, words] : [words],
        origin: { collection: 'officials', id: attendee.person.id },
      }
    }),
  }
}

/** Name, post, how to address, how to say it; the last two share a line when there are many. */
function linesOf(
  context: Context,
  item: AgendaItem,
  { attendance, person }: Attendee<Official>,
  count: number,
): readonly Inlines[] {
  const fields = fieldsOf(context, 'officials', person)
  const agency = item.agencies.length > 1 ? agencyName(context, person.agency) : []
  const spoken = person.addressInSpeech === '' ? '' : quote(person.addressInSpeech, context.language)
  const say = wrapped(`${context.words.brief.say} `, fields.said('addressInSpeech', spoken), '')
  const pronounced = fields.line('pronunciation')
  const address = count > roomForPortraits ? [joined([say, pronounced])] : [say, pronounced]
  return [
    officialName(context, person.id, 'full', { bold: true }),
    joined([fields.line('position'), agency]),
    partOf(context, attendance),
    ...address,
  ]
}
