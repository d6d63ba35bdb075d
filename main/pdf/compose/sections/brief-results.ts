import { dayMonthYear, partialDate } from '../../../../shared/format/dates.ts'
import type { Debrief } from '../../../../shared/model/records/debrief.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, text } from '../inlines.ts'
import { facts } from '../item-facts.ts'
import type { NumberedBrief } from '../items.ts'
import { mark } from '../marks.ts'
import { delegateName } from '../people.ts'
import { usesByBrief } from '../points.ts'
import { paragraph, row } from '../rows.ts'
import { pointWords, quoted } from './brief-points.ts'

/** After the meeting: what it yielded, what was promised, what was noted the same evening. And what only staff read. */
export function briefResults(context: Context, numbered: NumberedBrief): readonly Block[] {
  const { words } = context
  const { brief, item } = numbered
  const results = [
    ...row(words.agency.outcomes, outcomes(context, item.id)),
    ...row(words.agency.promises, promises(context, item.id)),
    ...list(context.trip, 'debriefs')
      .filter((debrief) => debrief.agendaItem === item.id)
      .flatMap((debrief) => debriefRow(context, debrief)),
  ]
  const staff = [
    ...fieldsOf(context, 'briefs', brief).prose('internalNotes'),
    ...fieldsOf(context, 'agendaItems', item).prose('internalNotes'),
    ...dropped(context, brief.id),
  ]
  const notes = row(words.brief.internalNotes, staff, { note: mark(context, { level: 'staff' }), ruleAbove: 'hair' })
  const [first, ...rest] = results
  const ruled = first?.kind === 'labelled' ? [{ ...first, ruleAbove: 'hair' as const }, ...rest] : results
  return [...ruled, ...notes]
}

function outcomes(context: Context, item: string): readonly Block[] {
  return list(context.trip, 'outcomes')
    .filter((outcome) => outcome.agendaItem === item)
    .flatMap((outcome) => {
      const fields = fieldsOf(context, 'outcomes', outcome)
      const date = outcome.date ? fields.said('date', partialDate(outcome.date, context.language)) : []
      return [
        ...paragraph('body', fields.line('text')),
        ...paragraph('small', joined([fields.line('occasion'), date, fields.line('source')])),
      ]
    })
}

function promises(context: Context, item: string): readonly Block[] {
  const { brief, commitmentStatus, ledger } = context.words
  return list(context.trip, 'commitments')
    .filter((promise) => promise.agendaItem === item)
    .flatMap((promise) => {
      const fields = fieldsOf(context, 'commitments', promise)
      const who = fields.said('side', promise.side === 'them' ? brief.they : brief.we, { bold: true })
      const due = promise.due ? fields.said('due', partialDate(promise.due, context.language)) : []
      return [
        ...paragraph('tableRow', joined([who, quoted(context, fields.line('wording'))], ': ')),
        ...paragraph(
          'small',
          joined([
            fields.said('status', commitmentStatus[promise.status], { bold: true }),
            facts([
              [ledger.due, due],
              [ledger.owner, delegateName(context, promise.owner, 'initial')],
              [ledger.nextStep, fields.line('nextStep')],
            ]),
          ]),
        ),
      ]
    })
}

function debriefRow(context: Context, debrief: Debrief): readonly Block[] {
  const { words } = context
  const fields = fieldsOf(context, 'debriefs', debrief)
  const date = debrief.date ? fields.said('date', dayMonthYear(debrief.date, context.language)) : []
  const by = delegateName(context, debrief.by, 'initial')
  const body: readonly Block[] = [
    ...fields.prose('text'),
    ...paragraph(
      'tableRow',
      facts([
        [words.ledger.tone, fields.line('tone')],
        [words.ledger.whoSpoke, fields.line('whoSpoke')],
        [words.ledger.nextStep, fields.line('nextStep')],
      ]),
    ),
  ]
  return row(words.notes.debrief, body, { note: lines([joined([by, date]), fields.mark()]) })
}

/** Points that were taken out of this meeting, for those who may put them back. */
function dropped(context: Context, brief: string): readonly Block[] {
  if (context.reader.edition !== 'staff') return []
  return usesByBrief(context, brief).dropped.map((used) => ({
    kind: 'text',
    style: 'tableRow',
    inlines: joined([emboldened(text(context.words.pointStates.dropped)), pointWords(context, used)], ': '),
    origin: { collection: 'pointUses', id: used.use.id },
  }))
}
