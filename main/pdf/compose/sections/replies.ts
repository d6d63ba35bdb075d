import { quote } from '../../../../shared/format/quotes.ts'
import type { TalkingPoint } from '../../../../shared/model/records/talking-point.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { headed, labelled } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { bold, emboldened, sentence } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { itemsOfPoint, topicName } from '../references.ts'
import { paragraph, row } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'
import { pointFacts, pointItem } from './point-item.ts'

/**
 * What they may raise and what we reply, what to avoid, and the points that stand nowhere else, all by topic. Staff
 * find every point here, with its clearance.
 */
export function composeReplies(context: Context): readonly Unit[] {
  const { replies: words } = context.words
  const points = pointsByTopic(context)
  const avoid = points.filter((point) => point.kind === 'avoid')
  const blocks = [
    ...replyTable(
      context,
      points.filter((point) => point.kind === 'response'),
    ),
    ...headed(words.avoid, byTopic(context, avoid), 'replies:avoid'),
    ...headed(
      words.allPoints,
      byTopic(
        context,
        points.filter((point) => isListed(context, point)),
      ),
      'replies:points',
    ),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** Asks and tacticals; arguments only where no brief prints them, except for staff. */
function isListed(context: Context, point: TalkingPoint): boolean {
  if (point.kind === 'ask' || point.kind === 'tactical') return true
  if (point.kind !== 'argument') return false
  return context.reader.edition === 'staff' || itemsOfPoint(context.trip, point.id).size === 0
}

function pointsByTopic(context: Context): readonly TalkingPoint[] {
  const ranks = new Map(list(context.trip, 'topics').map((topic, index) => [topic.id, index]))
  const rank = (point: TalkingPoint) => (point.topic === undefined ? -1 : (ranks.get(point.topic) ?? -1))
  return [...list(context.trip, 'talkingPoints')].sort((a, b) => rank(a) - rank(b))
}

/** Theirs with its likelihood at the left, ours at the right. */
const replyTable = (context: Context, points: readonly TalkingPoint[]): readonly Block[] => {
  const { replies: words } = context.words
  return tableOf(
    points,
    [
      { head: words.raise, width: 124, cell: (point) => paragraph('tableRow', theirs(context, point)) },
      { head: '', width: 48, cell: (point) => paragraph('labelNote', likelihood(context, point)) },
      {
        head: words.reply,
        width: 'rest',
        cell: (point) => [
          ...paragraph('body', ours(context, point)),
          ...paragraph('small', pointFacts(context, point)),
        ],
      },
    ],
    {
      group: (point) => topicName(context, point.topic, { to: undefined }),
      origin: (point) => ({ collection: 'talkingPoints', id: point.id }),
      summary: words.raise,
    },
  )
}

function theirs(context: Context, point: TalkingPoint): Inlines {
  const said = pickText(context, point.text)
  const f = fieldsOf(context, 'talkingPoints', point)
  return said === '' ? f.line('title') : f.said('text', quote(said, context.language))
}

const likelihood = (context: Context, point: TalkingPoint): Inlines =>
  fieldsOf(context, 'talkingPoints', point).said('likelihood', context.words.likelihood[point.likelihood], {
    bold: true,
  })

function ours(context: Context, point: TalkingPoint): Inlines {
  const f = fieldsOf(context, 'talkingPoints', point)
  const title = pickText(context, point.text) === '' ? [] : emboldened(sentence(f.line('title')))
  const reply = f.line('reply')
  return title.length > 0 && reply.length > 0 ? [...title, { kind: 'text', text: ' ' }, ...reply] : [...title, ...reply]
}

/** Topic in the label column, its points beside it. */
function byTopic(context: Context, points: readonly TalkingPoint[]): readonly Block[] {
  return [...Map.groupBy(points, (point) => point.topic)].flatMap(([topic, own]) => {
    const name = topicName(context, topic)
    const label = name.length > 0 ? name : bold(context.words.replies.general)
    return row(label, [
      {
        kind: 'list',
        marker: 'dash',
        gap: 3,
        items: own.map((point) => ({ blocks: [...pointItem(context, point), ...instead(context, point)] })),
      },
    ])
  })
}

/** What to say instead of what is to be avoided, and a reply that another kind of point has. */
const instead = (context: Context, point: TalkingPoint): readonly Block[] =>
  paragraph(
    'tableRow',
    labelled(context.words.replies.instead, fieldsOf(context, 'talkingPoints', point).line('reply')),
  )
