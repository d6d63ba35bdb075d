import { peopleOf } from '../../../../shared/agenda/people.ts'
import { clockTime } from '../../../../shared/format/times.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../../shared/model/records/brief.ts'
import { find } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, TableRow } from '../../blocks.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, plain, sentence, wrapped } from '../inlines.ts'
import { itemFactLines, itemFacts } from '../item-facts.ts'
import type { NumberedBrief } from '../items.ts'
import { personName } from '../people.ts'
import { paragraph, row } from '../rows.ts'
import { participants } from './brief-participants.ts'
import type { PartLabel } from './brief-parts.ts'

/** Below more of theirs than this, what is said of the meeting runs on instead of standing line by line. */
const roomForFactLines = 1

/** What is read in the car: why, what for, who, and how it goes. */
export function briefFront(context: Context, numbered: NumberedBrief, label: PartLabel): readonly Block[] {
  const general = howItGoes(context, numbered.item)
  // In the order they stand, as each takes the next number.
  const purpose = [...why(context, numbered, label), ...objectives(context, numbered, label)]
  const people = participants(context, numbered.item, { label, aside: general })
  return [...purpose, ...people.blocks, ...choreography(context, numbered, people.hasAside ? [] : general, label)]
}

/** Who receives, in what form and dress, what to bring: small lines. */
function howItGoes(context: Context, item: AgendaItem): readonly Block[] {
  const fields = fieldsOf(context, 'agendaItems', item)
  const isFew = peopleOf(context.trip, item).theirs.length <= roomForFactLines
  const options = { cars: true }
  const facts = isFew ? itemFactLines(context, item, options) : itemFacts(context, item, options)
  const media = fields.said('media', context.words.media[item.media])
  const [first, ...rest] = fields.prose('detail', { style: 'small' })
  const isLine = first?.kind === 'text' && first.style === 'small'
  const last = joined([sentence(media), isLine ? first.inlines : []], ' ')
  const said = isFew ? lines([facts, last]) : joined([facts, last], '   ')
  return [...paragraph('small', said), ...(first && !isLine ? [first] : []), ...rest]
}

function why(context: Context, { brief }: NumberedBrief, label: PartLabel): readonly Block[] {
  const blocks = fieldsOf(context, 'briefs', brief).prose('why')
  return blocks.length === 0 ? [] : row(label(context.words.brief.why), blocks)
}

/** Each in bold; what makes it a success on its own line. */
function objectives(context: Context, { brief }: NumberedBrief, label: PartLabel): readonly Block[] {
  const { words } = context
  const fields = fieldsOf(context, 'briefs', brief)
  const items = brief.objectives.flatMap((part) => {
    const shared = find(context.trip, 'objectives', part.objective)
    const own = fields.part('objectives', part, 'text')
    const said = own.length > 0 || !shared ? own : fieldsOf(context, 'objectives', shared).line('text')
    const ownTest = fields.part('objectives', part, 'successTest')
    const test =
      ownTest.length > 0 || !shared || own.length > 0
        ? ownTest
        : fieldsOf(context, 'objectives', shared).line('successTest')
    const blocks = paragraph('body', lines([emboldened(said), wrapped(`${words.brief.success}: `, test, '')]))
    return blocks.length > 0 ? [{ blocks }] : []
  })
  return items.length === 0
    ? []
    : row(label(words.brief.objectives), [{ kind: 'list', marker: 'number', gap: 3, items }])
}

/** Steps with their times; below them how the meeting goes in general, unless that stood beside the people. */
function choreography(
  context: Context,
  { brief }: NumberedBrief,
  general: readonly Block[],
  label: PartLabel,
): readonly Block[] {
  const steps = brief.choreography.map((step) => stepRow(context, brief, step))
  if (steps.length === 0) {
    return general.length === 0 ? [] : row(label(context.words.brief.choreography), general, { ruleAbove: 'hair' })
  }
  const table: Block = {
    kind: 'table',
    dress: 'open',
    columns: [{ width: 42 }, { width: 'rest' }],
    rowHeight: 15,
    rows: steps,
  }
  return [
    ...row(label(context.words.brief.choreography), [table], { ruleAbove: 'hair' }),
    ...row('', general, { before: 3 }),
  ]
}

function stepRow(context: Context, brief: Brief, step: Brief['choreography'][number]): TableRow {
  const fields = fieldsOf(context, 'briefs', brief)
  const time = fields.partSaid('choreography', step, clockTime(step.time, context.clock))
  const minutes =
    step.minutes === undefined
      ? []
      : fields.partSaid('choreography', step, context.words.logistics.minutes(step.minutes))
  const words = stepWords(context, step, fields.part('choreography', step, 'text'))
  return {
    cells: [textCell(time, { style: 'tableRow' }), textCell(timedWords(words, minutes), { style: 'tableRow' })],
  }
}

/** `Robledo welcomes, 3 minutes.`; after a full stop the minutes stand in brackets. */
function timedWords(words: Inlines, minutes: Inlines): Inlines {
  if (minutes.length === 0) return words
  return /[.!?]$/.test(plain(words))
    ? joined([words, wrapped('(', minutes, ')')], ' ')
    : sentence(joined([words, minutes]))
}

/** The speaker's name in bold, where the text has it, else before the text. */
function stepWords(context: Context, step: Brief['choreography'][number], words: Inlines): Inlines {
  const name = personName(context, step.speaker, 'short', { bold: true })
  const short = plain(name)
  if (short === '') return words
  const [first] = words
  const at = first?.kind === 'text' ? first.text.indexOf(short) : -1
  if (first?.kind !== 'text' || at < 0) return joined([name, words], ' ')
  const around = (part: string): Inlines => (part === '' ? [] : [{ ...first, text: part }])
  return [
    ...around(first.text.slice(0, at)),
    { ...first, text: short, bold: true },
    ...around(first.text.slice(at + short.length)),
    ...words.slice(1),
  ]
}
