import { dayOf } from '../../../../shared/agenda/days.ts'
import { peopleOf } from '../../../../shared/agenda/people.ts'
import { shortDay } from '../../../../shared/format/dates.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import type { Risk } from '../../../../shared/model/records/risk.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { head, textCell } from '../cells.ts'
import { type Context, linkTo } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, opened, pageOf, sentences, text } from '../inlines.ts'
import { briefsByItem, itemStart, itemTitle, type NumberedBrief } from '../items.ts'
import { officialName } from '../people.ts'
import { paragraph, row } from '../rows.ts'
import { sectionOpening, tripRecord, unit } from '../units.ts'

const mostObjectives = 3
const mostCounterparts = 4

/** The trip on one page: why, what for, whom, and what may go wrong. */
export function composeOverview(context: Context) {
  const blocks = [
    ...purpose(context),
    ...objectives(context),
    ...meetings(context),
    ...counterparts(context),
    ...risk(context),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** The first paragraph leads; what follows is set as text. */
function purpose(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  if (!trip) return []
  const [first, ...rest] = fieldsOf(context, 'trips', trip).prose('purpose')
  if (!first) return []
  return first.kind === 'text' ? [{ ...first, style: 'lead' }, ...rest] : [first, ...rest]
}

function objectives(context: Context): readonly Block[] {
  const items = list(context.trip, 'objectives')
    .slice(0, mostObjectives)
    .map((objective) => fieldsOf(context, 'objectives', objective).line('text'))
    .filter((inlines) => inlines.length > 0)
    .map((inlines) => ({ blocks: [{ kind: 'text', style: 'body', inlines, balance: true } as const] }))
  return items.length === 0
    ? []
    : row(context.words.overview.objectives, [{ kind: 'list', marker: 'number', gap: 3, items }])
}

function meetings(context: Context): readonly Block[] {
  const { words } = context
  const briefs = [...briefsByItem(context).values()]
  if (briefs.length === 0) return []
  return [
    { kind: 'space', points: 7.5 },
    {
      kind: 'table',
      dress: 'ruled',
      columns: [
        { width: 118 },
        { width: context.clock === '12' ? 92 : 72 },
        { width: 'rest' },
        { width: 30, align: 'right' },
      ],
      head: head([words.table.meeting, words.table.when, words.overview.whatWeWant, words.table.page]),
      rows: briefs.map((brief) => ({
        cells: [
          textCell(
            emboldened(itemTitle(context, brief.item, 'short', { to: linkTo(context, 'brief', brief.brief.id) })),
            {
              rowHead: true,
            },
          ),
          textCell(whenOf(context, brief)),
          textCell(wanted(context, brief)),
          textCell(pageOf(context, 'brief', brief.brief.id)),
        ],
      })),
      summary: words.overview.keyMeetings,
    },
  ]
}

function whenOf(context: Context, { item }: NumberedBrief): Inlines {
  const date = dayOf(item)
  return date === undefined ? [] : joined([text(shortDay(date, context.language)), itemStart(context, item)])
}

/** The first objective of the brief, in its own words or in those of the trip's objective. */
function wanted(context: Context, { brief }: NumberedBrief): Inlines {
  const [first] = brief.objectives
  if (!first) return []
  const own = fieldsOf(context, 'briefs', brief).part('objectives', first, 'text')
  if (own.length > 0) return own
  const objective = find(context.trip, 'objectives', first.objective)
  return objective ? fieldsOf(context, 'objectives', objective).line('text') : []
}

/** The first of theirs in each meeting, until there are four. */
function counterparts(context: Context): readonly Block[] {
  const firsts = [...briefsByItem(context).values()].flatMap(({ item }) =>
    peopleOf(context.trip, item).theirs.slice(0, 1),
  )
  const officials = [...new Map(firsts.map(({ person }) => [person.id, person])).values()]
    .sort((a, b) => (a.precedence ?? Number.MAX_VALUE) - (b.precedence ?? Number.MAX_VALUE))
    .slice(0, mostCounterparts)
  if (officials.length === 0) return []
  const rows = officials.flatMap((_, index) =>
    index % 2 === 0 ? [{ cells: officials.slice(index, index + 2).map((each) => counterpart(context, each)) }] : [],
  )
  return [
    { kind: 'space', points: 7.5 },
    ...row(context.words.overview.keyCounterparts, [
      {
        kind: 'table',
        dress: 'open',
        columns: [{ width: 'rest' }, { width: 'rest' }],
        rowHeight: 37.5,
        rows: rows.map((each) => (each.cells.length === 1 ? { cells: [...each.cells, textCell([])] } : each)),
      },
    ]),
  ]
}

function counterpart(context: Context, official: Official) {
  const agency = find(context.trip, 'agencies', official.agency)
  const name = agency && fieldsOf(context, 'agencies', agency)
  const short = name
    ? [name.line('acronym'), name.line('shortName'), name.line('name')].find(({ length }) => length > 0)
    : []
  const position = fieldsOf(context, 'officials', official).line('position')
  return textCell(
    lines([officialName(context, official.id, 'full', { bold: true }), joined([position, short ?? []])]),
    { style: 'tableRow' },
  )
}

/** Between two heavy rules, so that nobody turns the page without it. */
function risk(context: Context): readonly Block[] {
  const [biggest] = rankedRisks(context)
  if (!biggest) return []
  const fields = fieldsOf(context, 'risks', biggest)
  const words = opened(fields.line('title'), sentences([fields.line('text'), fields.line('plan')]))
  const body = paragraph('body', words)
  if (body.length === 0) return []
  return [
    ...row(context.words.overview.biggestRisk, body, { ruleAbove: 'heavy', before: 7.5 }),
    { kind: 'rule', weight: 'heavy', before: 7.5 },
  ]
}

/** The biggest first; those without a rank after the others, in their order. */
export const rankedRisks = (context: Context): readonly Risk[] =>
  [...list(context.trip, 'risks')].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE))
