import type { Fact } from '../../../../shared/model/records/fact.ts'
import type { Message } from '../../../../shared/model/records/message.ts'
import type { Objective } from '../../../../shared/model/records/objective.ts'
import type { Risk } from '../../../../shared/model/records/risk.ts'
import type { TalkingPoint } from '../../../../shared/model/records/talking-point.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, opened, runIn, sentence, text, wrapped } from '../inlines.ts'
import { briefsByItem, itemTitle } from '../items.ts'
import { companyName, delegateName } from '../people.ts'
import { paragraph, row } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'
import { aboutTrip } from './about-trip.ts'
import { rankedRisks } from './overview.ts'

/** What the trip wants, what it repeats and who carries it, what to do and not to do, what may go wrong. */
export function composeObjectives(context: Context) {
  const { words } = context
  const blocks = [
    ...group(
      words.objectives.objectives,
      list(context.trip, 'objectives').flatMap((each, at) => objective(context, each, at)),
    ),
    ...group(
      words.objectives.messages,
      list(context.trip, 'messages').flatMap((each, at) => message(context, each, at)),
    ),
    ...dosAndDonts(context),
    ...group(
      words.objectives.risks,
      rankedRisks(context).flatMap((risk) => riskRow(context, risk)),
    ),
    ...aboutTrip(context),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** A heading over rows that are there. */
const group = (heading: string, rows: readonly Block[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [{ kind: 'text', style: 'heading', inlines: text(heading) }, ...rows, { kind: 'space', points: 15 }]

/** `Success: four dates named in the room.` */
const labelledLine = (label: string, inlines: Inlines): Inlines => wrapped(`${label}: `, inlines, '')

/** The numeral stands at the end of the label column, its owner or carriers at the start, as a speaker's name does. */
function numbered(at: number, side: Inlines, body: readonly Block[]): readonly Block[] {
  if (body.length === 0) return []
  return [
    {
      kind: 'labelled',
      ...(side.length > 0 && { label: side, labelStyle: 'speaker' as const }),
      end: text(String(at + 1)),
      body,
      before: 9,
      whole: true,
    },
  ]
}

function objective(context: Context, record: Objective, at: number): readonly Block[] {
  const { words } = context
  const fields = fieldsOf(context, 'objectives', record)
  return numbered(at, delegateName(context, record.owner, 'initial'), [
    ...paragraph('point', emboldened(fields.line('text'))),
    ...paragraph('body', labelledLine(words.objectives.success, fields.line('successTest'))),
    ...paragraph('body', labelledLine(words.objectives.result, fields.line('result'))),
    ...paragraph('small', labelledLine(words.brief.internalNotes, fields.line('internalNotes'))),
  ])
}

function message(context: Context, record: Message, at: number): readonly Block[] {
  const { words } = context
  const fields = fieldsOf(context, 'messages', record)
  const carriers = record.carriers.map((id) => {
    const delegate = delegateName(context, id, 'full')
    return delegate.length > 0 ? delegate : companyName(context, id)
  })
  const facts = record.facts.flatMap((id) => {
    const fact = find(context.trip, 'facts', id)
    return fact ? [sentence(factWords(context, fact))] : []
  })
  return numbered(at, delegateName(context, record.owner, 'initial'), [
    ...paragraph('point', fields.line('text')),
    ...paragraph('body', labelledLine(words.objectives.success, fields.line('successTest'))),
    ...paragraph('small', labelledLine(words.objectives.carriedBy, joined(carriers))),
    ...paragraph('small', labelledLine(words.objectives.facts, joined(facts, ' '))),
  ])
}

/** `Goods trade: USD 478 billion, January to July`. */
function factWords(context: Context, fact: Fact): Inlines {
  const fields = fieldsOf(context, 'facts', fact)
  return joined([fields.line('statement'), joined([fields.line('value'), fields.line('unit')], ' ')], ': ')
}

/** What holds in every meeting: advice and warnings that no brief has of its own. */
function dosAndDonts(context: Context): readonly Block[] {
  const used = new Set(list(context.trip, 'pointUses').map((use) => use.talkingPoint))
  const general = (kind: TalkingPoint['kind']) =>
    list(context.trip, 'talkingPoints')
      .filter((point) => point.kind === kind && !used.has(point.id))
      .map((point) => {
        const fields = fieldsOf(context, 'talkingPoints', point)
        return (kind === 'avoid' ? runIn : opened)(fields.line('title'), fields.line('text'))
      })
      .filter((inlines) => inlines.length > 0)
  const listed = (label: string, items: readonly Inlines[]) =>
    items.length === 0
      ? []
      : row(label, [
          {
            kind: 'list',
            marker: 'dash',
            gap: 3,
            items: items.map((inlines) => ({ blocks: [{ kind: 'text', style: 'body', inlines }] })),
          },
        ])
  const { objectives } = context.words
  const rows = [...listed(objectives.dos, general('tactical')), ...listed(objectives.donts, general('avoid'))]
  return rows.length === 0 ? [] : [...rows, { kind: 'space', points: 15 }]
}

function riskRow(context: Context, risk: Risk): readonly Block[] {
  const { words } = context
  const fields = fieldsOf(context, 'risks', risk)
  const where = risk.agendaItems.flatMap((id) => {
    const item = find(context.trip, 'agendaItems', id)
    const code = briefsByItem(context).get(id)?.code
    return item ? [joined([text(code ?? ''), itemTitle(context, item, 'short')], ' ')] : []
  })
  const body = lines([
    opened(fields.line('title'), sentence(fields.line('text'))),
    labelledLine(words.overview.plan, sentence(fields.line('plan'))),
    joined([labelledLine(words.objectives.owner, delegateName(context, risk.owner, 'full')), joined(where)], '  ·  '),
  ])
  return row(fields.said('likelihood', words.likelihood[risk.likelihood]), body, { whole: true })
}
