import { type Attendee, peopleOf } from '../../../../shared/agenda/people.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Attendance } from '../../../../shared/model/records/attendance.ts'
import type { Delegate } from '../../../../shared/model/records/delegate.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { type Dress, joined, lines, text, wrapped } from '../inlines.ts'
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

type Beside = Readonly<{
  label: PartLabel
  /** Small lines that stand below theirs, where there mostly is room. */
  aside: readonly Block[]
}>

/** Ours in five columns, theirs in seven. */
export function participants(
  context: Context,
  item: AgendaItem,
  { label, aside }: Beside,
): Readonly<{ blocks: readonly Block[]; hasAside: boolean }> {
  const { words } = context
  const { ours, theirs, everybody } = peopleOf(context.trip, item)
  // Where nobody is listed because this reader may not see the list, nothing is said of it.
  const isWhole = everybody && context.reader.edition !== 'leave-behind'
  const left = isWhole ? paragraphOf(text(words.brief.everybody)) : oursOf(context, ours)
  const right = theirs.length > 0 ? [theirsOf(context, item, theirs)] : []
  if (left.length === 0 && right.length === 0) return { blocks: [], hasAside: false }
  const theirHead = theirs.length > 1 ? words.brief.theirsByPrecedence : words.brief.theirs
  const hasAside = left.length > 0 && right.length > 0
  const below: readonly Block[] = hasAside && aside.length > 0 ? [{ kind: 'space', points: 3 }, ...aside] : []
  return {
    hasAside,
    blocks: [
      { kind: 'rule', weight: 'hair', before: 7.5, after: 7.5 },
      { kind: 'text', style: 'label', inlines: label(words.brief.participants), keepWithNext: true },
      {
        kind: 'columns',
        cells: [
          { span: 5, blocks: left.length > 0 ? [...sideHead(words.brief.ours), ...left] : [] },
          { span: 7, blocks: right.length > 0 ? [...sideHead(theirHead), ...right, ...below] : [] },
        ],
      },
    ],
  }
}

const sideHead = (words: string): readonly Block[] => [
  { kind: 'text', style: 'tableHead', inlines: text(words), keepWithNext: true },
  { kind: 'rule', weight: 'table', before: 1.5, after: 6 },
]

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
  const part = partOf(context, attendance)
  const name = nameOf(context, { attendance, person }, part, isServing ? { bold: true } : {})
  return joined([name, part], ' ')
}

/** `Caroline Whitfield, Corvane Mobility` and what they do there. */
function oneOfOurs(context: Context, { attendance, person }: Attendee<Delegate>): Inlines {
  const part = partOf(context, attendance)
  const name = nameOf(context, { attendance, person }, part, { bold: true })
  return lines([joined([name, companyName(context, person.company)]), part])
}

/** Where nothing is said of what they do there, the name itself says that they attend. */
function nameOf(context: Context, { attendance, person }: Attendee<Delegate>, part: Inlines, dress: Dress): Inlines {
  const name = fieldsOf(context, 'delegates', person).line('fullName', dress)
  return part.length > 0 ? name : attending(name, attendance)
}

const attending = (name: Inlines, { id }: Attendance): Inlines =>
  name.map((inline) => (inline.kind === 'text' ? { ...inline, origin: { collection: 'attendances', id } } : inline))

/** The words written for this meeting, else the role; minutes when they were agreed. */
function partOf(context: Context, attendance: Attendance): Inlines {
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
  const name = officialName(context, person.id, 'full', { bold: true })
  const part = partOf(context, attendance)
  return [
    part.length > 0 ? name : attending(name, attendance),
    joined([fields.line('position'), agency]),
    part,
    ...address,
  ]
}
