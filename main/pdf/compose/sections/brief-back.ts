import { shortPartialDate } from '../../../../shared/format/dates.ts'
import { bookLanguage } from '../../../../shared/format/words.ts'
import { narrower } from '../../../../shared/model/disclosure.ts'
import type { Brief } from '../../../../shared/model/records/brief.ts'
import type { Block, Inlines, TableRow } from '../../blocks.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { joined, pageOf, sentence, wrapped } from '../inlines.ts'
import type { NumberedBrief } from '../items.ts'
import { disclosureOf, mark } from '../marks.ts'
import { topicName } from '../references.ts'
import { paragraph, row } from '../rows.ts'
import { tripRecord } from '../units.ts'
import { lastTime } from './brief-last-time.ts'
import type { PartLabel } from './brief-parts.ts'
import { quoted } from './brief-points.ts'
import { originator, roles } from './brief-roles.ts'

/** What stands below the replies: the ask, the background, the record, and who answers for what. */
export function briefBack(context: Context, numbered: NumberedBrief, label: PartLabel): readonly Block[] {
  const { brief, item } = numbered
  return [
    ...ask(context, brief, label),
    ...background(context, brief, label),
    ...lastTime(context, item, label),
    ...pressLine(context, brief, label),
    ...roles(context, numbered, label),
    ...originator(context, brief, label),
  ]
}

/** The ask, and in the same breath what is left on their table. */
function ask(context: Context, brief: Brief, label: PartLabel): readonly Block[] {
  const { words } = context
  const asked = fieldsOf(context, 'briefs', brief).prose('ask')
  const left = joined(
    brief.leaveBehinds.map((part) => leaveBehind(context, brief, part)),
    '; ',
  )
  const sheets = sentence(wrapped(`${words.brief.leaveBehind}: `, left, ''))
  const last = asked.at(-1)
  const body: readonly Block[] =
    last?.kind === 'text' && last.style === 'body' && sheets.length > 0
      ? [...asked.slice(0, -1), { ...last, inlines: joined([last.inlines, sheets], ' ') }]
      : [...asked, ...paragraph('body', sheets)]
  return body.length === 0 ? [] : row(label(words.brief.ask), body)
}

/** `“Twelve customs cases”, in Spanish, 10 copies`. */
function leaveBehind(context: Context, brief: Brief, part: Brief['leaveBehinds'][number]): Inlines {
  const { words } = context
  const fields = fieldsOf(context, 'briefs', brief)
  const named = Object.entries(words.languages).find(([tag]) => tag === part.language.split('-')[0])?.[1]
  const language = part.language === '' ? '' : words.brief.inLanguage(named ?? part.language)
  return joined([
    quoted(context, fields.part('leaveBehinds', part, 'title')),
    fields.partSaid('leaveBehinds', part, language),
    part.copies === undefined ? [] : fields.partSaid('leaveBehinds', part, words.brief.copies(part.copies)),
  ])
}

/** Short dated lines, each with the circle it must stay in. */
function background(context: Context, brief: Brief, label: PartLabel): readonly Block[] {
  const { words } = context
  const rows = brief.background.map((line) => backgroundRow(context, brief, line))
  const topics = brief.topics.flatMap((id) => {
    const name = topicName(context, id)
    const page = pageOf(context, 'topic', id)
    return name.length > 0 ? [joined([name, page], ' ')] : []
  })
  const body: readonly Block[] = [
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            dress: 'open',
            columns: [{ width: 54 }, { width: 'rest' }, ...(context.marks ? [{ width: 76 } as const] : [])],
            rowHeight: 15,
            rows,
          } as const,
        ]
      : []),
  ]
  const papers = wrapped(`${words.brief.topics}: `, joined(topics), '')
  if (rows.length === 0)
    return papers.length === 0 ? [] : row(label(words.brief.background), papers, { style: 'small' })
  // Beside the dated lines there is room for them, below there is not.
  return row(label(words.brief.background), body, { note: papers })
}

function backgroundRow(context: Context, brief: Brief, line: Brief['background'][number]): TableRow {
  const fields = fieldsOf(context, 'briefs', brief)
  const year = Number((tripRecord(context)?.starts ?? '').slice(0, 4))
  const date = line.date === undefined ? '' : shortPartialDate(line.date, bookLanguage(context.language), year)
  const within = narrower({ level: 'delegation' }, disclosureOf('briefs', brief))
  const marked = textCell(mark(context, line.disclosure ?? within), { style: 'small' })
  return {
    cells: [
      textCell(fields.partSaid('background', line, date), { style: 'tableRow' }),
      textCell(fields.part('background', line, 'text'), { style: 'tableRow' }),
      ...(context.marks ? [marked] : []),
    ],
  }
}

/** In quotation marks, then when and who releases it. */
function pressLine(context: Context, brief: Brief, label: PartLabel): readonly Block[] {
  const fields = fieldsOf(context, 'briefs', brief)
  const line = quoted(context, fields.line('pressLine'))
  const words = joined([line, sentence(fields.line('pressRelease'))], ' ')
  return words.length === 0 ? [] : row(label(context.words.brief.pressLine), words)
}
