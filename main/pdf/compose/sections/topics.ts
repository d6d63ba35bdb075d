import { dayMonthYear } from '../../../../shared/format/dates.ts'
import type { Topic } from '../../../../shared/model/records/topic.ts'
import type { TopicPaper } from '../../../../shared/model/records/topic-paper.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import { type Context, pickText, target } from '../context.ts'
import { webLink } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { around, joined, lines, pageOf, text } from '../inlines.ts'
import { briefsByItem } from '../items.ts'
import { delegateName } from '../people.ts'
import { briefCode, topicName } from '../references.ts'
import { row } from '../rows.ts'
import { tripCode, unit } from '../units.ts'
import { factsTable } from './facts-table.ts'
import { pointItem } from './point-item.ts'
import { topicList } from './topic-list.ts'

/** A paper on each topic, on a sheet of its own; topics without one are listed after them. */
export function composeTopics(context: Context): readonly Unit[] {
  const papers = list(context.trip, 'topicPapers')
  const written = new Set<string>()
  const units = papers.map((paper, index) => {
    const isFirst = paper.topic !== undefined && !written.has(paper.topic)
    if (paper.topic !== undefined) written.add(paper.topic)
    const id = isFirst && paper.topic !== undefined ? target('topic', paper.topic) : `topicPaper:${paper.id}`
    return context.keep(`${id} ${index}`, () => paperUnit(context, paper, { id, number: index + 1 }))
  })
  const others = list(context.trip, 'topics').filter((topic) => !written.has(topic.id))
  return [...units, ...topicList(context, others)]
}

type Place = Readonly<{ id: string; number: number }>

function paperUnit(context: Context, paper: TopicPaper, place: Place): Unit {
  const f = fieldsOf(context, 'topicPapers', paper)
  const topic = find(context.trip, 'topics', paper.topic)
  const name = pickText(context, topic?.name)
  const own = pickText(context, paper.title)
  return unit(context, {
    id: place.id,
    outline: { title: own || name, level: 2 },
    head: [tripCode(context), name || own].filter((word) => word !== '').join('  '),
    blocks: [
      {
        kind: 'opening',
        key: { kind: 'text', text: `${context.section.number}.${place.number}` },
        title: own === '' ? topicName(context, paper.topic, { to: undefined }) : f.line('title'),
        subtitles: [
          own === '' || own === name ? [] : topicName(context, paper.topic, { to: undefined }),
          responsible(context, f),
        ].filter((subtitle) => subtitle.length > 0),
        origin: f.origin(),
      },
      ...f.prose('summary', { style: 'lead' }),
      ...body(context, f, topic),
    ],
  })
}

/** `Owner L. Benavides  ·  Cleared by D. Okafor, 17 January 2024`. */
function responsible(context: Context, f: Fields<'topicPapers'>): Inlines {
  const { topic: words } = context.words
  const { clearedOn } = f.record
  const on = clearedOn === undefined ? '' : dayMonthYear(clearedOn, context.language)
  const budget = f.record.pageBudget === undefined ? '' : context.words.general.pages(f.record.pageBudget)
  return joined(
    [
      joined([nonEmpty(words.owner, delegateName(context, f.record.owner, 'initial'))], ' '),
      joined([around(words.cleared, f.line('clearedBy')), f.said('clearedOn', on)]),
      nonEmpty(words.pageBudget, f.said('pageBudget', budget)),
    ],
    '  ·  ',
  )
}

const nonEmpty = (label: string, inlines: Inlines): Inlines =>
  inlines.length === 0 ? [] : [...text(`${label} `), ...inlines]

function body(context: Context, f: Fields<'topicPapers'>, topic: Topic | undefined): readonly Block[] {
  const { topic: words } = context.words
  const paper = f.record
  const facts = paper.keyFacts.flatMap((id) => find(context.trip, 'facts', id) ?? [])
  const points = paper.points.flatMap((id) => find(context.trip, 'talkingPoints', id) ?? [])
  const note = (field: 'objective' | 'points') => ({ note: fieldMark(context, 'topicPapers', paper, field) })
  return [
    ...(topic ? row(words.summary, fieldsOf(context, 'topics', topic).line('summary')) : []),
    ...row(words.objective, f.prose('objective'), note('objective')),
    ...row(
      words.points,
      points.length === 0
        ? []
        : [
            {
              kind: 'list',
              marker: 'number',
              gap: 3,
              items: points.map((point) => ({ blocks: pointItem(context, point) })),
            },
          ],
      note('points'),
    ),
    ...row(words.keyFacts, factsTable(context, facts, { wide: false })),
    ...row(words.background, f.prose('background')),
    ...row(words.sources, lines(sources(context, f)), { style: 'tableRow', ruleAbove: 'hair' }),
    ...row(words.usedIn, usedIn(context, paper.topic), { style: 'tableRow' }),
  ]
}

function sources(context: Context, f: Fields<'topicPapers'>): readonly Inlines[] {
  return f.record.sources.map((source) => {
    const link = webLink(source.link)
    const date = source.date === undefined ? '' : dayMonthYear(source.date, context.language)
    return joined([
      f.part('sources', source, 'title', link === undefined ? {} : { link }),
      f.partSaid('sources', source, date),
      f.part('sources', source, 'link', link === undefined ? {} : { link }),
    ])
  })
}

/** `B02 3-3, B05 3-9`: the briefs that use the topic, with their pages. */
function usedIn(context: Context, topic: string | undefined): Inlines {
  if (topic === undefined) return []
  const briefs = [...briefsByItem(context).values()].filter(({ brief }) => brief.topics.includes(topic))
  return joined(
    briefs.map((each) =>
      joined([briefCode(context, each, { bold: true }), pageOf(context, 'brief', each.brief.id)], ' '),
    ),
  )
}
