import { quote } from '../../../../shared/format/quotes.ts'
import type { Block, Inlines, Origin } from '../../blocks.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, lines, opened, runIn, text } from '../inlines.ts'
import type { NumberedBrief } from '../items.ts'
import { delegateName } from '../people.ts'
import { type UsedPoint, usesByBrief } from '../points.ts'
import { row } from '../rows.ts'
import type { PartLabel } from './brief-parts.ts'

/** What is read in the room: what to say, what to answer, what to leave unsaid. */
export function briefPoints(context: Context, { brief }: NumberedBrief, label: PartLabel): readonly Block[] {
  const points = usesByBrief(context, brief.id)
  return [
    ...pointsToMake(context, points.said, label),
    ...replies(context, points.responses, label),
    ...avoid(context, points.avoid, label),
  ]
}

function pointsToMake(context: Context, points: readonly UsedPoint[], label: PartLabel): readonly Block[] {
  if (points.length === 0) return []
  const { words } = context
  const minutes = points.reduce((sum, { use }) => sum + (use.minutes ?? 0), 0)
  return [
    {
      kind: 'keep',
      turn: text(`${words.brief.pointsNextPage} →`),
      blocks: [
        { kind: 'rule', weight: 'points', before: 7.5, after: 7.5 },
        {
          kind: 'text',
          style: 'headingAccent',
          inlines: label(words.brief.points),
          ...(minutes > 0 && { tail: text(words.brief.minutesInAll(minutes)) }),
        },
        ...points.map((point, index) => pointRow(context, point, index)),
        { kind: 'rule', weight: 'points', before: 12, after: 7.5 },
      ],
    },
  ]
}

/** The reader finds their own name in bold. */
function pointRow(context: Context, { use, point }: UsedPoint, index: number): Block {
  const isMine = use.speaker !== undefined && use.speaker === context.reader.delegate
  const speaker = delegateName(context, use.speaker, 'short')
  const state =
    use.state === 'made' ? fieldsOf(context, 'pointUses', use).said('state', context.words.pointStates.made) : []
  return {
    kind: 'labelled',
    ...(speaker.length > 0 && { label: isMine ? emboldened(speaker) : speaker }),
    labelStyle: 'speaker',
    ...(state.length > 0 && { note: state }),
    end: text(String(index + 1)),
    body: [{ kind: 'text', style: 'point', inlines: pointWords(context, { use, point }) }],
    before: index === 0 ? 6 : 9,
    whole: true,
    origin: { collection: 'pointUses', id: use.id },
  }
}

/** The bold opening, then the words of this meeting, or else the point's own. What to avoid is one sentence. */
export function pointWords(context: Context, { use, point }: UsedPoint): Inlines {
  const title = fieldsOf(context, 'talkingPoints', point).line('title')
  return (point.kind === 'avoid' ? runIn : opened)(title, said(context, { use, point }, 'text'))
}

function said(context: Context, { use, point }: UsedPoint, field: 'text' | 'reply'): Inlines {
  const here = fieldsOf(context, 'pointUses', use).line('text')
  return here.length > 0 ? here : fieldsOf(context, 'talkingPoints', point).line(field)
}

/** The likeliest first. Whoever answers is named under the likelihood. */
function replies(context: Context, points: readonly UsedPoint[], label: PartLabel): readonly Block[] {
  if (points.length === 0) return []
  const { brief: words, likelihood } = context.words
  const rank = { certain: 0, possible: 1, unlikely: 2 }
  const sorted = [...points].sort((a, b) => rank[a.point.likelihood] - rank[b.point.likelihood])
  return [
    { kind: 'space', points: 7.5 },
    {
      kind: 'table',
      dress: 'ruled',
      columns: [{ width: 122 }, { width: 52.5, align: 'right' }, { width: 'rest' }],
      head: [
        textCell(label(words.theyWillSay), { style: 'label', columns: 2 }),
        textCell(text(words.weReply), { style: 'label' }),
      ],
      rows: sorted.map((used) => {
        const fields = fieldsOf(context, 'talkingPoints', used.point)
        const speaker = delegateName(context, used.use.speaker, 'short')
        // How likely it is at this meeting: the word belongs to the row's use of the point.
        const likely = text(likelihood[used.point.likelihood], { bold: true })
        return {
          cells: [
            textCell(quoted(context, fields.line('text')), { style: 'tableRow' }),
            textCell(lines([likely, speaker]), { style: 'small' }),
            textCell(said(context, used, 'reply'), { style: 'body' }),
          ],
          origin: { collection: 'pointUses', id: used.use.id },
        }
      }),
      summary: `${words.theyWillSay}, ${words.weReply}`,
    },
  ]
}

/** The words between the quotation marks of the book's language. */
export const quoted = (context: Context, inlines: Inlines): Inlines =>
  inlines.length === 1 && inlines[0]?.kind === 'text'
    ? [{ ...inlines[0], text: quote(inlines[0].text, context.language) }]
    : inlines

/** One block, a line or two for each. */
function avoid(context: Context, points: readonly UsedPoint[], label: PartLabel): readonly Block[] {
  if (points.length === 0) return []
  const said = points.map((used) => withOrigin(pointWords(context, used), { collection: 'pointUses', id: used.use.id }))
  return row(label(context.words.brief.avoid), lines(said))
}

/** Words that come from nowhere else come from there. */
const withOrigin = (inlines: Inlines, origin: Origin): Inlines =>
  inlines.map((inline) => (inline.kind === 'text' && !inline.origin ? { ...inline, origin } : inline))
