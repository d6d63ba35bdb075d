import { attendancesOf } from '../../../../shared/agenda/people.ts'
import { dayMonth, dayMonthYear } from '../../../../shared/format/dates.ts'
import type { Brief } from '../../../../shared/model/records/brief.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { joined, text } from '../inlines.ts'
import type { NumberedBrief } from '../items.ts'
import { personName } from '../people.ts'
import { row } from '../rows.ts'
import type { PartLabel } from './brief-parts.ts'

const listedRoles = ['notes', 'time', 'followUp', 'interprets'] as const

/** `Lead Whitfield   Notes Benavides   Time Okafor`. */
export function roles(context: Context, { item }: NumberedBrief, label: PartLabel): readonly Block[] {
  const { roleLabels, brief } = context.words
  const attendances = attendancesOf(context.trip, item.id)
  const named = (people: readonly string[]): Inlines =>
    joined(people.map((id) => personName(context, id, 'short', { bold: true })))
  const inRole = (role: string) =>
    attendances
      .filter((attendance) => attendance.role === role && attendance.side === 'ours')
      .map(({ person }) => person)
  const lead = item.lead === undefined ? inRole('lead') : [item.lead]
  const parts = [
    [roleLabels.lead, named(lead)] as const,
    ...listedRoles.map((role) => [roleLabels[role], named(inRole(role))] as const),
  ]
  const words = joined(
    parts.map(([role, names]) => (names.length > 0 ? [...text(`${role} `), ...names] : [])),
    '   ',
  )
  return words.length === 0 ? [] : row(label(brief.roles), words, { style: 'tableRow', ruleAbove: 'hair' })
}

/** `Drafted L. Benavides, 9 January; cleared D. Okafor, 17 January 2024`. */
export function originator(context: Context, brief: Brief, label: PartLabel): readonly Block[] {
  const { words, language } = context
  const fields = fieldsOf(context, 'briefs', brief)
  const sameYear = brief.draftedOn?.slice(0, 4) === brief.clearedOn?.slice(0, 4)
  const drafted = brief.draftedOn ? (sameYear ? dayMonth : dayMonthYear)(brief.draftedOn, language) : ''
  const cleared = brief.clearedOn ? dayMonthYear(brief.clearedOn, language) : ''
  const line = joined(
    [
      named(words.brief.drafted, joined([fields.line('drafter'), fields.said('draftedOn', drafted)])),
      named(words.brief.cleared, joined([fields.line('clearedBy'), fields.said('clearedOn', cleared)])),
    ],
    '; ',
  )
  return line.length === 0 ? [] : row(label(words.brief.originator), line, { style: 'tableRow', before: 0 })
}

const named = (word: string, inlines: Inlines): Inlines => (inlines.length > 0 ? [...text(`${word} `), ...inlines] : [])
