import { dayOf } from '../../../../shared/agenda/days.ts'
import { shortDay } from '../../../../shared/format/dates.ts'
import { zoneSentence } from '../../../../shared/format/zones.ts'
import type { SectionCode } from '../../../../shared/model/records/book-setup.ts'
import type { Block, Inlines, TableRow } from '../../blocks.ts'
import { head, textCell } from '../cells.ts'
import { type Context, linkTo, type Section, target } from '../context.ts'
import { emboldened, pageOf, text } from '../inlines.ts'
import { briefsByItem, itemStart, itemTitle, type NumberedBrief } from '../items.ts'
import { delegateName } from '../people.ts'
import { row } from '../rows.ts'
import { sectionOpening, tripRecord, unit } from '../units.ts'

type Group = keyof Context['words']['groups']

const groupOf: Readonly<Record<SectionCode, Group | undefined>> = {
  cover: undefined,
  contents: undefined,
  overview: 'book',
  glance: 'book',
  objectives: 'business',
  schedule: 'business',
  briefs: 'business',
  agencies: 'counterparts',
  biographies: 'counterparts',
  topics: 'counterparts',
  replies: 'counterparts',
  delegation: 'ourselves',
  companies: 'ourselves',
  ledger: 'ourselves',
  logistics: 'ground',
  contacts: 'ground',
  protocol: 'ground',
  snapshot: 'reference',
  media: 'reference',
  glossary: 'reference',
  annexes: 'reference',
}

/** What is where, and who answers for each brief. */
export function composeContents(context: Context) {
  const blocks: readonly Block[] = [...sectionGroups(context), ...briefList(context)]
  return [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** Neighbouring sections of one group share a label; a book in another order names its groups again. */
function sectionGroups(context: Context): readonly Block[] {
  const groups: { group: Group; sections: Section[] }[] = []
  for (const section of context.sections) {
    const group = groupOf[section.code]
    if (!group) continue
    const last = groups.at(-1)
    if (last?.group === group) last.sections.push(section)
    else groups.push({ group, sections: [section] })
  }
  return groups.flatMap(({ group, sections }) =>
    row(context.words.groups[group], [
      {
        kind: 'table',
        dress: 'open',
        columns: [{ width: 29.5 }, { width: 'rest' }],
        rowHeight: 15,
        rows: sections.map((section) => sectionRow(section)),
      },
    ]),
  )
}

function sectionRow(section: Section): TableRow {
  const to = target('section', section.code)
  return {
    cells: [
      textCell([{ kind: 'pageRef', to }], { style: 'contentsNumber' }),
      textCell(text(section.title, { to }), { style: 'contents', rowHead: true }),
    ],
  }
}

function briefList(context: Context): readonly Block[] {
  const { words } = context
  const briefs = [...briefsByItem(context).values()].filter(({ brief }) => linkTo(context, 'brief', brief.id))
  if (briefs.length === 0) return []
  const time = context.clock === '12' ? 52 : 32
  return [
    { kind: 'rule', weight: 'opening', before: 7.5, after: 7.5 },
    { kind: 'text', style: 'heading', inlines: text(words.sections.briefs) },
    {
      kind: 'table',
      dress: 'ruled',
      columns: [{ width: 28 }, { width: 42 }, { width: time }, { width: 'rest' }, { width: 26 }, { width: 70 }],
      head: head([
        words.table.page,
        words.table.day,
        words.table.time,
        words.table.meeting,
        words.table.brief,
        words.contents.owner,
      ]),
      rows: briefs.map((brief, index) => briefRow(context, brief, briefs[index - 1])),
      summary: words.sections.briefs,
    },
    { kind: 'text', style: 'small', inlines: text(timesSentence(context)) },
  ]
}

/** A day is named once, and hairlines stand between days only. */
function briefRow(context: Context, { brief, item, code }: NumberedBrief, before: NumberedBrief | undefined): TableRow {
  const date = dayOf(item)
  const isSameDay = before !== undefined && dayOf(before.item) === date
  const day = isSameDay || date === undefined ? [] : dayLink(context, date)
  const to = linkTo(context, 'brief', brief.id)
  return {
    ...(isSameDay && { joined: true as const }),
    cells: [
      textCell(pageOf(context, 'brief', brief.id).map(accented)),
      textCell(day),
      textCell(date === undefined ? [] : itemStart(context, item)),
      textCell(emboldened(itemTitle(context, item, 'long', { to })), { rowHead: true }),
      textCell(text(code, { origin: { collection: 'briefs', id: brief.id, field: 'number' } })),
      textCell(delegateName(context, brief.owner, 'initial')),
    ],
  }
}

const accented = (inline: Inlines[number]) =>
  inline.kind === 'break' ? inline : { ...inline, bold: true as const, accent: true as const }

const dayLink = (context: Context, date: string): Inlines =>
  text(shortDay(date, context.language), { to: linkTo(context, 'day', date) })

function timesSentence(context: Context): string {
  const { words, zone, language, clock } = context
  const at = tripRecord(context)?.starts ?? context.at
  const sentence = zoneSentence(zone, at, language)
  return `${words.contents.allTimesOnClock(sentence, clock)} ${words.contents.ownerAnswers}`
}
